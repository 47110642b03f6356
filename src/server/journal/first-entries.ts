import { sql } from 'kysely'
import type { Tx } from '../db/tables.ts'
import { type Entry, hashOf, origin } from './chain.ts'

type First = {
  caseIds: readonly string[]
  actor: { userId: string | null; name: string }
  act: string
  /** Of the case with this id. */
  detailOf: (caseId: string) => Record<string, unknown>
  at: Date
}

/**
 * Begins the chains of cases that were made in this same transaction. Nobody else knows their ids, so that no
 * chain has to be locked or looked up.
 */
export async function writeFirstEntries(
  tx: Tx,
  { caseIds, actor, act, detailOf, at }: First,
): Promise<void> {
  const rows = caseIds.map((caseId) => {
    const entry: Entry = {
      stream: `case:${caseId}`,
      place: 1,
      caseId,
      organisationId: null,
      at: at.toISOString(),
      actorId: actor.userId,
      actorName: actor.name,
      act,
      detail: detailOf(caseId),
    }
    return { ...entry, hash: hashOf(entry, origin) }
  })
  await sql`
    insert into journal (stream, place, case_id, at, actor_id, actor_name, act, detail, previous_hash, hash)
    select stream, place, "caseId", ${at}, ${actor.userId}::uuid, ${actor.name}, ${act}, detail, ${origin}, hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (stream text, place integer, "caseId" uuid, detail jsonb, hash text)`.execute(tx)
}
