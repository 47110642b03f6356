/** A calendar day in Asia/Shanghai, `2020-02-06`. Deadlines are days, never instants. */
export type Day = string

const millisecondsOfDay = 86_400_000

// Shanghai has kept UTC+8 since 1991-09-15. The summer time of 1986–1991 and the years before 1928 do
// not matter: instants are made by this platform, and it did not run then.
const shanghaiAhead = 8 * 3_600_000

/** Whether this is a day that exists in the calendar, from 1900-01-01 to 2199-12-31. */
export function isDay(value: string): value is Day {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(value)) return false
  const start = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(start) && dayAt(start) === value
}

/** The day `count` days later (earlier when negative). RangeError outside 1900–2199. */
export function addDays(day: Day, count: number): Day {
  const moved = dayAt(startInUtc(day) + count * millisecondsOfDay)
  if (!isDay(moved)) throw new RangeError(`${day} + ${count} leaves 1900–2199`)
  return moved
}

/** Days from `from` to `to`: 1 from today to tomorrow, negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (startInUtc(to) - startInUtc(from)) / millisecondsOfDay
}

/** The day that the calendar in Shanghai shows at this instant. */
export function dayInShanghai(instant: Date): Day {
  return dayAt(instant.getTime() + shanghaiAhead)
}

/** 24:00 in Shanghai as an instant: the first moment that no longer belongs to the day. */
export function endOfDay(day: Day): Date {
  return new Date(startInUtc(day) + millisecondsOfDay - shanghaiAhead)
}

/** `2026年11月25日`, as printed in Chinese documents, without leading zeros. */
export function chineseDay(day: Day): string {
  startInUtc(day)
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function startInUtc(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`)
  return Date.parse(`${day}T00:00:00Z`)
}

function dayAt(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
