import { type Selectable, sql } from 'kysely'
import type { Day } from '#core/dates.ts'
import type { Policy } from '#core/policy.ts'
import type { Db, Tables } from '../db/tables.ts'

export async function listAreas(db: Db) {
  return db.selectFrom('areas').select(['code', 'name', 'parent']).orderBy('code').execute()
}

export async function listContacts(db: Db) {
  return db.selectFrom('contacts').selectAll().orderBy('position').execute()
}

export async function listWorkdays(db: Db, { from, to }: { from: Day; to: Day }) {
  return db
    .selectFrom('workdays')
    .select(['day', 'workday'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
}

/** The last day of the calendar that was loaded; null where there is none. */
export async function findLastKnownDay(db: Db): Promise<Day | null> {
  const { day } = await db
    .selectFrom('workdays')
    .select((eb) => eb.fn.max('day').as('day'))
    .executeTakeFirstOrThrow()
  return day
}

/** Working days from the first to the last day, both counted; null where a year between them is not known. */
export async function countWorkdays(
  db: Db,
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
): Promise<number | null> {
  const { rows } = await sql<{ count: string; known: boolean }>`
    select count(*) filter (where workday) as count,
      count(*) = ${endsOn}::date - ${startsOn}::date + 1 as known
    from workdays where day between ${startsOn} and ${endsOn}`.execute(db)
  const [row] = rows
  return row?.known ? Number(row.count) : null
}

export async function listPolicies(db: Db, service: string, key: string): Promise<Policy[]> {
  const rows = await policiesOf(db, service).where('key', '=', key).execute()
  return rows.map(readPolicy)
}

export async function listPoliciesOf(db: Db, service: string): Promise<Policy[]> {
  return (await policiesOf(db, service).execute()).map(readPolicy)
}

function policiesOf(db: Db, service: string) {
  return db.selectFrom('policies').selectAll().where('service', '=', service)
}

function readPolicy({ valid_from, valid_to, ...row }: Selectable<Tables['policies']>): Policy {
  return { ...row, validFrom: valid_from, validTo: valid_to }
}

/** Adds the rows that the platform brings; a row that the office has changed stays as it is. */
export async function insertPolicies(db: Db, service: string, policies: readonly Policy[]) {
  if (policies.length === 0) return
  const rows = policies.map(({ validFrom, validTo, value, ...row }) => ({
    ...row,
    service,
    valid_from: validFrom,
    valid_to: validTo,
    value: JSON.stringify(value),
  }))
  await db
    .insertInto('policies')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['service', 'key', 'area', 'valid_from']).doNothing(),
    )
    .execute()
}

type Seed = { table: string; key: string; columns: readonly string[] }

/** Brings a table of reference data to what its seed file says. Rows that are no longer there stay. */
export async function upsertSeed(db: Db, seed: Seed, rows: readonly Record<string, unknown>[]) {
  const names = sql.join(seed.columns.map((column) => sql.id(column)))
  const changes = sql.join(
    seed.columns.map((column) => sql`${sql.id(column)} = excluded.${sql.id(column)}`),
  )
  await sql`insert into ${sql.id(seed.table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.id(seed.table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (${sql.id(seed.key)}) do update set ${changes}`.execute(db)
}
