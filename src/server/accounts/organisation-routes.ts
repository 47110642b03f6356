import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/accounts.ts'
import { isSupervisor } from '#core/access.ts'
import { areaRange, asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../idempotency.ts'
import { keyOf, parts, toPage } from '../pages.ts'
import { getActor, getPerson } from './caller.ts'
import { foundOrganisation } from './founding.ts'
import { listOrganisations } from './organisation-store.ts'
import { changeOrganisation } from './organisations.ts'
import { viewOrganisation } from './views.ts'

const areaCode = /^\d{6}$/

export function organisationRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db } = deps
  return async (app) => {
    app.get(
      api.listOrganisations.path,
      { schema: api.listOrganisations.schema },
      async (request) => {
        const actor = await getActor(deps, request)
        const { cursor, limit, kind, q } = request.query
        const { id: own, kind: ownKind, area } = actor.organisation
        const after = keyOf(cursor, [areaCode, parts.uuid])
        const rows = await asActor(db, actor, (tx) =>
          listOrganisations(tx, {
            own,
            supervised: isSupervisor(ownKind) ? areaRange(area) : undefined,
            kind,
            q,
            after: after && { area: after[0], id: after[1] },
            limit: limit + 1,
          }),
        )
        return toPage(rows, { limit, key: (row) => [row.area, row.id], item: viewOrganisation })
      },
    )

    app.post(
      api.foundOrganisation.path,
      { schema: api.foundOrganisation.schema },
      async (request, reply) => {
        const { actor } = await getPerson(deps, request)
        const founding = { actor, asked: request.body }
        const made = await write(db, request, {
          actor,
          work: async (tx) => viewOrganisation(await foundOrganisation(deps, tx, founding)),
        })
        return reply.code(201).send(made)
      },
    )

    app.patch(
      api.changeOrganisation.path,
      { schema: api.changeOrganisation.schema },
      async (request) => {
        const { actor } = await getPerson(deps, request)
        const change = { actor, id: request.params.id, asked: request.body }
        return write(db, request, {
          actor,
          work: async (tx) => viewOrganisation(await changeOrganisation(deps, tx, change)),
        })
      },
    )
  }
}
