import { chineseDay, type Day, isDay } from '#core/dates.ts'
import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { policyOn } from '#core/policy.ts'
import type { RecordKind } from '#core/side-record.ts'
import { oneLine, type Text } from '#core/text.ts'
import { monthsLater } from '../months.ts'
import { changeReportPolicy, timeLimits } from '../policies/time-limits.ts'
import { asks, form } from './change-forms.ts'

/** 更名和重大变化报告: accepted late too, but never without a word about it. */
export const change: RecordKind = {
  title: { zh: '更名和重大变化报告', en: 'Report of a change' },
  verb: '核实',
  intro: {
    zh: '入库后更名，或者发生与评价条件有关的重大变化的，请在期限内（一般为 3 个月，平台设定，当地另有规定的从其规定）报告，由评价工作机构核实。不再符合条件的，主管部门可以按程序撤销登记编号。',
    en: 'If the enterprise is renamed or changes in a way that bears on the conditions, report it in time (usually three months, a setting of this platform; local rules go first); the evaluator verifies it. If the conditions are no longer met, the authority may begin a revocation.',
  },
  from: ['entered'],
  form,
  asks,
  claims: () => ({}),
  claimField: 'changedOn',
  renames: ({ kind, newName }) =>
    kind === 'NAME' && typeof newName === 'string' ? newName : undefined,
  alarms: ({ asked }) => (asked.outcome === 'DOUBTFUL' ? doubtful : undefined),
  judge: ({ answers, submittedOn, enteredName, record, asked, on }) => {
    const { changedOn } = record
    if (typeof changedOn !== 'string' || !isDay(changedOn)) return []
    if (changedOn > on) return [notYet(on)]
    const early = tooEarly(changedOn, { foundedOn: answers.foundedOn, submittedOn })
    if (early) return [early]
    if (isSameName(record, enteredName)) return [sameName]
    // The officer verifies on a later day, and lateness is a matter of the day of filing.
    return asked.outcome === undefined ? lateErrors(record, { changedOn, on }) : []
  },
  totals: ({ verified }) => {
    const count = verified.filter(({ kind }) => kind === 'change').length
    const label = { zh: '已核实的变化', en: 'Changes verified' }
    return [{ label, value: { zh: `${count} 项`, en: String(count) } }]
  },
}

/** Whatever blanks it is written with, and in characters of which width. */
function isSameName({ kind, newName }: Answers, enteredName: string | undefined): boolean {
  return kind === 'NAME' && enteredName !== undefined && plain(newName) === plain(enteredName)
}

function plain(name: unknown): string {
  return oneLine(name).normalize('NFKC').replace(/\s/gu, '')
}

const sameName: FieldError = {
  field: 'newName',
  text: {
    zh: '与公开登记簿中现在的名称相同，没有变更。请填写变更后的名称',
    en: 'This is the name in the public register now, so nothing has changed. Give the new name',
  },
}

const doubtful: Text = {
  zh: '变化经核实，可能不再符合评价条件，报主管部门处理',
  en: 'A change was verified after which the conditions are perhaps no longer met; it is for the authority to decide',
}

type Earlier = { foundedOn: unknown; submittedOn: Day | undefined }

/** What was so when the form was handed in belongs into the form. */
function tooEarly(changedOn: Day, { foundedOn, submittedOn }: Earlier): FieldError | undefined {
  const field = 'changedOn'
  if (typeof foundedOn === 'string' && isDay(foundedOn) && changedOn < foundedOn) {
    return {
      field,
      text: {
        zh: `变化日期不能早于企业的成立日期（${chineseDay(foundedOn)}）`,
        en: `The day of the change cannot be before the enterprise was founded, on ${foundedOn}`,
      },
    }
  }
  if (submittedOn === undefined || changedOn >= submittedOn) return undefined
  return {
    field,
    text: {
      zh: `变化日期不能早于提交信息表的日期（${chineseDay(submittedOn)}）：此前的情况以信息表为准，有出入的请与评价工作机构联系`,
      en: `The day of the change cannot be before the form was handed in, on ${submittedOn}: until then the form itself counts. If it was wrong, speak to the evaluator`,
    },
  }
}

function lateErrors(
  { lateReason }: Answers,
  { changedOn, on }: { changedOn: Day; on: Day },
): FieldError[] {
  // A record knows no place, so the country's row goes; no place is known to have another term.
  const row = policyOn(timeLimits, { key: 'change-report', area: '000000', on })
  const { months } = changeReportPolicy.parse(row?.value)
  const last = monthsLater(changedOn, months)
  const explained = typeof lateReason === 'string' && lateReason.trim() !== ''
  return on <= last || explained ? [] : [late({ months, last })]
}

function notYet(on: Day): FieldError {
  return {
    field: 'changedOn',
    text: {
      zh: `变化日期不能晚于今天（${chineseDay(on)}）`,
      en: `The day of the change cannot be after today, ${on}`,
    },
  }
}

function late({ months, last }: { months: number; last: Day }): FieldError {
  return {
    field: 'lateReason',
    text: {
      zh: `应当在变化后 ${months} 个月内报告，期限已于${chineseDay(last)}届满。仍可报告，请写明逾期的原因`,
      en: `It should have been reported within ${months} months, by ${last}. You can still report it: say why it is late`,
    },
  }
}
