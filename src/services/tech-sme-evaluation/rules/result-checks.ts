import type { Day } from '#core/dates.ts'
import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { rightsOf, rowsOf } from '../read.ts'
import type { Check } from './check.ts'
import { evaluate } from './conditions.ts'
import { outOfForce } from './in-force.ts'
import { selfScores } from './self-scores.ts'
import { decidedHere, resultsIndicator } from './sources.ts'

/** Points of intellectual property. */
export const resultChecks: readonly Check[] = [
  {
    id: 'S3',
    ...resultsIndicator,
    find: ({ ipRights }, on) =>
      rowsOf(ipRights).flatMap((right, line) =>
        outOfForce(right, on) === 'not-granted'
          ? at(`ipRights.${line}.grantedOn`, grantedLater)
          : [],
      ),
  },
  {
    id: 'S3.1',
    ...resultsIndicator,
    find: ({ ipRights }, on) =>
      rowsOf(ipRights).flatMap((right, line) =>
        outOfForce(right, on) === 'expired' ? at(`ipRights.${line}.expiresOn`, expired) : [],
      ),
  },
  { id: 'S3.2', ...decidedHere('只计提交日有效的知识产权'), find: scoreWithout },
  {
    id: 'S3.3',
    ...decidedHere('受让、受赠、并购取得的，核对权利人已经变更'),
    find: ({ ipRights }) =>
      rowsOf(ipRights).flatMap(({ acquired }, line) =>
        acquired === 'ASSIGNED' || acquired === 'GIFT' || acquired === 'MERGER'
          ? at(`ipRights.${line}.acquired`, fromOthers)
          : [],
      ),
  },
]

/** What the score comes to without the lines that were not in force on the day of filing. */
function scoreWithout(answers: Answers, on: Day): FieldError[] {
  const rights = rightsOf(answers, (row) => outOfForce(row, on) === undefined)
  const before = selfScores(answers)
  const after = selfScores(answers, rights)
  if (after.results === before.results) return []
  const { conclusion } = evaluate(answers, { on, rights })
  const total = after.total === undefined ? '' : `，总分为 ${after.total} 分`
  const totalEn = after.total === undefined ? '' : `, and ${after.total} in all`
  const not = conclusion === 'not'
  return at('ipRights', {
    zh: `剔除提交日尚未授权或者已经失效的各行，科技成果得 ${after.results} 分${total}${not ? '，不符合评价条件' : ''}`,
    en: `Without the lines not in force on the day of filing, results give ${after.results} points${totalEn}${not ? ': the conditions are not met' : ''}`,
  })
}

function at(field: string, text: Text): FieldError[] {
  return [{ field, text }]
}

const grantedLater = {
  zh: '授权日期晚于提交日，提交时尚未取得，不应计入',
  en: 'Granted after the day of filing: it did not exist then and should not count',
}
const expired = {
  zh: '提交日已过有效期，不应计入',
  en: 'No longer in force on the day of filing: it should not count',
}
const fromOthers = {
  zh: '从他人取得的知识产权，请核对权利人已经变更为申请企业',
  en: 'Acquired from others: check that the enterprise is now recorded as its owner',
}
