import { type Fields, metaOf } from '#core/form.ts'
import { parseYuan, sumFen } from '#core/money.ts'

export type Row = Record<string, unknown>

/** The lines of an answer, whatever a draft holds. */
export function rowsOf(value: unknown): Row[] {
  if (!Array.isArray(value)) return []
  return value.map((row) => (typeof row === 'object' && row !== null ? { ...row } : {}))
}

/** The sum of each money column in fen; what is no amount yet counts as zero. */
export function columnSums(columns: Fields, rows: readonly Row[]): Map<string, bigint> {
  const amounts = Object.entries(columns).filter(([, schema]) => metaOf(schema).widget === 'money')
  return new Map(
    amounts.map(([name]) => [name, sumFen(rows.map((row) => parseYuan(String(row[name])) ?? 0n))]),
  )
}

/** The line with one cell changed; an emptied cell goes. */
export function withCell(row: Row, name: string, value: unknown): Row {
  const { [name]: _, ...rest } = row
  return value === undefined || value === '' ? rest : { ...rest, [name]: value }
}
