import { canonicalJson } from '#core/canonical-json.ts'
import type { Day } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import { packOn } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import type { AreaIndex } from '#core/sheet-areas.ts'
import { columnsOf } from '#core/sheet-columns.ts'
import { isHeader, readHeader } from '#core/sheet-header.ts'
import { draftOf, type Problem, readRow, type SheetRow } from '#core/sheet-rows.ts'
import type { Text } from '#core/text.ts'
import { linesAbove } from './limits.ts'
import { noHeader, noRows, tooManyRows } from './refusals.ts'

/** `ready`: complete but for its files. `gaps`: a draft with something to do. `refused`: not taken. */
export type RowState = 'ready' | 'gaps' | 'refused'

export type ReadRow = {
  number: number
  title: string
  state: RowState
  answers: Answers
  problems: Problem[]
  /** What another case that is the same contract would share. */
  keys: string[]
}

export type Reading = { rulePack: string; notes: Text[]; rows: ReadRow[] }

type About = {
  service: Service
  today: Day
  areas: AreaIndex
  applicantCode: string
  limit: number
}

/** Everything that a table says about cases of this service. Refuses one without titles, rows, or measure. */
export function readTable(table: readonly SheetRow[], about: About): Reading {
  const { service, today, areas, limit } = about
  const { id: rulePack, form } = packOn(service, today)
  const columns = columnsOf(form)
  const at = table.slice(0, linesAbove).findIndex(({ cells }) => isHeader(columns, cells))
  const header = table[at]
  if (!header) throw noHeader()
  const below = table.slice(at + 1)
  if (below.length === 0) throw noRows()
  if (below.length > limit) throw tooManyRows(limit)
  const { places, notes } = readHeader(columns, header.cells)
  const seen = new Map<string, number>()
  const rows = below.map((row): ReadRow => {
    const { answers: given, problems } = readRow(row, { form, places, areas })
    const answers = draftOf(form, given)
    const keys = keysOf(service, about.applicantCode, answers)
    const earlier = keys.map((key) => seen.get(key)).find((number) => number !== undefined)
    for (const key of keys) seen.set(key, seen.get(key) ?? row.number)
    const all = earlier === undefined ? problems : [...problems, twice(earlier)]
    return {
      number: row.number,
      title: service.titleOf(answers),
      state: stateOf(all),
      answers,
      problems: all,
      keys,
    }
  })
  return { rulePack, notes, rows }
}

/** What the service takes for the same thing; without its word, the same answers throughout. */
export function keysOf(service: Service, applicantCode: string, answers: Answers): string[] {
  return (
    service.likeness?.({ applicantCode, answers, hashesOf: () => [] }) ?? [canonicalJson(answers)]
  )
}

function stateOf(problems: readonly Problem[]): RowState {
  if (problems.some(({ kind }) => kind === 'refused')) return 'refused'
  return problems.some(({ kind }) => kind === 'gap') ? 'gaps' : 'ready'
}

function twice(earlier: number): Problem {
  const text = {
    zh: `与第 ${earlier} 行看来是同一份，请核对是否重复`,
    en: `Looks like the same as row ${earlier}; check whether it is there twice`,
  }
  return { kind: 'note', field: '', title: wholeRow, text, said: '' }
}

export const wholeRow: Text = { zh: '整行', en: 'The row' }
