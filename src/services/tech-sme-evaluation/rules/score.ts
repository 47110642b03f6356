import type { Indicator } from '../codes/indicators.ts'
import { reaches } from '../ratio.ts'
import type { Money, Rights, Staff } from '../read.ts'

type Grade = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'

/** A band by its lower bound, which belongs to it: per cent of a share, or a number of rights. */
export type Band = { grade: Grade; score: number; from: number }

/** Everything that is scored. */
export type Figures = { staff: Staff; money: Money; rights: Rights }

/** An indicator without a base, such as revenue of zero, has no band. */
export type Scores = {
  staff: Band
  revenue: Band | undefined
  cost: Band | undefined
  results: Band
}

const bottom: Band = { grade: 'F', score: 0, from: 0 }

/** 国科发政〔2017〕115号, the three indicators: at most 20, 50 and 30 points. */
export const staffBands = bandsOf([30, 25, 20, 15, 10], [20, 16, 12, 8, 4])
export const revenueBands = bandsOf([6, 5, 4, 3, 2], [50, 40, 30, 20, 10])
export const costBands = bandsOf([30, 25, 20, 15, 10], [50, 40, 30, 20, 10])
const resultBands = bandsOf([5, 4, 3, 2, 1], [30, 24, 18, 12, 6])

export const passMark = 60

function bandsOf(bounds: readonly number[], scores: readonly number[]): readonly Band[] {
  const grades: readonly Grade[] = ['A', 'B', 'C', 'D', 'E']
  const graded = grades.map((grade, at) => ({
    grade,
    from: bounds[at] ?? 0,
    score: scores[at] ?? 0,
  }))
  return [...graded, bottom]
}

/** Technical staff against all staff. */
export function staffBand({ technical, total }: Staff): Band {
  return bandAt(staffBands, technical, total)
}

/** R&D expense against revenue or cost; undefined where that is zero and there is no ratio. */
export function researchBand(money: Money, indicator: Indicator): Band | undefined {
  const base = indicator === 'REVENUE' ? money.revenue : money.cost
  const bands = indicator === 'REVENUE' ? revenueBands : costBands
  return base > 0n ? bandAt(bands, money.research, base) : undefined
}

/** One right of class I is enough for the highest band; otherwise rights of class II are counted, up to four. */
export function resultsBand({ classOne, classTwo }: Rights): Band {
  const counted = classOne > 0 ? 5 : Math.min(classTwo, 4)
  return resultBands.find(({ from }) => counted >= from) ?? bottom
}

export function scoresOf({ staff, money, rights }: Figures): Scores {
  return {
    staff: staffBand(staff),
    revenue: researchBand(money, 'REVENUE'),
    cost: researchBand(money, 'COST'),
    results: resultsBand(rights),
  }
}

/** The indicator of research input that gives more points; (1) when both give the same. */
export function betterIndicator({ revenue, cost }: Pick<Scores, 'revenue' | 'cost'>): Indicator {
  if (revenue === undefined && cost !== undefined) return 'COST'
  return (cost?.score ?? 0) > (revenue?.score ?? 0) ? 'COST' : 'REVENUE'
}

/** The sum of the three scores with the chosen indicator; by itself the better one. */
export function totalOf(scores: Scores, indicator = betterIndicator(scores)): number {
  const research = indicator === 'REVENUE' ? scores.revenue : scores.cost
  return scores.staff.score + (research?.score ?? 0) + scores.results.score
}

/** Condition 5: 60 points, and some for staff. */
export function passes(scores: Scores, indicator = betterIndicator(scores)): boolean {
  return scores.staff.score > 0 && totalOf(scores, indicator) >= passMark
}

function bandAt(bands: readonly Band[], part: bigint, whole: bigint): Band {
  return bands.find(({ from }) => reaches(part, whole, BigInt(from))) ?? bottom
}
