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

/** What every list of spot checks says of one. */
export const checkRow = z
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

/** What is published of a draw, so that anyone can repeat it. */
export const checkDraw = z.object({
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

const check = checkRow
  .extend(checkDraw.shape)
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
      ended: z.number().int().meta({ description: 'Revoked before there was a result' }),
    }),
    allowed: z.array(allowedAct).meta({ description: 'What the caller may do now' }),
  })
  .meta({ id: 'SpotCheck' })

export type SpotCheckRow = z.infer<typeof checkRow>
export type SpotCheckView = z.infer<typeof check>
export type SpotCheckDraw = z.infer<typeof checkDraw>

const tags = ['spot-checks']
const version = z.number().int().optional()
const acted = { headers: writeHeaders, params: byId, response: { 200: check } }
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
    response: { 200: pageOf(checkRow) },
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
