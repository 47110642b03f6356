import { addDays, type Day } from '#core/dates.ts'
import { type Policy, policyOn } from '#core/policy.ts'
import { type Calendar, calendarOf } from '#core/workdays.ts'
import type { Db } from '../db/tables.ts'
import { listAreas, listPolicies, listPoliciesOf, listWorkdays } from './store.ts'

export { requireArea } from './place.ts'
export { countWorkdays, listPoliciesOf, listWorkdays } from './store.ts'

type Asked = { service: string; key: string; area: string; on: Day }

/** The policy of a service in force for an area on a day, or undefined where none was set. */
export async function findPolicy(
  db: Db,
  { service, key, area, on }: Asked,
): Promise<Policy | undefined> {
  return policyOn(await listPolicies(db, service, key), { key, area, on })
}

/** The policy of a service in force for an area on a day. A service without one is a fault of its setup. */
export async function getPolicy(db: Db, asked: Asked): Promise<Policy> {
  const found = await findPolicy(db, asked)
  const { service, key, area, on } = asked
  if (!found) throw new Error(`${service} has no policy "${key}" for ${area} on ${on}`)
  return found
}

/** All policies of a service in force for an area on a day, by their keys. */
export async function policiesOn(
  db: Db,
  { service, area, on }: Omit<Asked, 'key'>,
): Promise<(key: string) => Policy | undefined> {
  const rows = await listPoliciesOf(db, service)
  return (key) => policyOn(rows, { key, area, on })
}

/** What each area is called, by its code. */
export async function listAreaNames(db: Db): Promise<Map<string, string>> {
  return new Map((await listAreas(db)).map(({ code, name }) => [code, name]))
}

/** The calendar from a day on, as far as so many working days can reach. */
export async function calendarFrom(
  db: Db,
  { from, workdays }: { from: Day; workdays: number },
): Promise<Calendar> {
  // No stretch of the calendar has more than half its days off, beside a long holiday.
  return calendarOf(await listWorkdays(db, { from, to: addDays(from, workdays * 2 + 30) }))
}
