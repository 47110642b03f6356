import { z } from 'zod'
import { byId, pageOf, pageQuery, textShape, writeHeaders } from './endpoint.ts'

const state = z.enum(['open', 'frozen', 'entered', 'drawn', 'published', 'cancelled'])
const rests = z.object({
  ground: z.enum(['law', 'local-law', 'draft', 'memory', 'inferred']),
  cite: z.string(),
})
const allowedAct = z.enum([
  'exclude',
  'inspectors',
  'freeze',
  'value',
  'confirm',
  'cancel',
  'request',
  'remind',
  'publish',
])

const row = z
  .object({
    id: z.uuid(),
    service: z.string(),
    authority: z.object({ id: z.uuid(), name: z.string() }),
    area: z.string(),
    areaName: z.string(),
    year: z.number().int(),
    percent: z.string().meta({ description: 'The share that is drawn of each stratum' }),
    strata: z.enum(['county-route', 'county', 'none']),
    state,
    openedAt: z.iso.datetime(),
    frozenAt: z.iso.datetime().nullable(),
    drawnAt: z.iso.datetime().nullable(),
    publishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'SpotCheckRow' })

const stratum = z.object({
  stratum: z.string(),
  areaName: z.string().nullable(),
  route: textShape.nullable(),
  size: z.number().int(),
  drawn: z.number().int(),
})

const draw = z.object({
  candidates: z.number().int().nullable(),
  strataSizes: z.array(stratum),
  frozenSha256: z.string().nullable(),
  commitment: z.string().nullable(),
  source: z.string().nullable().meta({ description: 'Which public value counts' }),
  sourceOn: z.iso.date().nullable(),
  publicValue: z.string().nullable().meta({ description: 'Null until two officers typed it' }),
  secret: z.string().nullable().meta({ description: 'Null until the draw' }),
  seed: z.string().nullable(),
  reason: z.string().nullable().meta({ description: 'Why it was cancelled' }),
  cancelledAt: z.iso.datetime().nullable(),
})

const excluded = z.object({ number: z.string(), name: z.string(), reason: z.string() })

const check = row
  .extend(draw.shape)
  .extend({
    version: z.number().int(),
    ratioRests: rests.nullable().meta({ description: 'The policy of the share; null: the act' }),
    population: z.number().int().nullable().meta({ description: 'Valid entries now, while open' }),
    exclusions: z.array(excluded),
    inspectors: z.array(
      z.object({
        name: z.string(),
        employer: z.string(),
        employerCode: z.string().nullable(),
        account: z.string().nullable(),
      }),
    ),
    openedBy: z.string(),
    frozenBy: z.string().nullable(),
    enteredBy: z.string().nullable(),
    confirmedBy: z.string().nullable(),
    materials: z.string().nullable(),
    workdays: z.number().int().nullable(),
    daysRest: rests.nullable(),
    counts: z.object({
      drawn: z.number().int(),
      requested: z.number().int(),
      handedIn: z.number().int(),
      overdue: z.number().int(),
      inspected: z.number().int(),
    }),
    allowed: z.array(allowedAct).meta({ description: 'What the caller may do now' }),
  })
  .meta({ id: 'SpotCheck' })

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
      .meta({ description: 'For officers: whom to call; the platform sends no text messages' }),
    revocation: z.object({ step: z.string(), title: textShape }).nullable().meta({
      description:
        'The step of the case that begins a revocation, offered to officers while the case can take it',
    }),
    caseState: textShape.nullable().meta({
      description:
        'Where the case stands, for whoever sees it, once the enterprise failed the check',
    }),
    seesCase: z.boolean().meta({ description: 'Whether the case itself is open to the caller' }),
    seesCheck: z.boolean().meta({ description: 'Whether the whole spot check is' }),
    allowed: z.array(z.enum(['hand-in', 'result'])),
  })
  .meta({ id: 'SpotCheckItem' })

const publicCheck = row
  .extend(draw.shape)
  .extend({ excluded: z.number().int(), drawn: z.number().int() })
  .meta({ id: 'PublicSpotCheck' })

const publicItem = z
  .object({
    place: z.number().int(),
    number: z.string(),
    name: z.string(),
    areaName: z.string(),
    result: z
      .enum(['consistent', 'differs-passes', 'differs-fails'])
      .nullable()
      .meta({ description: 'Null until the results are published' }),
  })
  .meta({ id: 'PublicSpotCheckItem' })

export type SpotCheckRow = z.infer<typeof row>
export type SpotCheckView = z.infer<typeof check>
export type SpotCheckDraw = z.infer<typeof draw>
export type SpotCheckItemRow = z.infer<typeof itemRow>
export type SpotCheckItemView = z.infer<typeof item>
export type SpotCheckFile = z.infer<typeof file>
export type PublicSpotCheck = z.infer<typeof publicCheck>
export type PublicSpotCheckItem = z.infer<typeof publicItem>

const tags = ['spot-checks']
const version = z.number().int().optional()
const acted = { headers: writeHeaders, params: byId, response: { 200: check } }
const itemActed = { headers: writeHeaders, params: byId, response: { 200: item } }
const typed = (max: number) => z.string().max(max)

