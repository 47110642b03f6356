import type { FieldMeta } from './form.ts'
import { indexAreas } from './sheet-areas.ts'
import { type Cell, readCell } from './sheet-cells.ts'
import type { Text } from './text.ts'

/** The cells of a row by column: what they hold, which are formulas, which are covered by a row above. */
type Row = {
  cells: readonly Cell[]
  formulas?: ReadonlySet<number>
  merged?: ReadonlyMap<number, number>
}

/** What a cell says in words, what is wrong with it, and what is to be checked. */
export type Words = { said: string; refused?: Text; note?: Text }

const plain: FieldMeta = { label: { zh: '', en: '' }, section: '', widget: 'paragraph' }
const nowhere = indexAreas([])

/** The text of one cell. A number or a date that the program made of it is told apart from what was typed. */
export function readWords({ cells, formulas, merged }: Row, at: number): Words {
  const above = merged?.get(at)
  if (above !== undefined) return { said: '', refused: mergedCell(above) }
  const cell = cells[at] ?? null
  const isFormula = formulas?.has(at) ?? false
  const reading = readCell(cell, { meta: plain, areas: nowhere })
  if (!reading) return { said: '', ...(isFormula && { refused: emptyFormula }) }
  if ('problem' in reading) return { said: saidIn(cell), refused: reading.problem }
  return { said: String(reading.value), ...(isFormula && { note: fromFormula }) }
}

/** What stood in the cell, as the spreadsheet shows it; shortened, and never half a character. */
export function saidIn(cell: Cell): string {
  if (cell === null) return ''
  const text = typeof cell === 'boolean' ? String(cell).toUpperCase() : plainly(cell)
  return shortened(text)
}

/** At most 60 characters, without any that cannot be seen. */
export function shortened(text: string): string {
  return [...text.replace(/[\p{C}\uFFFD]/gu, '□')].slice(0, 60).join('')
}

function plainly(cell: Exclude<Cell, null>): string {
  return typeof cell === 'object' ? cell.day : String(cell)
}

export function mergedCell(above: number): Text {
  return {
    zh: `合并单元格：内容只算在第 ${above} 行。请取消合并后逐行填写`,
    en: `Merged cells: the content counts for row ${above} only. Unmerge them and fill in each row`,
  }
}

export const emptyFormula: Text = {
  zh: '单元格是公式，文件里没有保存它的结果。请改为填写内容',
  en: 'This cell is a formula whose result is not kept in the file; type the content instead',
}
export const fromFormula: Text = {
  zh: '单元格是公式，按文件里保存的结果读入，请核对',
  en: 'This cell is a formula; the result that the file keeps was read, please check it',
}
