import type { Text } from './text.ts'

/** One entry of a code list. Only entries without children are leaves; `also` are further words that find it. */
export type Choice = {
  value: string
  label: Text
  children?: readonly Choice[]
  also?: readonly string[]
}

/** Where a list comes from. A screen may present only `official` as the wording of a law or standard. */
type Provenance = 'official' | 'memory' | 'inferred'

/** A code list with its origin; `source` says in words where it was read, or that it must still be checked. */
export type CodeList = { choices: readonly Choice[]; provenance: Provenance; source: string }

/** The entry with this value at any depth. */
export function findChoice(choices: readonly Choice[], value: string): Choice | undefined {
  return choicePath(choices, value).at(-1)
}

/** The entries from the root down to this value, for a breadcrumb; empty when the list has no such value. */
export function choicePath(choices: readonly Choice[], value: string): Choice[] {
  for (const choice of choices) {
    if (choice.value === value) return [choice]
    const below = choicePath(choice.children ?? [], value)
    if (below.length > 0) return [choice, ...below]
  }
  return []
}

/** The values that may be chosen where only leaves count, in the order of the list. */
export function leafValues(choices: readonly Choice[]): string[] {
  return choices.flatMap((choice) =>
    choice.children ? leafValues(choice.children) : [choice.value],
  )
}

/** The label of a value. A value that the list no longer has is shown as it was stored. */
export function labelOf(choices: readonly Choice[], value: string): Text {
  return findChoice(choices, value)?.label ?? { zh: value, en: value }
}
