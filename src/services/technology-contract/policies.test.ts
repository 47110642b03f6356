import { describe, expect, it } from 'vitest'
import { addDays } from '#core/dates.ts'
import { type Policy, policyOn } from '#core/policy.ts'
import { readNonTechnicalPolicy } from './policies/non-technical-items.ts'
import { policies } from './policies.ts'
import { needsReview, suggestsReview } from './reviews.ts'

const rows = policies.map((row) => [`${row.key} ${row.area} ${row.validFrom}`, row] as const)
const keys = [...new Set(policies.map((row) => row.key))]

function at(key: string, area: string, on: string): Policy | undefined {
  return policyOn(policies, { key, area, on })
}

describe.each(rows)('the row %s', (_, row) => {
  it('is in force from its first day to its last, and on no day beside them', () => {
    expect(at(row.key, row.area, row.validFrom)).toBe(row)
    expect(at(row.key, row.area, addDays(row.validFrom, -1))).not.toBe(row)
    if (row.validTo === null) {
      expect(at(row.key, row.area, '2099-12-31')).toBe(row)
      return
    }
    expect(at(row.key, row.area, row.validTo)).toBe(row)
    expect(at(row.key, row.area, addDays(row.validTo, 1))).not.toBe(row)
  })
})

it.each(keys)('%s has a row for the whole country in the time of either pack', (key) => {
  for (const on of ['2000-02-16', '2020-02-06', '2026-02-28', '2026-03-01', '2030-01-01'])
    expect(at(key, '650000', on), on).toBeDefined()
})

it.each([
  ['420100', '2026-02-28', 30, 'day', 'memory'],
  ['420100', '2026-03-01', 15, 'workday', 'draft'],
  ['110108', '2026-03-01', 30, 'day', 'local-law'],
  ['330302', '2024-01-01', 10, 'day', 'local-law'],
  ['410100', '2024-01-01', 15, 'day', 'local-law'],
  ['120104', '2024-01-01', 10, 'workday', 'local-law'],
  ['120101', '2024-01-01', 30, 'day', 'memory'],
])('gives an office in %s on %s %i %ss', (area, on, count, unit, ground) => {
  expect(at('decision-limit', area, on)).toMatchObject({ value: { count, unit }, ground })
})

it.each([
  ['420100', '2026-02-28', 30, 'day', 'inferred'],
  ['420100', '2026-03-01', 30, 'workday', 'draft'],
  ['120104', '2026-03-01', 30, 'day', 'local-law'],
])('gives an office in %s on %s %i %ss once experts are heard', (area, on, count, unit, ground) => {
  expect(at('extended-limit', area, on)).toMatchObject({ value: { count, unit }, ground })
})

describe('a review of a contract', () => {
  const five = 500_000_000n
  const ten = 1_000_000_000n

  it.each([
    ['second-review', '320100', '2024-01-01', 'SRV.GEN', five, [false, true, true]],
    ['second-review', '320100', '2026-03-01', 'LIC.PATENT', five, [false, true, true]],
    ['second-review', '330100', '2026-03-01', 'SRV.GEN', five, [false, false, false]],
    ['expert-review', '120104', '2024-01-01', 'DEV.ENTRUST', ten, [false, false, true]],
    ['expert-review', '120000', '2026-03-01', 'TRF.PATENT', ten, [false, false, true]],
    ['expert-review', '120000', '2026-03-01', 'LIC.PATENT', ten, [false, false, true]],
    ['expert-review', '120000', '2026-03-01', 'SRV.GEN', ten, [false, false, false]],
    ['expert-review', '420100', '2026-02-28', 'DEV.ENTRUST', five, [false, false, false]],
    ['expert-review', '420100', '2026-03-01', 'DEV.ENTRUST', five, [false, false, false]],
  ])('%s at %s on %s of %s, one fen under, at and over %s fen', (...row) => {
    const [key, area, on, category, bound, expected] = row
    const value = at(key, area, on)?.value
    const found = [-1n, 0n, 1n].map((more) =>
      needsReview(value, { totalFen: bound + more, technicalFen: bound + more, category }),
    )
    expect(found).toEqual(expected)
  })

  it.each([
    ['2026-02-28', [false, false, false]],
    ['2026-03-01', [false, true, true]],
  ])('by experts is advised on %s from a technical amount of 5,000,000 on', (on, expected) => {
    const value = at('expert-review', '420100', on)?.value
    const found = [-1n, 0n, 1n].map((more) =>
      suggestsReview(value, {
        totalFen: 9n * five,
        technicalFen: five + more,
        category: 'DEV.COOP',
      }),
    )
    expect(found).toEqual(expected)
  })
})

it('counts the whole cost of a project in Daqing, and the usual kinds elsewhere', () => {
  const kinds = (area: string) =>
    readNonTechnicalPolicy(at('non-technical-items', area, '2026-11-25')?.value)
  expect(kinds('420100')).toMatchObject({ allProjectCost: false })
  expect(kinds('420100')?.kinds).not.toContain('PROJECT')
  expect(kinds('230602')).toMatchObject({ allProjectCost: true })
  expect(kinds('230602')?.kinds).toContain('PROJECT')
  expect([undefined, null, 7, {}, { kinds: 'all' }].map(readNonTechnicalPolicy)).toEqual(
    Array(5).fill(undefined),
  )
})
