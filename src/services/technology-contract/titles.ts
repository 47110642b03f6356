import type { Answers } from '#core/form.ts'
import { oneLine } from '#core/text.ts'

/** The project's name; a draft may lack it, or hold what no list can show. */
export function titleOf(answers: Answers): string {
  return oneLine(answers.projectName) || '未命名项目'
}

/** The other party by name and by credit code, and further parties by their names. */
export function searchTerms(answers: Answers): string[] {
  const { buyerName, buyerCreditCode, jointApplicants, jointCounterparties } = answers
  const joint = [jointApplicants, jointCounterparties].flatMap((lines) =>
    Array.isArray(lines) ? lines.map((line): unknown => line?.name) : [],
  )
  return [buyerName, buyerCreditCode, ...joint].map(oneLine).filter((term) => term !== '')
}
