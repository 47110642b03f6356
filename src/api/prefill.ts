import { z } from 'zod'

const answers = z.record(z.string(), z.unknown())

const earlier = z
  .object({
    reference: z.string().meta({ description: 'The case that the answers come from' }),
    title: z.string(),
    answers,
  })
  .meta({ id: 'EarlierAnswers' })

export type EarlierAnswers = z.infer<typeof earlier>

export const prefill = {
  method: 'GET',
  path: '/api/v1/cases/prefill',
  schema: {
    tags: ['cases'],
    summary: 'What “as in my last case” copies, from the organisation’s last submitted case',
    querystring: z.object({ service: z.string().max(60) }),
    response: { 200: z.object({ last: earlier.nullable() }) },
  },
} as const

export const searchDirectory = {
  method: 'GET',
  path: '/api/v1/cases/directory',
  schema: {
    tags: ['cases'],
    summary:
      'Earlier entries of a directory in the organisation’s own cases, such as buyers; at most ten',
    querystring: z.object({
      service: z.string().max(60),
      directory: z.string().max(60).meta({ description: 'The key field of the directory' }),
      q: z.string().trim().max(100).default('').meta({
        description: 'Part of a name or of the key; empty for the latest',
      }),
    }),
    response: {
      200: z.object({
        items: z.array(earlier.extend({ name: z.string(), key: z.string().nullable() })),
      }),
    },
  },
} as const
