import { z } from 'zod'
import { statisticalRegion } from './areas.ts'
import { type Choice, leafValues } from './choices.ts'
import { isDay } from './dates.ts'
import { decimalProblem } from './decimal.ts'
import { type FieldMeta, type Fields, metaOf, withMeta } from './form.ts'
import { parseYuan, readYuan } from './money.ts'
import { refusedCharacter, type Text } from './text.ts'

/** What every builder takes beside its own options. */
type About = Pick<FieldMeta, 'label' | 'section'> &
  Partial<Pick<FieldMeta, 'hint' | 'unit' | 'visibleWhen' | 'computed'>>

type Check<T> = (value: T) => Text | undefined

/** Text that is printed and searched: NFC, trimmed, without what no certificate can carry. */
function printable(max: number) {
  return checked(z.string().trim().normalize().min(1).max(max), refusedCharacter)
}

export function text({ max, ...about }: About & { max: number }) {
  return withMeta(checked(printable(max), singleLine), { ...about, widget: 'text' })
}

export function paragraph({ max, ...about }: About & { max: number }) {
  return withMeta(printable(max), { ...about, widget: 'paragraph' })
}

/** A text of a fixed form, such as a phone number or a postcode; `wrong` is what the reader is told. */
export function pattern({ form, wrong, ...about }: About & { form: RegExp; wrong: Text }) {
  const schema = checked(z.string().trim().min(1).max(100), (value) =>
    form.test(value) ? undefined : wrong,
  )
  return withMeta(schema, { ...about, widget: 'text' })
}

/** A text that is judged by a function of the core, such as a credit code. */
export function judged({ problem, ...about }: About & { problem: Check<string> }) {
  const schema = checked(z.string().trim().toUpperCase().min(1).max(100), problem)
  return withMeta(schema, { ...about, widget: 'text' })
}

/**
 * Yuan as a decimal string on the wire, `'1200000.00'`; fen in the core. Never negative, and more than
 * `above` fen where that is given.
 */
export function money({ above, ...about }: About & { above?: bigint }) {
  const schema = checked(z.string().trim().min(1).max(40), (value) => {
    const fen = parseYuan(value)
    if (fen === undefined) return notMoney
    if (above !== undefined && fen <= above) return tooLittle(above)
    return fen < 0n ? negative : undefined
  })
  return withMeta(schema, { unit: { zh: '元', en: 'yuan' }, ...about, widget: 'money' })
}

/**
 * A number of persons or things as an exact decimal string with at most `places` decimals, `'46.5'`; from
 * `min` to `max`, both included.
 */
export function count({
  places,
  min = '0',
  max,
  ...about
}: About & { places: number; min?: string; max: string }) {
  const schema = checked(z.string().trim().min(1).max(40), (value) =>
    decimalProblem(value, { places, min, max }),
  )
  return withMeta(schema, { ...about, widget: 'number' })
}

export function day(about: About) {
  const schema = checked(z.string(), (value) => (isDay(value) ? undefined : notADay))
  return withMeta(schema, { ...about, widget: 'day' })
}

export function choice({ choices, ...about }: About & { choices: readonly Choice[] }) {
  return withMeta(oneOf(choices), { ...about, choices, widget: 'choice' })
}

/** A choice from a list of two levels or more, searched by any part of a name. */
export function tree({ choices, ...about }: About & { choices: readonly Choice[] }) {
  return withMeta(oneOf(choices), { ...about, choices, widget: 'tree' })
}

export function yesNo(about: About) {
  return withMeta(z.boolean(), { ...about, widget: 'yes-no' })
}

export function area(about: About) {
  const schema = checked(z.string(), (value) => (isOneArea(value) ? undefined : notAnArea))
  return withMeta(schema, { ...about, widget: 'area' })
}

/** The ids of uploaded files. */
export function files({
  max,
  accept,
  ...about
}: About & { max: number; accept: readonly string[] }) {
  return withMeta(z.array(z.uuid()).min(1).max(max), { ...about, accept, widget: 'files' })
}

/** A table of lines, each with the same columns. */
export function lines<C extends Fields>({
  columns,
  min = 0,
  max,
  ...about
}: About & { columns: C; min?: number; max: number }) {
  const schema = z.array(z.object(columns)).min(min).max(max)
  return withMeta(schema, { ...about, columns, widget: 'lines' })
}

/** Not asked for; an empty answer counts as none. */
export function optional<S extends z.ZodType>(schema: S) {
  const bare = z.preprocess((value) => (isBlank(value) ? undefined : value), schema.optional())
  return withMeta(bare as unknown as z.ZodOptional<S>, { ...metaOf(schema), optional: true })
}

/** Six digits inside a province that exists; the whole country is no answer to “where?”. */
function isOneArea(value: string): boolean {
  return /^\d{6}$/.test(value) && statisticalRegion(value) !== undefined
}

function oneOf(choices: readonly Choice[]) {
  const values = new Set(leafValues(choices))
  return checked(z.string().min(1), (value) => (values.has(value) ? undefined : notInList))
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === null || (Array.isArray(value) && value.length === 0)
}

function checked<S extends z.ZodType<string>>(schema: S, problem: Check<string>): S {
  return schema.superRefine((value, context) => {
    const found = problem(value)
    if (found) context.addIssue({ code: 'custom', params: { text: found } })
  })
}

function tooLittle(above: bigint): Text {
  if (above === 0n) return { zh: '金额必须大于零', en: 'The amount must be more than zero' }
  return {
    zh: `金额必须大于 ${readYuan(above, 'zh')}`,
    en: `The amount must be more than ${readYuan(above, 'en')}`,
  }
}

function singleLine(value: string): Text | undefined {
  return value.includes('\n') ? { zh: '请不要换行', en: 'One line only' } : undefined
}

const notMoney = {
  zh: '请填写金额，单位为元，最多两位小数，例如 1200000.00',
  en: 'An amount in yuan with at most two decimals, such as 1200000.00',
}
const negative = { zh: '金额不能小于零', en: 'The amount cannot be less than zero' }
const notADay = { zh: '请填写有效的日期，例如 2026-03-01', en: 'A real date, such as 2026-03-01' }
const notAnArea = { zh: '请选择行政区划', en: 'Choose an area from the list' }
const notInList = { zh: '请从列表中选择', en: 'Choose from the list' }
