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
] as const

export type RecordCase = Awaited<ReturnType<typeof getCase>>

export async function getCase(tx: Tx, id: string) {
  const row = await tx.selectFrom('cases').select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
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
