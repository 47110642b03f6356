import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import ExcelJS from 'exceljs'
import type { FastifyReply } from 'fastify'

export type Column<Row> = { title: string; width: number; of: (row: Row) => string }

type Sheet<Row> = {
  format: 'xlsx' | 'csv'
  name: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}

/** The one door out for tables: every cell is text, and none can be taken for a formula. */
export async function writeSheet<Row>(reply: FastifyReply, sheet: Sheet<Row>) {
  const body = new PassThrough()
  const writing = sheet.format === 'csv' ? writeCsv(body, sheet) : writeWorkbook(body, sheet)
  writing.catch((error) => body.destroy(error))
  return reply
    .header('content-type', types[sheet.format])
    .header('content-disposition', `attachment; filename="${sheet.name}.${sheet.format}"`)
    .header('cache-control', 'private, no-store')
    .send(body)
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A spreadsheet program runs a cell that begins like this; an apostrophe makes it plain text. */
export function neutral(text: string): string {
  return /^[=+\-@\t\r\n|%＝＋－＠]/.test(text) ? `'${text}` : text
}

function cellsOf<Row>({ columns }: Sheet<Row>, row: Row): string[] {
  return columns.map((column) => neutral(column.of(row)))
}

async function writeCsv<Row>(body: PassThrough, sheet: Sheet<Row>): Promise<void> {
  // Excel takes a UTF-8 file without the mark for the machine's old code page.
  const csv = stringify({
    bom: true,
    header: true,
    columns: sheet.columns.map(({ title }) => title),
  })
  const written = pipeline(csv, body)
  for (const row of sheet.rows) csv.write(cellsOf(sheet, row))
  csv.end()
  await written
}

async function writeWorkbook<Row>(body: PassThrough, sheet: Sheet<Row>): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: body, useStyles: true })
  const page = workbook.addWorksheet('办件', { views: [{ state: 'frozen', ySplit: 1 }] })
  page.columns = sheet.columns.map(({ title, width }) => ({
    header: title,
    width,
    style: { numFmt: '@' },
  }))
  for (const row of sheet.rows) page.addRow(cellsOf(sheet, row)).commit()
  page.commit()
  await workbook.commit()
}
