import { z } from 'zod'
import { byId, pageOf, pageQuery } from './endpoint.ts'
import { checkDraw, checkRow } from './spot-checks.ts'

const publicCheck = checkRow
  .extend(checkDraw.shape)
  .extend({ excluded: z.number().int(), drawn: z.number().int() })
  .meta({ id: 'PublicSpotCheck' })

const publicItem = z
  .object({
    place: z.number().int(),
    number: z.string(),
    name: z.string(),
    areaName: z.string(),
    result: z.enum(['consistent', 'differs-passes', 'differs-fails']).nullable().meta({
      description:
        'Null until the results are published; afterwards for whose entry was revoked before there was one',
    }),
  })
  .meta({ id: 'PublicSpotCheckItem' })

export type PublicSpotCheck = z.infer<typeof publicCheck>
export type PublicSpotCheckItem = z.infer<typeof publicItem>

const open = ['public']

export const listPublicSpotChecks = {
  method: 'GET',
  path: '/api/v1/public/spot-checks',
  schema: {
    tags: open,
    summary: 'Spot checks whose candidates are frozen, newest first; open to all',
    querystring: pageQuery,
    response: { 200: pageOf(checkRow) },
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
