import { cpus } from 'node:os'

/** One figure, against something that ran beside it. */
export type Line = {
  title: string
  measured: string
  beside: string
  ratio: number
  /** Without an aim it is there to be known. */
  aim?: { atLeast: number } | { atMost: number }
}

/** Under what the figures were taken, and the head of their table. */
export function printMachine(postgres: string): void {
  const model = cpus()[0]?.model ?? ''
  console.log(`${cpus().length} cores (${model}), Node ${process.version}, PostgreSQL ${postgres}`)
  printRow(['', 'measured', 'beside', 'ratio', 'aim', ''])
}

const widths = [54, 32, 34, 7, 7, 0]

export function printLines(lines: readonly Line[]): void {
  const rows = lines.map((line) => [
    line.title,
    line.measured,
    line.beside,
    line.ratio.toFixed(2),
    wordsOf(line.aim),
    verdictOf(line),
  ])
  for (const row of rows) printRow(row)
}

function printRow(cells: readonly string[]): void {
  console.log(cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' '))
}

function wordsOf(aim: Line['aim']): string {
  if (!aim) return ''
  return 'atLeast' in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`
}

function verdictOf({ ratio, aim }: Line): string {
  if (!aim) return ''
  const isMet = 'atLeast' in aim ? ratio >= aim.atLeast : ratio <= aim.atMost
  return isMet ? '达到 / met' : '未达到 / missed'
}
