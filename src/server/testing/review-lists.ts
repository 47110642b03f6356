import ExcelJS from 'exceljs'
import { reviewColumns } from '#core/review-list.ts'
import type { TestApp } from './app.ts'
import { passedCases } from './evaluations.ts'
import { found, join, type Person } from './people.ts'
import { csv, sendTo } from './tables.ts'

const url = '/api/v1/services/tech-sme-evaluation/review-list'

/** What an officer writes into one row. */
export type Filled = { verdict?: string; words?: string; points?: string; version?: string }

/** The list as it was downloaded: the workbook, its titles and its rows as texts. */
export async function download(app: Pick<TestApp, 'get'>, by: Person) {
  const { status, bytes } = await app.get(url, { as: by.key })
  if (status !== 200) throw new Error(`review list: ${status} ${bytes.toString()}`)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  const sheet = book.getWorksheet('审查清单')
  if (!sheet) throw new Error('no sheet of cases')
  const textsOf = (number: number) =>
    Array.from({ length: sheet.columnCount }, (_, at) => sheet.getCell(number, at + 1).text)
  const titles = textsOf(1)
  const rows = Array.from({ length: sheet.rowCount - 1 }, (_, at) => textsOf(at + 2))
  return { book, sheet, titles, rows }
}

type List = Awaited<ReturnType<typeof download>>

/** The downloaded workbook with some rows filled in, by the names of their enterprises. */
export async function fill({ book, sheet, titles }: List, filled: Record<string, Filled>) {
  const place = (column: keyof typeof reviewColumns) => titles.indexOf(reviewColumns[column].zh) + 1
  for (let number = 2; number <= sheet.rowCount; number += 1) {
    const said = filled[sheet.getCell(number, place('applicant')).text]
    for (const [column, value] of Object.entries(said ?? {})) {
      sheet.getCell(number, place(column as keyof Filled)).value = value
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

const short = ['reference', 'version', 'applicant', 'verdict', 'words', 'points'] as const

/** A list of the needed columns only, as an officer may keep one. */
export function shortList(rows: readonly Partial<Record<(typeof short)[number], string>>[]) {
  return csv([
    short.map((name) => reviewColumns[name].zh),
    ...rows.map((row) => short.map((name) => row[name] ?? '')),
  ])
}

type Sent = { bytes: Buffer; name?: string; query?: string }

/** Sends a list back to be checked, or with `confirm` in the query to be carried out. */
export async function sendList(
  app: Pick<TestApp, 'post'>,
  by: Person,
  { query, name = '审查清单.xlsx', ...rest }: Sent,
) {
  return sendTo(app, by, { url: query ? `${url}?${query}` : url, name, ...rest })
}

/** An evaluator with two officers and cases in review, which nobody holds. */
export async function reviewOffice(app: Pick<TestApp, 'db'>, count: number, area = '330106') {
  const id = await found(app, { kind: 'evaluator', area })
  const officer = await join(app, id, { name: '甲' })
  const colleague = await join(app, id, { name: '乙' })
  const cases = await passedCases(app, { count, evaluator: id, area, state: 'in-review' })
  await app.db
    .updateTable('cases')
    .set({ waits_for: 'handler', due_on: '2026-07-20' })
    .where('handler_id', '=', id)
    .execute()
  return { officer, colleague, cases }
}

/** Makes a person the holder of a case. */
export async function hold(app: Pick<TestApp, 'db'>, id: string, { userId, name }: Person) {
  await app.db
    .updateTable('cases')
    .set({ holder_id: userId, holder_name: name })
    .where('id', '=', id)
    .execute()
}

type Row = { reference: string; state: string; problems: { kind: string; text: { zh: string } }[] }

export function standing(rows: readonly Row[]): string[] {
  return rows.map(({ state }) => state)
}

export function wordsOf({ problems }: Row): string {
  return problems.map(({ text }) => text.zh).join('；')
}
