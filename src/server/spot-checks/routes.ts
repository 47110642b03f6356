import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { listSpotCheckItems } from '#api/spot-check-items.ts'
import * as api from '#api/spot-checks.ts'
import { type Actor, isSupervisor } from '#core/access.ts'
import { getActor } from '../accounts/actions.ts'
import { areaRange, asActor } from '../db/as-actor.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { write } from '../idempotency.ts'
import { keyOf, parts, toPage } from '../pages.ts'
import { requireReader } from './access.ts'
import { confirmAndDraw, enterPublicValue } from './draw.ts'
import { followRoutes } from './follow-routes.ts'
import { freezeSpotCheck } from './freeze.ts'
import { itemRoutes } from './item-routes.ts'
import { listItems } from './item-store.ts'
import { viewItemRow } from './item-view.ts'
import { cancelSpotCheck, openSpotCheck } from './open.ts'
import { excludeFromSpotCheck, nameInspectors } from './prepare.ts'
import { publicRoutes } from './public-routes.ts'
import { getCheck, listChecks } from './store.ts'
import { viewCheck, viewRow } from './view.ts'

export function spotCheckRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db, clock } = deps
  /** Does it and answers the check as it is then. */
  const seen = (actor: Actor, id: string, act: (tx: Tx) => Promise<void>) => async (tx: Tx) => {
    await act(tx)
    return viewCheck(deps, tx, { actor, id })
  }

  return async (app) => {
    await app.register(followRoutes(deps))
    await app.register(itemRoutes(deps))
    await app.register(publicRoutes(deps))

    app.post(
      api.openSpotCheck.path,
      { schema: api.openSpotCheck.schema },
      async (request, reply) => {
        const actor = await getActor(deps, request)
        const made = await write(db, request, {
          actor,
          work: async (tx) => {
            const id = await openSpotCheck(deps, tx, { actor, asked: request.body })
            return viewCheck(deps, tx, { actor, id })
          },
        })
        return reply.code(201).send(made)
      },
    )

    app.get(api.listSpotChecks.path, { schema: api.listSpotChecks.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { id: organisationId, kind, area } = actor.organisation
      const [from, to] = isSupervisor(kind) ? areaRange(area) : ['', '']
      const { cursor, limit } = request.query
      const before = keyOf(cursor, [parts.seq])?.[0]
      const rows = await asActor(db, actor, (tx) =>
        listChecks(tx, { organisationId, from, to }, { before, limit: limit + 1 }),
      )
      return toPage(rows, { limit, key: (row) => [row.seq], item: viewRow })
    })

    app.get(api.getSpotCheck.path, { schema: api.getSpotCheck.schema }, async (request) => {
      const actor = await getActor(deps, request)
      return asActor(db, actor, (tx) => viewCheck(deps, tx, { actor, id: request.params.id }))
    })

    app.get(listSpotCheckItems.path, { schema: listSpotCheckItems.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { cursor, limit } = request.query
      const after = keyOf(cursor, [parts.place])?.[0]
      const rows = await asActor(db, actor, async (tx) => {
        requireReader(actor, await getCheck(tx, request.params.id))
        return listItems(tx, request.params.id, { after, limit: limit + 1 })
      })
      const item = (row: (typeof rows)[number]) => viewItemRow(row, clock.today())
      return toPage(rows, { limit, key: (row) => [String(row.place)], item })
    })

    app.put(
      api.excludeFromSpotCheck.path,
      { schema: api.excludeFromSpotCheck.schema },
      async (request) => {
        const actor = await getActor(deps, request)
        const { id } = request.params
        const input = { actor, id, ...request.body }
        const work = seen(actor, id, (tx) => excludeFromSpotCheck(deps, tx, input))
        return write(db, request, { actor, work })
      },
    )

    app.put(api.nameInspectors.path, { schema: api.nameInspectors.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { id } = request.params
      const input = { actor, id, ...request.body }
      const work = seen(actor, id, (tx) => nameInspectors(deps, tx, input))
      return write(db, request, { actor, work })
    })

    app.post(api.freezeSpotCheck.path, { schema: api.freezeSpotCheck.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { id } = request.params
      const { version, ...source } = request.body
      const input = { actor, id, version, source }
      const work = seen(actor, id, (tx) => freezeSpotCheck(deps, tx, input))
      return write(db, request, { actor, work })
    })

    app.post(
      api.enterPublicValue.path,
      { schema: api.enterPublicValue.schema },
      async (request) => {
        const actor = await getActor(deps, request)
        const { id } = request.params
        const input = { actor, id, ...request.body }
        const work = seen(actor, id, (tx) => enterPublicValue(deps, tx, input))
        return write(db, request, { actor, work })
      },
    )

    app.post(
      api.confirmPublicValue.path,
      { schema: api.confirmPublicValue.schema },
      async (request) => {
        const actor = await getActor(deps, request)
        const { id } = request.params
        const input = { actor, id, ...request.body }
        const work = seen(actor, id, (tx) => confirmAndDraw(deps, tx, input))
        return write(db, request, { actor, work })
      },
    )

    app.post(api.cancelSpotCheck.path, { schema: api.cancelSpotCheck.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { id } = request.params
      const input = { actor, id, ...request.body }
      const work = seen(actor, id, (tx) => cancelSpotCheck(deps, tx, input))
      return write(db, request, { actor, work })
    })
  }
}
