import { parseDecimal } from '#core/decimal.ts'
import type { Answers } from '#core/form.ts'
import { parseYuan, sumFen } from '#core/money.ts'
import { classOf } from './codes/ip-kinds.ts'

/** Persons, in tenths because averages have one decimal. */
export type Staff = { technical: bigint; total: bigint }
/** Of one accounting year, in fen. */
export type Money = { revenue: bigint; cost: bigint; research: bigint }
/** How many rights of either class. */
export type Rights = { classOne: number; classTwo: number }

export type Row = Record<string, unknown>

/** The lines of a table, whatever a draft holds. */
export function rowsOf(value: unknown): Row[] {
  if (!Array.isArray(value)) return []
  return value.map((row) => (typeof row === 'object' && row !== null ? { ...row } : {}))
}

/** Persons in tenths; undefined while the answer is missing or no count. */
export function tenthsOf(value: unknown): bigint | undefined {
  return natural(typeof value === 'string' ? parseDecimal(value, 1) : undefined)
}

/** An amount in fen; undefined while the answer is missing, negative or no amount. */
export function fenOf(value: unknown): bigint | undefined {
  return natural(typeof value === 'string' ? parseYuan(value) : undefined)
}

/** A whole number such as a rank or a year. */
export function wholeOf(value: unknown): number | undefined {
  const whole = natural(typeof value === 'string' ? parseDecimal(value, 0) : undefined)
  return whole === undefined ? undefined : Number(whole)
}

export function staffOf({ technicalStaff, totalStaff }: Answers): Staff | undefined {
  const technical = tenthsOf(technicalStaff)
  const total = tenthsOf(totalStaff)
  return technical === undefined || total === undefined ? undefined : { technical, total }
}

export function moneyOf(answers: Answers): Money | undefined {
  const revenue = fenOf(answers.revenueYuan)
  const cost = fenOf(answers.costYuan)
  const research = fenOf(answers.researchYuan)
  if (revenue === undefined || cost === undefined || research === undefined) return undefined
  return { revenue, cost, research }
}

/** The rights of the table that count; `counts` may leave out those that are not in force. */
export function rightsOf(answers: Answers, counts: (row: Row) => boolean = () => true): Rights {
  const classes = rowsOf(answers.ipRights)
    .filter(counts)
    .map(({ kind }) => classOf(kind))
  return {
    classOne: classes.filter((one) => one === 'I').length,
    classTwo: classes.filter((one) => one === 'II').length,
  }
}

/** The sum of parts that are all known. */
export function sumOf(parts: readonly (bigint | undefined)[]): bigint | undefined {
  return parts.every((part) => part !== undefined) ? sumFen(parts) : undefined
}

function natural(units: bigint | undefined): bigint | undefined {
  return units === undefined || units < 0n ? undefined : units
}
