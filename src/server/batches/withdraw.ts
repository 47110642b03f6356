import { markWithdrawn, publish } from '../announcements/actions.ts'
import { takeStepTogether } from '../cases/actions.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { getBatchService, getOwnBatch, requireReason } from './access.ts'
import { type Act, getRunning } from './notice.ts'
import { changeEntries, listInOrder, updateBatch } from './store.ts'

/** Takes the notice back, visibly; the list is frozen again and can be published anew. */
export async function withdrawNotice(
  deps: Deps,
  tx: Tx,
  { reason, ...act }: Act & { reason: string },
): Promise<void> {
  const { actor, id } = act
  const batch = await getOwnBatch(tx, { ...act, in: ['on-notice'] })
  const said = await requireReason(tx, { id, reason })
  const notice = await getRunning(tx, id)
  const list = await listInOrder(tx, { batchId: id, state: 'on-notice' })
  const ids = list.map(({ case_id }) => case_id)
  await takeStepTogether(deps, tx, {
    actor,
    service: getBatchService(batch.service),
    together: 'recall',
    ids,
    detail: { batch: id, asked: { reason: said } },
    said: { zh: `公示撤回：${said}`, en: `The notice was taken back: ${said}` },
  })
  const at = deps.clock.now()
  await changeEntries(tx, { batchId: id, ids, state: 'listed', by: actor.name, at })
  await markWithdrawn(tx, { id: notice.id, at })
  await publish(deps, tx, {
    actor,
    kind: 'withdrawal',
    service: batch.service,
    area: batch.area,
    year: batch.year,
    batchId: id,
    about: notice,
    title: { zh: `关于撤回“${notice.title.zh}”的公告`, en: `“${notice.title.en}” is taken back` },
    text: said,
    entries: [],
  })
  await updateBatch(tx, id, { changed_by: actor.name, state: 'frozen' })
}
