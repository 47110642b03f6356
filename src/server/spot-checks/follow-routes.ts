import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/spot-checks.ts'
import type { Actor } from '#core/access.ts'
import { getActor } from '../accounts/actions.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { write } from '../idempotency.ts'
import { publishSpotCheck } from './publish.ts'
import { remindOfMaterial } from './remind.ts'
import { requestMaterial } from './request.ts'
import { viewCheck } from './view.ts'

/** What an authority does after the draw: asks for material, follows it up, publishes the results. */
export function followRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db } = deps
  /** Does it and answers the check as it is then. */
  const seen = (actor: Actor, id: string, act: (tx: Tx) => Promise<void>) => async (tx: Tx) => {
    await act(tx)
    return viewCheck(deps, tx, { actor, id })
  }

  return async (app) => {
    app.post(api.requestMaterial.path, { schema: api.requestMaterial.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { id } = request.params
      const { version, ...asked } = request.body
      const input = { actor, id, version, request: asked }
      const work = seen(actor, id, (tx) => requestMaterial(deps, tx, input))
      return write(db, request, { actor, work })
    })

    app.post(
      api.remindOfMaterial.path,
      { schema: api.remindOfMaterial.schema },
      async (request) => {
        const actor = await getActor(deps, request)
        const { id } = request.params
        const work = seen(actor, id, (tx) => remindOfMaterial(deps, tx, { actor, id }))
        return write(db, request, { actor, work })
      },
    )

    app.post(
      api.publishSpotCheck.path,
      { schema: api.publishSpotCheck.schema },
      async (request) => {
        const actor = await getActor(deps, request)
        const { id } = request.params
        const input = { actor, id, ...request.body }
        const work = seen(actor, id, (tx) => publishSpotCheck(deps, tx, input))
        return write(db, request, { actor, work })
      },
    )
  }
}
