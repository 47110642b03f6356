import { type Day, isDay } from '#core/dates.ts'
import type { Row } from '../read.ts'

/** Why a right does not count on a day: it was granted later, or had ended. */
export type OutOfForce = 'not-granted' | 'expired'

/** Undefined of a right that is in force on this day, and of one whose days are not filled in yet. */
export function outOfForce({ grantedOn, expiresOn }: Row, on: Day): OutOfForce | undefined {
  if (isAfter(grantedOn, on)) return 'not-granted'
  return isAfter(on, expiresOn) ? 'expired' : undefined
}

function isAfter(one: unknown, other: unknown): boolean {
  const days = [one, other].filter((day) => typeof day === 'string' && isDay(day))
  return days.length === 2 && String(one) > String(other)
}
