import { sql } from 'kysely'
import { areaPrefix } from '#core/areas.ts'
import type { Day } from '#core/dates.ts'
import type { CertificateDelivery, EmergencyPeriod } from '#core/emergency.ts'
import { areaRange } from '../db/as-actor.ts'
import type { Db, Tx } from '../db/tables.ts'

export type PeriodRow = Awaited<ReturnType<typeof listPeriods>>[number]

/** A period with the names of its area and of who declared and ended it. */
function periods(db: Db) {
  return db
    .selectFrom('emergency_periods as period')
    .innerJoin('organisations as declarer', 'declarer.id', 'period.declared_by')
    .leftJoin('organisations as ender', 'ender.id', 'period.ended_by')
    .selectAll('period')
    .select(['declarer.name as declarer_name', 'declarer.area as declarer_area'])
    .select(['ender.name as ender_name', nameOfArea.as('area_name')])
}

/** 浙江省杭州市西湖区: an area after those that contain it, the country only by itself. */
const nameOfArea = sql<string>`(
  with recursive above(name, parent, depth) as (
    select name, parent, 0 from areas where code = period.area
    union all
    select areas.name, areas.parent, depth + 1 from above join areas on areas.code = above.parent
    where areas.code <> '000000'
  )
  select string_agg(name, '' order by depth desc) from above
)`

type Page = { openOn?: Day | undefined; before?: string | undefined; limit: number }

/** Newest first; with `openOn` only those that are open on that day. */
export async function listPeriods(db: Db, { openOn, before, limit }: Page) {
  return periods(db)
    .$if(openOn !== undefined, (query) =>
      query
        .where('period.starts_on', '<=', openOn ?? '')
        .where((eb) =>
          eb.or([eb('period.ended_on', 'is', null), eb('period.ended_on', '>=', openOn ?? '')]),
        ),
    )
    .$if(before !== undefined, (query) => query.where('period.seq', '<', before ?? ''))
    .orderBy('period.seq', 'desc')
    .limit(limit)
    .execute()
}

export async function findPeriod(db: Db, id: string): Promise<PeriodRow | undefined> {
  return periods(db).where('period.id', '=', id).executeTakeFirst()
}

/**
 * Locks a period that has not been ended; undefined once it has, also by whoever held the lock before.
 * Not its key: a paper that is filed meanwhile points to it, and the end in turn waits for that filing.
 */
export async function findUnendedForUpdate(tx: Tx, id: string) {
  return tx
    .selectFrom('emergency_periods')
    .select('id')
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

type Declared = Omit<EmergencyPeriod, 'id' | 'endedOn'> & { declaredBy: string; at: Date }

export async function insertPeriod(tx: Tx, declared: Declared): Promise<string> {
  const { measures, services, declaredBy, at } = declared
  const { id } = await tx
    .insertInto('emergency_periods')
    .values({
      area: declared.area,
      services: [...services],
      defer_paper: measures.deferPaper,
      certificates: measures.certificates,
      extend_clocks_by: measures.extendClocksBy,
      starts_on: declared.startsOn,
      grace_workdays: declared.graceWorkdays,
      title: JSON.stringify(declared.title),
      legal_text: declared.legalText,
      link: declared.link,
      declared_by: declaredBy,
      declared_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Ended = { on: Day; by: string; at: Date; reason: string; papersDueOn: Day | null }

export async function endPeriodRow(tx: Tx, id: string, ended: Ended): Promise<void> {
  await tx
    .updateTable('emergency_periods')
    .set({
      ended_on: ended.on,
      ended_by: ended.by,
      ended_at: ended.at,
      end_reason: ended.reason,
      papers_due_on: ended.papersDueOn,
    })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Two declarations of one organisation come one after the other, so that the second sees the first. */
export async function lockDeclarations(tx: Tx, organisationId: string): Promise<void> {
  const lock = `emergency ${organisationId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(tx)
}

export async function findOwnUnended(tx: Tx, { by, area }: { by: string; area: string }) {
  return periods(tx)
    .where('period.declared_by', '=', by)
    .where('period.area', '=', area)
    .where('period.ended_on', 'is', null)
    .execute()
}

/** Periods whose area contains this one, open on that day. */
export async function listPeriodsOver(db: Db, { area, on }: { area: string; on: Day }) {
  return db
    .selectFrom('emergency_periods')
    .selectAll()
    .where('area', 'in', areasAround(area))
    .where('starts_on', '<=', on)
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', on)]))
    .execute()
}

/** Open offices that a period there concerns: authorities inside, registries inside or around that handle its services. */
export async function listOfficesToTell(
  tx: Tx,
  { area, services, but }: { area: string; services: readonly string[]; but: string },
) {
  const [from, to] = areaRange(area)
  return tx
    .selectFrom('organisations')
    .select('id')
    .where('id', '!=', but)
    .where('closed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('kind', '=', 'authority'), eb.between('area', from, to)]),
        eb.and([
          eb('kind', 'in', ['registry', 'evaluator']),
          eb.or([eb.between('area', from, to), eb('area', 'in', areasAround(area))]),
          ...(services.length > 0
            ? [eb('services', '&&', sql<string[]>`${[...services]}::text[]`)]
            : []),
        ]),
      ]),
    )
    .orderBy('id')
    .execute()
}

export async function hasArea(tx: Tx, code: string): Promise<boolean> {
  const found = await tx
    .selectFrom('areas')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst()
  return found !== undefined
}

/** The area itself, its city, its province and the country. */
function areasAround(area: string): string[] {
  const prefix = areaPrefix(area)
  const codes = [0, 2, 4, 6].map((length) => prefix.slice(0, length).padEnd(6, '0'))
  return [...new Set(codes)]
}

export type StoredPeriod = {
  id: string
  area: string
  services: string[]
  defer_paper: boolean
  certificates: CertificateDelivery | null
  extend_clocks_by: number
  starts_on: Day
  grace_workdays: number
  title: EmergencyPeriod['title']
  legal_text: string
  link: string | null
  ended_on: Day | null
}

export function toPeriod(row: StoredPeriod): EmergencyPeriod {
  return {
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
  }
}

export async function hasAnyPeriod(db: Db): Promise<boolean> {
  const found = await db.selectFrom('emergency_periods').select('id').limit(1).executeTakeFirst()
  return found !== undefined
}

/** Papers that the period alone defers, of those that the asking transaction may see. */
export async function countPapersToFallDue(
  tx: Tx,
  { id, today }: { id: string; today: Day },
): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from paper_records paper
    where period_id = ${id} and due_from is null and state in ('deferred', 'mismatch')
      and not exists (
        select from emergency_periods other
        where other.id <> ${id} and defer_paper and ended_on is null and starts_on <= ${today}
          and paper.area like regexp_replace(other.area, '(00){1,3}$', '') || '%'
          and (services = '{}' or paper.service = any(services))
      )`.execute(tx)
  return Number(rows[0]?.count ?? 0)
}
