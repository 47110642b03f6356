import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, chineseDay, dayInShanghai, daysBetween, endOfDay, isDay } from './dates.ts'

const anyDay = fc
  .integer({ min: 0, max: daysBetween('1900-01-01', '2199-12-31') })
  .map((count) => addDays('1900-01-01', count))

describe('a day', () => {
  it.each([
    ['1900-01-01'],
    ['2199-12-31'],
    ['2020-02-29'],
    ['2000-02-29'],
    ['1986-05-04'],
    ['2026-11-30'],
  ])('%s is one', (value) => {
    expect(isDay(value)).toBe(true)
  })

  it.each([
    ['1899-12-31'],
    ['2200-01-01'],
    ['2021-02-29'],
    ['1900-02-29'],
    ['2100-02-29'],
    ['2026-11-31'],
    ['2026-13-01'],
    ['2026-00-10'],
    ['2026-01-00'],
    ['2026-01-32'],
    ['2026-1-1'],
    ['26-01-01'],
    ['20260101'],
    ['2026/01/01'],
    ['2026-01-01T00:00:00Z'],
    ['2026-01-01\n'],
    [' 2026-01-01'],
    ['２０２６-01-01'],
    [''],
  ])('%j is none', (value) => {
    expect(isDay(value)).toBe(false)
  })
})

describe('counting days', () => {
  it.each([
    ['2020-02-28', 1, '2020-02-29'],
    ['2020-02-28', 2, '2020-03-01'],
    ['2021-02-28', 1, '2021-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-11-25', 0, '2026-11-25'],
    ['1986-05-03', 1, '1986-05-04'],
  ])('%s plus %i is %s', (day, count, later) => {
    expect(addDays(day, count)).toBe(later)
    expect(daysBetween(day, later)).toBe(count)
  })

  it('refuses to leave the calendar or to start from no day', () => {
    expect(() => addDays('2199-12-31', 1)).toThrow(RangeError)
    expect(() => addDays('1900-01-01', -1)).toThrow(RangeError)
    expect(() => addDays('2021-02-29', 1)).toThrow(RangeError)
    expect(() => daysBetween('2026-01-01', 'tomorrow')).toThrow(RangeError)
    expect(() => addDays('2026-01-01', Number.NaN)).toThrow(RangeError)
  })

  it('goes back by what it went forward', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(isDay(one)).toBe(true)
        expect(addDays(one, daysBetween(one, other))).toBe(other)
        expect(Math.sign(daysBetween(one, other))).toBe(one < other ? 1 : one > other ? -1 : 0)
      }),
    )
  })
})

describe('days and instants in Shanghai', () => {
  it.each([
    ['2026-11-24T15:59:59.999Z', '2026-11-24'],
    ['2026-11-24T16:00:00.000Z', '2026-11-25'],
    ['2026-11-25T15:59:59.999Z', '2026-11-25'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
  ])('at %s the calendar shows %s', (instant, day) => {
    expect(dayInShanghai(new Date(instant))).toBe(day)
  })

  it('ends a day at 24:00', () => {
    expect(endOfDay('2026-11-25').toISOString()).toBe('2026-11-25T16:00:00.000Z')
  })

  it('agrees with the time zone database', () => {
    const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
    const instants = fc.date({ min: new Date('1991-09-16'), max: new Date('2199-12-30') })
    fc.assert(
      fc.property(
        instants.filter((date) => !Number.isNaN(date.getTime())),
        (instant) => {
          expect(dayInShanghai(instant)).toBe(calendar.format(instant))
        },
      ),
    )
  })

  it('leaves no gap: the end of a day is the first instant of the next', () => {
    fc.assert(
      fc.property(
        anyDay.filter((day) => day < '2199-12-31'),
        (day) => {
          const end = endOfDay(day)
          expect(dayInShanghai(end)).toBe(addDays(day, 1))
          expect(dayInShanghai(new Date(end.getTime() - 1))).toBe(day)
        },
      ),
    )
  })
})

describe('a day in Chinese', () => {
  it('is written without leading zeros', () => {
    expect(chineseDay('2026-11-25')).toBe('2026年11月25日')
    expect(chineseDay('2020-02-06')).toBe('2020年2月6日')
  })

  it('refuses what is no day', () => {
    expect(() => chineseDay('2026-02-30')).toThrow(RangeError)
  })
})
