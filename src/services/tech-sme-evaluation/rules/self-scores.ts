import type { Answers } from '#core/form.ts'
import { isIndicator } from '../codes/indicators.ts'
import { moneyOf, type Rights, rightsOf, staffOf } from '../read.ts'
import { researchBand, resultsBand, staffBand } from './score.ts'

export type SelfScores = {
  staff: number | undefined
  research: number | undefined
  results: number
  total: number | undefined
}

/** The scores of a form with the indicator that was chosen; undefined while their figures are missing. */
export function selfScores(answers: Answers, rights: Rights = rightsOf(answers)): SelfScores {
  const people = staffOf(answers)
  const staff = people && staffBand(people).score
  const research = researchScore(answers)
  const results = resultsBand(rights).score
  const known = staff !== undefined && research !== undefined
  return { staff, research, results, total: known ? staff + research + results : undefined }
}

// A chosen indicator without a base gives no points; the form refuses it in words.
function researchScore(answers: Answers): number | undefined {
  const money = moneyOf(answers)
  const { researchIndicator } = answers
  if (!money || !isIndicator(researchIndicator)) return undefined
  return researchBand(money, researchIndicator)?.score ?? 0
}
