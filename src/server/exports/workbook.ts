import type { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { type Cell, type CellKind, formats } from './cells.ts'

type Head = {
  title: string
  width: number
  kind?: CellKind
  fillIn?: { choices?: readonly string[] }
}

export type Tab = {
  title: string
  columns: readonly Head[]
  /** Row by row; asked for once, when the sheet is written. */
  cells: () => Iterable<readonly Cell[]>
  frozen?: number
}

/** Streams a workbook: no more than a row of it is held at a time. */
export async function writeTabs(body: Writable, tabs: readonly Tab[]): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: body, useStyles: true })
  for (const tab of tabs) await writeTab(workbook, tab)
  await workbook.commit()
}

// Others are served between two portions of rows.
const portion = 100

async function writeTab(workbook: ExcelJS.stream.xlsx.WorkbookWriter, tab: Tab): Promise<void> {
  const { title, columns, cells, frozen } = tab
  const page = workbook.addWorksheet(title, {
    views: [{ state: 'frozen', ySplit: 1, ...(frozen !== undefined && { xSplit: frozen }) }],
  })
  page.columns = columns.map(({ title: header, width, kind }) => ({
    header,
    width,
    style: { numFmt: formats[kind ?? 'text'] },
  }))
  for (const [at, column] of columns.entries()) dressFillIn(page, column, at + 1)
  let last = 1
  for (const row of cells()) {
    page.addRow(row.map(({ number, text }) => number ?? text)).commit()
    last += 1
    if (last % portion === 0) await setImmediate()
  }
  for (const [at, column] of columns.entries()) addChoices(page, column, { place: at + 1, last })
  page.commit()
}

// What is to be filled in is seen at once in a table of eighty columns.
const wash: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } }

function dressFillIn(page: ExcelJS.Worksheet, { fillIn }: Head, place: number): void {
  if (!fillIn) return
  page.getColumn(place).fill = wash
  page.getCell(1, place).fill = wash
}

function addChoices(
  page: ExcelJS.Worksheet,
  { fillIn }: Head,
  { place, last }: { place: number; last: number },
): void {
  const choices = fillIn?.choices
  if (!choices || choices.length === 0 || last < 2) return
  const { letter } = page.getColumn(place)
  validationsOf(page).add(`${letter}2:${letter}${last}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${choices.join(',')}"`],
    showErrorMessage: true,
    errorTitle: '不在列表之中',
    error: `请从列表中选择：${choices.join('、')}；不办理的留空`,
  })
}

/** ExcelJS has one rule for a whole range, and its types do not say so. */
function validationsOf(sheet: ExcelJS.Worksheet) {
  return (
    sheet as unknown as {
      dataValidations: { add: (range: string, rule: ExcelJS.DataValidation) => void }
    }
  ).dataValidations
}
