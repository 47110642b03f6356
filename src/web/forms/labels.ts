import { type Form, metaOf } from '#core/form.ts'
import type { Text } from '#core/text.ts'

/** What a field is called, also inside a table: `非技术性费用 第 2 行 金额`. */
export function labelOfPath(form: Form, path: string): Text | undefined {
  const [name = '', line, column = ''] = path.split('.')
  const schema = form.fields[name]
  if (!schema) return undefined
  const { label, columns } = metaOf(schema)
  if (line === undefined) return label
  const cell = columns?.[column]
  const place = Number(line) + 1
  const inner = cell ? metaOf(cell).label : { zh: '', en: '' }
  return {
    zh: `${label.zh} 第 ${place} 行 ${inner.zh}`.trim(),
    en: `${label.en}, line ${place}${inner.en ? `, ${inner.en}` : ''}`,
  }
}
