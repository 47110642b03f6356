import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/spot-check-public.ts'
import type { Deps } from '../deps.ts'
import { keyOf, parts, toPage } from '../pages.ts'
import { getDrawFile, getFrozenText, listPublicItems, viewPublic } from './public.ts'
import { listFrozen } from './store.ts'
import { viewRow } from './view.ts'

/** What everybody may read: what was fixed before a draw, who was drawn, and how to draw again. */
export function publicRoutes({ db }: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    const list = api.listPublicSpotChecks
    app.get(list.path, { schema: list.schema }, async (request) => {
      const { cursor, limit } = request.query
      const before = keyOf(cursor, [parts.seq])?.[0]
      const rows = await listFrozen(db, { before, limit: limit + 1 })
      return toPage(rows, { limit, key: (row) => [row.seq], item: viewRow })
    })

    const one = api.getPublicSpotCheck
    app.get(one.path, { schema: one.schema }, async (request) => viewPublic(db, request.params.id))

    const items = api.listPublicSpotCheckItems
    app.get(items.path, { schema: items.schema }, async (request) => {
      const { cursor, limit } = request.query
      const after = keyOf(cursor, [parts.place])?.[0]
      const rows = await listPublicItems(db, request.params.id, { after, limit: limit + 1 })
      return toPage(rows, { limit, key: (row) => [String(row.place)], item: (row) => row })
    })

    const frozen = api.downloadFrozenList
    app.get(frozen.path, { schema: frozen.schema }, async (request, reply) => {
      const text = await getFrozenText(db, request.params.id)
      return reply.headers(asFile('candidates', request.params.id)).send(text)
    })

    const draw = api.downloadDraw
    app.get(draw.path, { schema: draw.schema }, async (request, reply) => {
      const file = await getDrawFile(db, request.params.id)
      return reply.headers(asFile('draw', request.params.id)).send(JSON.stringify(file))
    })
  }
}

function asFile(what: string, id: string) {
  return {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="spot-check-${id}-${what}.json"`,
  }
}
