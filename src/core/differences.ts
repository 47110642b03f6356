import type { z } from 'zod'
import { type Answers, type Form, metaOf, shownAnswer, visibleAnswers } from './form.ts'
import type { Text } from './text.ts'

/** One thing that was changed, as a reader sees it; null where there was nothing. */
export type FieldChange = { field: string; before: Text | null; after: Text | null }

type Compared = {
  before: Answers
  after: Answers
  /** The name of a file or an area by what the answers hold of it. */
  nameOf: (value: string) => Text | undefined
}

/**
 * What differs between two submissions of a form, in the order of its fields: files by their names, tables
 * line by line (`costs.1`; a line that is gone under its old place), everything else as a whole.
 */
export function diffAnswers(form: Form, { before, after, nameOf }: Compared): FieldChange[] {
  const [old, now] = [visibleAnswers(form, before), visibleAnswers(form, after)]
  return Object.entries(form.fields).flatMap(([field, schema]) => {
    if (isSame(old[field], now[field])) return []
    if (metaOf(schema).widget === 'lines') {
      return lineChanges({ field, schema, before: old[field], after: now[field], nameOf })
    }
    const say = (value: unknown) => wordsOf(schema, value, nameOf)
    return [{ field, before: say(old[field]), after: say(now[field]) }]
  })
}

type Lines = Pick<Compared, 'nameOf'> & {
  field: string
  schema: z.ZodType
  before: unknown
  after: unknown
}

/** Lines that stayed at the beginning and at the end are left out, so that one line taken out is one change. */
function lineChanges({ field, schema, before, after, nameOf }: Lines): FieldChange[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && isSame(old[head], now[head])) head += 1
  let tail = 0
  while (tail < shorter - head && isSame(old.at(-1 - tail), now.at(-1 - tail))) tail += 1
  const places = Math.max(old.length, now.length) - tail
  const changes: FieldChange[] = []
  for (let at = head; at < places; at += 1) {
    const [was, is] = [
      at < old.length - tail ? old[at] : undefined,
      at < now.length - tail ? now[at] : undefined,
    ]
    if (isSame(was, is)) continue
    const say = (line: Answers | undefined) => (line ? lineWords(schema, line, nameOf) : null)
    changes.push({ field: `${field}.${at}`, before: say(was), after: say(is) })
  }
  return changes
}

function lineWords(schema: z.ZodType, line: Answers, nameOf: Compared['nameOf']): Text {
  const cells = Object.entries(metaOf(schema).columns ?? {}).flatMap(([name, column]) => {
    const words = wordsOf(column, line[name], nameOf)
    return words ? [{ label: metaOf(column).label, words }] : []
  })
  return {
    zh: cells.map(({ label, words }) => `${label.zh}：${words.zh}`).join('；'),
    en: cells.map(({ label, words }) => `${label.en}: ${words.en}`).join('; '),
  }
}

function wordsOf(schema: z.ZodType, value: unknown, nameOf: Compared['nameOf']): Text | null {
  if (value === undefined || value === null || value === '') return null
  const { widget } = metaOf(schema)
  const named = (one: unknown) => nameOf(String(one)) ?? { zh: String(one), en: String(one) }
  if (widget === 'area') return named(value)
  if (!Array.isArray(value)) return shownAnswer(schema, value)
  const names = value.map(named)
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}

function linesOf(value: unknown): Answers[] {
  return Array.isArray(value) ? value : []
}

/** Whether two answers say the same; nothing, an empty text and an empty list are one. */
function isSame(one: unknown, other: unknown): boolean {
  return sortedJson(one) === sortedJson(other)
}

function sortedJson(value: unknown): string {
  const isNothing = value === '' || (Array.isArray(value) && value.length === 0)
  return JSON.stringify(isNothing ? null : (value ?? null), (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort())
      : inner,
  )
}
