import { z } from 'zod'
import { reviewListLimit } from '#core/review-list.ts'
import { textShape } from './endpoint.ts'

const ofService = z.object({ service: z.string().max(60) })

const reviewListCounts = z
  .object({
    waiting: z.number().int().meta({ description: 'Cases that the list would hold, or more' }),
    heldByOthers: z.number().int().meta({ description: 'Of these, held by another officer' }),
    limit: z.number().int().meta({ description: 'So many rows a list has at most' }),
  })
  .meta({ id: 'ReviewListCounts' })

const reviewListRow = z
  .object({
    number: z.number().int().meta({ description: 'The row as the spreadsheet counts it' }),
    reference: z.string(),
    caseId: z.uuid().nullable().meta({ description: 'Null where the office has no such case' }),
    applicant: z.string(),
    verdict: textShape.meta({ description: 'The step, or what was written; empty for none' }),
    state: z.enum(['ready', 'done', 'refused', 'unchanged']).meta({
      description:
        'ready: can be carried out; done: was carried out by this call; refused: was not and will not be; unchanged: nothing to do',
    }),
    problems: z.array(
      z.object({
        kind: z.enum(['refused', 'note']),
        title: textShape,
        text: textShape,
        said: z.string().meta({ description: 'What stood in the cell' }),
      }),
    ),
  })
  .meta({ id: 'ReviewListRow' })

const reviewListReport = z
  .object({
    sha256: z.string().meta({ description: 'Of the file; goes back as “confirm”' }),
    fileName: z.string(),
    total: z.number().int().meta({ description: 'Rows of the file that say anything' }),
    rows: z.array(reviewListRow),
    next: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Goes back as “after” while rows are left' }),
  })
  .meta({ id: 'ReviewListReport' })

export type ReviewListRow = z.infer<typeof reviewListRow>
export type ReviewListReport = z.infer<typeof reviewListReport>

const path = '/api/v1/services/:service/review-list'

export const downloadReviewList = {
  method: 'GET',
  path,
  schema: {
    tags: ['review-lists'],
    summary:
      'A workbook of the cases that the caller’s office can review away from the screen, with columns to fill in',
    params: ofService,
  },
} as const

export const countReviewList = {
  method: 'GET',
  path: `${path}/counts`,
  schema: {
    tags: ['review-lists'],
    summary: 'How many cases the list would hold',
    params: ofService,
    response: { 200: reviewListCounts },
  },
} as const

export const uploadReviewList = {
  method: 'POST',
  path,
  schema: {
    tags: ['review-lists'],
    summary:
      'Check a filled-in list row by row (multipart/form-data, part “file”); with “confirm” carry out its ready rows, each in a transaction of its own',
    consumes: ['multipart/form-data'],
    params: ofService,
    querystring: z.object({
      confirm: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional()
        .meta({
          description: 'The SHA-256 of this very file, from the report; nothing is done without it',
        }),
      after: z.coerce
        .number()
        .int()
        .min(0)
        .default(0)
        .meta({ description: 'Only rows of the file below this one' }),
      limit: z.coerce.number().int().min(1).max(reviewListLimit).default(reviewListLimit),
    }),
    response: { 200: reviewListReport },
  },
} as const
