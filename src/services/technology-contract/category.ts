import type { Choice, CodeList } from '#core/choices.ts'
import type { Answers } from '#core/form.ts'
import { categories } from './codes/categories.ts'
import { categories2026 } from './codes/categories-2026.ts'

/** Whether the category is this one or lies below it: `DEV` covers `DEV.COOP`. */
export function isCategory(answers: Answers, ...roots: readonly string[]): boolean {
  const category = String(answers.category ?? '')
  return roots.some((root) => category === root || category.startsWith(`${root}.`))
}

/** The list of categories of a rule pack. */
export function categoriesUnder(rulePack: string): CodeList {
  return rulePack === 'R2001' ? categories : categories2026
}

/**
 * The category as yearly series count it, so that they stay comparable over both packs: the patent licence
 * of 2001, a leaf of transfer, is a licence. Other categories stand for themselves.
 */
export function statCategory(category: string): string {
  return category === 'TRF.PATENT_LICENCE' ? 'LIC.PATENT' : category
}

/** One of the five kinds `DEV`, `TRF`, `LIC`, `CON`, `SRV`; undefined while there is no known category. */
export function statClass(category: string): string | undefined {
  const [root] = statCategory(category).split('.')
  return statCategories.some(({ value }) => value === root) ? root : undefined
}

/** The five kinds with their leaves; every category of either pack is mapped into them. */
export const statCategories: readonly Choice[] = categories2026.choices
