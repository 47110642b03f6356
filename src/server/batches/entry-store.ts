import { type SqlBool, sql } from 'kysely'
import type { EntryState } from '#core/batch.ts'
import type { Tx } from '../db/tables.ts'

type Asked = {
  batchId: string
  state?: EntryState | undefined
  doubtful?: boolean | undefined
  q?: string | undefined
  /** Position and reference of the last row of the page before. */
  after?: { position: string; reference: string } | undefined
  limit: number
}

export type EntryRow = Awaited<ReturnType<typeof listEntries>>[number]

// Without a fixed order yet, the reference alone orders the list; what was taken off it comes last.
const place = sql<number>`coalesce(entry.position, 2147483647)`

/** One page of a batch, in the order of its list. */
export async function listEntries(tx: Tx, { batchId, state, doubtful, q, after, limit }: Asked) {
  return tx
    .selectFrom('batch_entries as entry')
    .innerJoin('cases', 'cases.id', 'entry.case_id')
    .leftJoin('organisations as office', 'office.id', 'cases.handler_id')
    .select(['entry.case_id', 'entry.position', 'entry.state', 'entry.doubts', 'entry.reason'])
    .select(['cases.reference', 'cases.title', 'cases.applicant_name', 'cases.applicant_code'])
    .select(['cases.area', 'cases.number', 'office.name as office_name', place.as('place')])
    .select((eb) =>
      eb
        .selectFrom('objections')
        .select((count) => count.fn.countAll<string>().as('count'))
        .whereRef('objections.case_id', '=', 'entry.case_id')
        .where('objections.decided_at', 'is', null)
        .as('objections'),
    )
    .where('entry.batch_id', '=', batchId)
    .$if(state !== undefined, (query) => query.where('entry.state', '=', state ?? 'listed'))
    .$if(doubtful === true, (query) => query.where(sql<SqlBool>`entry.doubts <> '[]'`))
    .$if(Boolean(q), (query) => query.where(sql<SqlBool>`cases.search @@ zh_query(${q ?? ''})`))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<SqlBool>`(${place}, cases.reference) > (${after?.position ?? ''}::integer, ${after?.reference ?? ''})`,
      ),
    )
    .orderBy('place')
    .orderBy('cases.reference')
    .limit(limit)
    .execute()
}

/** The first case of a batch that stands on its notice. */
export async function findFirstOnNotice(tx: Tx, batchId: string) {
  return tx
    .selectFrom('batch_entries as entry')
    .innerJoin('cases', 'cases.id', 'entry.case_id')
    .select(['cases.submitted', 'cases.submitted_at', 'cases.area'])
    .where('entry.batch_id', '=', batchId)
    .where('entry.state', '=', 'on-notice')
    .orderBy('entry.position')
    .limit(1)
    .executeTakeFirst()
}
