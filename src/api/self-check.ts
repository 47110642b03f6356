import { z } from 'zod'
import { grounds } from '#core/policy.ts'
import { outcomes, topics } from '#core/self-check.ts'
import { textShape } from './endpoint.ts'

const ground = z.enum(namesOf(grounds))

const finding = z.object({
  rule: z.string().meta({ description: 'A point of the checklist, a policy, or a tax' }),
  topic: z.enum(namesOf(topics)),
  outcome: z.enum(namesOf(outcomes)),
  text: textShape,
  value: textShape.optional().meta({ description: 'What was found, as printed' }),
  threshold: textShape.optional().meta({ description: 'What it was held against' }),
  cite: z.string().meta({ description: 'Where the rule was read, in Chinese' }),
  ground: ground.meta({ description: 'Only `law` may be shown as law' }),
})

const selfCheckAnswer = z
  .object({
    on: z.iso
      .date()
      .meta({ description: 'The day for which the rules and policies were looked up' }),
    area: z.string().meta({ description: 'Whose local rules were looked at; 000000 for none' }),
    rules: z.object({ id: z.string(), title: textShape, cite: z.string(), ground }),
    findings: z.array(finding),
  })
  .meta({ id: 'SelfCheck' })

export type SelfCheckAnswer = z.infer<typeof selfCheckAnswer>

/** Public. Nothing of it is kept, so that it needs no Idempotency-Key. */
export const checkYourself = {
  method: 'POST',
  path: '/api/v1/services/:service/self-check',
  schema: {
    tags: ['public'],
    summary: 'What would likely come of an application with these answers; nothing is kept',
    params: z.object({ service: z.string().max(60) }),
    body: z.object({
      answers: z.record(z.string(), z.unknown()),
      area: z.string().max(40).optional().meta({
        description: 'Six digits (GB/T 2260): where one would apply. National rules without it',
      }),
    }),
    response: { 200: selfCheckAnswer },
  },
} as const

function namesOf<const K extends string>(table: Record<K, unknown>): [K, ...K[]] {
  return Object.keys(table) as [K, ...K[]]
}
