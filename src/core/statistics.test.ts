import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewestSellers, growthTenths, isYearOpen, publishable, rootOf } from './statistics.ts'

describe('growth', () => {
  it.each([
    [115n, 100n, 150n],
    [85n, 100n, -150n],
    [100n, 100n, 0n],
    [10004n, 10000n, 0n],
    [10005n, 10000n, 1n],
    [9995n, 10000n, -1n],
    [9996n, 10000n, 0n],
    [5n, 0n, undefined],
    [0n, 5n, -1000n],
  ])('from %2$s to %1$s', (now, before, tenths) => {
    expect(growthTenths(now, before)).toBe(tenths)
  })
})

describe('a year', () => {
  const closes = { month: 3, day: 31 }
  it.each([
    ['2025-12-31', '2026-03-31', true],
    ['2025-01-01', '2026-04-01', false],
    ['2026-01-01', '2026-12-31', true],
  ])('of %s is open on %s: %s', (registeredOn, on, open) => {
    expect(isYearOpen(registeredOn, { on, closes })).toBe(open)
  })
})

describe('what is published', () => {
  const cells = (...sellers: number[]) => sellers.map((count, id) => ({ id, sellers: count }))
  const split = (...sellers: number[]) => {
    const { shown, rest } = publishable(cells(...sellers))
    return [shown.map((cell) => cell.sellers), rest.map((cell) => cell.sellers)]
  }

  it('is everything when every cell has enough sellers', () => {
    expect(split(3, 9, 4)).toEqual([[3, 9, 4], []])
  })
  it('withholds a cell of two sellers, and the next smallest with it', () => {
    expect(split(2, 9, 4)).toEqual([[9], [2, 4]])
  })
  it('withholds all when nothing is left to hide behind', () => {
    expect(split(2)).toEqual([[], [2]])
    expect(split(1, 1)).toEqual([[], [1, 1]])
  })
  it('takes a third cell along when two small ones may be the same two sellers', () => {
    expect(split(2, 2, 7, 8)).toEqual([[8], [2, 2, 7]])
  })

  it('never shows a small cell, and never a rest that is one cell or too few sellers beside shown ones', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), (sellers) => {
        const { shown, rest } = publishable(cells(...sellers))
        expect(shown.every((cell) => cell.sellers >= fewestSellers)).toBe(true)
        expect(shown.length + rest.length).toBe(sellers.length)
        if (rest.length === 0 || shown.length === 0) return
        expect(rest.length).toBeGreaterThan(1)
        expect(Math.max(...rest.map((cell) => cell.sellers))).toBeGreaterThanOrEqual(fewestSellers)
      }),
    )
  })
})

it('counts a leaf under its root, and what the list does not know as itself', () => {
  const label = { zh: '项', en: 'x' }
  const choices = [{ value: 'A', label, children: [{ value: 'A.1', label }] }]
  expect([rootOf(choices, 'A.1'), rootOf(choices, 'A'), rootOf(choices, 'B')]).toEqual([
    'A',
    'A',
    'B',
  ])
})
