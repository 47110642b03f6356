import { z } from 'zod'
import { byId, done, textShape, writeHeaders } from './endpoint.ts'

const comment = z
  .object({
    id: z.uuid(),
    field: z.string().meta({ description: 'Where it is pinned: a path such as costs.1.yuan' }),
    fileId: z.uuid().nullable(),
    text: z.string(),
    state: z.enum(['draft', 'sent', 'answered', 'settled']).meta({
      description:
        'draft: the office’s own; sent: to be answered; answered: handed in; settled: the office is satisfied',
    }),
    version: z.number().int(),
    round: z.number().int().nullable().meta({ description: 'Which return it went out with' }),
    office: z.string(),
    writtenBy: z.string(),
    writtenAt: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable(),
    answer: z.string().nullable().meta({
      description: 'The office sees it once it is handed in',
    }),
    answeredBy: z.string().nullable(),
    answeredAt: z.iso.datetime().nullable(),
    settledBy: z.string().nullable(),
    settledAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Comment' })

const change = z
  .object({
    field: z.string(),
    before: textShape.nullable(),
    after: textShape.nullable(),
  })
  .meta({ id: 'FieldChange' })

export type CommentView = z.infer<typeof comment>
export type ChangeView = z.infer<typeof change>

// Blank and too long are told at the field by the server, in the reader's language.
const words = z.string().max(20_000)
const version = z.number().int().meta({ description: 'The version that the caller has seen' })

export const listComments = {
  method: 'GET',
  path: '/api/v1/cases/:id/comments',
  schema: {
    tags: ['dialogue'],
    summary: 'The comments on a case, and what its last submission changed',
    params: byId,
    response: {
      200: z.object({
        comments: z.array(comment),
        mayWrite: z.boolean().meta({ description: 'Whether the caller may add comments now' }),
        mayAnswer: z.boolean(),
        changes: z.array(change).meta({
          description: 'For officers: what differs from `changedSince`; else empty',
        }),
        changedSince: z.enum(['submission', 'registration']).meta({
          description:
            'What the changes are compared with: of a registered case what is registered',
        }),
      }),
    },
  },
} as const

export const addComment = {
  method: 'POST',
  path: '/api/v1/cases/:id/comments',
  schema: {
    tags: ['dialogue'],
    summary: 'Pin a comment to a field or a file; it stays a draft until the case is returned',
    headers: writeHeaders,
    params: byId,
    body: z.object({ field: z.string().max(200), fileId: z.uuid().optional(), text: words }),
    response: { 201: comment },
  },
} as const

export const changeComment = {
  method: 'PUT',
  path: '/api/v1/comments/:id',
  schema: {
    tags: ['dialogue'],
    summary: 'Change the words of a comment that is not sent yet',
    headers: writeHeaders,
    params: byId,
    body: z.object({ version, text: words }),
    response: { 200: comment },
  },
} as const

export const dropComment = {
  method: 'DELETE',
  path: '/api/v1/comments/:id',
  schema: {
    tags: ['dialogue'],
    summary: 'Drop a comment that is not sent yet',
    headers: writeHeaders,
    params: byId,
    response: { 200: done },
  },
} as const

export const answerComment = {
  method: 'PUT',
  path: '/api/v1/comments/:id/answer',
  schema: {
    tags: ['dialogue'],
    summary: 'Answer a comment; the office reads it when the case is submitted again',
    headers: writeHeaders,
    params: byId,
    body: z.object({ version, text: words }),
    response: { 200: comment },
  },
} as const

export const settleComment = {
  method: 'POST',
  path: '/api/v1/comments/:id/settle',
  schema: {
    tags: ['dialogue'],
    summary: 'Mark an answered comment as settled',
    headers: writeHeaders,
    params: byId,
    response: { 200: comment },
  },
} as const

export const reopenComment = {
  method: 'POST',
  path: '/api/v1/comments/:id/reopen',
  schema: {
    tags: ['dialogue'],
    summary: 'Take back that a comment is settled',
    headers: writeHeaders,
    params: byId,
    response: { 200: comment },
  },
} as const

const verdict = z.object({ met: z.boolean(), note: z.string().max(20_000).optional() })

const checkpoint = z
  .object({
    id: z.string(),
    group: textShape,
    text: textShape,
    onFail: z.array(z.enum(['not-accepted', 'return', 'refuse', 'reclassify', 'deduct', 'note'])),
    cite: z.string(),
    ground: z.enum(['law', 'local-law', 'draft', 'memory', 'inferred']).meta({
      description: 'How sure the rule is: only law may be shown as law',
    }),
    touched: z.boolean().meta({
      description:
        'A field that the answer rests on was changed: it is open until it is answered again',
    }),
    earlier: verdict.nullable().meta({
      description: 'The answer that was given before the change; it no longer counts',
    }),
  })
  .meta({ id: 'Checkpoint' })

const checklist = z
  .object({
    version: z.number().int().meta({ description: '0 while nobody has answered anything' }),
    points: z.array(checkpoint).meta({ description: 'The points that apply to this case' }),
    verdicts: z.record(z.string(), verdict),
    mayWrite: z.boolean(),
    changedBy: z.string().nullable(),
    changedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Checklist' })

export type ChecklistView = z.infer<typeof checklist>
export type PointView = z.infer<typeof checkpoint>

export const getChecklist = {
  method: 'GET',
  path: '/api/v1/cases/:id/checklist',
  schema: {
    tags: ['dialogue'],
    summary: 'The handling office’s checklist of a case',
    params: byId,
    response: { 200: checklist },
  },
} as const

export const saveChecklist = {
  method: 'PUT',
  path: '/api/v1/cases/:id/checklist',
  schema: {
    tags: ['dialogue'],
    summary: 'Keep what the officer found so far',
    headers: writeHeaders,
    params: byId,
    body: z.object({ version, verdicts: z.record(z.string().max(60), verdict) }),
    response: { 200: checklist },
  },
} as const
