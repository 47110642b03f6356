import type { z } from 'zod'
import type { Choice } from './choices.ts'
import { type FieldMeta, type Form, metaOf } from './form.ts'
import type { Text } from './text.ts'

/** One column of a table in which every row is a set of answers: a field, or one cell of one of its lines. */
export type SheetColumn = {
  /** The field and, in a table of lines, which line and which of its cells: `costs.EQUIPMENT.yuan`. */
  name: string
  title: Text
  schema: z.ZodType
  meta: FieldMeta
  field: string
  line?: { key: string; cell: string; fixed?: { cell: string; value: string } }
  /** The section that its field stands in. */
  section: Text
}

/** Lines that no list of kinds tells apart are counted: so many have columns of their own. */
const countedLines = 3

/** The columns that a table of this form may have; files and derived amounts are no columns. */
export function columnsOf(form: Form): SheetColumn[] {
  const columns = Object.entries(form.fields).flatMap(([field, schema]) => {
    const meta = metaOf(schema)
    if (meta.widget === 'files' || meta.computed) return []
    const section = form.sections.find(({ id }) => id === meta.section)?.title ?? meta.label
    const about = { field, section }
    if (meta.widget === 'lines')
      return lineColumns(meta).map((line) => ({
        ...line,
        ...about,
        name: `${field}.${line.line.key}.${line.line.cell}`,
      }))
    return [{ ...about, name: field, title: meta.label, schema, meta }]
  })
  return columns.map((column) =>
    columns.filter(({ title }) => title.zh === column.title.zh).length > 1
      ? { ...column, title: joined(column.section, column.title) }
      : column,
  )
}

type LineColumn = Pick<SheetColumn, 'title' | 'schema' | 'meta'> & {
  line: NonNullable<SheetColumn['line']>
}

/** One line for each entry of the list that tells the lines apart, such as the kinds of cost. */
function lineColumns({ label, columns = {} }: FieldMeta): LineColumn[] {
  const cells = Object.entries(columns).map(([cell, schema]) => ({
    cell,
    schema,
    meta: metaOf(schema),
  }))
  const kind = cells.find(({ meta }) => meta.widget === 'choice' && !meta.optional)
  const lines = kind?.meta.choices
    ? leaves(kind.meta.choices).map(({ value, label: name }) => ({
        key: value,
        name: joined(label, name),
        fixed: { cell: kind.cell, value },
      }))
    : Array.from({ length: countedLines }, (_, at) => ({
        key: String(at + 1),
        name: { zh: `${label.zh} ${at + 1}`, en: `${label.en} ${at + 1}` },
        fixed: undefined,
      }))
  const asked = cells.filter(({ cell }) => cell !== kind?.cell)
  return lines.flatMap(({ key, name, fixed }) =>
    asked.map(({ cell, schema, meta }, at) => ({
      // The first cell carries the line's own name, as in “costs: equipment”.
      title: at === 0 && fixed ? name : inBrackets(name, meta.label),
      schema,
      meta,
      line: { key, cell, ...(fixed && { fixed }) },
    })),
  )
}

function leaves(choices: readonly Choice[]): Choice[] {
  return choices.flatMap((choice) => (choice.children ? leaves(choice.children) : [choice]))
}

function joined(one: Text, other: Text): Text {
  return { zh: `${one.zh}：${other.zh}`, en: `${one.en}: ${other.en}` }
}

function inBrackets(one: Text, other: Text): Text {
  return { zh: `${one.zh}（${other.zh}）`, en: `${one.en} (${other.en})` }
}
