import { addDays, type Day } from './dates.ts'
import { DomainError } from './errors.ts'

/** Working days as the State Council fixes them each year. `isWorkday` refuses a day without data. */
export type Calendar = {
  isWorkday(day: Day): boolean
  covers(day: Day): boolean
}

/**
 * A calendar of the given rows, one for every day of each year that is known.
 * It answers a day of any other year with a refusal (`conflict`), never with a guess by the weekday.
 */
export function calendarOf(rows: readonly { day: Day; workday: boolean }[]): Calendar {
  const workdayOf = new Map(rows.map((row) => [row.day, row.workday]))
  return {
    covers: (day) => workdayOf.has(day),
    isWorkday(day) {
      const workday = workdayOf.get(day)
      if (workday === undefined) throw unknownYear(day)
      return workday
    },
  }
}

/**
 * The `count`-th working day after `day`: the first working day after it is 1, `day` itself never counts.
 * `count` 0 is `day` itself, working day or not. Refuses (`conflict`) a year without data.
 */
export function addWorkdays(day: Day, count: number, calendar: Calendar): Day {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a count of days: ${count}`)
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (calendar.isWorkday(reached)) left -= 1
  }
  return reached
}

/**
 * Working days after `from` up to and including `to`, so `workdaysBetween(d, addWorkdays(d, n))` is n;
 * counted backwards and negative when `to` is the earlier. Refuses (`conflict`) a year without data.
 */
export function workdaysBetween(from: Day, to: Day, calendar: Calendar): number {
  if (to < from) return 0 - workdaysBetween(to, from, calendar)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (calendar.isWorkday(day)) count += 1
  }
  return count
}

function unknownYear(day: Day): DomainError {
  const year = day.slice(0, 4)
  return new DomainError(
    'conflict',
    {
      zh: `尚无 ${year} 年的工作日安排，无法计算期限。请管理员先导入国务院办公厅公布的该年节假日安排`,
      en: `There is no working-day calendar for ${year}, so the time limit cannot be counted. An administrator must first load that year’s official holiday arrangement`,
    },
    { year },
  )
}

/** Whether the calendar ends so soon that the time limits of today begin to reach beyond it. */
export function isCalendarShort(until: Day, today: Day): boolean {
  return until < addDays(today, 60)
}
