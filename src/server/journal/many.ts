import { sql } from 'kysely'
import type { Tx } from '../db/tables.ts'
import { type Entry, hashOf, origin } from './chain.ts'
import { listHeadsOf } from './store.ts'

type Acts = {
  cases: readonly { id: string; detail: Record<string, unknown> }[]
  actor: { userId: string | null; name: string }
  act: string
  at: Date
}

/**
 * Adds one entry to the chain of each case. The caller holds the rows of all of them, so that no step can add to a
 * chain meanwhile; whatever else does is kept out by the unique place and fails with the whole act.
 */
export async function writeJournalOf(tx: Tx, { cases, actor, act, at }: Acts): Promise<void> {
  const heads = await listHeadsOf(
    tx,
    cases.map(({ id }) => `case:${id}`),
  )
  const rows = cases.map(({ id, detail }) => {
    const stream = `case:${id}`
    const head = heads.get(stream)
    const previousHash = head?.hash ?? origin
    const entry: Entry = {
      stream,
      place: (head?.place ?? 0) + 1,
      caseId: id,
      organisationId: null,
      at: at.toISOString(),
      actorId: actor.userId,
      actorName: actor.name,
      act,
      detail,
    }
    return { ...entry, previousHash, hash: hashOf(entry, previousHash) }
  })
  await sql`
    insert into journal (stream, place, case_id, at, actor_id, actor_name, act, detail, previous_hash, hash)
    select stream, place, "caseId", ${at}, ${actor.userId}::uuid, ${actor.name}, ${act}, detail, "previousHash", hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (stream text, place integer, "caseId" uuid, detail jsonb, "previousHash" text, hash text)`.execute(
    tx,
  )
}
