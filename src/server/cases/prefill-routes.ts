import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { prefill, searchDirectory } from '#api/prefill.ts'
import { getActor } from '../accounts/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { findEntries, findPrefill } from './prefill.ts'

/** What a new draft may take over from earlier cases of the same organisation. */
export function prefillRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(prefill.path, { schema: prefill.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const asked = { actor, serviceId: request.query.service }
      return { last: await asActor(deps.db, actor, (tx) => findPrefill(deps, tx, asked)) }
    })

    app.get(searchDirectory.path, { schema: searchDirectory.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { service: serviceId, directory: key, q } = request.query
      const asked = { actor, serviceId, key, q }
      return { items: await asActor(deps.db, actor, (tx) => findEntries(deps, tx, asked)) }
    })
  }
}
