import type { Answers } from '#core/form.ts'
import type { Check } from './check.ts'
import { evaluate } from './conditions.ts'
import { routeLines } from './routes.ts'
import { selfScores } from './self-scores.ts'
import { article8, decidedHere } from './sources.ts'

const fields: Readonly<Record<string, string>> = {
  D1: 'certificateOn',
  D2: 'awardYear',
  'D2.1': 'awardRank',
  D3: 'instituteOn',
  D4: 'standardOn',
  'D4.1': 'standardRank',
}

/** Points of direct confirmation, whose days only the day of filing can judge. */
export const directChecks: readonly Check[] = [
  {
    id: 'D',
    ...article8,
    find: (answers, on) =>
      routeLines(answers, on).flatMap(({ rule, verdict, text, value, threshold }) => {
        const field = fields[rule]
        if (!field || verdict !== 'fail') return []
        return [
          {
            field,
            text: {
              zh: `不符合“${text.zh}”：${value.zh}，应为${threshold.zh}`,
              en: `Not met on the day of filing: ${text.en}. Found ${value.en}, needed: ${threshold.en}`,
            },
          },
        ]
      }),
  },
  {
    id: 'D1.1',
    ...decidedHere('证书编号第 3 至 6 位为发证年份'),
    find: (answers) =>
      isOtherYear(answers) ? [{ field: 'certificateNumber', text: otherYear }] : [],
  },
  {
    id: 'D0',
    ...decidedHere('得分已经符合的，按评价入库，不按直接确认入库'),
    find: (answers, on) =>
      answers.direct === true && evaluate(answers, { on }).conclusion === 'pass'
        ? [{ field: 'direct', text: notNeeded(selfScores(answers).total) }]
        : [],
  },
]

function isOtherYear({ direct, directRoute, certificateNumber, certificateOn }: Answers): boolean {
  if (direct !== true || directRoute !== 'D1') return false
  if (typeof certificateNumber !== 'string' || typeof certificateOn !== 'string') return false
  return certificateNumber.slice(2, 6) !== certificateOn.slice(0, 4)
}

function notNeeded(total: number | undefined) {
  return {
    zh: `得分 ${total ?? ''} 分已经符合评价条件，不需要直接确认`,
    en: `With ${total ?? ''} points the conditions are met: direct confirmation is not needed`,
  }
}

const otherYear = {
  zh: '证书编号中的年份与发证日期不一致，请核对',
  en: 'The year in the number is not that of the day of issue; check',
}
