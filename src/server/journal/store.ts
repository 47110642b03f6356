import { sql } from 'kysely'
import type { Db, Tx } from '../db/tables.ts'

export type Head = { place: number; hash: string }

/** The last entry of a stream. The caller holds a lock under which no other entry can be added. */
export async function findHead(tx: Tx, stream: string): Promise<Head | undefined> {
  return tx
    .selectFrom('journal')
    .select(['place', 'hash'])
    .where('stream', '=', stream)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The heads of these chains, by stream; a chain without an entry is absent. */
export async function listHeadsOf(tx: Tx, streams: readonly string[]): Promise<Map<string, Head>> {
  const { rows } = await sql<Head & { stream: string }>`
    select asked.stream, head.place, head.hash
    from unnest(${[...streams]}::text[]) as asked(stream)
    cross join lateral (
      select place, hash from journal where journal.stream = asked.stream order by place desc limit 1
    ) head`.execute(tx)
  return new Map(rows.map(({ stream, ...head }) => [stream, head]))
}

/** What was asked when each step of a case was last taken, by the name of the step. */
export async function listLastAsked(
  tx: Tx,
  caseId: string,
): Promise<Map<string, Record<string, unknown>>> {
  const { rows } = await sql<{ act: string; asked: Record<string, unknown> | null }>`
    select distinct on (act) act, coalesce(detail -> 'asked', detail -> 'inside') as asked
    from journal where case_id = ${caseId} and act like 'step:%' order by act, place desc`.execute(
    tx,
  )
  return new Map(rows.map(({ act, asked }) => [act.slice('step:'.length), asked ?? {}]))
}

export async function listHistory(db: Db, caseId: string) {
  return db
    .selectFrom('journal')
    .select(['at', 'actor_name', 'act', 'detail', 'hash'])
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
}

/** One page of everything that the asking transaction may see, newest first. */
export async function listEntries(tx: Tx, { before, limit }: { before?: string; limit: number }) {
  return tx
    .selectFrom('journal')
    .selectAll()
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** The head of every chain as it stood at an entry, in a fixed order, one line per chain. */
export async function listHeads(db: Db, lastEntry: string): Promise<string[]> {
  const { rows } = await sql<{ head: string }>`
    select distinct on (stream) stream || ' ' || place || ' ' || hash as head
    from journal where id <= ${lastEntry} order by stream, place desc`.execute(db)
  return rows.map((row) => row.head)
}

/** The newest entry. Nobody can add one before the transaction ends, so that no lower number comes later. */
export async function getLastEntryForShare(tx: Tx): Promise<string> {
  await sql`lock table journal in share mode`.execute(tx)
  const row = await tx
    .selectFrom('journal')
    .select((eb) => eb.fn.coalesce(eb.fn.max('id'), sql<string>`0`).as('id'))
    .executeTakeFirstOrThrow()
  return row.id
}

export async function listDigests(db: Db, limit: number) {
  return db
    .selectFrom('journal_digests')
    .select(['day', 'streams', 'last_entry', 'digest'])
    .orderBy('day', 'desc')
    .limit(limit)
    .execute()
}
