import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areaPrefix,
  decidingArea,
  isInside,
  isStatisticalRegion,
  nearest,
  statisticalRegion,
  statisticalRegions,
} from './areas.ts'

describe('an area', () => {
  it.each([
    ['000000', ''],
    ['330000', '33'],
    ['330100', '3301'],
    ['330106', '330106'],
    ['331000', '3310'],
    ['100000', '10'],
    ['429004', '429004'],
    ['810001', '810001'],
  ])('%s begins with %j', (code, prefix) => {
    expect(areaPrefix(code)).toBe(prefix)
  })

  // A malformed code that became an empty prefix would open the whole country.
  it.each([[''], ['33'], ['3301060'], ['33010a'], ['330106\n'], ['３３００００']])(
    '%j is refused',
    (code) => {
      expect(() => areaPrefix(code)).toThrow(RangeError)
      expect(() => isInside('330106', code)).toThrow(RangeError)
      expect(() => isInside(code, '000000')).toThrow(RangeError)
    },
  )

  it.each([
    ['330106', '330106', true],
    ['330106', '330100', true],
    ['330106', '330000', true],
    ['330106', '000000', true],
    ['330000', '330000', true],
    ['330000', '330100', false],
    ['330106', '330105', false],
    ['330106', '330200', false],
    ['330106', '340000', false],
    ['000000', '330000', false],
    ['331002', '330100', false],
    ['110108', '110000', true],
    ['429004', '420000', true],
  ])('%s inside %s: %s', (area, within, inside) => {
    expect(isInside(area, within)).toBe(inside)
  })
})

describe('the nearest area', () => {
  it.each([
    ['330106', ['000000', '330000', '330100'], '330100'],
    ['330106', ['330106', '330100'], '330106'],
    ['330106', ['330105', '330000'], '330000'],
    ['330106', ['000000'], '000000'],
    ['330106', ['340000', '330105'], undefined],
    ['330106', [], undefined],
  ])('for %s among %j is %s', (area, candidates, answer) => {
    expect(nearest(area, candidates)).toBe(answer)
    expect(nearest(area, candidates.toReversed())).toBe(answer)
  })
})

describe('the statistical region', () => {
  it.each([
    ['330106', '3300'],
    ['330100', '3300'],
    ['330200', '3302'],
    ['330212', '3302'],
    ['440305', '4403'],
    ['441900', '4400'],
    ['370100', '3700'],
    ['110108', '1100'],
    ['659001', '6500'],
    ['429004', '4200'],
    ['710000', '7100'],
    ['810001', '7100'],
    ['820000', '7100'],
    ['000000', undefined],
    ['990000', undefined],
  ])('of %s is %s', (code, region) => {
    expect(statisticalRegion(code)).toBe(region)
  })

  it('is one of 46, each listed once', () => {
    expect(new Set(statisticalRegions.map((region) => region.value)).size).toBe(46)
    expect(statisticalRegions).toHaveLength(46)
    expect(isStatisticalRegion('3301')).toBe(false)
    expect(isStatisticalRegion('8000')).toBe(true)
  })

  it('is always a region of the list or nothing', () => {
    const code = fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0'))
    fc.assert(
      fc.property(code, (area) => {
        const region = statisticalRegion(area)
        if (region !== undefined) expect(isStatisticalRegion(region)).toBe(true)
      }),
    )
  })
})

it.each([
  ['330106', '330000'],
  ['330200', '330200'],
  ['330212', '330200'],
  ['440305', '440300'],
  ['440106', '440000'],
  ['110108', '110000'],
  ['660000', '660000'],
])('leaves what lies in %s to the authority of %s to decide', (area, authority) => {
  expect(decidingArea(area)).toBe(authority)
})
