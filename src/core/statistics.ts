import { type Choice, choicePath } from './choices.ts'
import { type Day, isDay } from './dates.ts'
import type { Answers } from './form.ts'
import type { Text } from './text.ts'

/** By what registered cases are counted. An area is shown by its name; codes of a list by their label. */
export type Dimension = { id: string; title: Text } & (
  | { kind: 'choice'; choices: readonly Choice[] }
  | { kind: 'area' }
)

/** An amount that is summed, in fen. */
type Measure = { id: string; title: Text }

/** What a service counts. Month, area of the applicant and number of cases are counted of every service. */
export type Statistics = {
  dimensions: readonly Dimension[]
  measures: readonly Measure[]
  /** The key of the policy `{ month, day }` of the next year until which an amendment still changes a year. */
  closeKey: string
  /** The values in the order of the two lists above; `decision` is what the officer verified. */
  factsOf: (by: { answers: Answers; decision: Answers; applicantArea: string }) => {
    dimensions: (string | null)[]
    measures: bigint[]
  }
}

/** A cell that names fewer sellers than this is not published: 统计法 forbids what identifies one of them. */
export const fewestSellers = 3

/** The value from which a leaf hangs, so that a tree is counted by its roots. */
export function rootOf(choices: readonly Choice[], value: string): string {
  return choicePath(choices, value)[0]?.value ?? value
}

/** Growth in tenths of a percent, rounded half away from zero; undefined when there was nothing before. */
export function growthTenths(now: bigint, before: bigint): bigint | undefined {
  if (before <= 0n) return undefined
  const twice = (now - before) * 2000n
  const rounded = twice < 0n ? twice - before : twice + before
  return rounded / (before * 2n)
}

/** Whether what happens on `on` may still change the figures of the year in which a case was registered. */
export function isYearOpen(
  registeredOn: Day,
  { on, closes }: { on: Day; closes: { month: number; day: number } },
): boolean {
  const year = Number(registeredOn.slice(0, 4)) + 1
  const last = `${year}-${pad(closes.month)}-${pad(closes.day)}`
  if (!isDay(last)) throw new RangeError(`Not a day: ${last}`)
  return on <= last
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

type Cell = { sellers: number }

/**
 * Splits cells into those that may be published and those that are summed into one rest. A rest that by itself
 * would tell of too few sellers takes the smallest other cells with it, else it could be reckoned from the total.
 */
export function publishable<C extends Cell>(cells: readonly C[]): { shown: C[]; rest: C[] } {
  const bySellers = cells.toSorted((one, other) => one.sellers - other.sellers)
  const rest = bySellers.filter(({ sellers }) => sellers < fewestSellers)
  for (const cell of bySellers.slice(rest.length)) {
    if (rest.length === 0 || (rest.length > 1 && sellersIn(rest) >= fewestSellers)) break
    rest.push(cell)
  }
  return { shown: cells.filter((cell) => !rest.includes(cell)), rest }
}

// One seller may stand in several cells, so the largest of them is what is certain.
function sellersIn(cells: readonly Cell[]): number {
  return Math.max(...cells.map(({ sellers }) => sellers))
}
