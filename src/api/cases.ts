import { z } from 'zod'
import { certificateStanding } from './certificates.ts'
import { byId, pageOf, pageQuery, textShape, writeHeaders } from './endpoint.ts'

const answers = z.record(z.string().max(100), z.unknown()).meta({
  description: 'The fields of the service’s form; a draft may lack any of them',
})

const caseRow = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    service: z.string(),
    title: z.string(),
    state: z.string(),
    waitsFor: z.enum(['applicant', 'handler']).nullable(),
    applicant: z.object({ name: z.string(), creditCode: z.string() }),
    handler: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    holder: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    area: z.string(),
    number: z.string().nullable(),
    openedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    submittedAt: z.iso.datetime().nullable(),
    dueOn: z.iso.date().nullable(),
    workdaysLeft: z.number().int().nullable().meta({
      description: 'Working days until the due day; negative when overdue; null without a due day',
    }),
  })
  .meta({ id: 'CaseRow' })

export const fileView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.string(),
    size: z.number().int(),
    sha256: z.string(),
    uploadedAt: z.iso.datetime(),
  })
  .meta({ id: 'File' })

const entry = z
  .object({
    at: z.iso.datetime(),
    actor: z.string(),
    act: z.string(),
    detail: z.record(z.string(), z.unknown()),
    hash: z.string(),
  })
  .meta({ id: 'JournalEntry' })

const office = z.object({ id: z.uuid(), name: z.string(), area: z.string() }).meta({ id: 'Office' })

const alikeCase = z
  .object({
    id: z.uuid().nullable().meta({ description: 'Only of a case that the caller may open' }),
    reference: z.string().nullable().meta({ description: 'As the id; so are the next three' }),
    title: z.string().nullable(),
    applicant: z.string().nullable(),
    submittedOn: z.iso.date().nullable(),
    office: z.string().nullable(),
    number: z.string().nullable(),
    state: z.string(),
    decidedOn: z.iso.date().nullable(),
    registered: z.boolean(),
  })
  .meta({ id: 'AlikeCase' })

