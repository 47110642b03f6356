import { type SqlBool, sql } from 'kysely'
import { areaPrefix, isInside, separatelyPlanned } from '#core/areas.ts'
import { areaRange } from '../db/as-actor.ts'
import type { Db, Tx } from '../db/tables.ts'

/** Where a case waits to be collected by the authority of an area; cities that decide for themselves are left out. */
type Waiting = {
  service: string
  state: string
  area: string
  /** The year of the batch, and the field of the cases that names it. */
  year: number
  yearField: string
  within?: string | undefined
}

function waiting(db: Db, { service, state, area, year, yearField, within }: Waiting) {
  const [from, to] = areaRange(area)
  const others = separatelyPlanned.filter((city) => city !== area && isInside(city, area))
  return db
    .selectFrom('cases')
    .where('service', '=', service)
    .where('state', '=', state)
    .where('private', '=', false)
    .where(sql<SqlBool>`submitted ->> ${yearField}::text = ${String(year)}`)
    .where((eb) => eb.between('area', from, to))
    .$if(within !== undefined, (query) =>
      query.where('area', 'like', `${areaPrefix(within ?? area)}%`),
    )
    .$call((query) =>
      others.reduce((rest, city) => {
        const [first, last] = areaRange(city)
        return rest.where((eb) => eb.not(eb.between('area', first, last)))
      }, query),
    )
}

/** The oldest that wait; what another act is working on is left for the next portion. */
export async function listWaiting(tx: Tx, about: Waiting & { limit: number }): Promise<string[]> {
  const rows = await waiting(tx, about)
    .select('id')
    .orderBy('seq')
    .limit(about.limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ id }) => id)
}

export async function countWaiting(db: Db, about: Waiting): Promise<number> {
  const { count } = await waiting(db, about)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
