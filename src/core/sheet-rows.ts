import { explainIssue } from './explain.ts'
import { type Answers, type Form, formErrors, metaOf, visibleAnswers } from './form.ts'
import { settledAnswers } from './settled.ts'
import type { AreaIndex } from './sheet-areas.ts'
import { type Cell, readCell } from './sheet-cells.ts'
import type { SheetColumn } from './sheet-columns.ts'
import type { Place } from './sheet-header.ts'
import { emptyFormula, fromFormula, mergedCell, saidIn } from './sheet-words.ts'
import type { Text } from './text.ts'

/** One row of a file: its number as the spreadsheet counts, and what lies on its cells. */
export type SheetRow = {
  number: number
  cells: readonly Cell[]
  /** Columns whose content is the result of a formula. */
  formulas?: ReadonlySet<number>
  /** Columns that a cell further up covers, with the row of that cell. */
  merged?: ReadonlyMap<number, number>
}

/**
 * `refused`: the cell cannot be read, and the row is not taken. `gap`: still to fill in or correct, in the
 * draft. `note`: worth a look.
 */
export type Problem = {
  kind: 'refused' | 'gap' | 'note'
  field: string
  title: Text
  text: Text
  said: string
}

type RowReading = { answers: Answers; problems: Problem[] }

type About = { form: Form; places: readonly (Place | undefined)[]; areas: AreaIndex }

/** The answers of one row, and everything in it that is wrong, missing or odd. */
export function readRow(row: SheetRow, { form, places, areas }: About): RowReading {
  const problems: Problem[] = []
  const answers: Answers = {}
  const lines = new Map<string, Map<string, Answers>>()
  const written = new Map<string, string>()
  places.forEach((place, at) => {
    if (!place) return
    const { column } = place
    const said = saidIn(row.cells[at] ?? null)
    for (const { value, kind, text } of readPlace(row, { at, place, areas })) {
      const { name: field, title } = column
      if (kind) problems.push({ kind, field, title, text, said })
      else put({ answers, lines }, column, value)
    }
    if (said !== '' && !written.has(column.field)) written.set(column.field, said)
  })
  for (const [field, found] of lines) answers[field] = linesOf(form, field, found)
  const across = [...hiddenOnes(form, answers, written), ...gapsIn(form, answers, problems)]
  return { answers, problems: [...problems, ...across] }
}

type Found =
  | { kind: 'refused' | 'note'; text: Text; value?: never }
  | { value: unknown; kind?: never; text?: never }

/** Nothing for an empty cell; else its answer, or why it has none, or an answer with a note. */
function readPlace(
  row: SheetRow,
  { at, place, areas }: { at: number; place: Place; areas: AreaIndex },
): Found[] {
  const above = row.merged?.get(at)
  if (above !== undefined) return [{ kind: 'refused', text: mergedCell(above) }]
  const { column, tenThousands } = place
  const isFormula = row.formulas?.has(at) ?? false
  const reading = readCell(row.cells[at] ?? null, { meta: column.meta, areas, tenThousands })
  if (!reading) return isFormula ? [{ kind: 'refused', text: emptyFormula }] : []
  if ('problem' in reading) return [{ kind: 'refused', text: reading.problem }]
  const wrong = schemaProblem(column, reading.value)
  if (wrong) return [{ kind: 'refused', text: wrong }]
  return [
    { value: reading.value },
    ...(isFormula ? [{ kind: 'note' as const, text: fromFormula }] : []),
  ]
}

/** The answers as a draft of this form begins with them: what is not asked is left out, sums are derived. */
export function draftOf(form: Form, answers: Answers): Answers {
  return settledAnswers(form, { ...form.initial, ...answers })
}

function put(
  into: { answers: Answers; lines: Map<string, Map<string, Answers>> },
  column: SheetColumn,
  value: unknown,
) {
  const { field, line } = column
  if (!line) {
    into.answers[field] = value
    return
  }
  const found = into.lines.get(field) ?? new Map<string, Answers>()
  into.lines.set(field, found)
  const fixed = line.fixed && { [line.fixed.cell]: line.fixed.value }
  found.set(line.key, { ...fixed, ...found.get(line.key), [line.cell]: value })
}

/** In the order of the form's own columns, whatever the order in the file was. */
function linesOf(form: Form, field: string, found: ReadonlyMap<string, Answers>): Answers[] {
  const schema = form.fields[field]
  const cells = schema ? Object.keys(metaOf(schema).columns ?? {}) : []
  return [...found.values()].map((line) =>
    Object.fromEntries(cells.filter((cell) => cell in line).map((cell) => [cell, line[cell]])),
  )
}

function schemaProblem(column: SheetColumn, value: unknown): Text | undefined {
  const { error } = column.schema.safeParse(value, { reportInput: true })
  const [issue] = error?.issues ?? []
  return issue && explainIssue(column.field, issue).text
}

/**
 * What this row answers and its other answers make needless: it must not vanish without a word. A “no” to what is
 * not asked says nothing that could be lost.
 */
function hiddenOnes(form: Form, given: Answers, written: ReadonlyMap<string, string>): Problem[] {
  const kept = visibleAnswers(form, { ...form.initial, ...given })
  return Object.keys(given)
    .filter((field) => !(field in kept) && given[field] !== false)
    .map((field) =>
      about(form, field, { kind: 'note', text: notAsked, said: written.get(field) ?? '' }),
    )
}

function gapsIn(form: Form, given: Answers, problems: readonly Problem[]): Problem[] {
  const named = new Set(
    problems.filter(({ kind }) => kind === 'refused').map(({ field }) => field.split('.')[0]),
  )
  return formErrors(form, draftOf(form, given))
    .filter(({ field }) => !named.has(field.split('.')[0]))
    .filter(({ field }) => !isFiles(form, field))
    .map(({ field, text }) => about(form, field, { kind: 'gap', text, said: '' }))
}

function about(form: Form, field: string, rest: Pick<Problem, 'kind' | 'text' | 'said'>): Problem {
  const schema = form.fields[field.split('.')[0] ?? '']
  return { field, title: schema ? metaOf(schema).label : { zh: field, en: field }, ...rest }
}

// Files come with the draft; no table can hold them.
function isFiles(form: Form, field: string): boolean {
  const schema = form.fields[field]
  return schema !== undefined && metaOf(schema).widget === 'files'
}

const notAsked: Text = {
  zh: '按本行其他内容不需要填写，没有读入',
  en: 'Not asked for with the other answers of this row; left out',
}
