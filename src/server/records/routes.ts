import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/records.ts'
import type { Actor } from '#core/access.ts'
import { getActor } from '../accounts/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { write } from '../idempotency.ts'
import { fileRecord, returnRecord, verifyRecord, withdrawRecord } from './actions.ts'
import { viewRecords } from './view.ts'

export function recordRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db } = deps
  /** Does it and answers the list as it is then. */
  const seen = (actor: Actor, act: (tx: Tx) => Promise<string>) => async (tx: Tx) =>
    viewRecords(tx, { actor, id: await act(tx) })

  return async (app) => {
    app.get(api.listRecords.path, { schema: api.listRecords.schema }, async (request) => {
      const actor = await getActor(deps, request)
      return asActor(db, actor, (tx) => viewRecords(tx, { actor, id: request.params.id }))
    })

    app.post(api.fileRecord.path, { schema: api.fileRecord.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      const input = { actor, id: request.params.id, ...request.body }
      const work = seen(actor, (tx) => fileRecord(deps, tx, input))
      return reply.code(201).send(await write(db, request, { actor, work }))
    })

    app.post(api.verifyRecord.path, { schema: api.verifyRecord.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const input = { actor, id: request.params.id, ...request.body }
      return write(db, request, {
        actor,
        work: seen(actor, (tx) => verifyRecord(deps, tx, input)),
      })
    })

    app.post(api.returnRecord.path, { schema: api.returnRecord.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const input = { actor, id: request.params.id, ...request.body }
      return write(db, request, {
        actor,
        work: seen(actor, (tx) => returnRecord(deps, tx, input)),
      })
    })

    app.post(api.withdrawRecord.path, { schema: api.withdrawRecord.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const input = { actor, id: request.params.id }
      return write(db, request, {
        actor,
        work: seen(actor, (tx) => withdrawRecord(deps, tx, input)),
      })
    })
  }
}
