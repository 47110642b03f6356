import { addDays, type Day, isDay } from './dates.ts'
import type { FieldMeta } from './form.ts'
import { formatYuan, parseYuan } from './money.ts'
import { type AreaIndex, findAreas } from './sheet-areas.ts'
import { ambiguous, plainWord, readChoice } from './sheet-choices.ts'
import type { Text } from './text.ts'

/** What a spreadsheet or a CSV holds in one cell. A day is a cell that the program shows as a date. */
export type Cell = string | number | boolean | { day: Day } | null

/** The answer that a cell gives, or what is wrong with it; undefined when it says nothing. */
type CellReading = { value: unknown } | { problem: Text } | undefined

type About = {
  meta: FieldMeta
  areas: AreaIndex
  /** Amounts of a column headed 万元 are ten thousands. */
  tenThousands?: true | undefined
}

/** Reads a cell as the kind of answer that its field takes. The field's own rules are not asked here. */
export function readCell(cell: Cell, { meta, areas, tenThousands }: About): CellReading {
  const given = typeof cell === 'string' ? cell.replace(/\r\n?/g, '\n').trim() : cell
  if (given === null || given === '') return undefined
  if (typeof given === 'string' && errorValues.test(given)) return { problem: formulaError(given) }
  switch (meta.widget) {
    case 'money':
      return readMoney(given, tenThousands ? 4 : 0)
    case 'day':
      return readDay(given)
    case 'yes-no':
      return readYesNo(given)
    case 'choice':
    case 'tree':
      return readChoice(plainText(given), meta.choices ?? [])
    case 'area':
      return readArea(given, areas)
    default:
      return readText(given)
  }
}

type Given = Exclude<Cell, null>

function readText(given: Given): CellReading {
  if (typeof given === 'boolean') return { value: given ? '是' : '否' }
  if (typeof given === 'object') return { problem: dateForText }
  if (typeof given === 'number') {
    // A spreadsheet keeps 15 digits; what stood behind them is lost.
    if (Math.abs(given) >= 1e15) return { problem: digitsLost }
    return { value: String(given) }
  }
  return /^\d(\.\d+)?E\+?\d+$/i.test(given) ? { problem: digitsLost } : { value: given }
}

function readMoney(given: Given, shift: number): CellReading {
  if (typeof given === 'object') return { problem: dateForMoney }
  if (typeof given === 'boolean') return { problem: notMoney }
  if (typeof given === 'number' && Math.abs(given) >= 1e15) return { problem: digitsLost }
  // As the spreadsheet itself shows a number: with 15 digits, without the dust of binary fractions.
  const plain = typeof given === 'number' ? decimal(given) : plainAmount(given)
  const yuan = plain === undefined ? undefined : shifted(plain, shift)
  const fen = yuan === undefined ? undefined : parseYuan(yuan)
  return fen === undefined ? { problem: notMoney } : { value: formatYuan(fen) }
}

/** `1,200,000.00 元` as `1200000.00`; undefined for what is no amount, such as `12 万`. */
function plainAmount(text: string): string | undefined {
  const written = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^¥|元$/g, '')
  const groups = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/
  return groups.test(written) ? written.replaceAll(',', '') : undefined
}

function decimal(number: number): string {
  const shown = Number(number.toPrecision(15))
  return Math.abs(shown) < 1e-6 && shown !== 0 ? shown.toFixed(20) : String(shown)
}

/** Moves the point so many places to the right and drops zeros that say nothing. */
function shifted(plain: string, places: number): string {
  const [whole = '0', cents = ''] = plain.replace('-', '').split('.')
  const padded = cents.padEnd(places, '0')
  const left = `${whole}${padded.slice(0, places)}`.replace(/^0+(?=\d)/, '')
  const right = padded.slice(places).replace(/0+$/, '')
  return `${plain.startsWith('-') ? '-' : ''}${left}${right && `.${right}`}`
}

function readDay(given: Given): CellReading {
  if (typeof given === 'boolean') return { problem: notADay }
  if (typeof given === 'object') return { value: given.day }
  const day = typeof given === 'number' ? numberAsDay(given) : textAsDay(given)
  return day ? { value: day } : { problem: notADay }
}

/** A number is a day written without marks (20260301), or the count of days that spreadsheets keep. */
function numberAsDay(number: number): Day | undefined {
  const text = String(number)
  if (/^\d{8}$/.test(text)) return textAsDay(text)
  const serial = Math.floor(number)
  // 61 is 1900-03-01: before it, the count of spreadsheets has a day that never was.
  return serial >= 61 && serial <= 109_574 ? addDays('1900-03-01', serial - 61) : undefined
}

function textAsDay(text: string): Day | undefined {
  const written = text.normalize('NFKC').replace(/[T\s]+0{1,2}:00(:00(\.0+)?)?Z?$/, '')
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(written) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(written)
  if (!parts) return undefined
  const [, year = '', month = '', date = ''] = parts
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

const yes = new Set(['是', '有', 'y', 'yes', 'true', '1', '√', '✓'])
const no = new Set(['否', '无', 'n', 'no', 'false', '0', '×', 'x'])

function readYesNo(given: Given): CellReading {
  if (typeof given === 'boolean') return { value: given }
  const word = plainWord(plainText(given))
  if (yes.has(word)) return { value: true }
  return no.has(word) ? { value: false } : { problem: notYesNo }
}

function readArea(given: Given, areas: AreaIndex): CellReading {
  const found = findAreas(areas, plainText(given))
  const [only, ...others] = found
  if (only && others.length === 0) return { value: only }
  if (only) return { problem: ambiguous(found.map((code) => areas.pathOf(code))) }
  return { problem: noArea }
}

function plainText(given: Given): string {
  return typeof given === 'object' ? given.day : String(given).normalize('NFKC').trim()
}

const errorValues = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/

function formulaError(value: string): Text {
  return {
    zh: `单元格的公式出错（${value}），请改为填写内容`,
    en: `The formula in this cell failed (${value}); type the content instead`,
  }
}

const digitsLost: Text = {
  zh: '数字过长，表格软件已丢失末尾的数字。请把这一列设为“文本”格式后重新填写',
  en: 'Too long for a number: the spreadsheet has lost its last digits. Format the column as text and fill it in again',
}
const dateForText: Text = {
  zh: '单元格被表格软件变成了日期。请把这一列设为“文本”格式后重新填写',
  en: 'The spreadsheet turned this into a date. Format the column as text and fill it in again',
}
const dateForMoney: Text = {
  zh: '单元格是日期格式，不是金额。请改为数字格式',
  en: 'This cell is formatted as a date, not as an amount',
}
const notMoney: Text = {
  zh: '请填写以元为单位的数字，最多两位小数，例如 1200000.00',
  en: 'An amount in yuan with at most two decimals, such as 1200000.00',
}
const notADay: Text = {
  zh: '看不出是哪一天，请按“年-月-日”填写，例如 2026-03-01',
  en: 'Not clear which day this is; write it as 2026-03-01',
}
const notYesNo: Text = { zh: '请填“是”或者“否”', en: 'Fill in yes or no' }
const noArea: Text = {
  zh: '没有这个行政区划，请填全称或者六位代码，例如：湖北省武汉市 或 420100',
  en: 'No such area; fill in its name or its six digits, such as 420100',
}
