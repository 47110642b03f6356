import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../codes/indicators.ts'
import { changed, type Kind, smallestToPass, smallestToRise } from './changes.ts'
import { type Figures, passes, scoresOf, totalOf } from './score.ts'

const persons = fc.bigInt({ min: 0n, max: 5000n })
const fen = fc.oneof(
  fc.bigInt({ min: 0n, max: 20_000_000_000n }),
  fc.bigInt({ min: 0n, max: 200n }),
)

const anyFigures: fc.Arbitrary<Figures> = fc.record({
  staff: fc
    .tuple(persons, persons)
    .map(([technical, others]) => ({ technical, total: technical + others })),
  money: fc.record({ revenue: fen, cost: fen, research: fen }),
  rights: fc.record({
    classOne: fc.integer({ min: 0, max: 2 }),
    classTwo: fc.integer({ min: 0, max: 6 }),
  }),
})
const kinds: readonly Kind[] = ['hired', 'counted', 'classOne', 'classTwo', 'research']

const total = (figures: Figures) => totalOf(scoresOf(figures))
const staffScore = (figures: Figures) => scoresOf(figures).staff.score

describe('the total', () => {
  it('never falls with more technical staff among the same staff', () => {
    fc.assert(
      fc.property(anyFigures, persons, (figures, more) => {
        const { technical, total: all } = figures.staff
        const staff = { technical: technical + more, total: all }
        expect(total({ ...figures, staff })).toBeGreaterThanOrEqual(total(figures))
      }),
    )
  })

  it('never falls with more R&D expense on either indicator', () => {
    fc.assert(
      fc.property(anyFigures, fen, (figures, more) => {
        const { money } = figures
        const after = { ...figures, money: { ...money, research: money.research + more } }
        for (const indicator of ['REVENUE', 'COST'] satisfies Indicator[]) {
          const before = totalOf(scoresOf(figures), indicator)
          expect(totalOf(scoresOf(after), indicator)).toBeGreaterThanOrEqual(before)
        }
      }),
    )
  })

  it('never falls with one more right of either class', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        for (const kind of ['classOne', 'classTwo'] satisfies Kind[])
          expect(total(changed(figures, kind, 1n))).toBeGreaterThanOrEqual(total(figures))
      }),
    )
  })

  it('with the better indicator is not below that with either', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const scores = scoresOf(figures)
        expect(totalOf(scores)).toBe(Math.max(totalOf(scores, 'REVENUE'), totalOf(scores, 'COST')))
      }),
    )
  })

  it('lies between 0 and 100', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        expect(total(figures)).toBeGreaterThanOrEqual(0)
        expect(total(figures)).toBeLessThanOrEqual(100)
      }),
    )
  })
})

it('more staff of other kinds never raises the staff score', () => {
  fc.assert(
    fc.property(anyFigures, persons, (figures, more) => {
      const { technical, total: all } = figures.staff
      const staff = { technical, total: all + more }
      fc.pre(all > 0n)
      expect(staffScore({ ...figures, staff })).toBeLessThanOrEqual(staffScore(figures))
    }),
  )
})

describe('the smallest change', () => {
  it('is enough to pass, and one unit less is not', () => {
    fc.assert(
      fc.property(anyFigures, fc.constantFrom(...kinds), (figures, kind) => {
        fc.pre(!passes(scoresOf(figures)))
        const by = smallestToPass(figures, kind)
        fc.pre(by !== undefined)
        expect(passes(scoresOf(changed(figures, kind, by)))).toBe(true)
        expect(passes(scoresOf(changed(figures, kind, by - 1n)))).toBe(false)
      }),
    )
  })

  it('raises the total, and one unit less does not', () => {
    fc.assert(
      fc.property(anyFigures, fc.constantFrom(...kinds), (figures, kind) => {
        const by = smallestToRise(figures, kind)
        fc.pre(by !== undefined)
        expect(total(changed(figures, kind, by))).toBeGreaterThan(total(figures))
        expect(total(changed(figures, kind, by - 1n))).toBe(total(figures))
      }),
    )
  })

  it('is not known only where nothing of that kind can reach the mark', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        fc.pre(!passes(scoresOf(figures)))
        if (smallestToPass(figures, 'research') !== undefined) return
        const flooded = changed(figures, 'research', 10n ** 15n)
        expect(passes(scoresOf(flooded))).toBe(false)
      }),
    )
  })
})
