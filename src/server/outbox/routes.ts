import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/messages.ts'
import { getActor } from '../accounts/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../idempotency.ts'
import { keyOf, parts, toPage } from '../pages.ts'
import { markMessageRead, readInbox } from './actions.ts'

export function messageRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(api.listMessages.path, { schema: api.listMessages.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { cursor, limit, unread: onlyUnread } = request.query
      const before = keyOf(cursor, [parts.seq])?.[0]
      const page = { before, limit: limit + 1, unread: onlyUnread }
      const inbox = await asActor(deps.db, actor, (tx) => readInbox(tx, actor, page))
      const { items, next } = toPage(inbox.messages, {
        limit,
        key: (row) => [row.seq],
        item: (row) => ({
          id: row.id,
          caseId: row.case_id,
          title: row.title,
          body: row.body,
          sentAt: row.sent_at.toISOString(),
          read: row.read_at !== null,
        }),
      })
      return { items, next, unread: inbox.unread }
    })

    app.post(api.readMessage.path, { schema: api.readMessage.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const input = { id: request.params.id, at: deps.clock.now() }
      const work = async (tx: Parameters<typeof markMessageRead>[0]) => {
        await markMessageRead(tx, actor, input)
        return { done: true as const }
      }
      return write(deps.db, request, { actor, work })
    })
  }
}
