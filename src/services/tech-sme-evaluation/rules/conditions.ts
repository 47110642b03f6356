import type { Day } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import type { Conclusion } from '../codes/conclusions.ts'
import { declarations } from '../codes/declarations.ts'
import { type Rights, rightsOf } from '../read.ts'
import { judged, type Line, shown } from './line.ts'
import { routeLines } from './routes.ts'
import { passMark } from './score.ts'
import { selfScores } from './self-scores.ts'
import { sizeLines } from './size.ts'
import { article6 } from './sources.ts'

/** What is known beside the answers; without `on` no day is tested, without `rights` every line of the table counts. */
type About = { on?: Day; rights?: Rights }

export type Evaluation = {
  /** Conditions 1 to 4, condition 5, and the tests of the chosen direct route. */
  conditions: Line[]
  score: Line[]
  route: Line[]
  /** Undefined while an answer that decides is missing. */
  conclusion: Conclusion | undefined
}

/** The five conditions of article 6 and the routes of article 8, each with value and bound. */
export function evaluate(answers: Answers, { on, rights }: About = {}): Evaluation {
  const conditions = [...declaredLines(answers), ...sizeLines(answers)]
  const score = scoreLines(answers, rights ?? rightsOf(answers))
  const route = routeLines(answers, on)
  return { conditions, score, route, conclusion: conclude({ conditions, score, route }) }
}

/**
 * A direct route waives condition 5 and no other, also where 60 points are reached without any for staff.
 * Where the score suffices nothing is waived, and the enterprise passes by its score.
 */
function conclude(lines: Omit<Evaluation, 'conclusion'>): Conclusion | undefined {
  const conditions = together(lines.conditions)
  const score = together(lines.score)
  const route = lines.route.length > 0 ? together(lines.route) : 'fail'
  if (conditions !== 'pass') return conditions === 'fail' ? 'not' : undefined
  if (score === 'pass') return 'pass'
  if (score === 'open') return undefined
  if (route === 'pass') return 'direct'
  return route === 'fail' ? 'not' : undefined
}

/** One that fails decides, before any that is still open. */
function together(lines: readonly Line[]): Line['verdict'] {
  if (lines.some(({ verdict }) => verdict === 'fail')) return 'fail'
  return lines.some(({ verdict }) => verdict === 'open') ? 'open' : 'pass'
}

function declaredLines(answers: Answers): Line[] {
  return Object.entries(declarations).map(([field, { rule, label, cite, ground }]) => {
    const answer = answers[field]
    const met = typeof answer === 'boolean' ? answer : undefined
    return {
      rule,
      text: label,
      value: shown(met === undefined ? met : met ? yes : no),
      threshold: yes,
      verdict: judged(met),
      cite,
      ground,
    }
  })
}

function scoreLines(answers: Answers, rights: Rights): Line[] {
  const { staff, total } = selfScores(answers, rights)
  return [
    {
      rule: 'C5.1',
      text: { zh: '综合评价得分不低于 60 分', en: 'A total of at least 60 points' },
      value: shown(total === undefined ? total : points(total)),
      threshold: { zh: `≥ ${points(passMark).zh}`, en: `≥ ${points(passMark).en}` },
      verdict: judged(total === undefined ? total : total >= passMark),
      ...article6('五'),
    },
    {
      rule: 'C5.2',
      text: { zh: '科技人员指标得分不为 0', en: 'Some points for technical staff' },
      value: shown(staff === undefined ? staff : points(staff)),
      threshold: { zh: '> 0 分', en: '> 0 points' },
      verdict: judged(staff === undefined ? staff : staff > 0),
      ...article6('五'),
    },
  ]
}

function points(score: number): Text {
  return { zh: `${score} 分`, en: `${score} points` }
}

const yes: Text = { zh: '是', en: 'yes' }
const no: Text = { zh: '否', en: 'no' }
