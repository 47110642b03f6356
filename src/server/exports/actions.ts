import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import type { FastifyReply } from 'fastify'
import { type Cell, type CellKind, cellOf } from './cells.ts'
import { type Tab, writeTabs } from './workbook.ts'

export type { CellKind } from './cells.ts'

/** `of` says the cell in words whatever its kind; what a kind cannot hold leaves as that text. */
export type Column<Row> = {
  title: string
  width: number
  of: (row: Row) => string
  kind?: CellKind
  /** Left to the reader to fill in, from a list where there is one. */
  fillIn?: { choices?: readonly string[] }
}

type Sheet<Row> = {
  format: 'xlsx' | 'csv'
  /** Of the file, without its ending. */
  name: string
  /** On the tab of the workbook. */
  tab?: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}

/** The one door out for tables: figures can be reckoned with, and no text can be taken for a formula. */
export async function writeSheet<Row>(reply: FastifyReply, sheet: Sheet<Row>) {
  const body = new PassThrough()
  const writing =
    sheet.format === 'csv'
      ? writeCsv(body, sheet)
      : writeTabs(body, [tabOf({ ...sheet, title: sheet.tab ?? '办件' })])
  writing.catch((error) => body.destroy(error))
  return sendAs(reply, body, sheet)
}

/** The same door for a workbook of several sheets. */
export async function writeBook(
  reply: FastifyReply,
  { name, tabs }: { name: string; tabs: readonly Tab[] },
) {
  const body = new PassThrough()
  writeTabs(body, tabs).catch((error) => body.destroy(error))
  return sendAs(reply, body, { name, format: 'xlsx' })
}

type Page<Row> = {
  title: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** So many columns stay in sight when the reader scrolls. */
  frozen?: number
}

/** One sheet of a workbook; its rows are made as they are written. */
export function tabOf<Row>({ title, columns, rows, frozen }: Page<Row>): Tab {
  function* cells() {
    for (const row of rows) yield cellsOf(columns, row)
  }
  return { title, columns, cells, ...(frozen !== undefined && { frozen }) }
}

function sendAs(
  reply: FastifyReply,
  body: PassThrough,
  { name, format }: { name: string; format: 'xlsx' | 'csv' },
) {
  return reply
    .header('content-type', types[format])
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .header('cache-control', 'private, no-store')
    .send(body)
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

function cellsOf<Row>(columns: readonly Column<Row>[], row: Row): Cell[] {
  return columns.map(({ of, kind }) => cellOf(of(row), kind))
}

async function writeCsv<Row>(body: PassThrough, sheet: Sheet<Row>): Promise<void> {
  // Excel takes a UTF-8 file without the mark for the machine's old code page.
  const csv = stringify({
    bom: true,
    header: true,
    columns: sheet.columns.map(({ title }) => title),
  })
  const written = pipeline(csv, body)
  for (const row of sheet.rows) csv.write(cellsOf(sheet.columns, row).map(({ text }) => text))
  csv.end()
  await written
}
