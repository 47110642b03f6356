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

export function printMachine(postgres: string): void {
  const model = cpus()[0]?.model ?? ''
  console.log(`${cpus().length} cores (${model}), Node ${process.version}, PostgreSQL ${postgres}`)
}

export function printLines(lines: readonly Line[]): void {
  const rows = [
    ['', 'measured', 'beside', 'ratio', 'aim', ''],
    ...lines.map((line) => [
      line.title,
      line.measured,
      line.beside,
      line.ratio.toFixed(2),
      wordsOf(line.aim),
      verdictOf(line),
    ]),
  ]
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? []
  for (const row of rows) console.log(row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '))
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
