import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { addDays } from '#core/dates.ts'
import { fillNumber } from '#core/number.ts'
import { type Policy, policyOn } from '#core/policy.ts'
import { strictNumber } from './number.ts'
import { cyclePolicy } from './policies/cycle.ts'
import { numberFlagsPolicy, numberPatternPolicy } from './policies/numbers.ts'
import {
  batchRhythmPolicy,
  resubmissionPolicy,
  spotCheckPolicy,
  staffAveragePolicy,
} from './policies/practice.ts'
import {
  acceptancePolicy,
  changeReportPolicy,
  defencePolicy,
  noticePolicy,
  reviewLimitPolicy,
} from './policies/time-limits.ts'
import { validityPolicy } from './policies/validity.ts'
import { policies } from './policies.ts'

const shapes: Readonly<Record<string, z.ZodType>> = {
  cycle: cyclePolicy,
  validity: validityPolicy,
  'acceptance-limit': acceptancePolicy,
  'formal-review-limit': reviewLimitPolicy,
  'notice-period': noticePolicy,
  'change-report': changeReportPolicy,
  'defence-days': defencePolicy,
  resubmission: resubmissionPolicy,
  'batch-rhythm': batchRhythmPolicy,
  'staff-average': staffAveragePolicy,
  'spot-check-ratio': spotCheckPolicy,
  'number-flags': numberFlagsPolicy,
  'number-pattern': numberPatternPolicy,
}

const rows = policies.map((row) => [`${row.key} ${row.area} ${row.validFrom}`, row] as const)
const keys = [...new Set(policies.map(({ key }) => key))]

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

  it('has the shape of its key, a citation, and is not shown as national law', () => {
    const shape = shapes[row.key]
    expect(shape?.safeParse(row.value).success).toBe(true)
    expect(row.cite).not.toBe('')
    expect(row.ground).not.toBe('law')
  })
})

it.each(keys.filter((key) => key !== 'cycle'))('%s is settled everywhere on every day', (key) => {
  for (const on of ['2017-05-03', '2020-02-06', '2026-02-28', '2030-01-01'])
    expect(at(key, '650000', on), on).toBeDefined()
})

describe('the cycle', () => {
  it.each([
    ['2019-06-01', '2019-01-01', '2019-10-31', null],
    ['2020-02-11', '2020-01-01', '2020-10-20', '2020-10-31'],
    ['2021-12-31', '2021-01-01', '2021-10-20', null],
    ['2026-11-25', '2026-06-01', '2026-08-31', null],
  ])('of %s runs from %s to %s with the last notice by %s', (on, opensOn, closesOn, last) => {
    const year = on.slice(0, 4)
    expect(at('cycle', '420106', on)?.value).toEqual({
      year,
      opensOn,
      closesOn,
      lastNoticeOn: last,
    })
  })

  it.each(['2018-06-01', '2022-06-01', '2025-06-01', '2027-06-01'])(
    'of %s is not made up: its notice is not known',
    (on) => {
      expect(at('cycle', '420106', on)).toBeUndefined()
    },
  )

  it('refuses a day that does not exist', () => {
    const row = { year: '2026', opensOn: '2026-06-31', closesOn: '2026-08-31', lastNoticeOn: null }
    expect(cyclePolicy.safeParse(row).success).toBe(false)
  })
})

describe('places differ', () => {
  it.each([
    ['formal-review-limit', '510100', '2019-06-01', { count: 5, unit: 'workday' }],
    ['formal-review-limit', '420100', '2019-06-01', { count: 10, unit: 'workday' }],
    ['validity', '510100', '2019-12-31', { rule: 'next-march' }],
    ['validity', '510100', '2020-01-01', { rule: 'year-end' }],
    ['validity', '370200', '2019-06-01', { rule: 'year-end' }],
    ['notice-period', '430000', '2023-05-06', { workdays: 10, firstDayCounts: true }],
    ['change-report', '370202', '2020-01-01', { months: 3 }],
  ])('in %s at %s on %s', (key, area, on, value) => {
    expect(at(key, area, on)?.value).toEqual(value)
  })

  it('in the rhythm of batches in 2019', () => {
    const rhythm = (area: string, on: string) =>
      batchRhythmPolicy.parse(at('batch-rhythm', area, on)?.value).zh
    expect(rhythm('440100', '2019-05-01')).toContain('四批')
    expect(rhythm('510100', '2019-05-01')).toContain('10 日')
    expect(rhythm('440100', '2020-05-01')).toContain('每月至少一批')
  })
})

it('gives a number of 18 characters by its pattern', () => {
  const { pattern } = numberPatternPolicy.parse(at('number-pattern', '330106', '2020-05-01')?.value)
  const parts = { year: '2020', area: '330106', founded: 'A', direct: '8' }
  expect(fillNumber(pattern, parts, 7)).toBe('2020330106A8000007')
  expect(fillNumber(pattern, parts, 7)).toMatch(strictNumber)
})

it('never lets both kinds of entry carry the same flag', () => {
  expect(numberFlagsPolicy.safeParse({ direct: '0', scored: '8' }).success).toBe(true)
  expect(numberFlagsPolicy.safeParse({ direct: '0', scored: '0' }).success).toBe(false)
})
