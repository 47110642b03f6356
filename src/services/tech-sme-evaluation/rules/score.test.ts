import { describe, expect, it } from 'vitest'
import type { Indicator } from '../codes/indicators.ts'
import {
  betterIndicator,
  type Figures,
  passes,
  researchBand,
  resultsBand,
  type Scores,
  scoresOf,
  staffBand,
  totalOf,
} from './score.ts'

const yuan = (ten: number) => BigInt(Math.round(ten * 1_000_000))

function figures(
  [technical, total]: readonly [number, number],
  [revenue, cost, research]: readonly [number, number, number],
  [classOne, classTwo]: readonly [number, number],
): Figures {
  return {
    staff: { technical: BigInt(technical) * 10n, total: BigInt(total) * 10n },
    money: { revenue: yuan(revenue), cost: yuan(cost), research: yuan(research) },
    rights: { classOne, classTwo },
  }
}

function pointsOf(scores: Scores): (number | undefined)[] {
  const { staff, revenue, cost, results } = scores
  return [staff.score, revenue?.score, cost?.score, results.score, totalOf(scores)]
}

describe('technical staff', () => {
  it.each([
    [30n, 20, 16],
    [25n, 16, 12],
    [20n, 12, 8],
    [15n, 8, 4],
    [10n, 4, 0],
  ])('at %s per cent gives %i points, just below %i', (percent, at, below) => {
    expect(staffBand({ technical: percent * 10n, total: 1000n }).score).toBe(at)
    expect(staffBand({ technical: percent * 10n + 1n, total: 1000n }).score).toBe(at)
    expect(staffBand({ technical: percent * 10n - 1n, total: 1000n }).score).toBe(below)
    expect(staffBand({ technical: percent * 10n, total: 1001n }).score).toBe(below)
  })

  it('gives nothing while there is no staff at all', () => {
    expect(staffBand({ technical: 0n, total: 0n })).toMatchObject({ grade: 'F', score: 0 })
  })
})

describe.each([
  ['REVENUE', [6n, 5n, 4n, 3n, 2n]],
  ['COST', [30n, 25n, 20n, 15n, 10n]],
] as const)('research against %s', (indicator: Indicator, bounds) => {
  it.each([0, 1, 2, 3, 4])('at, below and above bound %i', (at) => {
    const percent = bounds[at] ?? 0n
    const score = 50 - 10 * at
    const of = (research: bigint, base = 2_000_000_000n) =>
      researchBand({ revenue: base, cost: base, research }, indicator)?.score
    const bound = percent * 20_000_000n
    expect(of(bound)).toBe(score)
    expect(of(bound + 1n)).toBe(score)
    expect(of(bound - 1n)).toBe(score - 10)
    expect(of(bound, 2_000_000_001n)).toBe(score - 10)
  })

  it('has no band where it has nothing to be held against', () => {
    expect(researchBand({ revenue: 0n, cost: 0n, research: 100n }, indicator)).toBeUndefined()
  })
})

describe('results', () => {
  it.each([
    [1, 0, 'A', 30],
    [3, 9, 'A', 30],
    [0, 9, 'B', 24],
    [0, 5, 'B', 24],
    [0, 4, 'B', 24],
    [0, 3, 'C', 18],
    [0, 2, 'D', 12],
    [0, 1, 'E', 6],
    [0, 0, 'F', 0],
  ])('of %i rights of class I and %i of class II are in band %s with %i points', (...row) => {
    const [classOne, classTwo, grade, score] = row
    expect(resultsBand({ classOne, classTwo })).toMatchObject({ grade, score })
  })
})

describe('the worked examples', () => {
  it.each([
    ['A', [46, 12], [3250, 2980, 168.4], [0, 5], [16, 40, 0, 24, 80], true],
    ['B', [8, 5], [0, 118, 92], [0, 1], [20, undefined, 50, 6, 76], true],
    ['D', [160, 24], [18_600, 17_400, 520], [0, 2], [8, 10, 0, 12, 30], false],
    ['F', [10, 3], [5000, 4800, 300], [0, 0], [20, 50, 0, 0, 70], true],
  ] as const)('%s', (_, [total, technical], money, rights, points, met) => {
    const scores = scoresOf(figures([technical, total], money, rights))
    expect(pointsOf(scores)).toEqual(points)
    expect(passes(scores)).toBe(met)
  })
})

describe('the better indicator', () => {
  it.each([
    ['revenue when it scores more', [1000, 1000, 60], 'REVENUE'],
    ['cost when it scores more', [10_000, 1000, 300], 'COST'],
    ['revenue when both score alike', [1000, 200, 60], 'REVENUE'],
    ['revenue when both score nothing', [1000, 1000, 1], 'REVENUE'],
    ['cost when there is no revenue', [0, 1000, 1], 'COST'],
    ['revenue when there is no cost', [1000, 0, 1], 'REVENUE'],
    ['revenue when there is neither', [0, 0, 1], 'REVENUE'],
  ] as const)('is %s', (_, money, indicator) => {
    expect(betterIndicator(scoresOf(figures([3, 10], money, [0, 0])))).toBe(indicator)
  })

  it('counts nothing for research where there is neither revenue nor cost', () => {
    expect(totalOf(scoresOf(figures([3, 10], [0, 0, 5], [1, 0])))).toBe(50)
  })
})

describe('condition 5', () => {
  it('is met by 60 points and not by 58', () => {
    const at = scoresOf(figures([3, 10], [1000, 1000, 40], [0, 2]))
    expect([totalOf(at), passes(at)]).toEqual([62, true])
    const exactly = scoresOf(figures([2, 10], [1000, 1000, 40], [0, 3]))
    expect([totalOf(exactly), passes(exactly)]).toEqual([60, true])
    const below = scoresOf(figures([25, 100], [1000, 1000, 40], [0, 2]))
    expect([totalOf(below), passes(below)]).toEqual([58, false])
  })

  it('is not met without points for staff, whatever the total', () => {
    const scores = scoresOf(figures([9, 100], [1000, 1000, 60], [1, 0]))
    expect([totalOf(scores), passes(scores)]).toEqual([80, false])
  })

  it('is judged by the indicator that was chosen', () => {
    const scores = scoresOf(figures([3, 10], [5000, 4800, 300], [0, 0]))
    expect([passes(scores, 'REVENUE'), passes(scores, 'COST')]).toEqual([true, false])
  })
})
