import { labelOf } from '#core/choices.ts'
import type { Finding } from '#core/self-check.ts'
import type { Text } from '#core/text.ts'
import { conclusions } from '../codes/conclusions.ts'
import type { Line } from '../rules/line.ts'
import { article8, decidedHere } from '../rules/sources.ts'
import { isOutside, type Look } from './look.ts'

const topic = 'condition'

/** What the evaluation comes to, then every condition and the tests of a direct route. */
export function conditionFindings(look: Look): Finding[] {
  const { conditions, score, route, conclusion } = look.evaluation
  const waived = conclusion === 'direct'
  return [
    ...result(look),
    ...together(conditions).map((finding) => ofPlace(finding, look)),
    ...score.map((line) => (waived && line.verdict === 'fail' ? noted(line) : found(line))),
    ...route.map(found),
    ...routes(look),
  ]
}

/** Why the first condition is not met by the place itself. */
function ofPlace(finding: Finding, look: Look): Finding {
  return finding.rule === 'C1' && isOutside(look) ? { ...finding, value: outside } : finding
}

function result({ evaluation: { conclusion } }: Look): Finding[] {
  if (conclusion === undefined) return []
  return [
    {
      rule: 'RESULT',
      topic,
      outcome: conclusion === 'not' ? 'fail' : 'pass',
      text: {
        zh: '按所填数据得出的结论，以评价工作机构审查、公示和公告为准',
        en: 'What your figures come to; the review, the public notice and the announcement decide',
      },
      value: labelOf(conclusions.choices, conclusion),
      ...decidedHere('由科技型中小企业评价办法第六条、第八条得出'),
    },
  ]
}

/** The six of condition 4 were asked in one question and are told in one line. */
function together(lines: readonly Line[]): Finding[] {
  const first = lines.find(({ rule }) => rule.startsWith('C4'))
  return lines
    .filter((line) => !line.rule.startsWith('C4') || line === first)
    .map((line) => found(line === first ? { ...line, rule: 'C4', text: clean } : line))
}

function found({ rule, text, value, threshold, verdict, cite, ground }: Line): Finding {
  const outcome = verdict === 'open' ? 'missing' : verdict
  return { rule, topic, outcome, text, value, threshold, cite, ground }
}

function noted(line: Line): Finding {
  const { zh, en } = line.text
  return {
    ...found(line),
    outcome: 'hint',
    text: { zh: `${zh}（直接确认免除此项）`, en: `${en} (waived by direct confirmation)` },
  }
}

/** Whoever does not reach the score learns that there is another way. */
function routes({ answers, evaluation: { conclusion, conditions } }: Look): Finding[] {
  const blocked = conditions.some(({ verdict }) => verdict === 'fail')
  if (conclusion !== 'not' || answers.direct === true || blocked) return []
  return [{ rule: 'D', topic, outcome: 'hint', text: otherWay, ...article8 }]
}

const outside: Text = {
  zh: '所选地区在香港、澳门或者台湾',
  en: 'The place is in Hong Kong, Macao or Taiwan',
}
const clean: Text = {
  zh: '上一年和当年没有重大安全、重大质量事故和严重环境违法、科研严重失信行为，且不在两个名录、名单中',
  en: 'In the year before and this year no major accident, no serious breach, and on neither list',
}
const otherWay: Text = {
  zh: '得分不够，但其余条件符合的，有下列情形之一可以直接确认：有效的高新技术企业证书；近五年国家级科技奖励前三名；省部级以上研发机构；近五年主导制定国际、国家或者行业标准',
  en: 'The score is not enough, but all else is met: direct confirmation is open with a valid high-tech certificate, a national award of the last five years (first three), an institution of provincial level or above, or a leading part in a standard of the last five years',
}
