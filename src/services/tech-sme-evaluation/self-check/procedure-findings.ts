import { chineseDay, type Day } from '#core/dates.ts'
import type { Policy } from '#core/policy.ts'
import type { Finding } from '#core/self-check.ts'
import type { Text } from '#core/text.ts'
import { cyclePolicy } from '../policies/cycle.ts'
import { batchRhythmPolicy } from '../policies/practice.ts'
import { noticePolicy, reviewLimitPolicy } from '../policies/time-limits.ts'
import { validityPolicy } from '../policies/validity.ts'
import { remembered } from '../rules/sources.ts'
import { lastValidDay } from '../validity.ts'
import type { Look } from './look.ts'

const topic = 'procedure'

/** When one may file, how long it takes and until when the number is good. */
export function procedureFindings(look: Look): Finding[] {
  const { policy, on } = look
  return [
    ...withRow(policy('cycle'), (row) => cycle(row, on)),
    deduction(look),
    ...withRow(policy('formal-review-limit'), (row) => reviewLimit(row)),
    ...withRow(policy('batch-rhythm'), (row) => rhythm(row)),
    ...withRow(policy('notice-period'), (row) => notice(row)),
    ...withRow(policy('validity'), (row) => validity(row, on)),
  ]
}

type Said = Pick<Finding, 'text' | 'outcome'> & { value?: Text; threshold?: Text }

/** Nothing where the place or the year has no row, or its value another shape. */
function withRow(row: Policy | undefined, say: (value: unknown) => Said | undefined): Finding[] {
  const said = row && say(row.value)
  if (!row || !said) return []
  return [{ rule: row.key, topic, ...said, cite: row.cite, ground: row.ground }]
}

function cycle(value: unknown, on: Day): Said | undefined {
  const { data } = cyclePolicy.safeParse(value)
  if (!data) return undefined
  const { opensOn, closesOn } = data
  const open = opensOn <= on && on <= closesOn
  return {
    outcome: open ? 'pass' : 'fail',
    text: open ? isOpen : on < opensOn ? notYet : closed,
    value: { zh: chineseDay(on), en: on },
    threshold: {
      zh: `${chineseDay(opensOn)}至${chineseDay(closesOn)}`,
      en: `${opensOn} to ${closesOn}`,
    },
  }
}

function deduction({ answers, on }: Look): Finding {
  const early = on < `${on.slice(0, 4)}-06-01` && answers.foundedThisYear !== true
  return {
    rule: 'NUMBER-11',
    topic,
    outcome: 'hint',
    text: early ? forLastYear : notForLastYear,
    ...remembered('国科发火〔2018〕11号，编号第 11 位'),
  }
}

function reviewLimit(value: unknown): Said | undefined {
  const { data } = reviewLimitPolicy.safeParse(value)
  if (!data) return undefined
  const days = data.unit === 'workday' ? '个工作日' : '日'
  const daysEn = data.unit === 'workday' ? 'working days' : 'days'
  return {
    outcome: 'hint',
    text: { zh: '评价工作机构形式审查的期限', en: 'How long the formal review may take' },
    value: { zh: `${data.count} ${days}`, en: `${data.count} ${daysEn}` },
  }
}

function rhythm(value: unknown): Said | undefined {
  const { data } = batchRhythmPolicy.safeParse(value)
  return data && { outcome: 'hint', text: { zh: `分批入库：${data.zh}`, en: data.en } }
}

function notice(value: unknown): Said | undefined {
  const { data } = noticePolicy.safeParse(value)
  return (
    data && {
      outcome: 'hint',
      text: {
        zh: '公示无异议的，公告并给予入库登记编号',
        en: 'A public notice without objection, then the announcement and the number',
      },
      value: {
        zh: `公示 ${data.workdays} 个工作日`,
        en: `${data.workdays} working days of notice`,
      },
    }
  )
}

function validity(value: unknown, on: Day): Said | undefined {
  if (!validityPolicy.safeParse(value).success) return undefined
  const last = lastValidDay(on.slice(0, 4), value)
  return {
    outcome: 'hint',
    text: {
      zh: '今年取得的入库登记编号有效期至；每年重新评价',
      en: 'A number of this year is valid until; each year is evaluated anew',
    },
    value: { zh: chineseDay(last), en: last },
  }
}

const isOpen: Text = { zh: '现在可以提交信息表', en: 'The form can be filed now' }
const notYet: Text = { zh: '本年度尚未开始填报', en: 'This year’s filing has not begun' }
const closed: Text = { zh: '本年度填报已经截止', en: 'This year’s filing is closed' }
const forLastYear: Text = {
  zh: '5 月 31 日以前提交的，入库后可能用于上一年度汇算清缴的加计扣除（编号第 11 位为 0）',
  en: 'Filed by 31 May, the entry may serve the deduction in the settlement of the year before (position 11 is 0)',
}
const notForLastYear: Text = {
  zh: '今年成立的，或者 6 月 1 日以后提交的，不能用于上一年度汇算清缴的加计扣除（编号第 11 位为 A 或者 B）',
  en: 'Founded this year or filed from 1 June on: it does not serve the settlement of the year before (position 11 is A or B)',
}
