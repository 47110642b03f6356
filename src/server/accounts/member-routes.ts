import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/accounts.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../idempotency.ts'
import { signIn } from './auth-request.ts'
import { getPerson } from './caller.ts'
import { inviteMember, readInvitation, withdrawInvitation } from './invitations.ts'
import { joinOrganisation } from './join.ts'
import { requireWithin } from './limits.ts'
import { changeMember, readMembers, removeMember } from './members.ts'
import { viewInvitation, viewMember } from './views.ts'

// Who tries tokens is stopped long before one is found.
const linkLimit = { max: 60, window: 600 }

export function memberRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db } = deps
  return async (app) => {
    app.get(api.listMembers.path, { schema: api.listMembers.schema }, async (request) => {
      const { actor } = await getPerson(deps, request)
      const found = await asActor(db, actor, (tx) => readMembers(deps, tx, actor))
      return {
        members: found.members.map(viewMember),
        invitations: found.invitations.map(viewInvitation),
      }
    })

    app.patch(api.changeMember.path, { schema: api.changeMember.schema }, async (request) => {
      const { actor } = await getPerson(deps, request)
      const change = { actor, userId: request.params.id, role: request.body.role }
      return write(db, request, {
        actor,
        work: async (tx) => viewMember(await changeMember(deps, tx, change)),
      })
    })

    app.delete(api.removeMember.path, { schema: api.removeMember.schema }, async (request) => {
      const { actor } = await getPerson(deps, request)
      const userId = request.params.id
      await asActor(db, actor, (tx) => removeMember(deps, tx, { actor, userId }))
      return { done: true as const }
    })

    // Without Idempotency-Key: its kept answer would be a readable copy of the link.
    app.post(api.inviteMember.path, { schema: api.inviteMember.schema }, async (request, reply) => {
      const { actor } = await getPerson(deps, request)
      const made = await asActor(db, actor, (tx) =>
        inviteMember(deps, tx, { actor, asked: request.body }),
      )
      reply.header('cache-control', 'no-store')
      return reply.code(201).send({ ...viewInvitation(made.row), link: made.link })
    })

    app.delete(
      api.withdrawInvitation.path,
      { schema: api.withdrawInvitation.schema },
      async (request) => {
        const { actor } = await getPerson(deps, request)
        const { id } = request.params
        await asActor(db, actor, (tx) => withdrawInvitation(deps, tx, { actor, id }))
        return { done: true as const }
      },
    )

    app.get(api.readInvitation.path, { schema: api.readInvitation.schema }, async (request) => {
      await requireWithin(db, `invitation|${request.ip}`, linkLimit)
      return readInvitation(deps, request.params.token)
    })

    app.post(
      api.acceptInvitation.path,
      { schema: api.acceptInvitation.schema },
      async (request, reply) => {
        await requireWithin(db, `invitation|${request.ip}`, linkLimit)
        const pair = await joinOrganisation(deps, { ...request.params, ...request.body })
        return reply.code(201).send(await signIn(deps, { request, reply }, pair))
      },
    )
  }
}
