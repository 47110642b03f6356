import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/imports.ts'
import { invalidField } from '#core/errors.ts'
import { getService } from '#services/index.ts'
import { getActor } from '../accounts/actions.ts'
import { requireEnterprise } from '../cases/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeSheet } from '../exports/actions.ts'
import { withUpload } from '../files/actions.ts'
import { write } from '../idempotency.ts'
import { keyOf, parts, toPage } from '../pages.ts'
import { cancelImport, confirmImport, keepImport } from './actions.ts'
import { importLimits } from './limits.ts'
import { readFile } from './read-file.ts'
import { listRows } from './row-store.ts'
import * as store from './store.ts'
import { writeTemplate } from './template.ts'
import { reportColumns, reportLines, viewImport, viewImportRow } from './view.ts'

export function importRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db, clock } = deps
  return async (app) => {
    app.get(
      api.importTemplate.path,
      { schema: api.importTemplate.schema },
      async (request, reply) => {
        const service = getService(request.params.service)
        const areas = await store.listAreas(db)
        const bytes = await writeTemplate({ service, today: clock.today(), areas })
        return reply
          .header(
            'content-type',
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          )
          .header('content-disposition', `attachment; filename="torchway-${service.id}.xlsx"`)
          .send(bytes)
      },
    )

    app.post(api.uploadImport.path, { schema: api.uploadImport.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      requireEnterprise(actor)
      const service = getService(request.query.service)
      const asked = await asActor(db, actor, async (tx) => ({
        areas: await store.listAreas(tx),
        applicantCode: await store.getCreditCode(tx, actor.organisation.id),
      }))
      const part = await request.file()
      if (!part) throw invalidField('file', noFile)
      const declaredBytes = Number(request.headers['content-length'] ?? 0)
      const upload = {
        name: part.filename,
        stream: part.file,
        declaredBytes,
        accept: ['xlsx', 'csv'],
        maxBytes: importLimits.bytes,
      }
      // The file is gone when this has ended, whatever comes of it: what was read is all that is kept.
      const found = await withUpload(deps, upload, async ({ path, kind, name, sha256 }) => {
        const reading = await readFile({
          ...asked,
          path,
          kind: kind === 'csv' ? 'csv' : 'xlsx',
          service: service.id,
          today: clock.today(),
        })
        return asActor(db, actor, (tx) =>
          keepImport(deps, tx, { actor, serviceId: service.id, name, sha256, reading }),
        )
      })
      return reply.code(201).send(viewImport(found))
    })

    app.get(api.listImports.path, { schema: api.listImports.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { cursor, limit } = request.query
      const [before] = keyOf(cursor, [parts.seq]) ?? []
      const rows = await asActor(db, actor, (tx) =>
        store.listImports(tx, { organisationId: actor.organisation.id, before, limit: limit + 1 }),
      )
      return toPage(rows, { limit, key: (row) => [row.seq], item: viewImport })
    })

    app.get(api.getImport.path, { schema: api.getImport.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const by = { id: request.params.id, organisationId: actor.organisation.id }
      return asActor(db, actor, async (tx) => viewImport(await store.getImport(tx, by)))
    })

    app.get(api.listImportRows.path, { schema: api.listImportRows.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { cursor, limit, which } = request.query
      const [after = '0'] = keyOf(cursor, [parts.place]) ?? []
      const by = { id: request.params.id, organisationId: actor.organisation.id }
      const rows = await asActor(db, actor, async (tx) => {
        const { id } = await store.getImport(tx, by)
        return listRows(tx, id, { which, after: Number(after), limit: limit + 1 })
      })
      return toPage(rows, { limit, key: (row) => [String(row.number)], item: viewImportRow })
    })

    app.get(api.exportImport.path, { schema: api.exportImport.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      const by = { id: request.params.id, organisationId: actor.organisation.id }
      const rows = await asActor(db, actor, async (tx) => {
        const { id } = await store.getImport(tx, by)
        return listRows(tx, id, { which: 'all', after: 0, limit: importLimits.rows })
      })
      const { format } = request.query
      const name = `torchway-import-${clock.today()}`
      return writeSheet(reply, {
        format,
        name,
        tab: '导入报告',
        columns: reportColumns,
        rows: reportLines(rows),
      })
    })

    app.post(api.confirmImport.path, { schema: api.confirmImport.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const input = { actor, id: request.params.id }
      const work = async (tx: Tx) => viewImport(await confirmImport(deps, tx, input))
      return write(db, request, { actor, work })
    })

    app.post(api.cancelImport.path, { schema: api.cancelImport.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const input = { actor, id: request.params.id }
      const work = async (tx: Tx) => viewImport(await cancelImport(deps, tx, input))
      return write(db, request, { actor, work })
    })
  }
}

const noFile = { zh: '请选择要上传的表格', en: 'Choose a table to upload' }
