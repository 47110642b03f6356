import type { z } from 'zod'
import type { Day } from '#core/dates.ts'
import { type Answers, type Form, metaOf, type Section } from '#core/form.ts'
import { settledAnswers } from '#core/settled.ts'
import { rowsOf } from '#web/forms/rows.ts'
import { visibleSections } from '#web/forms/sections.ts'
import { fillIn } from './fill-in.ts'

export type Offer = {
  field: string
  schema: z.ZodType
  value: unknown
  /** What the field holds already, and something else. */
  typed: unknown
}

export type OfferedSection = { section: Section; offers: Offer[] }

/** What an earlier case offers to a draft, as the form is divided; what is the same already is left out. */
export function offersOf(form: Form, answers: Answers, offered: Answers): OfferedSection[] {
  const { free, taken } = fillIn(form, answers, offered)
  const open = new Set([...free, ...taken])
  const then = settledAnswers(form, { ...answers, ...offered })
  return visibleSections(form, then)
    .map(({ section, fields }) => ({
      section,
      offers: fields
        .filter(([field]) => open.has(field))
        .map(([field, schema]) => ({
          field,
          schema,
          value: offered[field],
          typed: taken.includes(field) ? answers[field] : undefined,
        })),
    }))
    .filter(({ offers }) => offers.length > 0)
}

/** Those of the fields that hold a day before today, in themselves or in a line of theirs. */
export function passedDays(offers: readonly Offer[], today: Day): Offer[] {
  return offers.filter(({ schema, value }) => {
    const { widget, columns } = metaOf(schema)
    if (widget === 'day') return isPassed(value, today)
    if (widget !== 'lines') return false
    const days = Object.entries(columns ?? {}).filter(([, one]) => metaOf(one).widget === 'day')
    return rowsOf(value).some((row) => days.some(([name]) => isPassed(row[name], today)))
  })
}

function isPassed(value: unknown, today: Day): boolean {
  return typeof value === 'string' && value !== '' && value < today
}
