import { type Insertable, sql } from 'kysely'
import type { Day } from '#core/dates.ts'
import type { Db, Tables, Tx } from '../db/tables.ts'

type Fact = Insertable<Tables['registered_facts']>
type Figures = Pick<Fact, 'dimensions' | 'measures'>

export async function insertFact(tx: Tx, fact: Fact): Promise<void> {
  await tx.insertInto('registered_facts').values(fact).execute()
}

export async function findFactForUpdate(tx: Tx, caseId: string) {
  return tx
    .selectFrom('registered_facts')
    .select('registered_on')
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateFact(tx: Tx, caseId: string, figures: Figures): Promise<void> {
  await tx.updateTable('registered_facts').set(figures).where('case_id', '=', caseId).execute()
}

export async function addMeasures(tx: Tx, caseId: string, yuan: readonly string[]): Promise<void> {
  await sql`update registered_facts set measures = array(
      select coalesce(old, 0) + coalesce(added, 0)
      from unnest(measures, ${yuan}::numeric[]) with ordinality as both_of(old, added, place)
      order by place
    ) where case_id = ${caseId}`.execute(tx)
}

export async function endFact(tx: Tx, caseId: string, on: Day): Promise<void> {
  await tx
    .updateTable('registered_facts')
    .set({ ended_on: on })
    .where('case_id', '=', caseId)
    .where('ended_on', 'is', null)
    .execute()
}

/** What stands for a row of the table: an expression over one fact. */
export type Key =
  | { kind: 'month' }
  | { kind: 'area'; digits: number; within: string }
  | { kind: 'dimension'; place: number; digits?: number; roots?: ReadonlyMap<string, string> }

type Period = { from: Day; to: Day }

export type Asked = {
  service: string
  key: Key
  measures: number
  now: Period
  before: Period
  /** First and last code of the areas that count. */
  areas: readonly [from: string, to: string]
}

export type Counted = {
  key: string | null
  sellers: number
  count: number
  yuan: string[]
  beforeSellers: number
  beforeCount: number
  beforeYuan: string[]
}

/** Cases, sums and sellers of both periods by the key, in one pass over the facts. */
export async function countFacts(db: Db, asked: Asked): Promise<Counted[]> {
  const { now, before } = asked
  const inNow = sql`registered_on between ${now.from} and ${now.to}`
  const inBefore = sql`registered_on between ${before.from} and ${before.to}`
  const { rows } = await sql<Counted>`
    select key,
      count(distinct applicant_id) filter (where is_now)::int as sellers,
      count(*) filter (where is_now)::int as count,
      array[${sumsOf(asked, sql`is_now`)}]::text[] as yuan,
      count(distinct applicant_id) filter (where not is_now)::int as "beforeSellers",
      count(*) filter (where not is_now)::int as "beforeCount",
      array[${sumsOf(asked, sql`not is_now`)}]::text[] as "beforeYuan"
    from (
      select ${keyOf(asked.key, now)} as key, applicant_id, measures, ${inNow} as is_now
      from registered_facts ${joinOf(asked.key)}
      where service = ${asked.service} and ended_on is null and (${inNow} or ${inBefore})
        and area between ${asked.areas[0]} and ${asked.areas[1]}
    ) facts
    group by key order by key nulls last`.execute(db)
  return rows
}

/** How many were registered in these months and ended since. */
export async function countEnded(db: Db, { service, now, areas }: Asked): Promise<number> {
  const { count } = await db
    .selectFrom('registered_facts')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('service', '=', service)
    .where('ended_on', 'is not', null)
    .where((eb) => eb.between('registered_on', now.from, now.to))
    .where((eb) => eb.between('area', areas[0], areas[1]))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many sellers stand behind all of these months, each counted once however many cells it is in. */
export async function countSellers(db: Db, { service, now, areas }: Asked): Promise<number> {
  const { sellers } = await db
    .selectFrom('registered_facts')
    .select((eb) => eb.fn.count<string>('applicant_id').distinct().as('sellers'))
    .where('service', '=', service)
    .where('ended_on', 'is', null)
    .where((eb) => eb.between('registered_on', now.from, now.to))
    .where((eb) => eb.between('area', areas[0], areas[1]))
    .executeTakeFirstOrThrow()
  return Number(sellers)
}

function sumsOf({ measures }: Asked, which: ReturnType<typeof sql>) {
  const sums = Array.from(
    { length: measures },
    (_, i) =>
      sql`coalesce(sum(measures[${sql.lit(i + 1)}]) filter (where ${which}), 0)::numeric(20,2)`,
  )
  return sql.join(sums)
}

// A month of the year before stands in the row of the same month now.
function keyOf(key: Key, now: Period) {
  if (key.kind === 'month') {
    return sql`to_char(case when registered_on >= ${now.from} then registered_on
      else registered_on + interval '1 year' end, 'YYYY-MM')`
  }
  if (key.kind === 'area') return sql`rpad(left(area, ${sql.lit(key.digits)}), 6, '0')`
  const value = sql`dimensions[${sql.lit(key.place)}]`
  if (key.digits) return sql`rpad(left(${value}, ${sql.lit(key.digits)}), 6, '0')`
  return key.roots ? sql`coalesce(roots.root, ${value})` : value
}

function joinOf(key: Key) {
  if (key.kind !== 'dimension' || !key.roots) return sql``
  const leaves = [...key.roots.keys()]
  const roots = [...key.roots.values()]
  return sql`left join unnest(${leaves}::text[], ${roots}::text[]) as roots(leaf, root)
    on roots.leaf = dimensions[${sql.lit(key.place)}]`
}
