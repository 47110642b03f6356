import type { z } from 'zod'
import type { FileView } from '#api/cases.ts'
import { metaOf } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { rowsOf } from '#web/forms/rows.ts'

/** What a comment may be pinned to inside one field: the whole, a line, a cell, a file. */
export type Place = { key: string; field: string; fileId?: string; label: Text }

type At = {
  field: string
  schema: z.ZodType
  value: unknown
  find: (id: string) => FileView | undefined
}

export function placesIn({ field, schema, value, find }: At): Place[] {
  const { widget, columns = {} } = metaOf(schema)
  const whole: Place = { key: field, field, label: { zh: '整项', en: 'All of it' } }
  if (widget === 'files' && Array.isArray(value)) {
    const files = value.map((id) => {
      const name = find(String(id))?.name ?? String(id)
      return { key: String(id), field, fileId: String(id), label: { zh: name, en: name } }
    })
    return [whole, ...files]
  }
  if (widget !== 'lines') return [whole]
  const lines = rowsOf(value).flatMap((_, at) => [
    place(`${field}.${at}`, { zh: `第 ${at + 1} 行`, en: `Line ${at + 1}` }),
    ...Object.entries(columns).map(([name, column]) => {
      const { label } = metaOf(column)
      return place(`${field}.${at}.${name}`, {
        zh: `第 ${at + 1} 行 ${label.zh}`,
        en: `Line ${at + 1}: ${label.en}`,
      })
    }),
  ])
  return [whole, ...lines]
}

function place(field: string, label: Text): Place {
  return { key: field, field, label }
}
