import { DomainError } from '#core/errors.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { type Asked, holdCheck } from './held.ts'
import { countItems } from './item-store.ts'
import { changeCheck } from './store.ts'

/** Publishes what was found, once everything is there; nobody waits for those whose entry was revoked meanwhile. */
export async function publishSpotCheck(deps: Deps, tx: Tx, asked: Asked): Promise<void> {
  const act = 'spot-check:publish'
  const check = await holdCheck(tx, asked, { act, from: ['drawn'] })
  const counts = await countItems(tx, check.id, deps.clock.today())
  const missing = counts.drawn + counts.requested + counts.handedIn
  if (missing > 0) throw withoutResult(missing)
  const { actor } = asked
  const at = deps.clock.now()
  await changeCheck(tx, check.id, {
    state: 'published',
    published_by: actor.name,
    published_at: at,
  })
  const detail = { check: check.id, inspected: counts.inspected }
  await writeJournal(tx, { organisationId: check.authority_id, actor, act, detail, at })
}

function withoutResult(missing: number): DomainError {
  return new DomainError(
    'conflict',
    {
      zh: `还有 ${missing} 家没有结果，全部填写后才能公布；逾期没有交材料的，请按实际情况填写结果`,
      en: `${missing} have no result yet. Publish when all are there; record one too for those who handed in nothing in time`,
    },
    { missing },
  )
}
