import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/cases.ts'
import type { Actor } from '#core/access.ts'
import { getService } from '#services/index.ts'
import { getActor } from '../accounts/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeSheet } from '../exports/actions.ts'
import { write } from '../idempotency.ts'
import { keyOf, parts, toPage } from '../pages.ts'
import { openCase, saveAnswers, takeStep } from './actions.ts'
import { checkCase } from './check.ts'
import { exportColumns, exportLimit } from './export.ts'
import { getOrganisation } from './office-store.ts'
import { findOffice } from './routing.ts'
import { isVisibleTo } from './standing.ts'
import { type Case, countCases, countRecordCases, getCase, listCases } from './store.ts'
import { viewCase, viewRow, viewSentOn } from './view.ts'

export function caseRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db, clock } = deps
  const seen = (tx: Tx, actor: Actor, found: Case) => viewCase(deps, tx, { actor, found })
  // An office that has sent a case on may not read it any more.
  const seenAfter = async (tx: Tx, actor: Actor, moved: Case) => {
    if (isVisibleTo(actor, moved)) return seen(tx, actor, moved)
    return viewSentOn(moved, (await getOrganisation(tx, moved.handler_id ?? '')).name)
  }

  return async (app) => {
    app.post(api.openCase.path, { schema: api.openCase.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      const { service, answers = {} } = request.body
      const view = await write(db, request, {
        actor,
        work: async (tx) =>
          seen(tx, actor, await openCase(deps, tx, { actor, serviceId: service, answers })),
      })
      return reply.code(201).send(view)
    })

    app.get(api.listCases.path, { schema: api.listCases.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { cursor, limit, order, ...filters } = request.query
      const after =
        order === 'due' ? keyOf(cursor, [parts.day, parts.seq]) : keyOf(cursor, [parts.seq])
      const rows = await asActor(db, actor, (tx) =>
        listCases(tx, {
          actor,
          filters,
          today: clock.today(),
          order,
          after: after && {
            due: after.length === 2 ? after[0] : undefined,
            seq: after.at(-1) ?? '',
          },
          limit: limit + 1,
        }),
      )
      const key = (row: (typeof rows)[number]) =>
        order === 'due' ? [row.due_sort, row.seq] : [row.seq]
      return toPage(rows, { limit, key, item: viewRow })
    })

    app.get(api.countCases.path, { schema: api.countCases.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { service } = request.query
      return asActor(db, actor, async (tx) => {
        const asked = { actor, service, today: clock.today() }
        const counts = await countCases(tx, asked)
        return {
          applicant: Number(counts.applicant),
          handler: Number(counts.handler),
          overdue: Number(counts.overdue),
          records: await countRecordCases(tx, asked),
        }
      })
    })

    app.get(api.exportCases.path, { schema: api.exportCases.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      const { format, ...filters } = request.query
      const today = clock.today()
      const rows = await asActor(db, actor, (tx) =>
        listCases(tx, { actor, filters, today, order: 'newest', limit: exportLimit }),
      )
      const name = `torchway-cases-${today}`
      return writeSheet(reply, { format, name, columns: exportColumns, rows: rows.map(viewRow) })
    })

    app.get(api.getCase.path, { schema: api.getCase.schema }, async (request) => {
      const actor = await getActor(deps, request)
      return asActor(db, actor, async (tx) => seen(tx, actor, await getCase(tx, request.params.id)))
    })

    app.put(api.saveAnswers.path, { schema: api.saveAnswers.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const input = { actor, id: request.params.id, ...request.body }
      const work = async (tx: Tx) => seen(tx, actor, await saveAnswers(deps, tx, input))
      return write(db, request, { actor, work })
    })

    app.post(api.takeStep.path, { schema: api.takeStep.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { asked = {}, version } = request.body
      const input = { actor, ...request.params, asked, version }
      const work = async (tx: Tx) => seenAfter(tx, actor, await takeStep(deps, tx, input))
      return write(db, request, { actor, work })
    })

    app.post(api.checkCase.path, { schema: api.checkCase.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const input = { actor, id: request.params.id }
      return asActor(db, actor, (tx) => checkCase(deps, tx, input))
    })

    app.get(api.findOffice.path, { schema: api.findOffice.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const service = getService(request.params.service)
      const { area = actor.organisation.area, topic } = request.query
      const office = await asActor(db, actor, (tx) => findOffice(tx, { service, area, topic }))
      return { office: office ? { id: office.id, name: office.name, area: office.area } : null }
    })
  }
}
