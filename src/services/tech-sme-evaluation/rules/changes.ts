import type { Indicator } from '../codes/indicators.ts'
import type { Money } from '../read.ts'
import {
  costBands,
  type Figures,
  passes,
  revenueBands,
  type Scores,
  scoresOf,
  totalOf,
} from './score.ts'
import { mostTenths } from './size.ts'

/** One thing that changes: persons, rights, or fen of R&D expense. */
export type Kind = 'hired' | 'counted' | 'classOne' | 'classTwo' | 'research'

/** The figures after the change; further R&D expense is also further cost. */
export function changed({ staff, money, rights }: Figures, kind: Kind, by: bigint): Figures {
  const tenths = by * 10n
  const { technical, total } = staff
  if (kind === 'hired')
    return { staff: { technical: technical + tenths, total: total + tenths }, money, rights }
  if (kind === 'counted') return { staff: { technical: technical + tenths, total }, money, rights }
  if (kind === 'research') return { staff, money: withResearch(money, by), rights }
  return { staff, money, rights: { ...rights, [kind]: rights[kind] + Number(by) } }
}

/** The smallest change of one kind after which condition 5 is met; undefined when none is enough. */
export function smallestToPass(figures: Figures, kind: Kind): bigint | undefined {
  return smallest(figures, kind, passes)
}

/** The smallest change of one kind after which the total is higher; undefined at the top. */
export function smallestToRise(figures: Figures, kind: Kind): bigint | undefined {
  const before = totalOf(scoresOf(figures))
  return smallest(figures, kind, (scores) => totalOf(scores) > before)
}

/** Every candidate is scored again, so that the answer is never an estimate. */
function smallest(
  figures: Figures,
  kind: Kind,
  enough: (scores: Scores) => boolean,
): bigint | undefined {
  return candidates(figures, kind).find((by) => enough(scoresOf(changed(figures, kind, by))))
}

function candidates(figures: Figures, kind: Kind): bigint[] {
  const { technical, total } = figures.staff
  if (kind === 'hired') return upTo((mostTenths - total) / 10n)
  if (kind === 'counted') return upTo((total - technical) / 10n)
  if (kind === 'classOne') return [1n]
  if (kind === 'classTwo') return upTo(4n)
  return researchSteps(figures.money)
}

/** Whole numbers from 1; persons beyond 500 would break condition 2. */
function upTo(most: bigint): bigint[] {
  const count = most > 500n ? 500 : Math.max(0, Number(most))
  return Array.from({ length: count }, (_, at) => BigInt(at + 1))
}

/** The amounts, smallest first, by which R&D expense just reaches a bound of either indicator. */
function researchSteps(money: Money): bigint[] {
  const steps = [
    // Where there is no cost yet, any amount makes the second indicator possible.
    1n,
    ...revenueBands.map(({ from }) => missing(money, 'REVENUE', BigInt(from))),
    ...costBands.map(({ from }) => missing(money, 'COST', BigInt(from))),
  ]
  return steps.filter((step) => step > 0n).toSorted((one, other) => (one < other ? -1 : 1))
}

/** Least x with (research + x) ≥ percent of revenue, or of cost + x. */
function missing({ revenue, cost, research }: Money, of: Indicator, percent: bigint): bigint {
  if (of === 'REVENUE') return dividedUp(revenue * percent - research * 100n, 100n)
  return dividedUp(cost * percent - research * 100n, 100n - percent)
}

function dividedUp(dividend: bigint, divisor: bigint): bigint {
  return dividend <= 0n ? 0n : (dividend + divisor - 1n) / divisor
}

function withResearch({ revenue, cost, research }: Money, by: bigint): Money {
  return { revenue, cost: cost + by, research: research + by }
}
