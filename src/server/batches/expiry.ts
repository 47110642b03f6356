import type { Day } from '#core/dates.ts'
import type { Tx } from '../db/tables.ts'
import { listPoliciesOf } from '../reference/actions.ts'
import type { getBatchService } from './access.ts'
import { numbered } from './announce.ts'
import { findFirstOnNotice } from './entry-store.ts'
import { policyReader } from './policies.ts'

type Asked = { service: ReturnType<typeof getBatchService>; batchId: string; today: Day }

/**
 * The last valid day of the first case on notice, where an announcement of today would come too late for it: by
 * some policies an entry is valid in its year only. Null where it would not.
 */
export async function findExpired(tx: Tx, { service, batchId, today }: Asked): Promise<Day | null> {
  const found = await findFirstOnNotice(tx, batchId)
  if (!found) return null
  const policy = policyReader(await listPoliciesOf(tx, service.id))(found.area, today)
  const last = service.register.validUntil({ ...numbered(found, today), decidedOn: today, policy })
  return last < today ? last : null
}
