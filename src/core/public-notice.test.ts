import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { noticeEnd, takesObjections } from './public-notice.ts'
import { calendarOf } from './workdays.ts'

const table = readFileSync(new URL('../../db/seeds/workdays.csv', import.meta.url), 'utf8')
const calendar = calendarOf(
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([day = '', workday]) => ({ day, workday: workday?.trim() === 'true' })),
)

// The first day counts if it is a working day; the last row is a real notice of ten days.
it.each([
  ['2020-01-17', '2020-02-06', '2020-02-13'],
  ['2020-02-10', '2020-02-21', '2020-02-28'],
  ['2020-03-30', '2020-04-13', '2020-04-20'],
  ['2020-04-20', '2020-04-30', '2020-05-11'],
  ['2020-04-27', '2020-05-12', '2020-05-19'],
  ['2020-06-19', '2020-07-03', '2020-07-10'],
  ['2020-09-22', '2020-10-10', '2020-10-16'],
  ['2020-10-20', '2020-11-02', '2020-11-09'],
  ['2023-05-06', '2023-05-18', undefined],
])(
  'a notice from %s ends on %s after ten working days and on %s after fifteen',
  (from, ten, fifteen) => {
    expect(noticeEnd(from, 10, calendar)).toBe(ten)
    if (fifteen) expect(noticeEnd(from, 15, calendar)).toBe(fifteen)
  },
)

it('counts from the next working day when it begins on a day off', () => {
  // Saturday 1 February 2020 was part of the extended holiday; Monday 3 February is the first day.
  expect(noticeEnd('2020-02-01', 1, calendar)).toBe('2020-02-03')
  expect(noticeEnd('2020-02-03', 1, calendar)).toBe('2020-02-03')
})

it('is refused where the calendar of the year is not known, and for no days at all', () => {
  expect(() => noticeEnd('2026-12-28', 10, calendar)).toThrow(
    expect.objectContaining({ code: 'conflict' }),
  )
  expect(() => noticeEnd('2026-11-02', 0, calendar)).toThrow(RangeError)
})

it('takes objections from the first day to the last, both included', () => {
  const notice = { startsOn: '2026-07-01', endsOn: '2026-07-14' }
  expect(
    ['2026-06-30', '2026-07-01', '2026-07-14', '2026-07-15'].map((day) =>
      takesObjections(notice, day),
    ),
  ).toEqual([false, true, true, false])
})
