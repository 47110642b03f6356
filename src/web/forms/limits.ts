import { z } from 'zod'

type Limits = { items: number | undefined; characters: number | undefined; mayBeEmpty: boolean }

const known = new WeakMap<z.ZodType, Limits>()

/** The most items or characters that a field's schema takes, as far as it says so. */
export function limitsOf(schema: z.ZodType): Limits {
  const before = known.get(schema)
  if (before) return before
  const { maxItems, maxLength } = z.toJSONSchema(schema, { unrepresentable: 'any' })
  const mayBeEmpty = schema.safeParse(undefined).success || schema.safeParse([]).success
  const limits = { items: maxItems, characters: maxLength, mayBeEmpty }
  known.set(schema, limits)
  return limits
}
