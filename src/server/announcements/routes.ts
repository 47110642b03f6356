import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/announcements.ts'
import { findActor, getActor } from '../accounts/actions.ts'
import type { Db } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { type Column, writeSheet } from '../exports/actions.ts'
import { write } from '../idempotency.ts'
import { keyOf, parts, toPage } from '../pages.ts'
import { correctAnnouncement } from './correct.ts'
import { feedOf } from './feed.ts'
import { getEntry, searchEntries } from './register-store.ts'
import {
  type AnnouncementRecord,
  getAnnouncement,
  getSigned,
  listAnnouncements,
  listEntries,
  listSignedAbout,
} from './store.ts'
import { viewAnnouncement, viewEntry, viewRegisterEntry, viewRow } from './view.ts'

/** Open to all, but for the correction. Only what is meant for the public is ever read here. */
export function announcementRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db, clock, config } = deps

  return async (app) => {
    const list = api.listAnnouncements
    app.get(list.path, { schema: list.schema }, async (request) => {
      const { cursor, limit, ...filters } = request.query
      const before = keyOf(cursor, [parts.seq])?.[0]
      const rows = await listAnnouncements(db, { ...filters, before, limit: limit + 1 })
      return toPage(rows, { limit, key: (row) => [row.seq], item: viewRow })
    })

    const feed = api.announcementFeed
    app.get(feed.path, { schema: feed.schema }, async (_request, reply) => {
      const rows = await listAnnouncements(db, { limit: 50 })
      return reply
        .header('content-type', 'application/rss+xml; charset=utf-8')
        .send(feedOf(rows, config.publicUrl))
    })

    const get = api.getAnnouncement
    app.get(get.path, { schema: get.schema }, async (request) => {
      const actor = await findActor(deps, request)
      const row = await getAnnouncement(db, request.params.address)
      return viewAnnouncement(db, { row, today: clock.today(), actor })
    })

    const entries = api.listAnnouncementEntries
    app.get(entries.path, { schema: entries.schema }, async (request) => {
      const { cursor, limit, q } = request.query
      const { id } = await getAnnouncement(db, request.params.address)
      const after = keyOf(cursor, [parts.place])?.[0]
      const rows = await listEntries(db, { id, q, after, limit: limit + 1 })
      return toPage(rows, { limit, key: (row) => [String(row.position)], item: viewEntry })
    })

    const download = api.downloadAnnouncement
    app.get(download.path, { schema: download.schema }, async (request, reply) => {
      const row = await getAnnouncement(db, request.params.address)
      const { format } = request.query
      return format === 'json' ? sendSigned(db, reply, row) : sendSheet(db, reply, { row, format })
    })

    const correct = api.correctAnnouncement
    app.post(correct.path, { schema: correct.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      const asked = { actor, ...request.params, ...request.body }
      const made = await write(db, request, {
        actor,
        work: async (tx) => {
          const address = await correctAnnouncement(deps, tx, asked)
          const row = await getAnnouncement(tx, address)
          return viewAnnouncement(tx, { row, today: clock.today(), actor })
        },
      })
      return reply.code(201).send(made)
    })

    const search = api.searchRegister
    app.get(search.path, { schema: search.schema }, async (request) => {
      const { cursor, limit, q, service } = request.query
      const key = keyOf(cursor, [parts.day, parts.line])
      const after = key && { enteredOn: key[0], number: key[1] }
      const rows = await searchEntries(db, { q, service, after, limit: limit + 1 })
      const today = clock.today()
      return toPage(rows, {
        limit,
        key: (row) => [row.entered_on, row.number],
        item: (row) => viewRegisterEntry(row, today),
      })
    })

    const entry = api.getRegisterEntry
    app.get(entry.path, { schema: entry.schema }, async (request) =>
      viewRegisterEntry(await getEntry(db, request.params.number), clock.today()),
    )
  }
}

// The largest list that is published in one act, and some.
const longest = 20_000

type Row = Awaited<ReturnType<typeof listEntries>>[number]

/** What has become of an entry since it was published. */
function remarkOf(row: Row): string {
  const { nameNow, revokedOn, pulled } = viewEntry(row)
  return [nameNow && `现名 ${nameNow}`, revokedOn ? `${revokedOn} 已撤销` : pulled && '已移出']
    .filter(Boolean)
    .join('；')
}

async function sendSheet(
  db: Db,
  reply: FastifyReply,
  { row, format }: { row: AnnouncementRecord; format: 'xlsx' | 'csv' },
) {
  const rows = await listEntries(db, { id: row.id, limit: longest })
  const numbered = rows.some((one) => one.number !== null)
  const columns: Column<Row>[] = [
    { title: '序号', width: 8, of: ({ position }) => String(position) },
    { title: '企业名称', width: 48, of: ({ name }) => name },
    { title: '注册地', width: 24, of: ({ area_name }) => area_name },
    ...(numbered ? [{ title: '编号', width: 24, of: (one: Row) => one.number ?? '' }] : []),
    { title: '备注', width: 14, of: remarkOf },
  ]
  return writeSheet(reply, { format, name: `torchway-${row.address}`, tab: '名单', columns, rows })
}

/**
 * Byte for byte what was signed, so that anyone can check it without this platform; and what was signed about it
 * later, such as a longer notice, so that nobody who holds the file relies on half of it.
 */
async function sendSigned(db: Db, reply: FastifyReply, row: AnnouncementRecord) {
  const { record, signature } = await getSigned(db, row.id)
  const followedBy = await listSignedAbout(db, row.id)
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="torchway-${row.address}.json"`)
    .send(JSON.stringify({ record, signature, algorithm: 'SM2', followedBy }))
}
