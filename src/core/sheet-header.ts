import type { Cell } from './sheet-cells.ts'
import type { SheetColumn } from './sheet-columns.ts'
import type { Text } from './text.ts'

export type Place = { column: SheetColumn; tenThousands?: true }

/** Which column of the file is which column of the form, and what did not fit. */
export type Header = {
  places: readonly (Place | undefined)[]
  /** What the reader of the report is told about the file as a whole. */
  notes: Text[]
}

/** So many columns must be known before a line is taken for the line of titles. */
const enough = 3

/** How many of these cells name a column of the form. */
function knownTitles(columns: readonly SheetColumn[], cells: readonly Cell[]): number {
  const index = titleIndex(columns)
  return cells.filter((cell) => index.has(readTitle(cell).title)).length
}

export function isHeader(columns: readonly SheetColumn[], cells: readonly Cell[]): boolean {
  return knownTitles(columns, cells) >= Math.min(enough, columns.length)
}

/** Titles in any order and either language; units and stars beside them do not matter. */
export function readHeader(columns: readonly SheetColumn[], cells: readonly Cell[]): Header {
  const index = titleIndex(columns)
  const seen = new Set<SheetColumn>()
  const unknown: string[] = []
  const twice: string[] = []
  const converted: string[] = []
  const places = cells.map((cell): Place | undefined => {
    const { title, tenThousands } = readTitle(cell)
    if (title === '') return undefined
    const column = index.get(title)
    const name = String(cell).trim().slice(0, 40)
    if (!column || (tenThousands && column.meta.widget !== 'money')) {
      unknown.push(name)
      return undefined
    }
    if (seen.has(column)) {
      twice.push(name)
      return undefined
    }
    seen.add(column)
    if (tenThousands) converted.push(name)
    return { column, ...(tenThousands && { tenThousands }) }
  })
  const missing = columns.filter((column) => isAlwaysAsked(column) && !seen.has(column))
  return {
    places,
    notes: [
      ...about(unknown, unknownNote),
      ...about(twice, twiceNote),
      ...about(converted, convertedNote),
      ...missingNote(missing),
    ],
  }
}

function isAlwaysAsked({ meta, line }: SheetColumn): boolean {
  return !line && !meta.optional && !meta.visibleWhen
}

function titleIndex(columns: readonly SheetColumn[]): Map<string, SheetColumn> {
  const titles = columns.flatMap(
    (column) =>
      [
        [plain(column.title.zh), column],
        [plain(column.title.en), column],
      ] as const,
  )
  return new Map(titles)
}

const beside = /\((元|yuan|人民币元|必填|选填|required|optional)\)$|[*:]+$/
const tenThousandYuan = /\((万元|人民币万元)\)$/

function readTitle(cell: Cell): { title: string; tenThousands?: true } {
  let title = typeof cell === 'string' ? plain(cell) : ''
  let tenThousands = false
  for (let last = ''; last !== title; ) {
    last = title
    tenThousands ||= tenThousandYuan.test(title)
    title = title.replace(tenThousandYuan, '').replace(beside, '').replace(/^\*+/, '')
  }
  return { title, ...(tenThousands && { tenThousands }) }
}

function plain(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}

function about(names: readonly string[], note: (listed: Text) => Text): Text[] {
  if (names.length === 0) return []
  const some = names.slice(0, 10)
  const more = names.length > some.length
  return [
    note({
      zh: `“${some.join('”“')}”${more ? ` 等 ${names.length} 列` : ''}`,
      en: `${names.length}`,
    }),
  ]
}

function unknownNote({ zh, en }: Text): Text {
  return {
    zh: `文件里的${zh}不是本事项的项目，没有读入`,
    en: `${en} columns of the file are no fields of this service and were left out`,
  }
}

function twiceNote({ zh, en }: Text): Text {
  return {
    zh: `${zh}出现了两次，只读了前一列`,
    en: `${en} columns stand there twice; only the first of each was read`,
  }
}

function convertedNote({ zh, en }: Text): Text {
  return {
    zh: `${zh}以万元为单位，已换算为元`,
    en: `${en} columns are in ten thousand yuan and were converted to yuan`,
  }
}

function missingNote(missing: readonly SheetColumn[]): Text[] {
  if (missing.length === 0) return []
  const some = missing.slice(0, 10).map(({ title }) => title)
  const rest = missing.length - some.length
  return [
    {
      zh: `文件里没有必填的“${some.map(({ zh }) => zh).join('”“')}”${rest > 0 ? `等 ${missing.length} 列` : ''}，建立草稿后需要逐份补填`,
      en: `The file lacks required columns (${some.map(({ en }) => en).join('; ')}${rest > 0 ? `; ${rest} more` : ''}); fill them in draft by draft`,
    },
  ]
}
