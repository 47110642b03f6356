import { z } from 'zod'

const term = z
  .object({
    key: z.string(),
    area: z.string().meta({ description: 'For where it was set; 000000 is the whole country' }),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    value: z.unknown(),
    ground: z
      .enum(['law', 'local-law', 'draft', 'memory', 'inferred'])
      .meta({ description: 'Only `law` may be shown as law' }),
    cite: z.string().meta({ description: 'Where it was read, in Chinese' }),
  })
  .meta({ id: 'ServiceTerm' })

/** Public: what an office has set, beside what the platform brings. */
export const listServiceTerms = {
  method: 'GET',
  path: '/api/v1/services/:service/terms',
  schema: {
    tags: ['public'],
    summary: 'Filing days, time limits and other local terms of a service that are in force today',
    params: z.object({ service: z.string().max(60) }),
    querystring: z.object({
      area: z.string().max(40).optional().meta({
        description:
          'Six digits (GB/T 2260): the one row of each key that holds there. Without it the rows of all places',
      }),
    }),
    response: { 200: z.object({ on: z.iso.date(), terms: z.array(term) }) },
  },
} as const
