import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/mailings.ts'
import type { Actor } from '#core/access.ts'
import { getActor } from '../accounts/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { write } from '../idempotency.ts'
import { keyOf, toPage } from '../pages.ts'
import { declineMailing, markPosted, requestMailing, withdrawMailing } from './mailings.ts'
import {
  countOpenMailings,
  type DescribedMailing,
  getMailing,
  listMailings,
} from './mailings-store.ts'

export function mailingRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db } = deps
  const seen = async (tx: Tx, actor: Actor, id: string) =>
    view(await getMailing(tx, actor, id), actor)

  return async (app) => {
    app.post(
      api.requestMailing.path,
      { schema: api.requestMailing.schema },
      async (request, reply) => {
        const actor = await getActor(deps, request)
        const ask = { actor, id: request.params.id, input: request.body }
        const work = async (tx: Tx) => seen(tx, actor, await requestMailing(deps, tx, ask))
        return reply.code(201).send(await write(db, request, { actor, work }))
      },
    )

    app.get(api.listMailings.path, { schema: api.listMailings.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { cursor, limit, open, caseId } = request.query
      const key = keyOf(cursor, [/^(true|false)$/, /^-?\d{1,18}$/])
      const after = key && { done: key[0], place: key[1] }
      const rows = await asActor(db, actor, (tx) =>
        listMailings(tx, actor, { open, caseId, after, limit: limit + 1 }),
      )
      return toPage(rows, {
        limit,
        key: (row) => [String(row.done), row.place],
        item: (row) => view(row, actor),
      })
    })

    app.get(api.countMailings.path, { schema: api.countMailings.schema }, async (request) => {
      const actor = await getActor(deps, request)
      return { open: await asActor(db, actor, (tx) => countOpenMailings(tx, actor)) }
    })

    app.post(api.markPosted.path, { schema: api.markPosted.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const ask = { actor, id: request.params.id, input: request.body }
      const work = async (tx: Tx) => {
        await markPosted(deps, tx, ask)
        return seen(tx, actor, ask.id)
      }
      return write(db, request, { actor, work })
    })

    app.post(api.declineMailing.path, { schema: api.declineMailing.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const ask = { actor, id: request.params.id, input: request.body }
      const work = async (tx: Tx) => {
        await declineMailing(deps, tx, ask)
        return seen(tx, actor, ask.id)
      }
      return write(db, request, { actor, work })
    })

    app.post(api.withdrawMailing.path, { schema: api.withdrawMailing.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const ask = { actor, id: request.params.id }
      const work = async (tx: Tx) => {
        await withdrawMailing(deps, tx, ask)
        return seen(tx, actor, ask.id)
      }
      return write(db, request, { actor, work })
    })
  }
}

function view(row: DescribedMailing, actor: Actor): api.Mailing {
  const isOpen = row.state === 'open'
  return {
    id: row.id,
    certificateId: row.certificate_id,
    caseId: row.case_id,
    number: row.number,
    version: row.version,
    title: row.title,
    caseTitle: row.case_title,
    state: row.state,
    recipient: row.recipient,
    phone: row.phone,
    address: row.address,
    postcode: row.postcode,
    requestedAt: row.requested_at.toISOString(),
    handledAt: row.handled_at?.toISOString() ?? null,
    handledBy: row.handled_by_name,
    sentOn: row.sent_on,
    carrier: row.carrier,
    trackingNumber: row.tracking_number,
    declineReason: row.decline_reason,
    mayHandle: isOpen && row.issuer_id === actor.organisation.id,
    mayWithdraw: isOpen && row.applicant_id === actor.organisation.id,
  }
}
