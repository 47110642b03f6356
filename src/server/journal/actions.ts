import { sql } from 'kysely'
import type { Db, Tx } from '../db/tables.ts'
import type { Clock } from '../deps.ts'
import { digestOf, type Entry, hashOf, origin } from './chain.ts'
import { findHead, getLastEntryForShare, listHeads } from './store.ts'

export { writeFirstEntries } from './first-entries.ts'
export { writeJournalOf } from './many.ts'
export { listDigests, listEntries, listHistory, listLastAsked } from './store.ts'

type Act = {
  /** The case or the organisation that it happened to: one chain each. */
  caseId?: string
  organisationId?: string
  actor: { userId: string | null; name: string }
  act: string
  detail: Record<string, unknown>
  at: Date
}

/**
 * Adds an entry to the chain of its case (or organisation). The chain is locked until the transaction ends,
 * so that no two entries can point back to the same one.
 */
export async function writeJournal(tx: Tx, act: Act): Promise<void> {
  const stream = act.caseId ? `case:${act.caseId}` : `organisation:${act.organisationId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${stream}, 0))`.execute(tx)
  const head = await findHead(tx, stream)
  const entry: Entry = {
    stream,
    place: (head?.place ?? 0) + 1,
    caseId: act.caseId ?? null,
    organisationId: act.organisationId ?? null,
    at: act.at.toISOString(),
    actorId: act.actor.userId,
    actorName: act.actor.name,
    act: act.act,
    detail: act.detail,
  }
  const previousHash = head?.hash ?? origin
  await tx
    .insertInto('journal')
    .values({
      stream,
      place: entry.place,
      case_id: entry.caseId,
      organisation_id: entry.organisationId,
      at: act.at,
      actor_id: entry.actorId,
      actor_name: entry.actorName,
      act: entry.act,
      detail: JSON.stringify(entry.detail),
      previous_hash: previousHash,
      hash: hashOf(entry, previousHash),
    })
    .execute()
}

/** Fixes the heads of all chains in one published line a day, so that cutting off an end shows. */
export async function publishDigest(db: Db, clock: Clock): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const last_entry = await getLastEntryForShare(tx)
    const heads = await listHeads(tx, last_entry)
    await tx
      .insertInto('journal_digests')
      .values({
        day: clock.today(),
        streams: heads.length,
        last_entry,
        digest: digestOf(heads),
      })
      .onConflict((conflict) => conflict.column('day').doNothing())
      .execute()
  })
}
