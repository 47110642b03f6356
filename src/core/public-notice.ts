import type { Day } from './dates.ts'
import { addWorkdays, type Calendar } from './workdays.ts'

/**
 * The last day of a public notice of so many working days. The first day counts if it is a working day, as real
 * notices count it (6 to 18 May 2023 for ten). Refuses (`conflict`) a year without a calendar.
 */
export function noticeEnd(startsOn: Day, workdays: number, calendar: Calendar): Day {
  if (!Number.isInteger(workdays) || workdays < 1) {
    throw new RangeError(`Not a count of days: ${workdays}`)
  }
  return addWorkdays(startsOn, calendar.isWorkday(startsOn) ? workdays - 1 : workdays, calendar)
}

/** Objections are taken from the first day to the end of the last, in Shanghai. */
export function takesObjections(
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
  today: Day,
): boolean {
  return startsOn <= today && today <= endsOn
}
