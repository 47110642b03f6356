import { type Insertable, sql } from 'kysely'
import type { Actor } from '#core/access.ts'
import type { Day } from '#core/dates.ts'
import type { Text } from '#core/text.ts'
import type { Db, Tables, Tx } from '../db/tables.ts'

export async function insertCertificate(tx: Tx, row: Insertable<Tables['certificates']>) {
  await tx.insertInto('certificates').values(row).execute()
}

export async function findCertificate(tx: Tx, id: string) {
  return tx.selectFrom('certificates').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findCertificateOfCase(tx: Tx, caseId: string) {
  return tx
    .selectFrom('certificates')
    .select(['id', 'number', 'state', 'check_code'])
    .where('case_id', '=', caseId)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
}

/** Public: by their numbers, for whoever has the check codes too. */
export async function listByNumber(db: Db, numbers: readonly string[]) {
  return db
    .selectFrom('certificates')
    .select(['number', 'check_code', 'record', 'signature', 'pdf_sha256'])
    .select(['state', 'ended_on', 'end_reason'])
    .where('number', '=', sql<string>`any(${numbers}::text[])`)
    .execute()
}

/** The certificates of the cases that the actor may see, newest first. */
export async function listCertificates(
  tx: Tx,
  actor: Actor,
  { before, limit }: { before?: string | undefined; limit: number },
) {
  const { id, kind } = actor.organisation
  return tx
    .selectFrom('certificates')
    .innerJoin('visible_cases as cases', 'cases.id', 'certificates.case_id')
    .selectAll('certificates')
    .select('cases.title as case_title')
    .$if(kind === 'enterprise', (query) => query.where('certificates.applicant_id', '=', id))
    .$if(kind === 'registry', (query) => query.where('certificates.issuer_id', '=', id))
    .$if(before !== undefined, (query) => query.where('certificates.seq', '<', before ?? ''))
    .orderBy('certificates.seq', 'desc')
    .limit(limit)
    .execute()
}

export async function endCertificate(
  tx: Tx,
  { caseId, on, reason }: { caseId: string; on: Day; reason: Text },
) {
  await tx
    .updateTable('certificates')
    .set({ state: 'revoked', ended_on: on, end_reason: JSON.stringify(reason) })
    .where('case_id', '=', caseId)
    .where('state', '=', 'valid')
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