export const openSpotCheck = {
  method: 'POST',
  path: '/api/v1/spot-checks',
  schema: {
    tags,
    summary: 'An authority opens a spot check of the valid entries of a service and year',
    headers: writeHeaders,
    body: z.object({
      service: typed(60),
      year: typed(10),
      area: typed(10).optional(),
      percent: typed(10).optional(),
      strata: typed(20),
    }),
    response: { 201: check },
  },
} as const

export const listSpotChecks = {
  method: 'GET',
  path: '/api/v1/spot-checks',
  schema: {
    tags,
    summary: 'Spot checks of the caller’s authority and of those in its area, newest first',
    querystring: pageQuery,
    response: { 200: pageOf(row) },
  },
} as const

export const getSpotCheck = {
  method: 'GET',
  path: '/api/v1/spot-checks/:id',
  schema: { tags, summary: 'One of them', params: byId, response: { 200: check } },
} as const

export const excludeFromSpotCheck = {
  method: 'PUT',
  path: '/api/v1/spot-checks/:id/exclusions',
  schema: {
    tags,
    summary: 'Who is not drawn, each with a reason; all of them, in place of those before',
    body: z.object({
      exclusions: z.array(z.object({ number: typed(100), reason: typed(1000) })).max(1000),
      version,
    }),
    ...acted,
  },
} as const

export const nameInspectors = {
  method: 'PUT',
  path: '/api/v1/spot-checks/:id/inspectors',
  schema: {
    tags,
    summary: 'Who inspects; all of them, in place of those before',
    body: z.object({
      inspectors: z
        .array(
          z.object({
            name: typed(200),
            employer: typed(1000),
            employerCode: typed(100).nullish(),
            account: typed(200).nullish(),
          }),
        )
        .max(1000),
      version,
    }),
    ...acted,
  },
} as const

export const freezeSpotCheck = {
  method: 'POST',
  path: '/api/v1/spot-checks/:id/freeze',
  schema: {
    tags,
    summary:
      'Fix the candidates, and publish their hash, the commitment and which value will count',
    body: z.object({ source: typed(1000), sourceOn: typed(20), version }),
    ...acted,
  },
} as const

export const enterPublicValue = {
  method: 'POST',
  path: '/api/v1/spot-checks/:id/value',
  schema: {
    tags,
    summary: 'The first officer types the public value',
    body: z.object({ value: typed(1000), version }),
    ...acted,
  },
} as const

export const confirmPublicValue = {
  method: 'POST',
  path: '/api/v1/spot-checks/:id/draw',
  schema: {
    tags,
    summary: 'Another officer types the same value; the draw follows at once',
    body: z.object({ value: typed(1000), version }),
    ...acted,
  },
} as const

export const cancelSpotCheck = {
  method: 'POST',
  path: '/api/v1/spot-checks/:id/cancel',
  schema: {
    tags,
    summary: 'Cancel it before the draw; the reason is public where the list was frozen',
    body: z.object({ reason: typed(5000), version }),
    ...acted,
  },
} as const

export const requestMaterial = {
  method: 'POST',
  path: '/api/v1/spot-checks/:id/requests',
  schema: {
    tags,
    summary: 'Ask everybody drawn for material, with one due day',
    body: z.object({ materials: typed(20_000), workdays: typed(10).optional(), version }),
    ...acted,
  },
} as const

export const remindOfMaterial = {
  method: 'POST',
  path: '/api/v1/spot-checks/:id/reminders',
  schema: {
    tags,
    summary: 'Remind everybody who has handed in nothing, once a day at most',
    ...acted,
  },
} as const

export const publishSpotCheck = {
  method: 'POST',
  path: '/api/v1/spot-checks/:id/publish',
  schema: {
    tags,
    summary: 'Publish the results',
    body: z.object({ version }),
    ...acted,
  },
} as const

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

const open = ['public']

export const listPublicSpotChecks = {
  method: 'GET',
  path: '/api/v1/public/spot-checks',
  schema: {
    tags: open,
    summary: 'Spot checks whose candidates are frozen, newest first; open to all',
    querystring: pageQuery,
    response: { 200: pageOf(row) },
  },
} as const

export const getPublicSpotCheck = {
  method: 'GET',
  path: '/api/v1/public/spot-checks/:id',
  schema: { tags: open, summary: 'One of them', params: byId, response: { 200: publicCheck } },
} as const

export const listPublicSpotCheckItems = {
  method: 'GET',
  path: '/api/v1/public/spot-checks/:id/items',
  schema: {
    tags: open,
    summary: 'Who was drawn, with the results once they are published',
    params: byId,
    querystring: pageQuery,
    response: { 200: pageOf(publicItem) },
  },
} as const

export const downloadFrozenList = {
  method: 'GET',
  path: '/api/v1/public/spot-checks/:id/list',
  schema: {
    tags: open,
    summary: 'The frozen list, byte for byte as it was hashed',
    params: byId,
  },
} as const

export const downloadDraw = {
  method: 'GET',
  path: '/api/v1/public/spot-checks/:id/draw-file',
  schema: {
    tags: open,
    summary: 'Everything that is needed to draw again and get the same list',
    params: byId,
  },
} as const
