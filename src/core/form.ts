import type { z } from 'zod'
import { type Choice, labelOf } from './choices.ts'
import type { FieldError } from './errors.ts'
import { explainIssue } from './explain.ts'
import { parseYuan, readYuan } from './money.ts'
import type { Text } from './text.ts'

/** Answers as they are stored: a draft may lack any of them. */
export type Answers = Record<string, unknown>

export type Widget =
  | 'text'
  | 'paragraph'
  | 'money'
  | 'number'
  | 'day'
  | 'choice'
  | 'tree'
  | 'yes-no'
  | 'area'
  | 'files'
  | 'lines'

/** What a screen, the API's documentation and a print need to know of a field beside its schema. */
export type FieldMeta = {
  label: Text
  section: string
  widget: Widget
  hint?: Text
  unit?: Text
  choices?: readonly Choice[]
  /** Kinds of file that the field takes. */
  accept?: readonly string[]
  /** The columns of a `lines` field. */
  columns?: Fields
  /** Derived from the other answers: shown, not typed; the server checks that it was derived right. */
  computed?: (answers: Answers) => string | undefined
  /** A hidden field is neither asked nor stored. */
  visibleWhen?: (answers: Answers) => boolean
  optional?: true
}

export type Fields = Readonly<Record<string, z.ZodType>>

export type Section = { id: string; title: Text; intro?: Text }

export type Form<F extends Fields = Fields> = {
  version: number
  sections: readonly Section[]
  fields: F
  /** What a new draft begins with, such as the country that nearly every answer names. */
  initial?: Answers
  /** Rules across fields, given only those answers that are right by themselves. */
  crossCheck?: (answers: Answers) => FieldError[]
}

const metas = new WeakMap<z.ZodType, FieldMeta>()

/** Attaches what a field is called and how it is drawn to the schema that checks it. */
export function withMeta<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  const described = schema.meta({ title: meta.label.zh, description: meta.label.en }) as S
  metas.set(described, meta)
  return described
}

export function metaOf(schema: z.ZodType): FieldMeta {
  const meta = metas.get(schema)
  if (!meta) throw new Error('A field without meta: declare it with a builder of core/fields.ts')
  return meta
}

export function defineForm<F extends Fields>(form: Form<F>): Form<F> {
  return form
}

/** The answers of a form as its fields type them, once it was read without an error. */
export type AnswersOf<F extends Form> = { [K in keyof F['fields']]: z.infer<F['fields'][K]> }

/**
 * The visible fields only: unknown, hidden and unanswered ones are dropped, on the server as on the screen.
 * Dropping a field may hide others that hang on it, so this goes on until nothing more falls away.
 */
export function visibleAnswers(form: Form, answers: Answers): Answers {
  const kept = Object.fromEntries(
    Object.entries(form.fields)
      .filter(([name, schema]) => isAnswered(answers, name) && isVisible(schema, answers))
      .map(([name]) => [name, answers[name]]),
  )
  const settled = Object.keys(kept).length === Object.keys(answers).length
  return settled ? kept : visibleAnswers(form, kept)
}

/**
 * The answers as they are stored and printed once a step needs them: visible fields, each in the form that
 * its schema gives it (trimmed, NFC, capitals). What is not right by itself stays as it was typed.
 */
export function readAnswers(form: Form, raw: Answers): Answers {
  const answers = visibleAnswers(form, raw)
  const read = Object.entries(answers).map(([name, value]) => {
    const result = form.fields[name]?.safeParse(value)
    return [name, result?.success ? result.data : value]
  })
  return visibleAnswers(form, Object.fromEntries(read))
}

export function isVisible(schema: z.ZodType, answers: Answers): boolean {
  return metaOf(schema).visibleWhen?.(answers) ?? true
}

/**
 * Everything that is wrong with these answers, field by field and in words; empty when the form is complete.
 * The screen and the server call this same function.
 */
export function formErrors(form: Form, raw: Answers): FieldError[] {
  const answers = readAnswers(form, raw)
  const errors = Object.entries(form.fields)
    .filter(([, schema]) => isVisible(schema, answers))
    .flatMap(([name, schema]) => fieldErrors(name, schema, answers))
  const wrong = new Set(errors.map((error) => rootOf(error)))
  const right = Object.fromEntries(Object.entries(answers).filter(([name]) => !wrong.has(name)))
  const across = form.crossCheck?.(right) ?? []
  return [...errors, ...across.filter((error) => !wrong.has(rootOf(error)))]
}

function fieldErrors(name: string, schema: z.ZodType, answers: Answers): FieldError[] {
  const { computed } = metaOf(schema)
  if (computed) return computedErrors(name, schema, computed(answers), answers[name])
  const { error } = schema.safeParse(answers[name], { reportInput: true })
  const all = error?.issues.map((issue) => explainIssue(name, issue)) ?? []
  // One sentence a field: an empty text is missing, and not also in a wrong form.
  return all.filter((one, at) => all.findIndex((other) => other.field === one.field) === at)
}

/** A derived field is never typed: while the fields that it comes from are wrong, they alone are named. */
function computedErrors(
  name: string,
  schema: z.ZodType,
  expected: string | undefined,
  found: unknown,
): FieldError[] {
  if (expected === undefined || expected === found) return []
  const { label, choices } = metaOf(schema)
  const right = choices ? labelOf(choices, expected) : { zh: expected, en: expected }
  const text = {
    zh: `${label.zh}应为“${right.zh}”（由其他各项算出）`,
    en: `${label.en} must be “${right.en}”, as derived from the other fields`,
  }
  return [{ field: name, text }]
}

function isAnswered(answers: Answers, name: string): boolean {
  return Object.hasOwn(answers, name) && answers[name] !== undefined && answers[name] !== null
}

function rootOf(error: FieldError): string | undefined {
  return error.field.split('.')[0]
}

/** Every file that the answers name, with the field that names it. */
export function filesIn(form: Form, answers: Answers): { field: string; id: string }[] {
  return Object.entries(form.fields).flatMap(([field, schema]) => {
    const ids = answers[field]
    if (metaOf(schema).widget !== 'files' || !Array.isArray(ids)) return []
    return ids.map((id) => ({ field, id: String(id) }))
  })
}

/** One answer as a reader sees it: labels for codes, grouped amounts, yes or no. */
export function shownAnswer(schema: z.ZodType, value: unknown): Text {
  const { choices, widget, unit } = metaOf(schema)
  if (typeof value === 'boolean') return value ? yes : no
  if (choices && typeof value === 'string') return labelOf(choices, value)
  const fen = widget === 'money' && typeof value === 'string' ? parseYuan(value) : undefined
  if (fen !== undefined) return { zh: readYuan(fen, 'zh'), en: readYuan(fen, 'en') }
  if (widget === 'number' && unit && value !== undefined)
    return { zh: `${value} ${unit.zh}`, en: `${value} ${unit.en}` }
  return { zh: String(value ?? ''), en: String(value ?? '') }
}

const yes = { zh: '是', en: 'Yes' }
const no = { zh: '否', en: 'No' }
