import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertedFen, originalAmountProblem, rateProblem } from './exchange.ts'

describe('an amount in a foreign currency', () => {
  it.each([
    ['100', '7.12345', 71235n],
    ['1', '0.00499999', 0n],
    ['1', '0.005', 1n],
    ['1', '0.0149999', 1n],
    ['1', '0.015', 2n],
    ['150000.00', '7.81235', 117185250n],
    ['0.01', '0.00000001', 0n],
    ['9007199254740993', '1.00', 900719925474099300n],
  ])('of %s at %s is %s fen: half a fen is rounded up', (original, rate, fen) => {
    expect(convertedFen(original, rate)).toBe(fen)
  })

  it('fills the register to its last fen and not beyond', () => {
    expect(convertedFen('9999999999999999.99', '1')).toBe(999_999_999_999_999_999n)
    expect(convertedFen('9999999999999999.99', '1.0000000000000001')).toBeUndefined()
    expect(convertedFen('9999999999999999.99', '1.01')).toBeUndefined()
  })

  it.each([[undefined], [7], [''], ['-1'], ['1,000'], ['1e3'], ['.5'], ['01'], ['1.']])(
    'is unknown from %j',
    (value) => {
      expect(convertedFen(value, '1')).toBeUndefined()
      expect(convertedFen('1', value)).toBeUndefined()
    },
  )

  it('is never further than half a fen from the exact product', () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 13n })
    const rate = fc.bigInt({ min: 1n, max: 10n ** 11n })
    fc.assert(
      fc.property(amount, rate, (fen, hundredMillionths) => {
        const found = convertedFen(decimal(fen, 2), decimal(hundredMillionths, 8))
        if (found === undefined) return false
        // Both sides in units of 10^-8 fen.
        const off = found * 10n ** 8n - fen * hundredMillionths
        return off * 2n <= 10n ** 8n && off * 2n > -(10n ** 8n)
      }),
    )
  })
})

it.each([
  ['0.01', true],
  ['99999999999999.99', true],
  ['0', false],
  ['0.00', false],
  ['100000000000000', false],
  ['1.001', false],
  ['1,000.00', false],
  ['-5', false],
])('an amount of %s is right: %s', (value, right) => {
  expect(originalAmountProblem(value) === undefined).toBe(right)
})

it.each([
  ['0.00000001', true],
  ['999999.99999999', true],
  ['0', false],
  ['1000000', false],
  ['0.000000001', false],
])('a rate of %s is right: %s', (value, right) => {
  expect(rateProblem(value) === undefined).toBe(right)
})

function decimal(digits: bigint, scale: number): string {
  const text = digits.toString().padStart(scale + 1, '0')
  return `${text.slice(0, -scale)}.${text.slice(-scale)}`
}
