import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Day } from '#core/dates.ts'
import type { EmergencyPeriod } from '#core/emergency.ts'
import { notFound } from '#core/errors.ts'
import type { Db, Tables, Tx } from '../db/tables.ts'

export type Paper = Selectable<Tables['paper_records']>
export type PaperChange = Omit<Updateable<Tables['paper_records']>, 'id' | 'version'>

/** A paper that was opened at the same moment elsewhere stays: the case is locked, so this does not happen. */
export async function insertPaper(tx: Tx, row: Insertable<Tables['paper_records']>): Promise<void> {
  await tx.insertInto('paper_records').values(row).execute()
}

export async function findPaperOfCaseForUpdate(tx: Tx, caseId: string): Promise<Paper | undefined> {
  return tx
    .selectFrom('paper_records')
    .selectAll()
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
}

export async function getPaperForUpdate(tx: Tx, id: string): Promise<Paper> {
  const row = await tx
    .selectFrom('paper_records')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Writes what changed; every change counts the version on. */
export async function updatePaper(tx: Tx, id: string, change: PaperChange): Promise<void> {
  await tx
    .updateTable('paper_records')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/**
 * Filing shares this lock, ending a period holds it alone: no paper is deferred into a period that has just
 * ended, where nothing would ever make it due.
 */
export async function lockPeriods(tx: Tx, how: 'shared' | 'alone'): Promise<void> {
  const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock'
  await sql`select ${sql.raw(lock)}(hashtextextended('emergency-periods', 0))`.execute(tx)
}

export type DeferringPeriod = EmergencyPeriod & { papersDueOn: Day | null }

/** The periods that defer paper on that day, whoever they are for. */
export async function listDeferringPeriods(db: Db, on: Day): Promise<DeferringPeriod[]> {
  const rows = await db
    .selectFrom('emergency_periods')
    .selectAll()
    .where('defer_paper', '=', true)
    .where('starts_on', '<=', on)
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', on)]))
    .execute()
  return rows.map((row) => ({
    id: row.id,
    area: row.area,
    services: row.services,
    measures: {
      deferPaper: row.defer_paper,
      certificates: row.certificates,
      extendClocksBy: row.extend_clocks_by,
    },
    startsOn: row.starts_on,
    graceWorkdays: row.grace_workdays,
    title: row.title,
    legalText: row.legal_text,
    link: row.link,
    endedOn: row.ended_on,
    papersDueOn: row.papers_due_on,
  }))
}

export async function getFiledCase(tx: Tx, id: string) {
  return tx
    .selectFrom('cases')
    .select(['id', 'reference', 'service', 'title', 'rule_pack', 'submitted'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}
