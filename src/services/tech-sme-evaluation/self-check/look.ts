import { statisticalRegion } from '#core/areas.ts'
import type { Day } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import type { Policy } from '#core/policy.ts'
import { declarations } from '../codes/declarations.ts'
import { moneyOf, rightsOf, staffOf, wholeOf } from '../read.ts'
import { type Evaluation, evaluate } from '../rules/conditions.ts'
import { betterIndicator, type Figures, type Scores, scoresOf } from '../rules/score.ts'

/** What every part of the check looks at. */
export type Look = {
  answers: Answers
  /** The same as the yearly form would hold it, so that one engine judges both. */
  asForm: Answers
  /** Undefined while a figure is missing. */
  scored: { figures: Figures; scores: Scores } | undefined
  evaluation: Evaluation
  on: Day
  policy: (key: string) => Policy | undefined
  /** Where it is registered, if that was said. */
  area?: string
}

export function lookAt(answers: Answers, by: Pick<Look, 'on' | 'policy' | 'area'>): Look {
  const asForm = {
    ...answers,
    ...declared(answers),
    ...derived(answers, by.on),
    ...(isOutside(by) && { resident: false }),
  }
  const figures = figuresOf(asForm)
  const scores = figures && scoresOf(figures)
  const chosen = scores ? { ...asForm, researchIndicator: betterIndicator(scores) } : asForm
  return {
    ...by,
    answers,
    asForm: chosen,
    scored: figures && scores && { figures, scores },
    evaluation: evaluate(chosen, { on: by.on }),
  }
}

/** Hong Kong, Macao and Taiwan: the first condition leaves them out, whatever was answered to it. */
export function isOutside({ area }: Pick<Look, 'area'>): boolean {
  return area !== undefined && statisticalRegion(area) === '7100'
}

function figuresOf(answers: Answers): Figures | undefined {
  const staff = staffOf(answers)
  const money = moneyOf(answers)
  return staff && money ? { staff, money, rights: rightsOf(answers) } : undefined
}

/** One answer stands for the six declarations of condition 4. */
function declared({ clean }: Answers): Answers {
  const six = Object.entries(declarations).filter(([, { rule }]) => rule.startsWith('C4'))
  return Object.fromEntries(six.map(([field]) => [field, clean]))
}

function derived({ classOne, classTwo, instituteOn }: Answers, on: Day): Answers {
  return {
    year: on.slice(0, 4),
    ipRights: [...rights('INV', classOne), ...rights('SW', classTwo)],
    ...(instituteOn !== undefined && { instituteName: '经认定的研发机构' }),
  }
}

function rights(kind: string, count: unknown) {
  return Array.from({ length: Math.min(wholeOf(count) ?? 0, 200) }, () => ({ kind }))
}
