import { type Insertable, sql } from 'kysely'
import type { Actor } from '#core/access.ts'
import type { CertificateState } from '#core/certificate-state.ts'
import type { Day } from '#core/dates.ts'
import type { Text } from '#core/text.ts'
import type { Db, Tables, Tx } from '../db/tables.ts'

/** Answers the id. */
export async function insertCertificate(
  tx: Tx,
  row: Insertable<Tables['certificates']>,
): Promise<string> {
  const { id } = await tx
    .insertInto('certificates')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findCertificate(tx: Tx, id: string) {
  return tx.selectFrom('certificates').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The newest version, whatever became of it. */
export async function findCertificateOfCase(tx: Tx, caseId: string) {
  return tx
    .selectFrom('certificates')
    .select(['id', 'number', 'version', 'state', 'check_code', 'issued_on', 'valid_until'])
    .where('case_id', '=', caseId)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
}

/** The version that is in force, held until the transaction ends: of two amendments the second finds none. */
export async function findValidForUpdate(tx: Tx, caseId: string) {
  return tx
    .selectFrom('certificates')
    .select(['id', 'number', 'version', 'record', 'issued_on'])
    .where('case_id', '=', caseId)
    .where('state', '=', 'valid')
    .forUpdate()
    .executeTakeFirst()
}

/** The day of registration: later versions do not change it. */
export async function firstIssuedOn(tx: Tx, number: string): Promise<Day> {
  const { issued_on } = await tx
    .selectFrom('certificates')
    .select('issued_on')
    .where('number', '=', number)
    .orderBy('version')
    .limit(1)
    .executeTakeFirstOrThrow()
  return issued_on
}

export async function endVersion(
  tx: Tx,
  {
    id,
    state,
    on,
    reason,
  }: { id: string; state: Exclude<CertificateState, 'valid'>; on: Day; reason: Text },
) {
  await tx
    .updateTable('certificates')
    .set({ state, ended_on: on, end_reason: JSON.stringify(reason) })
    .where('id', '=', id)
    .where('state', '=', 'valid')
    .executeTakeFirstOrThrow()
}

/** Public: every version of these numbers, the newest first, for whoever has a check code too. */
export async function listByNumber(db: Db, numbers: readonly string[]) {
  return db
    .selectFrom('certificates')
    .select(['number', 'version', 'check_code', 'record', 'signature', 'pdf_sha256'])
    .select(['state', 'valid_until', 'ended_on', 'end_reason'])
    .where('number', '=', sql<string>`any(${numbers}::text[])`)
    .orderBy('version', 'desc')
    .execute()
}

export async function findOffice(tx: Tx, id: string) {
  return tx
    .selectFrom('organisations')
    .select(['id', 'name', 'area', 'office_code'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** The certificates of the cases that the actor may see, newest first. */
export async function listCertificates(
  tx: Tx,
  actor: Actor,
  {
    before,
    caseId,
    limit,
  }: { before?: string | undefined; caseId?: string | undefined; limit: number },
) {
  const { id, kind } = actor.organisation
  return tx
    .selectFrom('certificates')
    .innerJoin('visible_cases as cases', 'cases.id', 'certificates.case_id')
    .selectAll('certificates')
    .select('cases.title as case_title')
    .$if(kind === 'enterprise', (query) => query.where('certificates.applicant_id', '=', id))
    .$if(kind === 'registry', (query) => query.where('certificates.issuer_id', '=', id))
    .$if(caseId !== undefined, (query) => query.where('certificates.case_id', '=', caseId ?? ''))
    .$if(before !== undefined, (query) => query.where('certificates.seq', '<', before ?? ''))
    .orderBy('certificates.seq', 'desc')
    .limit(limit)
    .execute()
}

/** The first PDF made is the original; a second one made at the same moment is thrown away. */
export async function keepFirstPdf(db: Db, id: string, sha256: string): Promise<string> {
  await db
    .updateTable('certificates')
    .set({ pdf_sha256: sha256 })
    .where('id', '=', id)
    .where('pdf_sha256', 'is', null)
    .execute()
  const row = await db
    .selectFrom('certificates')
    .select('pdf_sha256')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.pdf_sha256 ?? sha256
}
