import type { Actor } from '#core/access.ts'
import { takeStepTogether } from '../cases/actions.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { getBatchService, getOwnBatch } from './access.ts'
import { takeOff } from './drop.ts'
import { settle } from './settle.ts'
import { findBatchOf } from './store.ts'

type Upheld = { actor: Actor; caseId: string; reason: string }

/** An objection to a case on notice was right: the case is off the list for good, and its applicant is told why. */
export async function upholdObjection(
  deps: Deps,
  tx: Tx,
  { actor, caseId, reason }: Upheld,
): Promise<void> {
  const held = await findBatchOf(tx, caseId)
  if (!held) return
  const batch = await getOwnBatch(tx, { actor, id: held, in: ['on-notice'] })
  const { moving } = await takeStepTogether(deps, tx, {
    actor,
    service: getBatchService(batch.service),
    together: 'uphold',
    ids: [caseId],
    detail: { batch: batch.id, asked: { reason } },
    said: { zh: `理由：${reason}`, en: `Reason: ${reason}` },
    tells: 'both',
  })
  if (moving.length === 0) return
  await takeOff(deps, tx, { actor, batch, caseId, state: 'pulled', said: reason })
  await settle(deps, tx, { actor, batch })
}
