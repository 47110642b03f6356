import { type Selectable, type SqlBool, sql } from 'kysely'
import type { BatchState, EntryState } from '#core/batch.ts'
import { notFound } from '#core/errors.ts'
import type { Text } from '#core/text.ts'
import type { Db, Tables, Tx } from '../db/tables.ts'

export type Batch = Selectable<Tables['batches']> & { authority_name: string }

function batches(db: Db) {
  return db
    .selectFrom('batches')
    .innerJoin('organisations as authority', 'authority.id', 'batches.authority_id')
    .selectAll('batches')
    .select('authority.name as authority_name')
}

type Page = { service?: string | undefined; before?: string | undefined; limit: number }

export async function listBatches(tx: Tx, { service, before, limit }: Page): Promise<Batch[]> {
  return batches(tx)
    .$if(service !== undefined, (query) => query.where('batches.service', '=', service ?? ''))
    .$if(before !== undefined, (query) => query.where('batches.seq', '<', before ?? ''))
    .orderBy('batches.seq', 'desc')
    .limit(limit)
    .execute()
}

export async function getBatch(tx: Tx, id: string): Promise<Batch> {
  const row = await batches(tx).where('batches.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Holds the batch until the transaction ends: two officers’ acts on it come one after the other. */
export async function getBatchForUpdate(tx: Tx, id: string): Promise<Batch> {
  const row = await batches(tx).where('batches.id', '=', id).forUpdate('batches').executeTakeFirst()
  if (!row) throw notFound()
  return row
}

type Opening = Pick<Batch, 'service' | 'authority_id' | 'area' | 'year' | 'opened_by' | 'opened_at'>

/** The next batch of its authority, service and year. */
export async function insertBatch(tx: Tx, opening: Opening): Promise<string> {
  const lock = `batches ${opening.service} ${opening.authority_id} ${opening.year}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(tx)
  const { id } = await tx
    .insertInto('batches')
    .values((eb) => ({
      ...opening,
      changed_by: opening.opened_by,
      state: 'collecting',
      place: eb
        .selectFrom('batches')
        .select(sql<number>`coalesce(max(place), 0) + 1`.as('place'))
        .where('service', '=', opening.service)
        .where('authority_id', '=', opening.authority_id)
        .where('year', '=', opening.year),
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Change = {
  state: BatchState
  list_sha256?: string | null
  frozen_by?: string | null
  frozen_at?: Date | null
  closed_at?: Date
}

export async function updateBatch(
  tx: Tx,
  id: string,
  change: Partial<Change> & { changed_by: string },
): Promise<void> {
  await tx
    .updateTable('batches')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

type Collected = {
  batchId: string
  by: string
  at: Date
  cases: readonly { id: string; doubts: readonly Text[] }[]
}

/** A case that was dropped from the same batch earlier comes back to it. */
export async function insertEntries(tx: Tx, { batchId, by, at, cases }: Collected): Promise<void> {
  await sql`
    insert into batch_entries (batch_id, case_id, state, doubts, changed_by, changed_at)
    select ${batchId}, id, 'listed', doubts, ${by}, ${at}
    from jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) as row (id uuid, doubts jsonb)
    on conflict (batch_id, case_id) do update set state = 'listed', doubts = excluded.doubts,
      reason = null, position = null, changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(
    tx,
  )
}

export async function countEntries(db: Db, batchId: string) {
  const rows = await db
    .selectFrom('batch_entries')
    .select((eb) => ['state', eb.fn.countAll<string>().as('count')])
    .select((eb) =>
      eb.fn.countAll<string>().filterWhere(sql<SqlBool>`doubts <> '[]'`).as('doubtful'),
    )
    .where('batch_id', '=', batchId)
    .groupBy('state')
    .execute()
  return rows.map((row) => ({
    state: row.state,
    count: Number(row.count),
    doubtful: Number(row.doubtful),
  }))
}

export async function findEntry(tx: Tx, { batchId, caseId }: { batchId: string; caseId: string }) {
  return tx
    .selectFrom('batch_entries')
    .select(['state', 'position'])
    .where('batch_id', '=', batchId)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
}

type EntryChange = {
  batchId: string
  ids: readonly string[]
  state: EntryState
  reason?: string
  by: string
  at: Date
}

export async function changeEntries(tx: Tx, change: EntryChange): Promise<void> {
  await tx
    .updateTable('batch_entries')
    .set({
      state: change.state,
      reason: change.reason ?? null,
      changed_by: change.by,
      changed_at: change.at,
    })
    .where('batch_id', '=', change.batchId)
    .where('case_id', '=', sql<string>`any(${[...change.ids]}::uuid[])`)
    .execute()
}

/** Fixes the order of the list: by place, then by name. */
export async function numberEntries(tx: Tx, batchId: string): Promise<void> {
  await sql`
    update batch_entries set position = placed.position
    from (
      select case_id, row_number() over (order by cases.area, cases.applicant_name, cases.reference) as position
      from batch_entries join cases on cases.id = case_id
      where batch_id = ${batchId} and batch_entries.state = 'listed'
    ) placed
    where batch_id = ${batchId} and batch_entries.case_id = placed.case_id`.execute(tx)
}

export async function clearPositions(tx: Tx, batchId: string): Promise<void> {
  await tx
    .updateTable('batch_entries')
    .set({ position: null })
    .where('batch_id', '=', batchId)
    .where('state', '=', 'listed')
    .execute()
}

export type ListedCase = {
  position: number
  case_id: string
  applicant_id: string
  applicant_name: string
  applicant_code: string
  area: string
}

/** The whole list in its order, as it is published and hashed. */
export async function listInOrder(
  tx: Tx,
  { batchId, state }: { batchId: string; state: EntryState },
): Promise<ListedCase[]> {
  return tx
    .selectFrom('batch_entries as entry')
    .innerJoin('cases', 'cases.id', 'entry.case_id')
    .select(['cases.id as case_id', 'cases.applicant_id', 'cases.applicant_name'])
    .select(['cases.applicant_code', 'cases.area'])
    .select(sql<number>`coalesce(entry.position, 0)`.as('position'))
    .where('entry.batch_id', '=', batchId)
    .where('entry.state', '=', state)
    .orderBy('entry.position')
    .orderBy('cases.reference')
    .execute()
}

/** The organisation that was first the authority of this area; it lends its name to the series of numbers. */
export async function getFirstAuthority(tx: Tx, area: string): Promise<string> {
  const { id } = await tx
    .selectFrom('organisations')
    .select('id')
    .where('kind', '=', 'authority')
    .where('area', '=', area)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}

/** The batch in which a case stands now. */
export async function findBatchOf(tx: Tx, caseId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('batch_entries')
    .select('batch_id')
    .where('case_id', '=', caseId)
    .where('state', 'in', ['listed', 'on-notice'])
    .executeTakeFirst()
  return row?.batch_id
}

/** Of these cases the ones to which somebody objects and nothing was decided. */
export async function listObjected(db: Db, batchId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('objections')
    .innerJoin('batch_entries as entry', 'entry.case_id', 'objections.case_id')
    .select('objections.case_id')
    .distinct()
    .where('entry.batch_id', '=', batchId)
    .where('entry.state', 'in', ['listed', 'on-notice'])
    .where('objections.decided_at', 'is', null)
    .execute()
  return new Set(rows.map(({ case_id }) => case_id))
}
