import type { Selectable } from 'kysely'
import { notFound } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import type { Tables, Tx } from '../db/tables.ts'

export type SideRecord = Selectable<Tables['side_records']>

const columns = [
  'id',
  'reference',
  'title',
  'service',
  'state',
  'number',
  'applicant_id',
  'handler_id',
  'area',
  'private',
  'decision',
  'decided_answers',
  'submitted_at',
] as const

export type RecordCase = Awaited<ReturnType<typeof getCase>>

export async function getCase(tx: Tx, id: string) {
  const row = await tx.selectFrom('cases').select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** The name under which the public register has the case now; undefined without a valid entry. */
export async function findEnteredName(tx: Tx, caseId: string): Promise<string | undefined> {
  const entry = await tx
    .selectFrom('register_entries')
    .select('name')
    .where('case_id', '=', caseId)
    .where('state', '=', 'valid')
    .executeTakeFirst()
  return entry?.name
}

/** Holds the case until the transaction ends, so that no two records together exceed what was registered. */
export async function getCaseForUpdate(tx: Tx, id: string): Promise<RecordCase> {
  const row = await tx
    .selectFrom('cases')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export async function getRecord(tx: Tx, id: string): Promise<SideRecord> {
  const row = await tx
    .selectFrom('side_records')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export async function listRecordsOf(tx: Tx, caseId: string): Promise<SideRecord[]> {
  return tx
    .selectFrom('side_records')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()
}

export async function insertRecord(
  tx: Tx,
  row: { case_id: string; kind: string; answers: Answers; filed_by: string; filed_at: Date },
): Promise<void> {
  await tx
    .insertInto('side_records')
    .values({ ...row, answers: JSON.stringify(row.answers) })
    .execute()
}

type Closing = { caseId: string; kinds: readonly string[]; by: string; at: Date }

/** Closes what nobody has decided on; answers it in the order in which it was filed. */
export async function closeRecords(
  tx: Tx,
  { caseId, kinds, by, at }: Closing,
): Promise<SideRecord[]> {
  const closed = await tx
    .updateTable('side_records')
    .set({ state: 'closed', decided_by: by, decided_at: at })
    .where('case_id', '=', caseId)
    .where('kind', 'in', kinds)
    .where('state', '=', 'filed')
    .returningAll()
    .execute()
  return closed.toSorted((one, other) => Number(one.seq) - Number(other.seq))
}

/** The authorities of an area that are at work. */
export async function listAuthorities(tx: Tx, area: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('organisations')
    .select('id')
    .where('kind', '=', 'authority')
    .where('area', '=', area)
    .where('closed_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

type Decision = {
  state: 'verified' | 'returned' | 'withdrawn'
  asked?: Answers
  reason?: string
  decided_by: string
  decided_at: Date
}

export async function decideRecord(tx: Tx, id: string, { asked, ...rest }: Decision) {
  await tx
    .updateTable('side_records')
    .set({ ...rest, ...(asked && { asked: JSON.stringify(asked) }) })
    .where('id', '=', id)
    .execute()
}
