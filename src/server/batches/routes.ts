import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/batches.ts'
import type { Actor } from '#core/access.ts'
import { getActor } from '../accounts/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeSheet } from '../exports/actions.ts'
import { write } from '../idempotency.ts'
import { keyOf, parts, toPage } from '../pages.ts'
import { requireOfficial } from './access.ts'
import { announceBatch } from './announce.ts'
import { collectCases } from './collect.ts'
import { dropCase } from './drop.ts'
import { listEntries } from './entry-store.ts'
import { entryColumns } from './export.ts'
import { extendNotice } from './extend.ts'
import { cancelBatch, freezeBatch, openBatch, unfreezeBatch } from './list.ts'
import { publishNotice } from './notice.ts'
import { getBatch, listBatches } from './store.ts'
import { viewBatch, viewEntries, viewRow } from './view.ts'
import { withdrawNotice } from './withdraw.ts'

// The largest batch and what was taken off it.
const longest = 20_000

export function batchRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db, clock } = deps
  const view = async (tx: Tx, actor: Actor, id: string) =>
    viewBatch(tx, { actor, batch: await getBatch(tx, id), today: clock.today() })
  /** One act on a batch, answered by how the batch stands after it. */
  const act = async (
    request: FastifyRequest<{ Params: { id: string } }>,
    work: (tx: Tx, actor: Actor) => Promise<void>,
  ) => {
    const actor = await getActor(deps, request)
    return write(db, request, {
      actor,
      work: async (tx) => {
        await work(tx, actor)
        return view(tx, actor, request.params.id)
      },
    })
  }

  return async (app) => {
    const list = api.listBatches
    app.get(list.path, { schema: list.schema }, async (request) => {
      const actor = await getActor(deps, request)
      requireOfficial(actor)
      const { cursor, limit, service } = request.query
      const before = keyOf(cursor, [parts.seq])?.[0]
      const rows = await asActor(db, actor, (tx) =>
        listBatches(tx, { service, before, limit: limit + 1 }),
      )
      return toPage(rows, { limit, key: (row) => [row.seq], item: viewRow })
    })

    app.post(api.openBatch.path, { schema: api.openBatch.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      const made = await write(db, request, {
        actor,
        work: async (tx) => view(tx, actor, await openBatch(deps, tx, { actor, ...request.body })),
      })
      return reply.code(201).send(made)
    })

    app.get(api.getBatch.path, { schema: api.getBatch.schema }, async (request) => {
      const actor = await getActor(deps, request)
      requireOfficial(actor)
      return asActor(db, actor, (tx) => view(tx, actor, request.params.id))
    })

    const entries = api.listBatchEntries
    app.get(entries.path, { schema: entries.schema }, async (request) => {
      const actor = await getActor(deps, request)
      requireOfficial(actor)
      const { cursor, limit, ...filters } = request.query
      const key = keyOf(cursor, [parts.place, parts.line])
      const after = key && { position: key[0], reference: key[1] }
      return asActor(db, actor, async (tx) => {
        const { id: batchId } = await getBatch(tx, request.params.id)
        const rows = await listEntries(tx, { batchId, ...filters, after, limit: limit + 1 })
        const shown = await viewEntries(tx, rows)
        const at = (row: (typeof rows)[number]) => [String(row.place), row.reference]
        const { next } = toPage(rows, { limit, key: at, item: () => null })
        return { items: shown.slice(0, limit), next }
      })
    })

    const exported = api.exportBatchEntries
    app.get(exported.path, { schema: exported.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      requireOfficial(actor)
      const rows = await asActor(db, actor, async (tx) => {
        const { id: batchId } = await getBatch(tx, request.params.id)
        return viewEntries(tx, await listEntries(tx, { batchId, limit: longest }))
      })
      const name = `torchway-batch-${clock.today()}`
      return writeSheet(reply, { format: request.query.format, name, columns: entryColumns, rows })
    })

    app.post(api.collectCases.path, { schema: api.collectCases.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const asked = { actor, id: request.params.id, ...request.body }
      return write(db, request, { actor, work: (tx) => collectCases(deps, tx, asked) })
    })

    app.post(api.dropCase.path, { schema: api.dropCase.schema }, async (request) =>
      act(request, (tx, actor) => {
        const { id, caseId } = request.params
        return dropCase(deps, tx, { actor, id, caseId, ...request.body })
      }),
    )
    app.post(api.freezeBatch.path, { schema: api.freezeBatch.schema }, async (request) =>
      act(request, (tx, actor) =>
        freezeBatch(deps, tx, { actor, ...request.params, ...request.body }),
      ),
    )
    app.post(api.unfreezeBatch.path, { schema: api.unfreezeBatch.schema }, async (request) =>
      act(request, (tx, actor) =>
        unfreezeBatch(deps, tx, { actor, ...request.params, ...request.body }),
      ),
    )
    app.post(api.cancelBatch.path, { schema: api.cancelBatch.schema }, async (request) =>
      act(request, (tx, actor) =>
        cancelBatch(deps, tx, { actor, ...request.params, ...request.body }),
      ),
    )
    app.post(api.publishNotice.path, { schema: api.publishNotice.schema }, async (request) =>
      act(request, (tx, actor) =>
        publishNotice(deps, tx, { actor, ...request.params, ...request.body }),
      ),
    )
    app.post(api.extendNotice.path, { schema: api.extendNotice.schema }, async (request) =>
      act(request, (tx, actor) =>
        extendNotice(deps, tx, { actor, ...request.params, ...request.body }),
      ),
    )
    app.post(api.withdrawNotice.path, { schema: api.withdrawNotice.schema }, async (request) =>
      act(request, (tx, actor) =>
        withdrawNotice(deps, tx, { actor, ...request.params, ...request.body }),
      ),
    )
    app.post(api.announceBatch.path, { schema: api.announceBatch.schema }, async (request) =>
      act(request, (tx, actor) =>
        announceBatch(deps, tx, { actor, ...request.params, ...request.body }),
      ),
    )
  }
}
