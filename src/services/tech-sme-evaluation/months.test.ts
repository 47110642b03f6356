import { expect, it } from 'vitest'
import { monthsLater } from './months.ts'

it.each([
  ['2026-06-15', 3, '2026-09-15'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-12-31', 3, '2027-03-31'],
  ['2026-01-31', 3, '2026-04-30'],
  ['2026-09-30', 3, '2026-12-30'],
  ['2026-10-01', 3, '2027-01-01'],
  ['2026-06-15', 24, '2028-06-15'],
])('%s and %i months later is %s', (day, months, last) => {
  expect(monthsLater(day, months)).toBe(last)
})

it('takes nothing but days, and does not leave the calendar', () => {
  expect(() => monthsLater('2026-02-30', 3)).toThrow(RangeError)
  expect(() => monthsLater('2199-12-01', 3)).toThrow(RangeError)
})
