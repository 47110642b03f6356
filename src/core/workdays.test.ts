import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './dates.ts'
import { addWorkdays, calendarOf, isCalendarShort, workdaysBetween } from './workdays.ts'

// The Spring Festival of 2020 as it was extended: Sunday 01-19 worked, 01-24 to 02-02 free.
const free = [
  '01-24',
  '01-25',
  '01-26',
  '01-27',
  '01-28',
  '01-29',
  '01-30',
  '01-31',
  '02-01',
  '02-02',
]
const weekends = ['01-18', '02-08', '02-09']
const rows = Array.from({ length: 30 }, (_, index) => addDays('2020-01-17', index)).map((day) => ({
  day,
  workday: ![...free, ...weekends, '02-15'].includes(day.slice(5)),
}))
const calendar = calendarOf(rows)

describe('the calendar', () => {
  it('knows the days it was given and nothing else', () => {
    expect(calendar.covers('2020-01-17')).toBe(true)
    expect(calendar.covers('2020-02-15')).toBe(true)
    expect(calendar.covers('2020-01-16')).toBe(false)
    expect(calendar.covers('2020-02-16')).toBe(false)
    expect(calendar.isWorkday('2020-01-19')).toBe(true)
    expect(calendar.isWorkday('2020-01-31')).toBe(false)
    expect(calendar.isWorkday('2020-02-03')).toBe(true)
  })

  it('refuses a year without data and names it', () => {
    expect(() => calendar.isWorkday('2027-01-04')).toThrow(
      expect.objectContaining({
        code: 'conflict',
        details: { year: '2027' },
        text: expect.objectContaining({ zh: expect.stringContaining('2027 年') }),
      }),
    )
  })
})

describe('counting working days', () => {
  it.each([
    ['2020-01-17', 0, '2020-01-17'],
    ['2020-01-18', 0, '2020-01-18'],
    ['2020-01-17', 1, '2020-01-19'],
    ['2020-01-18', 1, '2020-01-19'],
    ['2020-01-22', 1, '2020-01-23'],
    ['2020-01-23', 1, '2020-02-03'],
    ['2020-01-31', 1, '2020-02-03'],
    ['2020-02-02', 5, '2020-02-07'],
    ['2020-02-02', 6, '2020-02-10'],
  ])('%s plus %i is %s', (day, count, reached) => {
    expect(addWorkdays(day, count, calendar)).toBe(reached)
    expect(workdaysBetween(day, reached, calendar)).toBe(count)
  })

  it.each([
    ['2020-01-23', '2020-02-02', 0],
    ['2020-01-23', '2020-02-03', 1],
    ['2020-02-03', '2020-01-23', -1],
    ['2020-02-02', '2020-01-23', 0],
    ['2020-02-07', '2020-02-03', -4],
  ])('from %s to %s there are %i', (from, to, count) => {
    expect(workdaysBetween(from, to, calendar)).toBe(count)
  })

  it('refuses to run into a year without data', () => {
    expect(() => addWorkdays('2020-02-10', 5, calendar)).toThrow(/2020/)
    expect(() => workdaysBetween('2020-02-10', '2020-02-16', calendar)).toThrow(/2020/)
    expect(() => workdaysBetween('2020-02-16', '2020-02-10', calendar)).toThrow(/2020/)
  })

  it('refuses a count that is negative or broken', () => {
    expect(() => addWorkdays('2020-02-10', -1, calendar)).toThrow(RangeError)
    expect(() => addWorkdays('2020-02-10', 1.5, calendar)).toThrow(RangeError)
  })

  it('counts what it added, from any day, for any count', () => {
    const start = fc.integer({ min: 0, max: 20 }).map((count) => addDays('2020-01-17', count))
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 5 }), (day, count) => {
        const reached = addWorkdays(day, count, calendar)
        expect(workdaysBetween(day, reached, calendar)).toBe(count)
        if (count > 0) expect(calendar.isWorkday(reached)).toBe(true)
      }),
    )
  })
})

it.each([
  ['2026-11-01', false],
  ['2026-11-02', true],
  ['2027-01-04', true],
])('on %s the calendar to the end of 2026 is short: %s', (today, short) => {
  expect(isCalendarShort('2026-12-31', today)).toBe(short)
})
