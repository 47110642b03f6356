import { z } from 'zod'
import { byId, pageOf, pageQuery, textShape, writeHeaders } from './endpoint.ts'

const state = z.enum(['deferred', 'due', 'received', 'mismatch', 'waived'])

const paperRow = z
  .object({
    id: z.uuid(),
    code: z.string().meta({ description: 'Under the bars of the cover sheet' }),
    caseId: z.uuid(),
    reference: z.string(),
    service: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    applicant: z.object({ name: z.string(), creditCode: z.string() }),
    office: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    area: z.string(),
    state,
    period: z
      .object({ id: z.uuid(), title: textShape })
      .nullable()
      .meta({ description: 'The period that defers it or gave it its due day' }),
    dueOn: z.iso.date().nullable().meta({
      description: 'Null while deferred, and while the working days of that year are not known',
    }),
    workdaysLeft: z.number().int().nullable(),
    overdue: z.boolean(),
    received: z.object({ on: z.iso.date(), at: z.iso.datetime(), by: z.string() }).nullable().meta({
      description: 'When the office last looked at a paper, also one that was not the same',
    }),
    note: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'PaperRow' })

const paperView = paperRow
  .extend({
    textSha256: z.string().meta({
      description: 'SHA-256 of the submitted answers and of the hashes of the files they name',
    }),
    submittedAt: z.iso.datetime().nullable(),
    files: z.array(z.object({ id: z.uuid(), name: z.string(), sha256: z.string() })),
    contact: z
      .object({ name: z.string().nullable(), phone: z.string().nullable() })
      .meta({ description: 'Of the office' }),
    missed: textShape.nullable().meta({ description: 'What a missed due day means' }),
    followUpWorkdays: z.number().int().nullable().meta({
      description: 'Working days for another paper after a mismatch',
    }),
    party: z.enum(['applicant', 'handler', 'authority']),
  })
  .meta({ id: 'Paper' })

export type PaperRow = z.infer<typeof paperRow>
export type PaperView = z.infer<typeof paperView>

const filters = z.object({
  state: state.optional(),
  overdue: z.stringbool().optional(),
  service: z.string().max(60).optional(),
  caseId: z.uuid().optional(),
  q: z.string().trim().max(100).optional().meta({
    description: 'The code of a cover sheet, or part of a title or name, a number or a credit code',
  }),
})
export type PaperFilters = z.infer<typeof filters>

export const listPapers = {
  method: 'GET',
  path: '/api/v1/papers',
  schema: {
    tags: ['papers'],
    summary: 'Paper originals that the caller may see',
    querystring: filters.extend({
      ...pageQuery.shape,
      order: z.enum(['due', 'newest']).default('due'),
    }),
    response: { 200: pageOf(paperRow) },
  },
} as const

export const countPapers = {
  method: 'GET',
  path: '/api/v1/papers/count',
  schema: {
    tags: ['papers'],
    summary: 'How many papers stand where',
    querystring: filters.pick({ service: true }),
    response: {
      200: z.object({
        deferred: z.number().int(),
        due: z.number().int(),
        overdue: z.number().int().meta({ description: 'Of those due or not the same' }),
        received: z.number().int(),
        mismatch: z.number().int(),
        waived: z.number().int(),
      }),
    },
  },
} as const

export const exportPapers = {
  method: 'GET',
  path: '/api/v1/papers/export',
  schema: {
    tags: ['papers'],
    summary: 'The same list as a workbook or a CSV',
    querystring: filters.extend({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  },
} as const

export const getPaperByCode = {
  method: 'GET',
  path: '/api/v1/papers/by-code/:code',
  schema: {
    tags: ['papers'],
    summary: 'The paper whose cover sheet was scanned, or whose code or case reference was typed',
    params: z.object({ code: z.string().min(1).max(60) }),
    response: { 200: paperView },
  },
} as const

export const getPaper = {
  method: 'GET',
  path: '/api/v1/papers/:id',
  schema: { tags: ['papers'], summary: 'One paper', params: byId, response: { 200: paperView } },
} as const

export const downloadCoverSheet = {
  method: 'GET',
  path: '/api/v1/papers/:id/cover-sheet.pdf',
  schema: {
    tags: ['papers'],
    summary: 'The sheet to print and put on top, with the code as bars',
    params: byId,
  },
} as const

const seenVersion = z.number().int().meta({
  description: 'The version that the caller has seen; a changed paper is refused',
})

export const receivePaper = {
  method: 'POST',
  path: '/api/v1/papers/:id/receive',
  schema: {
    tags: ['papers'],
    summary: 'The office has compared the paper with the electronic text',
    headers: writeHeaders,
    params: byId,
    body: z.object({
      version: seenVersion,
      result: z.enum(['identical', 'mismatch']),
      receivedOn: z.iso.date(),
      reason: z
        .string()
        .max(2000)
        .optional()
        .meta({ description: 'What differs; with a mismatch' }),
    }),
    response: { 200: paperView },
  },
} as const

export const waivePaper = {
  method: 'POST',
  path: '/api/v1/papers/:id/waive',
  schema: {
    tags: ['papers'],
    summary: 'The office asks for no paper any more, with a reason',
    headers: writeHeaders,
    params: byId,
    body: z.object({ version: seenVersion, reason: z.string().max(2000) }),
    response: { 200: paperView },
  },
} as const

const paperTerms = z
  .object({
    needed: z.boolean(),
    dueWorkdays: z.number().int(),
    ground: z.string(),
    cite: z.string(),
    missed: z.object({ text: textShape, ground: z.string(), cite: z.string() }).nullable(),
    deferredBy: z
      .object({ id: z.uuid(), title: textShape, graceWorkdays: z.number().int() })
      .nullable(),
  })
  .meta({ id: 'PaperTerms' })

export type PaperTerms = z.infer<typeof paperTerms>

/** Public: told before anything is filed. */
export const getPaperTerms = {
  method: 'GET',
  path: '/api/v1/services/:service/paper',
  schema: {
    tags: ['public'],
    summary:
      'Whether a service asks for a paper original in an area today, until when, and what missing it means',
    params: z.object({ service: z.string().max(60) }),
    querystring: z.object({
      area: z
        .string()
        .regex(/^\d{6}$/)
        .default('000000'),
    }),
    response: { 200: z.object({ terms: paperTerms.nullable() }) },
  },
} as const
