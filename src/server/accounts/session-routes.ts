import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/accounts.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { authHeaders, passCookies, signIn } from './auth-request.ts'
import { findCaller, getPerson } from './caller.ts'
import { requireWithin } from './limits.ts'
import { endOwnSession, listOwnSessions } from './sessions.ts'
import { signUp } from './sign-up.ts'
import { viewMe } from './views.ts'

const signUpLimit = { max: 60, window: 3600 }

/** Signing up, and what one's own sessions are. */
export function sessionRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db, auth } = deps
  return async (app) => {
    app.post(api.signUp.path, { schema: api.signUp.schema }, async (request, reply) => {
      await requireWithin(db, `sign-up|${request.ip}`, signUpLimit)
      const pair = await signUp(deps, request.body)
      return reply.code(201).send(await signIn(deps, { request, reply }, pair))
    })

    app.get(api.getMe.path, { schema: api.getMe.schema }, async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const caller = await findCaller(deps, request)
      if (!caller || caller.row.closed_at) return { me: null }
      // Here alone a session is prolonged: each page that is opened asks this first.
      if (caller.sessionId) {
        const { headers } = await auth.api.getSession({
          headers: authHeaders(request),
          returnHeaders: true,
        })
        passCookies(headers, reply)
      }
      return { me: viewMe(deps, caller.row, caller.actor.role) }
    })

    app.get(api.listSessions.path, { schema: api.listSessions.schema }, async (request) => {
      const { actor, sessionId } = await getPerson(deps, request)
      const sessions = await asActor(db, actor, (tx) => listOwnSessions(tx, actor))
      return sessions.map((one) => ({
        id: one.id,
        current: one.id === sessionId,
        ipAddress: one.ipAddress || null,
        userAgent: one.userAgent || null,
        createdAt: one.createdAt.toISOString(),
        lastUsedAt: one.updatedAt.toISOString(),
      }))
    })

    app.delete(api.endSession.path, { schema: api.endSession.schema }, async (request) => {
      const { actor } = await getPerson(deps, request)
      await asActor(db, actor, (tx) => endOwnSession(tx, actor, request.params.id))
      return { done: true as const }
    })
  }
}
