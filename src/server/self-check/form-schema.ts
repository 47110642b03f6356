import { z } from 'zod'
import type { Choice } from '#core/choices.ts'
import { type Fields, type Form, metaOf } from '#core/form.ts'

type Schema = Record<string, unknown>

/** A form as JSON Schema for the description of the API: what each field is called, takes, and whether it is asked always. */
export function schemaOf({ fields }: Pick<Form, 'fields'>): Schema {
  const names = Object.keys(fields)
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, fieldOf(fields, name)])),
    required: names.filter((name) => isAlwaysAsked(fields, name)),
  }
}

function isAlwaysAsked(fields: Fields, name: string): boolean {
  const schema = fields[name]
  const meta = schema && metaOf(schema)
  return meta !== undefined && !meta.optional && !meta.visibleWhen
}

function fieldOf(fields: Fields, name: string): Schema {
  const schema = fields[name]
  if (!schema) return {}
  const { choices, columns, label, hint, visibleWhen, unit, widget } = metaOf(schema)
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  })
  const said = [
    `${label.zh} / ${label.en}`,
    unit && `${unit.zh} / ${unit.en}`,
    widget === 'money' && 'yuan with at most two decimals, as a string: "1200000.00"',
    widget === 'day' && 'YYYY-MM-DD',
    hint && `${hint.zh} / ${hint.en}`,
    visibleWhen && 'asked only with certain other answers',
  ]
  return {
    ...described,
    description: said.filter(Boolean).join('; '),
    ...(choices && { oneOf: leavesOf(choices) }),
    ...(columns && { items: schemaOf({ fields: columns }) }),
  }
}

function leavesOf(choices: readonly Choice[]): { enum: [string]; title: string }[] {
  return choices.flatMap(({ value, label, children }) =>
    children ? leavesOf(children) : [{ enum: [value], title: `${label.zh} / ${label.en}` }],
  )
}
