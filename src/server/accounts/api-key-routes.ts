import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/accounts.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { createApiKey, endApiKey, listApiKeys } from './api-keys.ts'
import { getPerson } from './caller.ts'
import { viewKey } from './views.ts'

// Without Idempotency-Key: its kept answer would be a second, readable copy of the key.
export function apiKeyRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db } = deps
  return async (app) => {
    app.get(api.listApiKeys.path, { schema: api.listApiKeys.schema }, async (request) => {
      const { actor } = await getPerson(deps, request)
      return (await asActor(db, actor, (tx) => listApiKeys(tx, actor))).map(viewKey)
    })

    app.post(api.createApiKey.path, { schema: api.createApiKey.schema }, async (request, reply) => {
      const { actor } = await getPerson(deps, request)
      const { name } = request.body
      const made = await asActor(db, actor, (tx) => createApiKey(deps, tx, { actor, name }))
      reply.header('cache-control', 'no-store')
      return reply.code(201).send({ ...viewKey(made.row), key: made.key })
    })

    app.delete(api.endApiKey.path, { schema: api.endApiKey.schema }, async (request) => {
      const { actor } = await getPerson(deps, request)
      const { id } = request.params
      await asActor(db, actor, (tx) => endApiKey(deps, tx, { actor, id }))
      return { done: true as const }
    })
  }
}
