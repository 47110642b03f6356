import { expect, it } from 'vitest'
import { fenAt, sayGrowth, sayWan } from './figures.ts'
import { monthsOf, yearsUntil } from './periods.ts'

it.each([
  [0n, '0.00'],
  [4_999n, '0.00'],
  [5_000n, '0.01'],
  [100_000_00n, '10.00'],
  [123_456_789_12n, '12,345.68'],
  [12_345_678_900_000_00n, '1,234,567,890.00'],
])('shows %s fen as %s 万元', (fen, shown) => {
  expect(sayWan(fen)).toBe(shown)
})

it.each([
  [115n, 100n, '+15.0%'],
  [1n, 3n, '−66.7%'],
  [7n, 7n, '0.0%'],
  [7n, 0n, '—'],
  [7n, undefined, '—'],
])('shows the growth to %s from %s as %s', (now, before, shown) => {
  expect(sayGrowth(now, before)).toBe(shown)
})

it('takes what is not told for unknown, not for zero', () => {
  expect(fenAt(null, 0)).toBeUndefined()
  expect(fenAt({ count: 1, yuan: ['1.50'] }, 0)).toBe(150n)
})

it('knows the months of every part of a year', () => {
  expect(monthsOf(2026, 'h2')).toEqual({ from: '2026-07', to: '2026-12' })
  expect(monthsOf(2026, 'q4')).toEqual({ from: '2026-10', to: '2026-12' })
  expect(monthsOf(2026, 'm2')).toEqual({ from: '2026-02', to: '2026-02' })
  expect(monthsOf(2026, 'nothing')).toEqual({ from: '2026-01', to: '2026-12' })
  expect(yearsUntil('2026-11-28').slice(0, 2)).toEqual([2026, 2025])
})
