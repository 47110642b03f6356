import { z } from 'zod'

/** A page of a list: `next` goes back as `cursor` for the page after it, absent on the last. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

export const pageQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export const textShape = z.object({ zh: z.string(), en: z.string() })

/** RFC 9457. `errors` names each field that was not accepted. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string().meta({ description: 'A sentence in the language of Accept-Language' }),
    status: z.number().int(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .loose()
  .meta({ id: 'Problem' })

/** Sent with every write: the same key and body again gives the first answer again. */
export const writeHeaders = z.object({
  'idempotency-key': z.string().min(8).max(100).optional(),
})

export const byId = z.object({ id: z.uuid() })
export const done = z.object({ done: z.literal(true) })
