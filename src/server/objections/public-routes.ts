import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/objections.ts'
import { notFound } from '#core/errors.ts'
import type { Deps } from '../deps.ts'
import { readCode } from './code.ts'
import { withSent } from './evidence.ts'
import { takeObjection } from './object.ts'
import { getObjectable, viewObjectable } from './objectable.ts'
import { findByCode } from './store.ts'
import { viewFollowed } from './view.ts'

const perMinute = (max: number) => ({ rateLimit: { max, timeWindow: '1 minute' } })

/** What anyone does without an account: object, and follow it by its code. */
export function publicObjectionRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db, clock } = deps
  return async (app) => {
    app.get(api.getObjectable.path, { schema: api.getObjectable.schema }, async (request) =>
      viewObjectable(await getObjectable(db, clock, request.params)),
    )

    const { object } = api
    app.post(
      object.path,
      { schema: object.schema, config: perMinute(10) },
      async (request, reply) => {
        const { address } = request.params
        const receipt = await withSent(deps, request, (sent) =>
          takeObjection(deps, { address, ...sent }),
        )
        return reply.code(201).header('cache-control', 'no-store').send(receipt)
      },
    )

    const follow = api.followObjection
    app.get(
      follow.path,
      { schema: follow.schema, config: perMinute(30) },
      async (request, reply) => {
        const code = readCode(request.params.code)
        const row = code && (await findByCode(db, code))
        if (!row) throw notFound()
        reply.header('cache-control', 'no-store')
        return viewFollowed(row)
      },
    )
  }
}
