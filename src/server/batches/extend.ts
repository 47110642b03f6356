import type { Day } from '#core/dates.ts'
import { DomainError } from '#core/errors.ts'
import { addWorkdays } from '#core/workdays.ts'
import { publish, putOff } from '../announcements/actions.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { calendarFrom } from '../reference/actions.ts'
import { getOwnBatch, requireReason } from './access.ts'
import { record } from './list.ts'
import { type Act, getRunning } from './notice.ts'
import { updateBatch } from './store.ts'

/** Puts the end off by working days while the notice still runs; the first end stays readable. */
export async function extendNotice(
  deps: Deps,
  tx: Tx,
  { workdays, reason, ...act }: Act & { workdays: number; reason: string },
): Promise<void> {
  const { actor, id } = act
  const batch = await getOwnBatch(tx, { ...act, in: ['on-notice'] })
  const said = await requireReason(tx, { id, reason })
  const notice = await getRunning(tx, id)
  if (deps.clock.today() > notice.endsOn) throw overAlready(notice.endsOn)
  const endsOn = addWorkdays(
    notice.endsOn,
    workdays,
    await calendarFrom(tx, { from: notice.endsOn, workdays }),
  )
  await putOff(tx, { id: notice.id, endsOn, first: notice.firstEndsOn, reason: said })
  await publish(deps, tx, {
    actor,
    kind: 'extension',
    service: batch.service,
    area: batch.area,
    year: batch.year,
    batchId: id,
    about: notice,
    title: {
      zh: `关于延长“${notice.title.zh}”公示期的公告`,
      en: `“${notice.title.en}” is extended`,
    },
    text: said,
    endsOn,
    entries: [],
  })
  await updateBatch(tx, id, { changed_by: actor.name })
  const detail = { batch: id, address: notice.address, endsOn, reason: said }
  await record(deps, tx, { actor, act: 'batch:extend', detail })
}

function overAlready(endsOn: Day): DomainError {
  return new DomainError('conflict', {
    zh: `公示已于 ${endsOn} 期满，不能再延长；需要重新公示的，请撤回后再发布`,
    en: `The notice ended on ${endsOn} and cannot be extended; take it back and publish it anew if need be`,
  })
}
