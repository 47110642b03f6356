import type { Actor } from '#core/access.ts'
import { DomainError, notFound } from '#core/errors.ts'
import { findRunningNotice, pullEntry } from '../announcements/actions.ts'
import { takeStepTogether } from '../cases/actions.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { getBatchService, getOwnBatch, requireReason } from './access.ts'
import { settle } from './settle.ts'
import { type Batch, changeEntries, findEntry } from './store.ts'

type Dropping = { actor: Actor; id: string; caseId: string; reason: string }

/** Off the list before it is frozen, or off the notice while it stands; the office examines the case again. */
export async function dropCase(
  deps: Deps,
  tx: Tx,
  { actor, id, caseId, reason }: Dropping,
): Promise<void> {
  const batch = await getOwnBatch(tx, { actor, id, in: ['collecting', 'on-notice'] })
  const said = await requireReason(tx, { id, reason })
  const entry = await findEntry(tx, { batchId: id, caseId })
  if (!entry) throw notFound()
  const wanted = batch.state === 'collecting' ? 'listed' : 'on-notice'
  if (entry.state !== wanted) throw goneAlready()
  const onNotice = wanted === 'on-notice'
  await takeStepTogether(deps, tx, {
    actor,
    service: getBatchService(batch.service),
    together: onNotice ? 'pull' : 'drop',
    ids: [caseId],
    detail: { batch: id, asked: { reason: said } },
    said: { zh: `理由：${said}`, en: `Reason: ${said}` },
    tells: 'both',
  })
  await takeOff(deps, tx, { actor, batch, caseId, state: onNotice ? 'pulled' : 'dropped', said })
  await settle(deps, tx, { actor, batch })
}

type TakenOff = {
  actor: { name: string }
  batch: Pick<Batch, 'id'>
  caseId: string
  state: 'dropped' | 'pulled' | 'withdrawn'
  said: string
}

/** The entry of a batch, and the line of its notice, which stays visible as taken off. */
export async function takeOff(
  deps: Deps,
  tx: Tx,
  { actor, batch, caseId, state, said }: TakenOff,
): Promise<void> {
  const at = deps.clock.now()
  await changeEntries(tx, {
    batchId: batch.id,
    ids: [caseId],
    state,
    reason: said,
    by: actor.name,
    at,
  })
  const notice = await findRunningNotice(tx, batch.id)
  if (notice) await pullEntry(tx, { id: notice.id, caseId, at })
}

function goneAlready(): DomainError {
  return new DomainError('conflict', {
    zh: '此办件已不在名单中，请查看最新名单',
    en: 'This case is no longer on the list; look at it anew',
  })
}
