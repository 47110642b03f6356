import type { Actor } from '#core/access.ts'
import { dayInShanghai } from '#core/dates.ts'
import { stepTogether } from '#core/lifecycle.ts'
import { packOf } from '#core/rule-pack.ts'
import { takeStepTogether } from '../cases/actions.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { listPoliciesOf } from '../reference/actions.ts'
import { getBatchService, getOwnBatch } from './access.ts'
import { policyReader } from './policies.ts'
import { insertEntries, updateBatch } from './store.ts'
import { countWaiting, listWaiting } from './waiting-store.ts'

type Collecting = { actor: Actor; id: string; limit: number; area?: string | undefined }

/** Puts the next portion of waiting cases on the list, each with what the rules find doubtful in it. */
export async function collectCases(
  deps: Deps,
  tx: Tx,
  { actor, id, limit, area: within }: Collecting,
) {
  const batch = await getOwnBatch(tx, { actor, id, in: ['collecting'] })
  const service = getBatchService(batch.service)
  const [state = ''] = stepTogether(service.lifecycle, 'collect').step.from
  const { yearField } = service.register
  const about = {
    service: service.id,
    state,
    area: batch.area,
    year: batch.year,
    yearField,
    within,
  }
  const ids = await listWaiting(tx, { ...about, limit })
  const { moving } = await takeStepTogether(deps, tx, {
    actor,
    service,
    together: 'collect',
    ids,
    detail: { batch: batch.id },
  })
  const policies = policyReader(await listPoliciesOf(tx, service.id))
  const cases = moving.map((one) => {
    const on = one.submitted_at ? dayInShanghai(one.submitted_at) : deps.clock.today()
    const pack = packOf(service, one.rule_pack)
    const found = pack.check(one.submitted ?? {}, on, policies(one.area, on))
    return { id: one.id, doubts: found.map(({ text }) => text) }
  })
  await insertEntries(tx, { batchId: id, by: actor.name, at: deps.clock.now(), cases })
  await updateBatch(tx, id, { changed_by: actor.name })
  return {
    collected: moving.length,
    left: await countWaiting(tx, about),
    version: batch.version + 1,
  }
}
