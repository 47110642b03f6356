import ExcelJS from 'exceljs'
import type { Choice } from '#core/choices.ts'
import type { Day } from '#core/dates.ts'
import type { Widget } from '#core/form.ts'
import { packOn } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import { indexAreas } from '#core/sheet-areas.ts'
import { columnsOf, type SheetColumn } from '#core/sheet-columns.ts'
import { importLimits } from './limits.ts'

type About = {
  service: Service
  today: Day
  areas: readonly { code: string; name: string; parent: string | null }[]
}

/**
 * An empty table of this service by the form of today: titles with what each column takes, the lists of choices
 * on a sheet of their own, and how it is filled in. Nothing in it is hidden.
 */
export async function makeTemplate({ service, today, areas }: About): Promise<ExcelJS.Workbook> {
  const { form } = packOn(service, today)
  const columns = columnsOf(form)
  const book = new ExcelJS.Workbook()
  book.creator = ''
  const main = book.addWorksheet(firstSheet, { views: [{ state: 'frozen', ySplit: 1 }] })
  const lists = book.addWorksheet('选项')
  main.columns = columns.map((column) => ({
    header: column.title.zh,
    width: Math.max(14, [...column.title.zh].length * 2 + 2),
    style: { numFmt: formats[column.meta.widget] ?? '@' },
  }))
  const index = indexAreas(areas)
  const places = areas.map(({ code }) => index.pathOf(code)).filter(Boolean)
  columns.forEach((column, at) => {
    dressTitle(main.getCell(1, at + 1), column)
    const values = optionsOf(column, places)
    if (values.length > 0) addList(main, lists, { column, at, values })
  })
  describe(book.addWorksheet('填写说明'), service, columns)
  return book
}

export async function writeTemplate(about: About): Promise<Buffer> {
  return Buffer.from(await (await makeTemplate(about)).xlsx.writeBuffer())
}

const firstSheet = '合同'

// A number that is a code or a telephone must stay a text; amounts are shown with their fen.
const formats: Partial<Record<Widget, string>> = { money: '#,##0.00', day: 'yyyy-mm-dd' }

function dressTitle(cell: ExcelJS.Cell, column: SheetColumn): void {
  const { meta } = column
  cell.numFmt = '@'
  cell.font = { bold: isRequired(column) }
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } }
  cell.alignment = { wrapText: true, vertical: 'middle' }
  cell.note = [needOf(column), howTo(column), meta.hint?.zh].filter(Boolean).join('\n')
}

function isRequired({ meta, line }: SheetColumn): boolean {
  return !line && !meta.optional && !meta.visibleWhen
}

function needOf({ meta, line }: SheetColumn): string {
  if (meta.optional || line) return '选填'
  return meta.visibleWhen ? '按其他内容决定是否需要填写' : '必填'
}

function howTo({ meta }: SheetColumn): string {
  const ways: Partial<Record<Widget, string>> = {
    money: `金额，单位为${meta.unit?.zh ?? '元'}，最多两位小数`,
    day: '日期，例如 2026-03-01',
    choice: '从下拉列表中选择，或者填“选项”表里的名称、代码',
    tree: '从下拉列表中选择，或者填“选项”表里最末一级的名称、代码',
    'yes-no': '填“是”或者“否”',
    area: '填名称（例如：湖北省武汉市）或者六位代码',
  }
  return ways[meta.widget] ?? '文字'
}

/** What may be chosen, in the words that the reader of the table takes back. */
function optionsOf({ meta }: SheetColumn, places: readonly string[]): readonly string[] {
  if (meta.widget === 'yes-no') return ['是', '否']
  return meta.widget === 'area' ? places : pathsOf(meta.choices ?? [])
}

function pathsOf(choices: readonly Choice[], above = ''): string[] {
  return choices.flatMap(({ label, children }) => {
    const path = above ? `${above} / ${label.zh}` : label.zh
    return children ? pathsOf(children, path) : [path]
  })
}

/** Further rows may be filled in as well, without a list to choose from. */
const rowsWithLists = 2000

type List = { column: SheetColumn; at: number; values: readonly string[] }

function addList(
  main: ExcelJS.Worksheet,
  lists: ExcelJS.Worksheet,
  { column, at, values }: List,
): void {
  const place = lists.columnCount + 1
  const letter = lists.getColumn(place).letter
  lists.getColumn(place).width = 30
  lists.getCell(1, place).value = column.title.zh
  lists.getCell(1, place).font = { bold: true }
  for (const [row, value] of values.entries()) lists.getCell(row + 2, place).value = value
  const from = main.getColumn(at + 1).letter
  validationsOf(main).add(`${from}2:${from}${rowsWithLists}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`选项!$${letter}$2:$${letter}$${values.length + 1}`],
    // A code or another name of the same is as good: the list helps and does not forbid.
    showErrorMessage: false,
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

function describe(
  sheet: ExcelJS.Worksheet,
  service: Service,
  columns: readonly SheetColumn[],
): void {
  const limit = importLimits.rows.toLocaleString('en')
  const lines = [
    [`${service.title.zh}批量导入模板`],
    [
      `在“${firstSheet}”表中每行填写一份，从第 2 行开始，一次最多 ${limit} 行。列的顺序可以改变，不需要的列可以删去。`,
    ],
    [
      '请不要合并单元格；编号、电话、代码等列请保持“文本”格式。上传后先看报告，确认之后才会建立草稿；附件在草稿里上传。',
    ],
    [],
    ['列名', '是否必填', '怎么填', '说明'],
    ...columns.map((column) => [
      column.title.zh,
      needOf(column),
      howTo(column),
      column.meta.hint?.zh ?? '',
    ]),
  ]
  sheet.addRows(lines)
  sheet.columns.forEach((column, at) => {
    column.width = [30, 24, 50, 70][at] ?? 20
  })
  sheet.getCell('A1').font = { bold: true, size: 14 }
  sheet.getRow(5).font = { bold: true }
}
