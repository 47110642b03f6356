import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reaches, readPercent } from './ratio.ts'

describe('a share', () => {
  it('reaches a bound exactly, and misses it by the smallest unit', () => {
    expect(reaches(3n, 10n, 30n)).toBe(true)
    expect(reaches(2_999_999_999n, 10_000_000_000n, 30n)).toBe(false)
  })

  it('reaches nothing without a whole', () => {
    expect(reaches(5n, 0n, 10n)).toBe(false)
    expect(reaches(0n, 0n, 0n)).toBe(false)
    expect(readPercent(5n, 0n)).toBeUndefined()
  })

  it.each([
    [12n, 46n, '26.09%'],
    [1684n, 32500n, '5.18%'],
    [1684n, 29800n, '5.65%'],
    [92n, 118n, '77.97%'],
    [520n, 18600n, '2.80%'],
    [3n, 10n, '30.00%'],
    [0n, 10n, '0.00%'],
    [32n, 30n, '106.67%'],
    [1n, 100_000n, '0.00%'],
  ])('%s of %s is shown as %s', (part, whole, shown) => {
    expect(readPercent(part, whole)).toBe(shown)
  })

  it.each([
    [29_999n, 100_000n, '29.999%'],
    [2_999_999n, 10_000_000n, '29.99999%'],
    [299_999_999_999n, 1_000_000_000_000n, '29.999999%'],
  ])('%s of %s is never rounded onto a bound: %s', (part, whole, shown) => {
    expect(readPercent(part, whole)).toBe(shown)
  })

  it('is shown on the side of every whole per cent on which it lies', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 15n })
    fc.assert(
      fc.property(amount, amount, (part, rest) => {
        const whole = part + rest + 1n
        const shown = readPercent(part, whole) ?? ''
        expect(BigInt(shown.split('.')[0] ?? '')).toBe((part * 100n) / whole)
      }),
    )
  })
})
