import type { Answers } from '#core/form.ts'
import { formatYuan } from '#core/money.ts'
import { pick } from './pick.ts'

/** What an enterprise scores: for staff, for research input, and for its rights. */
export type Plan = readonly [staff: number, research: number, results: number]

/** Of those that pass by their score, from just 60 points to all of them; some list no right at all. */
export const passing: readonly Plan[] = [
  [20, 50, 30],
  [16, 40, 24],
  [12, 50, 12],
  [20, 40, 6],
  [8, 50, 24],
  [12, 30, 18],
  [20, 50, 0],
  [16, 50, 30],
  [8, 40, 24],
  [20, 10, 30],
  [4, 50, 12],
  [12, 40, 30],
  [16, 20, 24],
  [20, 40, 24],
  [8, 40, 12],
  [16, 30, 18],
  [12, 50, 30],
]

/** Of those that do not reach 60 points and are confirmed directly. */
export const tooFew: readonly Plan[] = [
  [8, 10, 12],
  [4, 20, 18],
  [0, 30, 24],
  [12, 20, 12],
]

/** Without revenue the other indicator counts, whose bands lie elsewhere. */
type Asked = { plan: Plan; at: number; isNew: boolean; hasRevenue: boolean; partTime: boolean }

/** Staff and money that come to the points of the plan. */
export function inventFigures({ plan, at, isNew, hasRevenue, partTime }: Asked): Answers {
  const [staff, research] = plan
  const total = isNew ? 7 + (at % 9) : 24 + ((at * 37) % 260)
  const technical = isNew
    ? Math.ceil(total / 2)
    : Math.ceil((total * (staffBounds[staff] ?? 2)) / 100)
  return {
    ...people('total', { count: total, partTime: partTime ? 2 : 0 }),
    ...people('technical', { count: technical, partTime: partTime ? 1 : 0 }),
    ...(hasRevenue ? withRevenue(at, research, isNew) : withoutRevenue(at, research)),
  }
}

// The lower bound of each band, in per cent; the bounds belong to it.
const staffBounds: Record<number, number> = { 20: 30, 16: 25, 12: 20, 8: 15, 4: 10 }
const revenueBounds: Record<number, number> = { 50: 60, 40: 50, 30: 40, 20: 30, 10: 20 }
const costBounds: Record<number, number> = { 50: 30, 40: 25, 30: 20, 20: 15, 10: 10 }

function withRevenue(at: number, research: number, isNew: boolean): Answers {
  const tenThousands = isNew ? 40 + ((at * 53) % 300) : 260 + ((at * 271) % 13_000)
  const revenue = BigInt(tenThousands) * 1_000_000n + BigInt((at * 7129) % 990_000)
  const within = research === 50 ? (at * 7) % 60 : (at * 3) % 9
  const spent = (revenue * BigInt((revenueBounds[research] ?? 5) + within)) / 1000n + 1n
  return money({ revenue, cost: (revenue * BigInt(82 + (at % 15))) / 100n, spent, by: 'REVENUE' })
}

function withoutRevenue(at: number, research: number): Answers {
  const cost = BigInt(90 + ((at * 61) % 700)) * 1_000_000n
  const spent = (cost * BigInt((costBounds[research] ?? 5) + (at % 4))) / 100n + 1n
  return money({ revenue: 0n, cost, spent, by: 'COST' })
}

type Money = { revenue: bigint; cost: bigint; spent: bigint; by: 'REVENUE' | 'COST' }

function money({ revenue, cost, spent, by }: Money): Answers {
  return {
    revenueYuan: formatYuan(revenue),
    costYuan: formatYuan(cost),
    researchYuan: formatYuan(spent),
    assetsYuan: formatYuan((cost * pick([5n, 7n, 9n, 11n], Number(cost % 4n))) / 8n),
    researchIndicator: by,
  }
}

function people(kind: 'total' | 'technical', of: { count: number; partTime: number }): Answers {
  return {
    [`${kind}Staff`]: String(of.count),
    [`${kind}Employed`]: String(of.count - of.partTime),
    [`${kind}PartTime`]: String(of.partTime),
    [`${kind}Temporary`]: '0',
  }
}
