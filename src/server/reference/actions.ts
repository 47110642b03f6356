import type { Day } from '#core/dates.ts'
import { type Policy, policyOn } from '#core/policy.ts'
import type { Db } from '../db/tables.ts'
import { listPolicies } from './store.ts'

export { listWorkdays } from './store.ts'

/** The policy of a service in force for an area on a day. A service without one is a fault of its setup. */
export async function getPolicy(
  db: Db,
  { service, key, area, on }: { service: string; key: string; area: string; on: Day },
): Promise<Policy> {
  const found = policyOn(await listPolicies(db, service, key), { key, area, on })
  if (!found) throw new Error(`${service} has no policy "${key}" for ${area} on ${on}`)
  return found
}
