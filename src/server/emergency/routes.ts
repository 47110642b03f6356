import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/emergency.ts'
import { getActor } from '../accounts/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../idempotency.ts'
import { keyOf, parts, toPage } from '../pages.ts'
import { declarePeriod } from './declare.ts'
import { endPeriod, previewEnd } from './end.ts'
import { listPeriods } from './store.ts'
import { viewPeriod } from './view.ts'

export function emergencyRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db, clock } = deps
  const list = api.listEmergencyPeriods
  const declare = api.declareEmergencyPeriod
  const end = api.endEmergencyPeriod
  const preview = api.previewEmergencyEnd

  return async (app) => {
    app.get(list.path, { schema: list.schema }, async (request) => {
      const { cursor, limit, open } = request.query
      const today = clock.today()
      const rows = await listPeriods(db, {
        openOn: open ? today : undefined,
        before: keyOf(cursor, [parts.seq])?.[0],
        limit: limit + 1,
      })
      return toPage(rows, { limit, key: (row) => [row.seq], item: (row) => viewPeriod(row, today) })
    })

    app.post(declare.path, { schema: declare.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      const made = await write(db, request, {
        actor,
        work: async (tx) =>
          viewPeriod(await declarePeriod(deps, tx, { actor, asked: request.body }), clock.today()),
      })
      return reply.code(201).send(made)
    })

    app.get(preview.path, { schema: preview.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const asked = { actor, id: request.params.id, endedOn: request.query.endedOn }
      return asActor(db, actor, (tx) => previewEnd(deps, tx, asked))
    })

    app.post(end.path, { schema: end.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const input = { actor, id: request.params.id, ...request.body }
      return write(db, request, {
        actor,
        work: async (tx) => viewPeriod(await endPeriod(deps, tx, input), clock.today()),
      })
    })
  }
}
