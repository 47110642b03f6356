import type { Answers } from '#core/form.ts'

/** Whether nothing was entered: an empty text, list or line counts as nothing, `false` does not. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}

/** Whether two answers say the same; the order of a line's cells and empty ones do not matter. */
export function sameAnswer(one: unknown, other: unknown): boolean {
  if (isEmpty(one) && isEmpty(other)) return true
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => sameAnswer(item, other[at]))
  }
  if (isRecord(one) && isRecord(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...names].every((name) => sameAnswer(one[name], other[name]))
  }
  return one === other
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at a path such as `costs.2.amount`. */
export function valueAt(answers: Answers, path: string): unknown {
  let at: unknown = answers
  for (const name of path.split('.')) at = (at as Answers | undefined)?.[name]
  return at
}
