import { type Day, isDay } from '#core/dates.ts'

/**
 * The last day of a term of so many months that begins on the day after `day`: the day of the same number, or the
 * last of that month where it has none (《民法典》第二百零一条、第二百零二条). RangeError when `day` is no day.
 */
export function monthsLater(day: Day, months: number): Day {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`)
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = String(Math.floor(count / 12)).padStart(4, '0')
  const month = String((count % 12) + 1).padStart(2, '0')
  const candidates = [day.slice(8), '30', '29', '28'].map((date) => `${year}-${month}-${date}`)
  const found = candidates.find((candidate) => isDay(candidate))
  if (!found) throw new RangeError(`${day} + ${months} months leaves the calendar`)
  return found
}
