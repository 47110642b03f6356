import type { Day } from '#core/dates.ts'
import { DomainError } from '#core/errors.ts'
import { addWorkdays } from '#core/workdays.ts'
import type { Db } from '../db/tables.ts'
import { calendarFrom } from '../reference/actions.ts'

type Span = { from: Day; workdays: number }

/** The due day, or null while the working days of its year are not known: filing waits for no calendar. */
export async function findDueDay(db: Db, span: Span): Promise<Day | null> {
  const calendar = await calendarFrom(db, span)
  return whereKnown(() => addWorkdays(span.from, span.workdays, calendar)) ?? null
}

/** From when on how many working days are counted, and the day that comes of it where the calendar tells. */
export type DueTime = { from: Day; workdays: number; dueOn: Day | null }

/** The one that ends later; an end that the calendar cannot tell yet lies beyond every day that it can. */
export function laterOf<T extends DueTime>(one: T, other: T): T {
  const [ends, endsOther] = [one.dueOn ?? '9999', other.dueOn ?? '9999']
  if (ends === endsOther) return one.workdays > other.workdays ? one : other
  return ends > endsOther ? one : other
}

/** What is counted, or undefined where a calendar on the way is not known. */
export function whereKnown<T>(count: () => T): T | undefined {
  try {
    return count()
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}