const caseView = caseRow
  .extend({
    version: z.number().int(),
    answers,
    formVersion: z.number().int(),
    rulePack: z.string(),
    party: z.enum(['applicant', 'handler', 'authority']).meta({
      description: 'What the caller is to this case',
    }),
    allowed: z.array(z.string()).meta({ description: 'Steps that the caller may take now' }),
    files: z.array(fileView),
    warnings: z.array(z.object({ field: z.string(), text: textShape, cite: z.string() })),
    decision: answers.nullable().meta({ description: 'What was verified when it was decided' }),
    proposal: z
      .object({ step: z.string(), by: z.string(), asked: answers })
      .nullable()
      .meta({ description: 'What waits for a second officer; never shown to the applicant' }),
    alike: z.array(alikeCase).meta({
      description: 'To officers: cases of any office that may be the same',
    }),
    belongsTo: office.nullable().meta({
      description: 'To the handling office: the office that is right, when that is another one',
    }),
    history: z.array(entry),
    certificate: z
      .object({
        id: z.uuid(),
        number: z.string(),
        version: z.int(),
        state: certificateStanding,
        verifyUrl: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'Case' })

export type CaseRow = z.infer<typeof caseRow>
export type CaseView = z.infer<typeof caseView>
export type FileView = z.infer<typeof fileView>

const filters = z.object({
  service: z.string().max(60).optional(),
  state: z.string().max(60).optional(),
  waitsFor: z.enum(['applicant', 'handler', 'nobody']).optional(),
  overdue: z.stringbool().optional(),
  recordsWait: z.stringbool().optional().meta({
    description:
      'Only cases with a record that waits for the office, such as income to be verified',
  }),
  q: z.string().trim().max(100).optional().meta({
    description: 'Part of a title or name, a number, a reference or a credit code',
  }),
})
export type CaseFilters = z.infer<typeof filters>

export const openCase = {
  method: 'POST',
  path: '/api/v1/cases',
  schema: {
    tags: ['cases'],
    summary: 'Open a draft',
    headers: writeHeaders,
    body: z.object({ service: z.string().max(60), answers: answers.optional() }),
    response: { 201: caseView },
  },
} as const

export const listCases = {
  method: 'GET',
  path: '/api/v1/cases',
  schema: {
    tags: ['cases'],
    summary: 'The cases that the caller may see',
    querystring: filters.extend({
      ...pageQuery.shape,
      order: z.enum(['due', 'newest']).default('newest'),
    }),
    response: { 200: pageOf(caseRow) },
  },
} as const

export const countCases = {
  method: 'GET',
  path: '/api/v1/cases/count',
  schema: {
    tags: ['cases'],
    summary: 'How many cases of the caller wait for whom',
    querystring: filters.pick({ service: true }),
    response: {
      200: z.object({
        applicant: z.number().int(),
        handler: z.number().int(),
        overdue: z.number().int(),
        records: z.number().int().meta({
          description: 'Cases with a record that waits for the office',
        }),
      }),
    },
  },
} as const

export const exportCases = {
  method: 'GET',
  path: '/api/v1/cases/export',
  schema: {
    tags: ['cases'],
    summary: 'The same list as a workbook or a CSV',
    querystring: filters.extend({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  },
} as const

export const getCase = {
  method: 'GET',
  path: '/api/v1/cases/:id',
  schema: { tags: ['cases'], summary: 'One case', params: byId, response: { 200: caseView } },
} as const

export const saveAnswers = {
  method: 'PUT',
  path: '/api/v1/cases/:id/answers',
  schema: {
    tags: ['cases'],
    summary: 'Save a draft or a returned case',
    headers: writeHeaders,
    params: byId,
    body: z.object({ version: z.number().int(), answers }),
    response: { 200: caseView },
  },
} as const

export const takeStep = {
  method: 'POST',
  path: '/api/v1/cases/:id/steps/:step',
  schema: {
    tags: ['cases'],
    summary: 'Take a step of the service’s lifecycle',
    headers: writeHeaders,
    params: z.object({ id: z.uuid(), step: z.string().max(60) }),
    body: z.object({
      version: z.number().int().optional().meta({
        description: 'The version that the caller has seen; a step on a changed case is refused',
      }),
      asked: answers.optional().meta({ description: 'What the step asks, such as a reason' }),
    }),
    response: { 200: caseView },
  },
} as const

const otherCase = z.object({ id: z.uuid(), reference: z.string() })

const caseCheck = z
  .object({
    errors: z.array(z.object({ field: z.string(), text: textShape })).meta({
      description: 'What is missing or not right, each at its field',
    }),
    refusals: z
      .array(
        z.object({
          text: textShape,
          case: otherCase.nullable().meta({
            description: 'The case that stands in the way, where the caller may open it',
          }),
        }),
      )
      .meta({ description: 'Why it could not be handed in, whatever its fields say' }),
  })
  .meta({ id: 'CaseCheck' })

export type CaseCheck = z.infer<typeof caseCheck>

/** Nothing of it is kept, so that it needs no Idempotency-Key. */
export const checkCase = {
  method: 'POST',
  path: '/api/v1/cases/:id/check',
  schema: {
    tags: ['cases'],
    summary: 'What handing in a draft or a returned case would be answered now; nothing is taken',
    params: byId,
    response: { 200: caseCheck },
  },
} as const

export const findOffice = {
  method: 'GET',
  path: '/api/v1/services/:service/office',
  schema: {
    tags: ['cases'],
    summary: 'The office that handles a service for an area and a topic',
    params: z.object({ service: z.string().max(60) }),
    querystring: z.object({
      area: z
        .string()
        .regex(/^\d{6}$/)
        .optional()
        .meta({ description: 'The caller’s own area without it' }),
      topic: z.string().max(60).optional(),
    }),
    response: { 200: z.object({ office: office.nullable() }) },
  },
} as const

export const uploadFile = {
  method: 'POST',
  path: '/api/v1/cases/:id/files',
  schema: {
    tags: ['files'],
    summary: 'Add a file to a draft or a returned case (multipart/form-data, part “file”)',
    consumes: ['multipart/form-data'],
    params: byId,
    querystring: z.object({ field: z.string().max(60) }),
    response: { 201: fileView },
  },
} as const

export const downloadFile = {
  method: 'GET',
  path: '/api/v1/files/:id',
  schema: {
    tags: ['files'],
    summary: 'A file of a case',
    params: byId,
    querystring: z.object({ inline: z.stringbool().optional() }),
  },
} as const
