import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { ReviewListReport } from '#api/review-lists.ts'
import * as api from '#api/review-lists.ts'
import type { Actor } from '#core/access.ts'
import { DomainError, invalidField } from '#core/errors.ts'
import { reviewListLimit } from '#core/review-list.ts'
import { rowsTwice } from '#core/review-row.ts'
import { getActor } from '../accounts/actions.ts'
import { listWarnings } from '../cases/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { writeBook } from '../exports/actions.ts'
import { withUpload } from '../files/actions.ts'
import { importLimits } from '../imports/actions.ts'
import { listAreaNames } from '../reference/actions.ts'
import { type Reviewing, requireReviewing } from './access.ts'
import { carryOut, outcomeOf } from './actions.ts'
import { judgeRows, readRows } from './rows.ts'
import { countWaiting, listWaiting } from './store.ts'
import { viewOutcome } from './view.ts'
import { reviewTabs } from './workbook.ts'

export function reviewListRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db, clock } = deps
  return async (app) => {
    const { downloadReviewList: download, countReviewList: count, uploadReviewList: upload } = api

    app.get(download.path, { schema: download.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      const reviewing = requireReviewing(actor, request.params.service)
      const asked = { actor, service: reviewing.service.id, states: reviewing.states }
      const { service } = reviewing
      const shown = await asActor(db, actor, async (tx) => {
        const cases = await listWaiting(tx, { ...asked, limit: reviewListLimit })
        return {
          cases,
          warnings: await listWarnings(tx, { service, cases, today: clock.today() }),
          waiting: (await countWaiting(tx, asked)).waiting,
          areaNames: await listAreaNames(tx),
        }
      })
      const name = `torchway-review-list-${clock.today()}`
      return writeBook(reply, {
        name,
        tabs: reviewTabs({ ...reviewing, ...shown, userId: actor.userId }),
      })
    })

    app.get(count.path, { schema: count.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { service, states } = requireReviewing(actor, request.params.service)
      const counts = await asActor(db, actor, (tx) =>
        countWaiting(tx, { actor, service: service.id, states }),
      )
      return { ...counts, limit: reviewListLimit }
    })

    app.post(upload.path, { schema: upload.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const reviewing = requireReviewing(actor, request.params.service)
      const part = await request.file()
      if (!part) throw invalidField('file', noFile)
      const file = {
        name: part.filename,
        stream: part.file,
        declaredBytes: Number(request.headers['content-length'] ?? 0),
        accept: ['xlsx', 'csv'],
        maxBytes: importLimits.bytes,
      }
      // The file is gone when this has ended: what is carried out stands in the cases alone.
      const read = await withUpload(deps, file, async ({ path, kind, name, sha256 }) => {
        requireSame(request.query.confirm, sha256)
        return { fileName: name, sha256, rows: await readRows(path, kind) }
      })
      return answer(deps, { actor, reviewing, ...read, ...request.query })
    })
  }
}

type Asked = {
  actor: Actor
  reviewing: Reviewing
  fileName: string
  sha256: string
  rows: Awaited<ReturnType<typeof readRows>>
  confirm?: string | undefined
  after: number
  limit: number
}

/** A portion of the rows: judged, and carried out where that was confirmed. */
async function answer(deps: Deps, asked: Asked): Promise<ReviewListReport> {
  const { actor, reviewing, fileName, sha256, rows, after, limit } = asked
  const today = deps.clock.today()
  const left = rows.filter(({ number }) => number > after)
  const portion = left.slice(0, limit)
  const judged = await asActor(deps.db, actor, (tx) =>
    judgeRows(tx, { actor, today, reviewing, rows: portion, twice: rowsTwice(rows) }),
  )
  const file = { fileName, sha256 }
  const outcomes =
    asked.confirm === undefined
      ? judged.map(outcomeOf)
      : await carryOut(deps, { actor, reviewing, judged, file })
  const next = left.length > limit ? (portion.at(-1)?.number ?? null) : null
  return { ...file, total: rows.length, rows: outcomes.map(viewOutcome), next }
}

/** What is carried out is what was reported, to the byte. */
function requireSame(confirm: string | undefined, sha256: string): void {
  if (confirm === undefined || confirm === sha256) return
  throw new DomainError('conflict', {
    zh: '这个文件与看过报告的不是同一个，什么都没有办理。请重新上传，看过报告后再确认',
    en: 'This is not the very file that was reported on, and nothing was carried out. Upload it, read its report, then confirm',
  })
}

const noFile = { zh: '请选择填好的审查清单', en: 'Choose the list that you filled in' }
