import { z } from 'zod'
import { areaPrefix } from './areas.ts'
import { addDays, type Day } from './dates.ts'
import type { FieldError } from './errors.ts'
import { day, optional, paragraph, text } from './fields.ts'
import { defineForm, withMeta } from './form.ts'
import type { Text } from './text.ts'

/** Days that a start may lie back or ahead, and an end ahead. Settings of this platform, no law. */
export const reach = { startBack: 60, startAhead: 30, endAhead: 60 }
export const most = { graceWorkdays: 250, extendClocksBy: 60 }

const period = { id: 'period', title: { zh: '便利化期间', en: 'Emergency period' } }

/** Six digits, the country included, which the area of a case is not. */
const area = withMeta(
  told(z.string(), (value) => (isArea(value) ? undefined : notAnArea)),
  { label: { zh: '适用地区', en: 'Area' }, section: period.id, widget: 'area' },
)

const link = withMeta(
  told(z.string().trim().max(500), (value) => (webAddress.test(value) ? undefined : notALink)),
  { label: { zh: '原文链接', en: 'Link to the text' }, section: period.id, widget: 'text' },
)

const titleEn = withMeta(
  told(
    text({
      label: { zh: '英文名称', en: 'Title in English' },
      section: period.id,
      max: 200,
    }),
    (value) => (/\p{Script=Han}/u.test(value) ? noHan : undefined),
  ),
  { label: { zh: '英文名称', en: 'Title in English' }, section: period.id, widget: 'text' },
)

/** What an authority says when it declares a period, beside its services and measures. */
export const declarationForm = defineForm({
  version: 1,
  sections: [period],
  fields: {
    title: text({ label: { zh: '名称', en: 'Title in Chinese' }, section: period.id, max: 100 }),
    titleEn: optional(titleEn),
    area,
    startsOn: day({ label: { zh: '开始日期', en: 'First day' }, section: period.id }),
    legalText: text({
      label: { zh: '依据文件', en: 'Document it rests on' },
      section: period.id,
      max: 300,
    }),
    link: optional(link),
  },
})

export const endingForm = defineForm({
  version: 1,
  sections: [period],
  fields: {
    endedOn: day({ label: { zh: '最后一天', en: 'Last day' }, section: period.id }),
    reason: paragraph({ label: { zh: '结束原因', en: 'Reason' }, section: period.id, max: 500 }),
  },
})

type Asked = {
  deferPaper: boolean
  certificates: string | null
  extendClocksBy: number
  graceWorkdays: number
  startsOn: Day
}

/** What is wrong with the measures and the first day of a period that is declared on `today`. */
export function declarationErrors(asked: Asked, today: Day): FieldError[] {
  const { deferPaper, certificates, extendClocksBy, graceWorkdays, startsOn } = asked
  const errors: FieldError[] = []
  const add = (field: string, text: Text) => errors.push({ field, text })
  if (!deferPaper && certificates === null && extendClocksBy === 0) add('deferPaper', noMeasure)
  if (!isCount(extendClocksBy, most.extendClocksBy)) {
    add('extendClocksBy', countOf(0, most.extendClocksBy))
  }
  if (deferPaper && !(graceWorkdays > 0 && isCount(graceWorkdays, most.graceWorkdays))) {
    add('graceWorkdays', countOf(1, most.graceWorkdays))
  }
  const [first, last] = [addDays(today, -reach.startBack), addDays(today, reach.startAhead)]
  if (startsOn < first || startsOn > last) add('startsOn', between(first, last))
  return errors
}

/** What is wrong with the last day of a period: whoever relied on it so far keeps what it gave. */
export function endingErrors(
  { startsOn, endedOn }: { startsOn: Day; endedOn: Day },
  today: Day,
): FieldError[] {
  const first = startsOn > today ? startsOn : today
  const last = addDays(first, reach.endAhead)
  if (endedOn >= first && endedOn <= last) return []
  return [{ field: 'endedOn', text: between(first, last) }]
}

// No user name before the host: `https://gov.example@elsewhere.example` would lead elsewhere.
const webAddress = /^https?:\/\/[^\s/?#@\\"'<>]+\.[^\s/?#@\\"'<>]+([/?#][^\s\\"'<>]*)?$/i

function told<S extends z.ZodType<string>>(
  schema: S,
  problem: (value: string) => Text | undefined,
): S {
  return schema.superRefine((value, context) => {
    const found = problem(value)
    if (found) context.addIssue({ code: 'custom', params: { text: found } })
  })
}

function isArea(value: string): boolean {
  return /^\d{6}$/.test(value) && (value === '000000' || areaPrefix(value) !== '')
}

function isCount(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= max
}

function countOf(least: number, max: number): Text {
  return {
    zh: `请填写 ${least} 至 ${max} 之间的整数（工作日）`,
    en: `A whole number of working days from ${least} to ${max}`,
  }
}

function between(first: Day, last: Day): Text {
  return {
    zh: `请选择 ${first} 至 ${last} 之间的日期`,
    en: `A day from ${first} to ${last}`,
  }
}

const notAnArea = { zh: '请选择行政区划', en: 'Choose an area from the list' }
const notALink = {
  zh: '请填写以 http:// 或 https:// 开头的网址',
  en: 'A web address that begins with http:// or https://',
}
const noHan = { zh: '英文名称不能含有汉字', en: 'The English title must not contain Chinese' }
const noMeasure = {
  zh: '请至少选择一项便利措施，否则本期间没有任何效果',
  en: 'Choose at least one measure; without one the period would ease nothing',
}
