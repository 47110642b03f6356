import { z } from 'zod'
import { byId, pageOf, pageQuery, textShape, writeHeaders } from './endpoint.ts'

const batchState = z.enum(['collecting', 'frozen', 'on-notice', 'closed', 'cancelled'])
const entryState = z.enum(['listed', 'dropped', 'on-notice', 'pulled', 'withdrawn', 'announced'])

const batch = z
  .object({
    id: z.uuid(),
    service: z.string(),
    title: textShape,
    authority: z.object({ id: z.uuid(), name: z.string() }),
    area: z.string(),
    year: z.number().int(),
    place: z.number().int().meta({ description: 'The how-manieth of its authority and year' }),
    state: batchState,
    version: z.number().int(),
    openedBy: z.string(),
    openedAt: z.iso.datetime(),
    frozenBy: z.string().nullable(),
    frozenAt: z.iso.datetime().nullable(),
    listSha256: z.string().nullable().meta({ description: 'Of the frozen list, hexadecimal' }),
  })
  .meta({ id: 'Batch' })

const batchView = batch
  .extend({
    counts: z
      .record(entryState, z.number().int())
      .meta({ description: 'How many of its cases stand where' }),
    doubtful: z.number().int().meta({ description: 'Of those on the list' }),
    waiting: z.number().int().meta({ description: 'Passed cases that could still be collected' }),
    openObjections: z.number().int().meta({
      description: 'Cases on notice that somebody objects to; known to the deciding authority only',
    }),
    notice: z
      .object({
        address: z.string(),
        startsOn: z.iso.date(),
        endsOn: z.iso.date(),
        workdays: z.number().int().nullable(),
        over: z.boolean().meta({ description: 'Whether the last day has passed in Shanghai' }),
      })
      .nullable(),
    announcements: z.array(z.object({ address: z.string(), title: textShape, kind: z.string() })),
    noticeWorkdays: z.number().int().meta({ description: 'Of the policy in force' }),
    expired: z.iso.date().nullable().meta({
      description: 'The last valid day, where what is announced today would have expired already',
    }),
    mine: z.boolean().meta({ description: 'Whether the caller’s organisation works it' }),
  })
  .meta({ id: 'BatchView' })

const entry = z
  .object({
    caseId: z.uuid(),
    reference: z.string(),
    title: z.string(),
    applicant: z.object({ name: z.string(), creditCode: z.string() }),
    area: z.string(),
    areaName: z.string(),
    evaluator: z.string().nullable(),
    position: z.number().int().nullable(),
    state: entryState,
    doubts: z.array(textShape),
    reason: z.string().nullable(),
    number: z.string().nullable(),
    objections: z.number().int().meta({ description: 'Open ones' }),
  })
  .meta({ id: 'BatchEntry' })

export type BatchRow = z.infer<typeof batch>
export type BatchView = z.infer<typeof batchView>
export type BatchEntry = z.infer<typeof entry>

const version = z.number().int().optional()
const tags = ['batches']

export const listBatches = {
  method: 'GET',
  path: '/api/v1/batches',
  schema: {
    tags,
    summary: 'Batches that the caller may see, newest first',
    querystring: pageQuery.extend({ service: z.string().max(60).optional() }),
    response: { 200: pageOf(batch) },
  },
} as const

export const openBatch = {
  method: 'POST',
  path: '/api/v1/batches',
  schema: {
    tags,
    summary: 'A provincial authority (or a separately planned city) opens the next batch of a year',
    headers: writeHeaders,
    body: z.object({ service: z.string().max(60), year: z.number().int().min(2000).max(2199) }),
    response: { 201: batchView },
  },
} as const

export const getBatch = {
  method: 'GET',
  path: '/api/v1/batches/:id',
  schema: { tags, summary: 'One batch', params: byId, response: { 200: batchView } },
} as const

export const listBatchEntries = {
  method: 'GET',
  path: '/api/v1/batches/:id/entries',
  schema: {
    tags,
    summary: 'The cases of a batch, in the order of its list',
    params: byId,
    querystring: pageQuery.extend({
      state: entryState.optional(),
      doubtful: z.stringbool().optional(),
      q: z.string().max(100).optional(),
    }),
    response: { 200: pageOf(entry) },
  },
} as const

