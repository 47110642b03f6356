import { type Selectable, sql, type Updateable } from 'kysely'
import { notFound } from '#core/errors.ts'
import type { Db, Tables, Tx } from '../db/tables.ts'

export type Check = Selectable<Tables['spot_checks']> & {
  authority_name: string
  area_name: string
}

export type CheckChange = Omit<
  Updateable<Tables['spot_checks']>,
  'id' | 'seq' | 'version' | 'exclusions' | 'inspectors' | 'strata_sizes' | 'days'
> & {
  exclusions?: Check['exclusions']
  inspectors?: Check['inspectors']
  strata_sizes?: Check['strata_sizes']
  days?: Check['days']
}

function checks(db: Db) {
  return db
    .selectFrom('spot_checks as check')
    .innerJoin('organisations as authority', 'authority.id', 'check.authority_id')
    .innerJoin('areas', 'areas.code', 'check.area')
    .selectAll('check')
    .select(['authority.name as authority_name', 'areas.name as area_name'])
}

export async function getCheck(db: Db, id: string): Promise<Check> {
  const row = await checks(db).where('check.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Holds the check until the transaction ends; what is read afterwards is what the last holder left. */
export async function lockCheck(tx: Tx, id: string): Promise<Check> {
  await tx.selectFrom('spot_checks').select('id').where('id', '=', id).forUpdate().execute()
  return getCheck(tx, id)
}

type Page = { before: string | undefined; limit: number }
type Scope = { organisationId: string; from: string; to: string }

/** Newest first: those that the organisation ordered, and those inside the area that it supervises. */
export async function listChecks(tx: Tx, scope: Scope, { before, limit }: Page): Promise<Check[]> {
  return checks(tx)
    .where((eb) =>
      eb.or([
        eb('check.authority_id', '=', scope.organisationId),
        eb.and([eb('check.area', '>=', scope.from), eb('check.area', '<=', scope.to)]),
      ]),
    )
    .$if(before !== undefined, (query) => query.where('check.seq', '<', before ?? ''))
    .orderBy('check.seq', 'desc')
    .limit(limit)
    .execute()
}

type Opened = {
  service: string
  authority_id: string
  area: string
  year: number
  strata: Check['strata']
  per_mille: number
  ratio_policy: Check['ratio_policy']
  opened_by: string
  opened_at: Date
}

export async function insertCheck(tx: Tx, { ratio_policy, ...row }: Opened): Promise<string> {
  const { id } = await tx
    .insertInto('spot_checks')
    .values({
      ...row,
      state: 'open',
      ratio_policy: ratio_policy && JSON.stringify(ratio_policy),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function changeCheck(tx: Tx, id: string, change: CheckChange): Promise<void> {
  const { exclusions, inspectors, strata_sizes, days, ...rest } = change
  await tx
    .updateTable('spot_checks')
    .set({
      ...rest,
      ...(exclusions && { exclusions: JSON.stringify(exclusions) }),
      ...(inspectors && { inspectors: JSON.stringify(inspectors) }),
      ...(strata_sizes && { strata_sizes: JSON.stringify(strata_sizes) }),
      ...(days && { days: JSON.stringify(days) }),
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

export async function insertList(tx: Tx, check_id: string, text: string): Promise<void> {
  await tx.insertInto('spot_check_lists').values({ check_id, text }).execute()
}

export async function getList(db: Db, checkId: string): Promise<string> {
  const row = await db
    .selectFrom('spot_check_lists')
    .select('text')
    .where('check_id', '=', checkId)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row.text
}

export async function insertSecret(tx: Tx, check_id: string, secret: string): Promise<void> {
  await tx.insertInto('spot_check_secrets').values({ check_id, secret }).execute()
}

/** The secret, once the check is drawn; the database gives it to nobody before. */
export async function getDrawnSecret(tx: Tx, checkId: string): Promise<string> {
  const { rows } = await sql<{ secret: string | null }>`
    select drawn_secret(${checkId}) as secret`.execute(tx)
  const secret = rows[0]?.secret
  if (!secret) throw new Error(`spot check ${checkId} has no secret to tell`)
  return secret
}

export type Account = {
  user_id: string
  organisation_id: string
  organisation_name: string
  credit_code: string | null
}

/** The person of an authority or an evaluator who signs in with this address. */
export async function findInspectorAccount(tx: Tx, address: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`select * from inspector_account(${address})`.execute(tx)
  return rows[0]
}

/** Those whose candidates are frozen, newest first. */
export async function listFrozen(db: Db, { before, limit }: Page): Promise<Check[]> {
  return checks(db)
    .where('check.frozen_at', 'is not', null)
    .$if(before !== undefined, (query) => query.where('check.seq', '<', before ?? ''))
    .orderBy('check.seq', 'desc')
    .limit(limit)
    .execute()
}
