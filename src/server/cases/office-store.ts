import { type SqlBool, sql } from 'kysely'
import type { Office } from '#core/offices.ts'
import type { Tables, Tx } from '../db/tables.ts'

/** The offices that are open for a service, the oldest first. */
export async function listOffices(
  tx: Tx,
  kind: Tables['organisations']['kind'],
  service: string,
): Promise<Office[]> {
  return tx
    .selectFrom('organisations')
    .select(['id', 'name', 'area', 'topics'])
    .where('kind', '=', kind)
    .where('closed_at', 'is', null)
    .where(sql<SqlBool>`${service} = any(services)`)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export async function getOrganisation(tx: Tx, id: string) {
  return tx
    .selectFrom('organisations')
    .select(['id', 'name', 'credit_code', 'area', 'office_code'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** The last thing that an office does to a case: from here on it is another one's. */
export async function handOver(tx: Tx, id: string, officeId: string): Promise<void> {
  await sql`select hand_over_case(${id}, ${officeId})`.execute(tx)
}
