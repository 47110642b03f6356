import type { Day } from '#core/dates.ts'
import { validityPolicy } from './policies/validity.ts'

/**
 * The last day on which a number of this year is valid, by the value of the policy `validity`. Error when the
 * value has another shape: a wrong setting must not print a day.
 */
export function lastValidDay(year: string, policy: unknown): Day {
  const { rule } = validityPolicy.parse(policy)
  return rule === 'year-end' ? `${year}-12-31` : `${Number(year) + 1}-03-31`
}
