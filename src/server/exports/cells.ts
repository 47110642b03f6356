import { type Day, daysBetween, isDay } from '#core/dates.ts'

/** What a spreadsheet takes a cell for. `yuan` has two decimals, `percent` one, a `figure` as many as it has; a `day` is shown as 2026-03-01. */
export type CellKind = 'text' | 'count' | 'figure' | 'yuan' | 'percent' | 'day'

/** `text` is what a CSV says; `number`, where there is one, is what a workbook reckons with. */
export type Cell = { text: string; number?: number }

/** How a workbook shows each kind. A text stays one, so that a code keeps its zeros. */
export const formats: Record<CellKind, string> = {
  text: '@',
  count: '#,##0',
  figure: 'General',
  yuan: '#,##0.00',
  percent: '0.0',
  day: 'yyyy-mm-dd',
}

/** A cell of that kind; as text, and harmless, where what it says is no number or day, or too long for a spreadsheet. */
export function cellOf(said: string, kind: CellKind = 'text'): Cell {
  const number = kind === 'day' ? serialOf(said) : kind === 'text' ? undefined : numberOf(said)
  return number === undefined ? { text: neutral(said) } : { text: said, number }
}

/** A spreadsheet program runs a cell that begins like this; an apostrophe makes it plain text. */
export function neutral(text: string): string {
  return /^[=+\-@\t\r\n|%＝＋－＠]/.test(text) ? `'${text}` : text
}

// A spreadsheet keeps fifteen digits and would lose the fen of a longer sum without a word.
function numberOf(said: string): number | undefined {
  const isNumber = /^-?\d+(\.\d+)?$/.test(said)
  return isNumber && said.replace(/\D/g, '').length <= 15 ? Number(said) : undefined
}

/** Spreadsheets count days; 61 is 1900-03-01, and before it their count has a day that never was. */
function serialOf(said: Day): number | undefined {
  return isDay(said) && said >= '1900-03-01' ? daysBetween('1900-03-01', said) + 61 : undefined
}
