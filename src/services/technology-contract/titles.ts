import type { Answers } from '#core/form.ts'

/** The project's name; a draft may lack it, or hold what no list can show. */
export function titleOf(answers: Answers): string {
  return cleaned(answers.projectName) || '未命名项目'
}

/** The other party by name and by credit code, and further parties by their names. */
export function searchTerms(answers: Answers): string[] {
  const { buyerName, buyerCreditCode, jointApplicants, jointCounterparties } = answers
  const joint = [jointApplicants, jointCounterparties].flatMap((lines) =>
    Array.isArray(lines) ? lines.map((line): unknown => line?.name) : [],
  )
  return [buyerName, buyerCreditCode, ...joint].map(cleaned).filter((term) => term !== '')
}

// A draft is stored as it was typed: PostgreSQL takes neither NUL nor half a character in a text.
function cleaned(value: unknown): string {
  if (typeof value !== 'string') return ''
  const printable = value.replace(/[\p{C}\p{Zl}\p{Zp}\uFFFD]+/gu, ' ').trim()
  return printable.slice(0, 200).replace(/\p{Surrogate}$/u, '')
}
