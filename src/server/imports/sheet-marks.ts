import type { FileHandle } from 'node:fs/promises'
import { listEntries, readEntry, unpack } from '../files/actions.ts'
import { importLimits } from './limits.ts'
import { unreadable } from './refusals.ts'

/** What lies on the cells of a sheet beside their values, by row (from 1) and column (from 0). */
type Marks = {
  formulas: Map<number, Set<number>>
  /** The row whose cell covers this one. */
  merged: Map<number, Map<number, number>>
}

type Extent = { rows: number; columns: number }

const archive = { entries: 5000, bytes: 512 * 1024 ** 2 }

/** Reads the first sheet again for its formulas and merged cells, which the reader of values does not tell. */
export async function readMarks(file: FileHandle, extent: Extent): Promise<Marks> {
  const entries = await listEntries(file, archive)
  const find = (name: string) => entries.find((entry) => entry.name === name)
  const textOf = async (name: string) => {
    const entry = find(name)
    if (!entry) throw unreadable()
    return (await readEntry(file, entry, 4 * 1024 ** 2)).toString('utf8')
  }
  const sheet = find(
    firstSheet(await textOf('xl/workbook.xml'), await textOf('xl/_rels/workbook.xml.rels')),
  )
  if (!sheet) throw unreadable()
  const marks: Marks = { formulas: new Map(), merged: new Map() }
  const take = markTaker(marks, extent)
  await unpack(file, sheet, { max: archive.bytes, take })
  return marks
}

function firstSheet(workbook: string, relations: string): string {
  const id = /<(?:\w+:)?sheet\s[^>]*?\w+:id="([^"]+)"/.exec(workbook)?.[1]
  const relation = relations
    .match(/<(?:\w+:)?Relationship\s[^>]*>/g)
    ?.find((tag) => tag.includes(`Id="${id}"`))
  const target = /\sTarget="([^"]+)"/.exec(relation ?? '')?.[1] ?? ''
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

const tags = /<(?:\w+:)?(c|f|mergeCell)(?=[\s/>])([^>]*)>/g

/** Takes the sheet in pieces; a tag that is cut in two waits for its other half. */
function markTaker(marks: Marks, extent: Extent): (chunk: Buffer) => void {
  const decoder = new TextDecoder()
  let rest = ''
  let cell = ''
  return (chunk) => {
    const text = rest + decoder.decode(chunk, { stream: true })
    const end = text.lastIndexOf('>') + 1
    rest = text.slice(end)
    // A tag without an end would otherwise gather the whole sheet.
    if (rest.length > importLimits.bytes) throw unreadable()
    for (const [, tag, attributes = ''] of text.slice(0, end).matchAll(tags)) {
      if (tag === 'c') cell = /\sr="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? ''
      else if (tag === 'f') markFormula(marks, cell)
      else markMerged(marks, /\sref="([A-Z]+\d+):([A-Z]+\d+)"/.exec(attributes), extent)
    }
  }
}

function markFormula({ formulas }: Marks, cell: string): void {
  const place = placeOf(cell)
  if (!place) return
  const found = formulas.get(place.row) ?? new Set<number>()
  formulas.set(place.row, found.add(place.column))
}

function markMerged({ merged }: Marks, range: RegExpExecArray | null, extent: Extent): void {
  const [from, to] = [placeOf(range?.[1] ?? ''), placeOf(range?.[2] ?? '')]
  if (!from || !to) return
  for (let row = from.row + 1; row <= Math.min(to.row, extent.rows); row += 1) {
    const found = merged.get(row) ?? new Map<number, number>()
    merged.set(row, found)
    for (let column = from.column; column <= Math.min(to.column, extent.columns - 1); column += 1) {
      found.set(column, from.row)
    }
  }
}

function placeOf(reference: string): { row: number; column: number } | undefined {
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference)
  if (!parts) return undefined
  const [, letters = '', row = ''] = parts
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(row), column }
}
