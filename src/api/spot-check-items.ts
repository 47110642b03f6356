import { z } from 'zod'
import { fileView } from './cases.ts'
import { byId, pageOf, pageQuery, textShape, writeHeaders } from './endpoint.ts'

const itemRow = z
  .object({
    id: z.uuid(),
    checkId: z.uuid(),
    service: z.string(),
    year: z.number().int(),
    authority: z.string(),
    place: z.number().int(),
    number: z.string(),
    name: z.string(),
    areaName: z.string(),
    inspector: z.object({ name: z.string(), employer: z.string() }).nullable(),
    state: z.enum(['drawn', 'requested', 'handed-in', 'inspected']),
    dueOn: z.iso.date().nullable(),
    overdue: z.boolean(),
    result: z.enum(['consistent', 'differs-passes', 'differs-fails']).nullable(),
    ended: z.boolean().meta({
      description: 'Its entry was revoked before there was a result: it is checked no more',
    }),
    published: z.boolean().meta({ description: 'Whether the results of the check are public' }),
  })
  .meta({ id: 'SpotCheckItemRow' })

const file = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  uploadedAt: z.iso.datetime(),
})

const item = itemRow
  .extend({
    version: z.number().int(),
    caseId: z.uuid(),
    materials: z.string().nullable(),
    requestedAt: z.iso.datetime().nullable(),
    files: z.array(file),
    statement: z.string().nullable(),
    handedInBy: z.string().nullable(),
    handedInAt: z.iso.datetime().nullable(),
    finding: z.string().nullable(),
    inspectedBy: z.string().nullable(),
    inspectedAt: z.iso.datetime().nullable(),
    reminders: z.array(z.iso.datetime()).meta({ description: 'When the enterprise was reminded' }),
    declared: z
      .object({
        reference: z.string(),
        rulePack: z.string(),
        answers: z.record(z.string(), z.unknown()),
        files: z.array(fileView).meta({ description: 'Those that the answers name' }),
      })
      .nullable()
      .meta({ description: 'What was declared, for whoever inspects it' }),
    contacts: z
      .array(
        z.object({
          name: z.string().nullable(),
          phone: z.string().nullable(),
          email: z.string().nullable(),
        }),
      )
      .meta({ description: 'For officers: whom to call' }),
    revocation: z
      .object({
        step: z.string(),
        title: textShape,
        asked: z.record(z.string(), z.unknown()).meta({ description: 'Filled in by the finding' }),
      })
      .nullable()
      .meta({
        description:
          'The step of the case that begins a revocation, offered to officers while the case can take it',
      }),
    caseState: textShape.nullable().meta({
      description:
        'Where the case stands, for whoever sees it, once the enterprise failed the check or its entry was revoked',
    }),
    seesCase: z.boolean().meta({ description: 'Whether the case itself is open to the caller' }),
    seesCheck: z.boolean().meta({ description: 'Whether the whole spot check is' }),
    allowed: z.array(z.enum(['hand-in', 'result'])),
  })
  .meta({ id: 'SpotCheckItem' })

export type SpotCheckItemRow = z.infer<typeof itemRow>
export type SpotCheckItemView = z.infer<typeof item>
export type SpotCheckFile = z.infer<typeof file>

const tags = ['spot-checks']
const version = z.number().int().optional()
const itemActed = { headers: writeHeaders, params: byId, response: { 200: item } }
const typed = (max: number) => z.string().max(max)

export const listSpotCheckItems = {
  method: 'GET',
  path: '/api/v1/spot-checks/:id/items',
  schema: {
    tags,
    summary: 'Who was drawn, in the order of the draw',
    params: byId,
    querystring: pageQuery,
    response: { 200: pageOf(itemRow) },
  },
} as const

export const listOwnItems = {
  method: 'GET',
  path: '/api/v1/spot-check-items',
  schema: {
    tags,
    summary: 'What the caller has to hand in, or to inspect; newest first',
    querystring: pageQuery,
    response: { 200: pageOf(itemRow) },
  },
} as const

export const getSpotCheckItem = {
  method: 'GET',
  path: '/api/v1/spot-check-items/:id',
  schema: { tags, summary: 'One of them', params: byId, response: { 200: item } },
} as const

/** A form with one file (multipart): field `file`. */
export const uploadMaterial = {
  method: 'POST',
  path: '/api/v1/spot-check-items/:id/files',
  schema: { tags, summary: 'Upload material', params: byId, response: { 201: file } },
} as const

export const openMaterial = {
  method: 'GET',
  path: '/api/v1/spot-check-items/:id/files/:fileId',
  schema: {
    tags,
    summary: 'One file of the material',
    params: byId.extend({ fileId: z.uuid() }),
    querystring: z.object({ inline: z.stringbool().optional() }),
  },
} as const

export const openDeclared = {
  method: 'GET',
  path: '/api/v1/spot-check-items/:id/declared/:fileId',
  schema: {
    tags,
    summary: 'One attachment of what was declared, for whoever inspects it',
    params: byId.extend({ fileId: z.uuid() }),
    querystring: z.object({ inline: z.stringbool().optional() }),
  },
} as const

export const removeMaterial = {
  method: 'DELETE',
  path: '/api/v1/spot-check-items/:id/files/:fileId',
  schema: {
    tags,
    summary: 'Take a file back before the material is handed in',
    headers: writeHeaders,
    params: byId.extend({ fileId: z.uuid() }),
    response: { 200: item },
  },
} as const

export const handInMaterial = {
  method: 'POST',
  path: '/api/v1/spot-check-items/:id/hand-in',
  schema: {
    tags,
    summary: 'Hand in the material with a statement; again as long as there is no result',
    body: z.object({ statement: typed(20_000), version }),
    ...itemActed,
  },
} as const

export const recordResult = {
  method: 'POST',
  path: '/api/v1/spot-check-items/:id/result',
  schema: {
    tags,
    summary: 'What the inspection found',
    body: z.object({ result: typed(40), finding: typed(20_000), version }),
    ...itemActed,
  },
} as const
