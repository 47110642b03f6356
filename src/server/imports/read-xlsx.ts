import { open, readFile } from 'node:fs/promises'
import { type CellValue, streamXlsxRows } from 'hucre/xlsx'
import type { Cell } from '#core/sheet-cells.ts'
import type { SheetRow } from '#core/sheet-rows.ts'
import { linesAbove } from './limits.ts'
import { tooManyRows, unreadable } from './refusals.ts'
import { readMarks } from './sheet-marks.ts'

/** The rows of the first sheet that say anything. A date is a day here, and never an instant. */
export async function readXlsx(path: string, limit: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  try {
    for await (const { index, values } of streamXlsxRows(await readFile(path))) {
      if (values.every((value) => value === null || value === '')) continue
      if (rows.length > limit + linesAbove) throw tooManyRows(limit)
      rows.push({ number: index + 1, cells: values.map(asCell) })
    }
  } catch (error) {
    // The archive is sound, as the check of uploads says; its sheets need not be.
    throw error instanceof Error && error.name === 'DomainError' ? error : unreadable()
  }
  return withMarks(path, rows)
}

async function withMarks(path: string, rows: readonly SheetRow[]): Promise<SheetRow[]> {
  const file = await open(path, 'r')
  try {
    const marks = await readMarks(file, {
      rows: rows.at(-1)?.number ?? 0,
      columns: Math.max(0, ...rows.map(({ cells }) => cells.length)),
    })
    return rows.map((row) => {
      const formulas = marks.formulas.get(row.number)
      const merged = marks.merged.get(row.number)
      return { ...row, ...(formulas && { formulas }), ...(merged && { merged }) }
    })
  } finally {
    await file.close()
  }
}

function asCell(value: CellValue): Cell {
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) }
  return value ?? null
}
