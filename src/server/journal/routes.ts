import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/accounts.ts'
import { isOfficial } from '#core/roles.ts'
import { getActor } from '../accounts/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { keyOf, parts, toPage } from '../pages.ts'
import { listDigests, listEntries } from './actions.ts'

export function journalRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db } = deps
  return async (app) => {
    app.get(api.listJournal.path, { schema: api.listJournal.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { cursor, limit } = request.query
      const [before] = keyOf(cursor, [parts.seq]) ?? []
      const rows = await asActor(db, actor, (tx) =>
        listEntries(tx, { ...(before && { before }), limit: limit + 1 }),
      )
      const item = isOfficial(actor.organisation.kind) ? viewEntry : viewOutside
      return toPage(rows, { limit, key: (row) => [row.id], item })
    })

    app.get(
      api.listJournalDigests.path,
      { schema: api.listJournalDigests.schema },
      async (request) =>
        (await listDigests(db, request.query.limit)).map(({ day, streams, digest }) => ({
          day,
          streams,
          digest,
        })),
    )
  }
}

type Row = Awaited<ReturnType<typeof listEntries>>[number]

/** What was said and checked inside an office is not told to applicants. */
function viewOutside(row: Row): api.JournalRow {
  const { inside: _, checklist: __, ...detail } = row.detail
  return { ...viewEntry(row), detail }
}

function viewEntry(row: Row): api.JournalRow {
  return {
    stream: row.stream,
    place: row.place,
    at: row.at.toISOString(),
    actor: row.actor_name,
    act: row.act,
    caseId: row.case_id,
    detail: row.detail,
    hash: row.hash,
  }
}
