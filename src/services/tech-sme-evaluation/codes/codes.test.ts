import { describe, expect, it } from 'vitest'
import type { CodeList } from '#core/choices.ts'
import { acquisitions } from './acquisitions.ts'
import { conclusions } from './conclusions.ts'
import { directRoutes, standardLevels } from './direct-routes.ts'
import { indicators, isIndicator } from './indicators.ts'
import { industries } from './industries.ts'
import { classOf, ipKinds } from './ip-kinds.ts'
import { costResults, revenueResults } from './research-results.ts'
import { technicalFields } from './technical-fields.ts'

const lists: [string, CodeList, number][] = [
  ['kinds of right', ipKinds, 9],
  ['ways of acquiring', acquisitions, 4],
  ['routes', directRoutes, 4],
  ['levels of standards', standardLevels, 3],
  ['indicators', indicators, 2],
  ['results by revenue', revenueResults, 7],
  ['results by cost', costResults, 7],
  ['conclusions', conclusions, 3],
  ['sections of industry', industries, 20],
  ['fields of technology', technicalFields, 9],
]

it.each(lists)('the %s are complete, single and no official list', (_, list, count) => {
  const values = list.choices.map(({ value }) => value)
  expect(new Set(values).size).toBe(count)
  expect(values.length).toBe(count)
  expect(list.provenance).not.toBe('official')
  expect(list.source).toMatch(/待核实|本平台所设/)
})

describe('the class of a right', () => {
  it.each(['INV', 'PVR', 'CROP', 'DRUG', 'TCM', 'ICL'])('%s is class I', (kind) => {
    expect(classOf(kind)).toBe('I')
  })

  it.each(['UM', 'DES', 'SW'])('%s is class II', (kind) => {
    expect(classOf(kind)).toBe('II')
  })

  it.each(['TRADEMARK', '', undefined, null, 7])('%s is none', (kind) => {
    expect(classOf(kind)).toBeUndefined()
  })
})

it('knows an indicator from anything else', () => {
  expect(['REVENUE', 'COST', 'BOTH', undefined].map(isIndicator)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
