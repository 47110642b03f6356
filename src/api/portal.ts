import { z } from 'zod'
import { textShape } from './endpoint.ts'

/** Public reference data: what the portal shows without an account. */
const portal = z
  .object({
    mode: z.enum(['demo', 'production']),
    today: z.iso.date(),
    textMessages: z.boolean().meta({ description: 'Whether text messages go out' }),
    workdaysUntil: z.iso.date().nullable().meta({
      description: 'The last day of which the platform knows whether it is a working day',
    }),
    maxFileBytes: z.number().int(),
    contacts: z.array(
      z.object({
        position: z.number().int(),
        service: textShape,
        phone: z.string().nullable(),
        email: z.string().nullable(),
        note: textShape.nullable(),
        source: z.string(),
      }),
    ),
    /** Only in demo mode: the accounts to try it with. */
    demoAccounts: z.array(z.object({ email: z.string(), password: z.string(), who: textShape })),
  })
  .meta({ id: 'Portal' })

export type Portal = z.infer<typeof portal>

export const getPortal = {
  method: 'GET',
  path: '/api/v1/portal',
  schema: {
    tags: ['public'],
    summary: 'What the first page shows',
    response: { 200: portal },
  },
} as const

export const listAreas = {
  method: 'GET',
  path: '/api/v1/areas',
  schema: {
    tags: ['public'],
    summary: 'Administrative areas (GB/T 2260) as [code, name, parent]',
    response: {
      200: z.array(z.tuple([z.string(), z.string(), z.string().nullable()])),
    },
  },
} as const

export const getHealth = {
  method: 'GET',
  path: '/api/v1/health',
  schema: {
    tags: ['public'],
    summary: 'Whether this process and its database answer',
    response: { 200: z.object({ ok: z.literal(true) }) },
  },
} as const
