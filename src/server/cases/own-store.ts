import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../db/tables.ts'

/**
 * Cases of one applicant that may be the same as others: submitted ones by the keys that they were filed with,
 * drafts by their title, with their answers so that the caller can look closer.
 */
export async function listOwnAlike(
  tx: Tx,
  by: { applicantId: string; service: string; keys: readonly string[]; titles: readonly string[] },
) {
  return tx
    .selectFrom('cases')
    .select(['reference', 'likeness', 'number'])
    .select((eb) =>
      eb.case().when('private', '=', true).then(eb.ref('answers')).end().as('answers'),
    )
    .where('applicant_id', '=', by.applicantId)
    .where('service', '=', by.service)
    .where((eb) =>
      eb.or([
        sql<SqlBool>`likeness && ${by.keys}::text[]`,
        eb.and([eb('private', '=', true), sql<SqlBool>`title = any(${by.titles}::text[])`]),
      ]),
    )
    .orderBy('seq')
    .execute()
}
