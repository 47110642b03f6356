import type { ReviewListReport, ReviewListRow } from '#api/review-lists.ts'
import type { Text } from '#core/text.ts'

export type RowState = ReviewListRow['state']

/** How many rows of the report are in each state. */
export function countStates(rows: readonly ReviewListRow[]): Record<RowState, number> {
  const counts = { ready: 0, done: 0, refused: 0, unchanged: 0 }
  for (const { state } of rows) counts[state] += 1
  return counts
}

/** How many rows in that state have which verdict, in the order in which the verdicts first stand there. */
export function countVerdicts(
  rows: readonly ReviewListRow[],
  state: RowState,
): { verdict: Text; count: number }[] {
  const counts = new Map<string, { verdict: Text; count: number }>()
  for (const { verdict } of rows.filter((row) => row.state === state)) {
    const counted = counts.get(verdict.zh) ?? { verdict, count: 0 }
    counts.set(verdict.zh, { ...counted, count: counted.count + 1 })
  }
  return [...counts.values()]
}

/** The report with what became of some of its rows. */
export function withOutcomes(
  report: ReviewListReport,
  outcomes: readonly ReviewListRow[],
): ReviewListReport {
  const byNumber = new Map(outcomes.map((row) => [row.number, row]))
  return { ...report, rows: report.rows.map((row) => byNumber.get(row.number) ?? row) }
}

export type Which = 'problems' | 'ready' | 'done' | 'all'

export function rowsOf(rows: readonly ReviewListRow[], which: Which): ReviewListRow[] {
  if (which === 'all') return [...rows]
  if (which === 'problems') return rows.filter(({ problems }) => problems.length > 0)
  return rows.filter(({ state }) => state === which)
}
