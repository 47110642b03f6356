import type { Answers } from '#core/form.ts'
import { formatYuan, parseYuan, sumFen } from '#core/money.ts'

/** An amount of the form in fen, or undefined while it is missing or no amount. */
export function fenOf(value: unknown): bigint | undefined {
  return typeof value === 'string' ? parseYuan(value) : undefined
}

/**
 * The amounts of the non-technical lines in fen; none when the contract has no such costs,
 * one unknown while it has some and no line names them.
 */
export function nonTechnicalFen(answers: Answers): (bigint | undefined)[] {
  const lines = answers.nonTechnical
  if (!hasNonTechnical(answers)) return []
  if (!Array.isArray(lines) || lines.length === 0) return [undefined]
  return lines.map((line) => fenOf(line?.yuan))
}

export function hasNonTechnical(answers: Answers): boolean {
  return answers.includesNonTechnical === true
}

/** 技术交易额 = total − Σ non-technical, exact; undefined while a part is missing or the sum is too large. */
export function technicalYuan(answers: Answers): string | undefined {
  const total = fenOf(answers.totalYuan)
  const deducted = nonTechnicalFen(answers)
  if (total === undefined || !deducted.every((fen) => fen !== undefined)) return undefined
  const technical = total - sumFen(deducted)
  return technical < 0n ? undefined : formatYuan(technical)
}
