import type { z } from 'zod'
import { type Form, metaOf } from './form.ts'
import type { Text } from './text.ts'

/**
 * The schema at a path such as `buyerName`, `nonTechnical.1` (the line, whose schema is the table's) or
 * `nonTechnical.1.yuan`; undefined where the form asks nothing.
 */
export function schemaAt(form: Form, path: string): z.ZodType | undefined {
  const [name = '', line, column, ...rest] = path.split('.')
  const schema = own(form.fields, name)
  if (!schema || line === undefined) return schema
  const { columns } = metaOf(schema)
  if (!columns || !/^\d{1,4}$/.test(line) || rest.length > 0) return undefined
  return column === undefined ? schema : own(columns, column)
}

/** What a field is called, also inside a table: `非技术性费用 第 2 行 金额`. */
export function labelOfPath(form: Form, path: string): Text | undefined {
  const [name = '', line, column = ''] = path.split('.')
  const schema = own(form.fields, name)
  if (!schema) return undefined
  const { label, columns } = metaOf(schema)
  if (line === undefined) return label
  const cell = own(columns ?? {}, column)
  const place = Number(line) + 1
  const inner = cell ? metaOf(cell).label : { zh: '', en: '' }
  return {
    zh: `${label.zh} 第 ${place} 行 ${inner.zh}`.trim(),
    en: `${label.en}, line ${place}${inner.en ? `, ${inner.en}` : ''}`,
  }
}

/** The field of the form that a path begins with. */
export function rootOfPath(path: string): string {
  return path.split('.')[0] ?? ''
}

/** A path comes from the caller: `constructor` and its like are no fields. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
