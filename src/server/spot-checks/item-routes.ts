import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/spot-check-items.ts'
import type { Actor } from '#core/access.ts'
import { invalidField, notFound } from '#core/errors.ts'
import { materialKinds } from '#core/spot-check.ts'
import { getActor } from '../accounts/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { receiveFile, sendFile } from '../files/actions.ts'
import { write } from '../idempotency.ts'
import { keyOf, parts, toPage } from '../pages.ts'
import { requirePart } from './access.ts'
import { listMaterial } from './file-store.ts'
import { getItem, listDeclaredFiles, listOwn } from './item-store.ts'
import { viewItem, viewItemRow, viewMaterial } from './item-view.ts'
import {
  addMaterial,
  handInMaterial,
  recordResult,
  removeMaterial,
  requireUpload,
} from './items.ts'
import { onBehalf } from './on-behalf.ts'

/** The pages of those who were drawn, and of those who inspect them. */
export function itemRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db, clock } = deps
  const seen = (actor: Actor, id: string) =>
    asActor(db, actor, (tx) => viewItem(deps, tx, { actor, id }))
  /** One of the files that a list gives whoever has a part in the item. */
  const fileOf = async <F extends { id: string }>(
    actor: Actor,
    { id, fileId }: { id: string; fileId: string },
    list: (tx: Tx, id: string) => Promise<F[]>,
  ): Promise<F> => {
    const file = await asActor(db, actor, async (tx) => {
      requirePart(actor, await getItem(tx, id))
      return (await list(tx, id)).find((one) => one.id === fileId)
    })
    if (!file) throw notFound()
    return file
  }

  return async (app) => {
    app.get(api.listOwnItems.path, { schema: api.listOwnItems.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { cursor, limit } = request.query
      const before = keyOf(cursor, [parts.seq])?.[0]
      const own = { organisationId: actor.organisation.id, userId: actor.userId }
      const rows = await asActor(db, actor, (tx) => listOwn(tx, own, { before, limit: limit + 1 }))
      const item = (row: (typeof rows)[number]) => viewItemRow(row, clock.today())
      return toPage(rows, { limit, key: (row) => [row.seq], item })
    })

    app.get(api.getSpotCheckItem.path, { schema: api.getSpotCheckItem.schema }, async (request) => {
      const actor = await getActor(deps, request)
      return seen(actor, request.params.id)
    })

    app.post(
      api.uploadMaterial.path,
      { schema: api.uploadMaterial.schema },
      async (request, reply) => {
        const actor = await getActor(deps, request)
        const { id } = request.params
        await asActor(db, actor, (tx) => requireUpload(tx, { actor, id }))
        const part = await request.file()
        if (!part) throw invalidField('file', noFile)
        const file = await receiveFile(deps, {
          name: part.filename,
          stream: part.file,
          declaredBytes: Number(request.headers['content-length'] ?? 0),
          accept: materialKinds,
        })
        const row = await asActor(db, actor, (tx) => addMaterial(deps, tx, { actor, id, file }))
        return reply.code(201).send(viewMaterial(row))
      },
    )

    app.get(api.openMaterial.path, { schema: api.openMaterial.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      const file = await fileOf(actor, request.params, listMaterial)
      return sendFile(deps, reply, { ...file, inline: request.query.inline ?? false })
    })

    app.get(api.openDeclared.path, { schema: api.openDeclared.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      const file = await fileOf(actor, request.params, listDeclaredFiles)
      return sendFile(deps, reply, { ...file, inline: request.query.inline ?? false })
    })

    app.delete(api.removeMaterial.path, { schema: api.removeMaterial.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const input = { actor, ...request.params }
      await write(db, request, { actor, work: (tx) => removeMaterial(tx, input) })
      return seen(actor, input.id)
    })

    app.post(api.handInMaterial.path, { schema: api.handInMaterial.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const input = { actor, id: request.params.id, ...request.body }
      await write(db, request, { actor, work: (tx) => handInMaterial(deps, tx, input) })
      return seen(actor, input.id)
    })

    app.post(api.recordResult.path, { schema: api.recordResult.schema }, async (request) => {
      const caller = await getActor(deps, request)
      const { id } = request.params
      const { version, ...found } = request.body
      const actor = await asActor(db, caller, (tx) => onBehalf(tx, caller, id))
      const input = { actor, id, version, found }
      await write(db, request, { actor, work: (tx) => recordResult(deps, tx, input) })
      return seen(caller, id)
    })
  }
}

const noFile = { zh: '请选择要上传的文件', en: 'Choose a file to upload' }
