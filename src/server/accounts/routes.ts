import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../deps.ts'
import { apiKeyRoutes } from './api-key-routes.ts'
import { authRoutes } from './auth-routes.ts'
import { memberRoutes } from './member-routes.ts'
import { organisationRoutes } from './organisation-routes.ts'
import { sessionRoutes } from './session-routes.ts'

export function accountRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(authRoutes(deps))
    await app.register(sessionRoutes(deps))
    await app.register(memberRoutes(deps))
    await app.register(apiKeyRoutes(deps))
    await app.register(organisationRoutes(deps))
  }
}
