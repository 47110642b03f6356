import { describe, expect, it } from 'vitest'
import { needsReview, type ReviewPolicy, suggestsReview } from './reviews.ts'

const inclusive: ReviewPolicy = {
  from: '5000000.00',
  of: 'total',
  inclusive: true,
  required: true,
}
const above: ReviewPolicy = {
  from: '10000000.00',
  of: 'technical',
  inclusive: false,
  categories: ['DEV', 'TRF'],
  required: true,
}

function amounts(totalFen: bigint, technicalFen = totalFen, category = 'DEV.ENTRUST') {
  return { totalFen, technicalFen, category }
}

describe('a review', () => {
  it.each([
    [499_999_999n, false],
    [500_000_000n, true],
    [500_000_001n, true],
  ])('from 5,000,000 yuan on, of %s fen: %s', (fen, needed) => {
    expect(needsReview(inclusive, amounts(fen))).toBe(needed)
  })

  it.each([
    [999_999_999n, false],
    [1_000_000_000n, false],
    [1_000_000_001n, true],
  ])('of more than 10,000,000 yuan, of %s fen: %s', (fen, needed) => {
    expect(needsReview(above, amounts(fen))).toBe(needed)
  })

  it('looks at the amount that its rule names', () => {
    expect(needsReview(inclusive, amounts(500_000_000n, 1n))).toBe(true)
    expect(needsReview(above, amounts(2_000_000_000n, 1_000_000_000n))).toBe(false)
  })

  it.each([
    ['DEV', true],
    ['DEV.COOP', true],
    ['TRF.PATENT', true],
    ['DEVX', false],
    ['LIC.PATENT', false],
    ['SRV.GEN', false],
    ['', false],
  ])('that is kept to development and transfer, of “%s”: %s', (category, needed) => {
    expect(needsReview(above, amounts(2_000_000_000n, 2_000_000_000n, category))).toBe(needed)
  })

  it('that is only advised is suggested and not needed', () => {
    const advised = { ...inclusive, required: false }
    expect(needsReview(advised, amounts(500_000_000n))).toBe(false)
    expect(suggestsReview(advised, amounts(500_000_000n))).toBe(true)
    expect(suggestsReview(advised, amounts(499_999_999n))).toBe(false)
    expect(suggestsReview(inclusive, amounts(500_000_000n))).toBe(true)
  })

  it.each([
    [undefined],
    [null],
    [7],
    ['5000000.00'],
    [{}],
    [{ ...inclusive, from: 5_000_000 }],
    [{ ...inclusive, of: 'sum' }],
    [{ ...inclusive, required: undefined }],
  ])('is not asked for by %j', (value) => {
    expect(needsReview(value, amounts(900_000_000n))).toBe(false)
    expect(suggestsReview(value, amounts(900_000_000n))).toBe(false)
  })
})
