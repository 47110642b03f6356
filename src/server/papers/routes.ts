import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/papers.ts'
import type { Actor } from '#core/access.ts'
import { getService } from '#services/index.ts'
import { getActor } from '../accounts/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeSheet } from '../exports/actions.ts'
import { write } from '../idempotency.ts'
import { keyOf, parts, toPage } from '../pages.ts'
import { renderCoverSheet } from './cover-sheet.ts'
import { exportColumns, exportLimit } from './export.ts'
import { countPapers, listPapers, type PaperWithCase } from './list-store.ts'
import { receivePaper, waivePaper } from './receive.ts'
import { viewTerms } from './terms-view.ts'
import { viewPaper, viewPaperByCode, viewPaperRow } from './view.ts'

export function paperRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db, clock } = deps
  const asked = (actor: Actor) => ({ actor, today: clock.today() })

  return async (app) => {
    app.get(api.listPapers.path, { schema: api.listPapers.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { cursor, limit, order, ...filters } = request.query
      const after =
        order === 'due' ? keyOf(cursor, [parts.day, parts.seq]) : keyOf(cursor, [parts.seq])
      const rows = await asActor(db, actor, (tx) =>
        listPapers(tx, {
          ...asked(actor),
          filters,
          order,
          after: after && {
            due: after.length === 2 ? after[0] : undefined,
            seq: after.at(-1) ?? '',
          },
          limit: limit + 1,
        }),
      )
      const key = (row: PaperWithCase) => (order === 'due' ? [row.due_sort, row.seq] : [row.seq])
      return toPage(rows, { limit, key, item: viewPaperRow(clock.today()) })
    })

    app.get(api.getPaperTerms.path, { schema: api.getPaperTerms.schema }, async (request) => {
      const { service } = request.params
      const place = { service, area: request.query.area, on: clock.today() }
      return { terms: await viewTerms(db, place) }
    })

    app.get(api.countPapers.path, { schema: api.countPapers.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { service } = request.query
      const counts = await asActor(db, actor, (tx) => countPapers(tx, { ...asked(actor), service }))
      return {
        deferred: Number(counts.deferred),
        due: Number(counts.due),
        overdue: Number(counts.overdue),
        received: Number(counts.received),
        mismatch: Number(counts.mismatch),
        waived: Number(counts.waived),
      }
    })

    app.get(api.exportPapers.path, { schema: api.exportPapers.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      const { format, ...filters } = request.query
      const rows = await asActor(db, actor, (tx) =>
        listPapers(tx, { ...asked(actor), filters, order: 'due', limit: exportLimit }),
      )
      const name = `torchway-papers-${clock.today()}`
      const items = rows.map(viewPaperRow(clock.today()))
      return writeSheet(reply, {
        format,
        name,
        tab: '纸质材料',
        columns: exportColumns,
        rows: items,
      })
    })

    app.get(api.getPaperByCode.path, { schema: api.getPaperByCode.schema }, async (request) => {
      const actor = await getActor(deps, request)
      return asActor(db, actor, (tx) => viewPaperByCode(tx, request.params.code, asked(actor)))
    })

    app.get(api.getPaper.path, { schema: api.getPaper.schema }, async (request) => {
      const actor = await getActor(deps, request)
      return asActor(db, actor, (tx) => viewPaper(tx, request.params.id, asked(actor)))
    })

    const sheet = { schema: api.downloadCoverSheet.schema }
    app.get(api.downloadCoverSheet.path, sheet, async (request, reply) => {
      const actor = await getActor(deps, request)
      const { id } = request.params
      const paper = await asActor(db, actor, (tx) => viewPaper(tx, id, asked(actor)))
      const { title } = getService(paper.service)
      const pdf = renderCoverSheet({ paper, service: title, today: clock.today() })
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `inline; filename="cover-sheet-${paper.code}.pdf"`)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(pdf))
    })

    app.post(api.receivePaper.path, { schema: api.receivePaper.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { id } = request.params
      const work = async (tx: Tx) => {
        await receivePaper(deps, tx, { actor, id, ...request.body })
        return viewPaper(tx, id, asked(actor))
      }
      return write(db, request, { actor, work })
    })

    app.post(api.waivePaper.path, { schema: api.waivePaper.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { id } = request.params
      const work = async (tx: Tx) => {
        await waivePaper(deps, tx, { actor, id, ...request.body })
        return viewPaper(tx, id, asked(actor))
      }
      return write(db, request, { actor, work })
    })
  }
}
