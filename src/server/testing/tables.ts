import ExcelJS from 'exceljs'
import { type Choice, choicePath } from '#core/choices.ts'
import { completeCreditCode } from '#core/credit-code.ts'
import { type Answers, metaOf } from '#core/form.ts'
import { packOn } from '#core/rule-pack.ts'
import type { SheetColumn } from '#core/sheet-columns.ts'
import { getService } from '#services/index.ts'
import type { TestApp } from './app.ts'
import type { Person } from './people.ts'

export type Value = string | number | boolean | Date | ExcelJS.CellFormulaValue | null

/** A small table: the first row is its titles. */
const smallFields: Record<string, Value> = {
  projectName: '轧机控制算法研制',
  category: 'DEV.ENTRUST',
  signedOn: '2026-01-15',
  totalYuan: 1200000,
  buyerName: '江城样例装备制造有限公司',
  buyerCreditCode: completeCreditCode('91420100MA0000E01'),
  sellerPhone: '027-87650001',
}

const { form } = packOn(getService('technology-contract'), '2026-02-10')

export function titleOf(field: string): string {
  const schema = form.fields[field as keyof typeof form.fields]
  if (!schema) throw new Error(`No field ${field}`)
  return metaOf(schema).label.zh
}

export const smallTitles = Object.keys(smallFields).map(titleOf)

export function smallRow(change: Record<string, Value> = {}): Value[] {
  return Object.values({ ...smallFields, ...change })
}

export async function workbook(
  rows: readonly (readonly Value[])[],
  dress: (sheet: ExcelJS.Worksheet) => void = () => undefined,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('合同')
  sheet.addRows(rows.map((row) => [...row]))
  dress(sheet)
  return Buffer.from(await book.xlsx.writeBuffer())
}

export function csv(rows: readonly (readonly Value[])[]): string {
  return rows
    .map((row) => row.map((value) => `"${String(value ?? '').replaceAll('"', '""')}"`).join(','))
    .join('\r\n')
}

type Sent = { bytes: Buffer; name?: string }

/** Sends a table as a browser does. */
export async function sendTable(app: Pick<TestApp, 'post'>, by: Person, table: Sent) {
  return sendTo(app, by, { url: '/api/v1/imports?service=technology-contract', ...table })
}

/** The same to any door that takes a table. */
export async function sendTo(
  app: Pick<TestApp, 'post'>,
  by: Person,
  { url, bytes, name = '合同.xlsx' }: Sent & { url: string },
) {
  const boundary = 'torchway-test-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return app.post(url, {
    as: by.key,
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
}

/** Node decodes GB 18030 and does not encode it: the table is turned round. */
export function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, [number, number]>()
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1)
      codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  }
  return Buffer.from(
    [...text].flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : (codes.get(one) ?? [0x3f]))),
  )
}

/** What a person writes into this column for these answers. */
export function written(
  column: SheetColumn,
  answers: Answers,
  places: ReadonlyMap<string, string>,
): Value {
  const value = column.line ? lineValue(column, answers) : answers[column.field]
  if (value === undefined) return null
  const { widget, choices = [] } = column.meta
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (widget === 'money') return Number(value)
  if (widget === 'day') return new Date(`${value}T00:00:00Z`)
  if (widget === 'area') return places.get(String(value)) ?? String(value)
  if (widget === 'choice' || widget === 'tree') return pathIn(choices, String(value))
  return String(value)
}

function lineValue({ field, line }: SheetColumn, answers: Answers): unknown {
  const lines = answers[field]
  if (!Array.isArray(lines) || !line) return undefined
  const { fixed, key, cell } = line
  const found = fixed
    ? lines.find((one) => one[fixed.cell] === fixed.value)
    : lines[Number(key) - 1]
  return found?.[cell]
}

function pathIn(choices: readonly Choice[], value: string): string {
  return choicePath(choices, value)
    .map(({ label }) => label.zh)
    .join(' / ')
}
