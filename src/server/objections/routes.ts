import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/objections.ts'
import type { Actor } from '#core/access.ts'
import { notFound } from '#core/errors.ts'
import { getActor } from '../accounts/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { sendFile } from '../files/actions.ts'
import { write } from '../idempotency.ts'
import { keyOf, parts, toPage } from '../pages.ts'
import { requireKind, requireParty } from './access.ts'
import { assignObjection } from './assign.ts'
import { decideObjection } from './decide.ts'
import { publicObjectionRoutes } from './public-routes.ts'
import { getObjection, listFiles, listObjections } from './store.ts'
import { verifyObjection } from './verify.ts'
import { viewObjection, viewRow } from './view.ts'

const zeroOrOne = /^[01]$/

/** The public side, and the side of the authority that decides and of the office that verifies. */
export function objectionRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db } = deps
  const seen = (actor: Actor, id: string) =>
    asActor(db, actor, async (tx) => viewObjection(tx, { actor, row: await getObjection(tx, id) }))
  const caller = async (request: FastifyRequest) => {
    const actor = await getActor(deps, request)
    requireKind(actor)
    return actor
  }
  /** The answer is read afterwards: what is kept of a write must not hold who objected. */
  const act = async (
    request: FastifyRequest<{ Params: { id: string } }>,
    work: (tx: Tx, actor: Actor) => Promise<void>,
  ) => {
    const actor = await caller(request)
    await write(db, request, { actor, work: (tx) => work(tx, actor) })
    return seen(actor, request.params.id)
  }

  return async (app) => {
    await app.register(publicObjectionRoutes(deps))

    const list = api.listObjections
    app.get(list.path, { schema: list.schema }, async (request) => {
      const actor = await caller(request)
      const { cursor, limit, open } = request.query
      const key = keyOf(cursor, [zeroOrOne, parts.seq])
      const after = key && { settled: key[0] === '1', seq: key[1] }
      const rows = await asActor(db, actor, (tx) =>
        listObjections(tx, { open, after, limit: limit + 1 }),
      )
      const at = (row: (typeof rows)[number]) => [row.decided_at ? '1' : '0', row.seq]
      return toPage(rows, { limit, key: at, item: viewRow })
    })

    app.get(api.getObjection.path, { schema: api.getObjection.schema }, async (request) =>
      seen(await caller(request), request.params.id),
    )

    const open = api.openObjectionFile
    app.get(open.path, { schema: open.schema }, async (request, reply) => {
      const actor = await caller(request)
      const { id, fileId } = request.params
      const file = await asActor(db, actor, async (tx) => {
        requireParty(actor, await getObjection(tx, id))
        return (await listFiles(tx, id)).find((one) => one.id === fileId)
      })
      if (!file) throw notFound()
      return sendFile(deps, reply, { ...file, inline: request.query.inline ?? false })
    })

    app.post(api.assignObjection.path, { schema: api.assignObjection.schema }, async (request) =>
      act(request, (tx, actor) =>
        assignObjection(deps, tx, { actor, ...request.params, ...request.body }),
      ),
    )
    app.post(api.verifyObjection.path, { schema: api.verifyObjection.schema }, async (request) =>
      act(request, (tx, actor) =>
        verifyObjection(deps, tx, { actor, ...request.params, ...request.body }),
      ),
    )
    app.post(api.decideObjection.path, { schema: api.decideObjection.schema }, async (request) =>
      act(request, (tx, actor) =>
        decideObjection(deps, tx, { actor, ...request.params, ...request.body }),
      ),
    )
  }
}
