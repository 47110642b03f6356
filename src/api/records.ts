import { z } from 'zod'
import { byId, textShape, writeHeaders } from './endpoint.ts'

const answers = z.record(z.string().max(100), z.unknown()).meta({
  description: 'The fields of the kind’s form, as the service declares it',
})

const sideRecord = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    answers,
    state: z.enum(['filed', 'verified', 'returned', 'withdrawn', 'closed']).meta({
      description: 'closed: the case came to its end before anybody decided on it',
    }),
    filedBy: z.string(),
    filedAt: z.iso.datetime(),
    asked: answers.nullable().meta({ description: 'What the office verified' }),
    reason: z.string().nullable().meta({ description: 'Why it was returned' }),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    alarm: textShape.nullable().meta({
      description:
        'What the authority should look at; null for the applicant, and once an authority took a step since',
    }),
  })
  .meta({ id: 'SideRecord' })

const kindOfCase = z.object({
  kind: z.string(),
  closed: textShape.nullable().meta({
    description: 'Why none of this kind can be filed for the case now; null when it can',
  }),
  totals: z.array(z.object({ label: textShape, value: textShape })),
})

const recordList = z
  .object({
    records: z.array(sideRecord),
    kinds: z.array(kindOfCase),
    mayFile: z.boolean(),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'SideRecords' })

export type SideRecordView = z.infer<typeof sideRecord>
export type SideRecordsView = z.infer<typeof recordList>

export const listRecords = {
  method: 'GET',
  path: '/api/v1/cases/:id/records',
  schema: {
    tags: ['records'],
    summary: 'What was filed beside a registered case, with the totals of each kind',
    params: byId,
    response: { 200: recordList },
  },
} as const

export const fileRecord = {
  method: 'POST',
  path: '/api/v1/cases/:id/records',
  schema: {
    tags: ['records'],
    summary: 'File a record, such as money received',
    headers: writeHeaders,
    params: byId,
    body: z.object({ kind: z.string().max(60), answers }),
    response: { 201: recordList },
  },
} as const

export const verifyRecord = {
  method: 'POST',
  path: '/api/v1/records/:id/verify',
  schema: {
    tags: ['records'],
    summary: 'Verify a record that was filed',
    headers: writeHeaders,
    params: byId,
    body: z.object({ asked: answers }),
    response: { 200: recordList },
  },
} as const

export const returnRecord = {
  method: 'POST',
  path: '/api/v1/records/:id/return',
  schema: {
    tags: ['records'],
    summary: 'Return a record with a reason; the applicant files another in its place',
    headers: writeHeaders,
    params: byId,
    body: z.object({ reason: z.string().max(20_000) }),
    response: { 200: recordList },
  },
} as const

export const withdrawRecord = {
  method: 'POST',
  path: '/api/v1/records/:id/withdraw',
  schema: {
    tags: ['records'],
    summary: 'Withdraw a record that is not verified yet',
    headers: writeHeaders,
    params: byId,
    response: { 200: recordList },
  },
} as const
