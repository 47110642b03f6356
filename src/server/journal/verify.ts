import type { Db } from '../db/tables.ts'
import { digestOf, type Entry, hashOf, origin } from './chain.ts'
import { listDigests, listHeads } from './store.ts'

export type Fault = { stream: string; place: number; what: string }

/**
 * Reads the whole journal in pages and reports every entry that was changed, removed or put between,
 * and every case whose state is not the one its chain ends with.
 */
export async function verifyJournal(db: Db): Promise<{ entries: number; faults: Fault[] }> {
  const faults: Fault[] = []
  let entries = 0
  let previous: { stream: string; place: number; hash: string } | undefined
  for await (const row of allEntries(db)) {
    entries += 1
    const follows = previous?.stream === row.stream ? previous : undefined
    const { what } = faultOf(row, follows)
    if (what) faults.push({ stream: row.stream, place: row.place, what })
    previous = row
  }
  return { entries, faults: [...faults, ...(await strayCases(db)), ...(await brokenDigests(db))] }
}

type Row = Awaited<ReturnType<typeof pageOfEntries>>[number]

function faultOf(row: Row, follows: { place: number; hash: string } | undefined) {
  if (row.place !== (follows?.place ?? 0) + 1) return { what: 'an entry before it is missing' }
  if (row.previous_hash !== (follows?.hash ?? origin)) {
    return { what: 'it does not point to the entry before it' }
  }
  const entry: Entry = {
    stream: row.stream,
    place: row.place,
    caseId: row.case_id,
    organisationId: row.organisation_id,
    at: row.at.toISOString(),
    actorId: row.actor_id,
    actorName: row.actor_name,
    act: row.act,
    detail: row.detail,
  }
  return { what: hashOf(entry, row.previous_hash) === row.hash ? undefined : 'it was changed' }
}

/** A chain whose end was cut off shows in the case itself, which is further than its chain. */
async function strayCases(db: Db): Promise<Fault[]> {
  const rows = await db
    .selectFrom('cases')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('journal')
          .select(['place', 'detail'])
          .whereRef('journal.case_id', '=', 'cases.id')
          .where('journal.act', 'like', 'step:%')
          .orderBy('place', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['cases.id', 'cases.state', 'last.place', 'last.detail'])
    .execute()
  return rows
    .filter((row) => row.state !== row.detail?.to)
    .map((row) => ({
      stream: `case:${row.id}`,
      place: row.place ?? 0,
      what: `the case is ${row.state}, its journal ends with ${row.detail?.to ?? 'nothing'}`,
    }))
}

/** What was published once must still come out of the journal. */
async function brokenDigests(db: Db): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const { day, digest, last_entry } of await listDigests(db, 10_000)) {
    if (digestOf(await listHeads(db, last_entry)) === digest) continue
    faults.push({ stream: `digest:${day}`, place: 0, what: 'the journal no longer matches it' })
  }
  return faults
}

async function* allEntries(db: Db) {
  let after: { stream: string; place: number } | undefined
  while (true) {
    const rows = await pageOfEntries(db, after)
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last
  }
}

function pageOfEntries(db: Db, after: { stream: string; place: number } | undefined) {
  return db
    .selectFrom('journal')
    .selectAll()
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('stream', 'place'), '>', eb.tuple(after?.stream ?? '', after?.place ?? 0)),
      ),
    )
    .orderBy('stream')
    .orderBy('place')
    .limit(5000)
    .execute()
}
