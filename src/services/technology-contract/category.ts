import type { Answers } from '#core/form.ts'

/** Whether the category is this one or lies below it: `DEV` covers `DEV.COOP`. */
export function isCategory(answers: Answers, ...roots: readonly string[]): boolean {
  const category = String(answers.category ?? '')
  return roots.some((root) => category === root || category.startsWith(`${root}.`))
}
