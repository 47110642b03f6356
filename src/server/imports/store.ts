import { type Selectable, type SqlBool, sql } from 'kysely'
import { notFound } from '#core/errors.ts'
import type { Db, Tables, Tx } from '../db/tables.ts'

export type Import = Selectable<Tables['imports']>

type New = Pick<
  Import,
  | 'organisation_id'
  | 'service'
  | 'rule_pack'
  | 'file_name'
  | 'sha256'
  | 'rows'
  | 'ready'
  | 'gaps'
  | 'refused'
  | 'notes'
  | 'uploaded_by'
  | 'uploaded_name'
  | 'uploaded_at'
>

/** Undefined while an import of the same file waits already. */
export async function insertImport(tx: Tx, row: New): Promise<Import | undefined> {
  return tx
    .insertInto('imports')
    .values({ ...row, notes: JSON.stringify(row.notes), state: 'checked' })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'service', 'sha256'])
        .where('state', '=', 'checked')
        .doNothing(),
    )
    .returningAll()
    .executeTakeFirst()
}

/** The newest import of this very file in that state. */
export async function findByContent(
  tx: Tx,
  by: Pick<Import, 'organisation_id' | 'service' | 'sha256' | 'state'>,
): Promise<Import | undefined> {
  return tx
    .selectFrom('imports')
    .selectAll()
    .where('organisation_id', '=', by.organisation_id)
    .where('service', '=', by.service)
    .where('sha256', '=', by.sha256)
    .where('state', '=', by.state)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function getImport(
  tx: Tx,
  { id, organisationId }: { id: string; organisationId: string },
) {
  const row = await tx
    .selectFrom('imports')
    .selectAll()
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Holds the import until the transaction ends: two who confirm it make one set of drafts. */
export async function getImportForUpdate(tx: Tx, by: { id: string; organisationId: string }) {
  const row = await tx
    .selectFrom('imports')
    .selectAll()
    .where('id', '=', by.id)
    .where('organisation_id', '=', by.organisationId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export async function endImport(
  tx: Tx,
  id: string,
  end: { state: 'confirmed' | 'cancelled'; ended_name: string; ended_at: Date },
): Promise<Import> {
  return tx
    .updateTable('imports')
    .set(end)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function listImports(
  tx: Tx,
  {
    organisationId,
    before,
    limit,
  }: { organisationId: string; before: string | undefined; limit: number },
): Promise<Import[]> {
  return tx
    .selectFrom('imports')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('state', '!=', 'cancelled')
    .$if(before !== undefined, (query) => query.where(sql<SqlBool>`seq < ${before ?? ''}::bigint`))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}

/** Areas by code and name, for the reader; the whole list is small. */
export async function listAreas(tx: Db) {
  return tx.selectFrom('areas').select(['code', 'name', 'parent']).orderBy('code').execute()
}

export async function getCreditCode(tx: Tx, organisationId: string): Promise<string> {
  const row = await tx
    .selectFrom('organisations')
    .select('credit_code')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return row.credit_code ?? ''
}
