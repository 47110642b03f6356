import type { Day } from '#core/dates.ts'
import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'

/** One point of the reviewer's checklist: what it finds at which field, and where the rule was read. */
export type Check = {
  id: string
  cite: string
  find: (answers: Answers, on: Day) => FieldError | undefined
}

/** The first of the words that the project's name contains. */
export function wordIn(answers: Answers, words: readonly string[]): string | undefined {
  const name = String(answers.projectName ?? '')
  return words.find((word) => name.includes(word))
}

export function hasFiles(answers: Answers, field: string): boolean {
  const ids = answers[field]
  return Array.isArray(ids) && ids.length > 0
}
