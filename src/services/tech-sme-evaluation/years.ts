import type { Day } from '#core/dates.ts'

/** The same day so many years later, earlier when negative; 29 February becomes 28 February. */
export function yearsLater(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  const rest = day.slice(4)
  return rest === '-02-29' && !isLeap(Number(year)) ? `${year}-02-28` : `${year}${rest}`
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
