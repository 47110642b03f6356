import type { Cell } from '#core/sheet-cells.ts'
import { plainWord } from '#core/sheet-choices.ts'
import type { SheetRow } from '#core/sheet-rows.ts'
import type { Text } from '#core/text.ts'
import { linesAbove } from './limits.ts'
import { columnsTwice, noColumns, nothingBelow, tooManyRows } from './refusals.ts'

/** A column by its title in either language. */
export type Wanted = { title: Text; needed: boolean }

/** No cell of a list that people fill in is longer; the rest of a longer one only shows that it is too long. */
const longest = 8000

/**
 * The rows below the titles with the wanted columns only, in the order asked for; a column that is not there is
 * empty. Refuses a table without the needed ones, with one of them twice, without rows, or with too many.
 */
export function pickColumns(
  table: readonly SheetRow[],
  wanted: readonly Wanted[],
  limit: number,
): SheetRow[] {
  const needed = wanted.filter((column) => column.needed)
  const at = table
    .slice(0, linesAbove)
    .findIndex(({ cells }) => needed.every((column) => placesOf(cells, column).length > 0))
  const header = table[at]
  if (!header) throw noColumns(needed)
  const twice = wanted.filter((column) => placesOf(header.cells, column).length > 1)
  if (twice.length > 0) throw columnsTwice(twice)
  const places = wanted.map((column) => placesOf(header.cells, column)[0])
  const rows = table
    .slice(at + 1)
    .map((row) => pickRow(row, places))
    .filter(saysAnything)
  if (rows.length === 0) throw nothingBelow()
  if (rows.length > limit) throw tooManyRows(limit)
  return rows
}

function placesOf(cells: readonly Cell[], { title }: Wanted): number[] {
  const titles = [title.zh, title.en].map(plainWord)
  return cells.flatMap((cell, at) => (titles.includes(titleIn(cell)) ? [at] : []))
}

function titleIn(cell: Cell): string {
  return typeof cell === 'string' ? plainWord(cell).replace(/^\*+|[*:]+$/g, '') : ''
}

function pickRow(row: SheetRow, places: readonly (number | undefined)[]): SheetRow {
  const of = (place: number | undefined) =>
    place === undefined ? null : (row.cells[place] ?? null)
  const marked = (has: (place: number) => boolean) =>
    places.flatMap((place, at) => (place !== undefined && has(place) ? [at] : []))
  const merged = marked((place) => row.merged?.has(place) ?? false)
  return {
    number: row.number,
    cells: places.map((place) => cut(of(place))),
    formulas: new Set(marked((place) => row.formulas?.has(place) ?? false)),
    merged: new Map(merged.map((at) => [at, row.merged?.get(places[at] ?? -1) ?? row.number])),
  }
}

function cut(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.slice(0, longest) : cell
}

function saysAnything({ cells, formulas, merged }: SheetRow): boolean {
  const isEmpty = cells.every((cell) => cell === null || (typeof cell === 'string' && !cell.trim()))
  return !isEmpty || (formulas?.size ?? 0) > 0 || (merged?.size ?? 0) > 0
}