export const exportBatchEntries = {
  method: 'GET',
  path: '/api/v1/batches/:id/entries/export',
  schema: {
    tags,
    summary: 'The same as a workbook or a CSV',
    params: byId,
    querystring: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  },
} as const

/** In portions, so that a long list is collected with progress shown and no request takes long. */
export const collectCases = {
  method: 'POST',
  path: '/api/v1/batches/:id/collect',
  schema: {
    tags,
    summary: 'Put the next portion of passed cases on the list, the oldest first',
    headers: writeHeaders,
    params: byId,
    body: z.object({
      limit: z.number().int().min(1).max(500).default(500),
      area: z
        .string()
        .regex(/^\d{6}$/)
        .optional()
        .meta({ description: 'Only applicants in this area' }),
    }),
    response: {
      200: z.object({
        collected: z.number().int(),
        left: z.number().int(),
        version: z.number().int(),
      }),
    },
  },
} as const

const acted = { response: { 200: batchView } }

export const dropCase = {
  method: 'POST',
  path: '/api/v1/batches/:id/entries/:caseId/drop',
  schema: {
    tags,
    summary: 'Take a case off the list before it is frozen, or off the notice while it stands',
    headers: writeHeaders,
    params: byId.extend({ caseId: z.uuid() }),
    body: z.object({ reason: z.string().max(2000) }),
    ...acted,
  },
} as const

export const freezeBatch = {
  method: 'POST',
  path: '/api/v1/batches/:id/freeze',
  schema: {
    tags,
    summary: 'Fix the list: its order and its hash',
    headers: writeHeaders,
    params: byId,
    body: z.object({ version }),
    ...acted,
  },
} as const

export const unfreezeBatch = {
  method: 'POST',
  path: '/api/v1/batches/:id/unfreeze',
  schema: {
    tags,
    summary: 'Open a frozen list again, before its notice',
    headers: writeHeaders,
    params: byId,
    body: z.object({ version }),
    ...acted,
  },
} as const

export const cancelBatch = {
  method: 'POST',
  path: '/api/v1/batches/:id/cancel',
  schema: {
    tags,
    summary: 'Give up a batch that was never published; its cases can join another',
    headers: writeHeaders,
    params: byId,
    body: z.object({ reason: z.string().max(2000), version }),
    ...acted,
  },
} as const

export const publishNotice = {
  method: 'POST',
  path: '/api/v1/batches/:id/notice',
  schema: {
    tags,
    summary: 'Publish the public notice of a frozen list',
    headers: writeHeaders,
    params: byId,
    body: z.object({
      documentNumber: z.string().max(60).optional(),
      startsOn: z
        .string()
        .max(20)
        .optional()
        .meta({ description: 'Today if absent; never earlier' }),
      version,
    }),
    ...acted,
  },
} as const

export const extendNotice = {
  method: 'POST',
  path: '/api/v1/batches/:id/extend',
  schema: {
    tags,
    summary: 'Put off the end of a notice by working days, while it runs',
    headers: writeHeaders,
    params: byId,
    body: z.object({
      workdays: z.number().int().min(1).max(60),
      reason: z.string().max(2000),
      version,
    }),
    ...acted,
  },
} as const

export const withdrawNotice = {
  method: 'POST',
  path: '/api/v1/batches/:id/withdraw-notice',
  schema: {
    tags,
    summary: 'Take a notice back, visibly; the batch is frozen again and can be published anew',
    headers: writeHeaders,
    params: byId,
    body: z.object({ reason: z.string().max(2000), version }),
    ...acted,
  },
} as const

export const announceBatch = {
  method: 'POST',
  path: '/api/v1/batches/:id/announce',
  schema: {
    tags,
    summary: 'After the notice: numbers for all that nothing holds up, in one act',
    headers: writeHeaders,
    params: byId,
    body: z.object({ documentNumber: z.string().max(60).optional(), version }),
    ...acted,
  },
} as const
