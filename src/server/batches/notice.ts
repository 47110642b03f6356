import { z } from 'zod'
import type { Actor } from '#core/access.ts'
import { addDays, type Day, isDay } from '#core/dates.ts'
import { invalidField } from '#core/errors.ts'
import { noticeEnd } from '#core/public-notice.ts'
import type { Service } from '#core/service.ts'
import {
  areaTitle,
  findRunningNotice,
  findWithdrawnNotice,
  type Listed,
  publish,
} from '../announcements/actions.ts'
import { takeStepTogether } from '../cases/actions.ts'
import type { Db, Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { calendarFrom, findPolicy, listAreaNames } from '../reference/actions.ts'
import { requireSilence } from '../secrecy/actions.ts'
import { getBatchService, getOwnBatch } from './access.ts'
import { changeEntries, type ListedCase, listInOrder, updateBatch } from './store.ts'

/** An act on a batch that its officer has seen in this version. */
export type Act = { actor: Actor; id: string; version?: number | undefined }

const period = z.object({ workdays: z.number().int().positive() })

/** How many working days a notice stands, by the policy in force for the authority’s area. */
export async function noticeWorkdays(
  db: Db,
  { service, area, on }: { service: Service; area: string; on: Day },
): Promise<number> {
  const key = service.register?.noticeKey ?? ''
  const policy = await findPolicy(db, { service: service.id, key, area, on })
  return period.parse(policy?.value).workdays
}

/** Publishes the frozen list; from the first day on anyone may object. */
export async function publishNotice(
  deps: Deps,
  tx: Tx,
  {
    startsOn,
    documentNumber,
    ...act
  }: Act & { startsOn?: string | undefined; documentNumber?: string | undefined },
): Promise<void> {
  const { actor, id } = act
  const batch = await getOwnBatch(tx, { ...act, in: ['frozen'] })
  await requireSilence(tx, { said: { documentNumber }, batchId: id })
  const service = getBatchService(batch.service)
  const today = deps.clock.today()
  const first = requireStart(startsOn ?? today, today)
  const workdays = await noticeWorkdays(tx, { service, area: batch.area, on: first })
  const endsOn = noticeEnd(first, workdays, await calendarFrom(tx, { from: first, workdays }))
  const list = await listInOrder(tx, { batchId: id, state: 'listed' })
  const names = await listAreaNames(tx)
  const { moving } = await takeStepTogether(deps, tx, {
    actor,
    service,
    together: 'notice',
    ids: list.map(({ case_id }) => case_id),
    detail: { batch: id, startsOn: first, endsOn },
    said: {
      zh: `公示期 ${first} 至 ${endsOn}（${workdays} 个工作日）。`,
      en: `The notice stands from ${first} to ${endsOn} (${workdays} working days).`,
    },
  })
  const moved = new Set(moving.map((one) => one.id))
  const shown = list.filter(({ case_id }) => moved.has(case_id))
  const at = deps.clock.now()
  await changeEntries(tx, {
    batchId: id,
    ids: [...moved],
    state: 'on-notice',
    by: actor.name,
    at,
  })
  const areaName = names.get(batch.area) ?? ''
  await publish(deps, tx, {
    actor,
    kind: 'notice',
    service: service.id,
    area: batch.area,
    year: batch.year,
    batchId: id,
    about: await findWithdrawnNotice(tx, id),
    title: service.register.listTitle({
      year: batch.year,
      place: batch.place,
      areaName,
      kind: 'notice',
    }),
    documentNumber: documentNumber?.trim(),
    startsOn: first,
    endsOn,
    entries: toListed(shown, names),
  })
  await updateBatch(tx, id, { changed_by: actor.name, state: 'on-notice' })
}

/** Only what the public may read of each. */
export function toListed(
  list: readonly ListedCase[],
  names: ReadonlyMap<string, string>,
  numbers?: ReadonlyMap<string, string>,
): Listed[] {
  return list.map((one, at) => ({
    position: at + 1,
    caseId: one.case_id,
    name: one.applicant_name,
    area: one.area,
    areaName: areaTitle(names, one.area),
    number: numbers?.get(one.case_id) ?? null,
  }))
}

/** The notice of a batch that is on notice, with its days. */
export async function getRunning(db: Db, batchId: string) {
  const notice = await findRunningNotice(db, batchId)
  const { starts_on: startsOn, ends_on: endsOn } = notice ?? {}
  if (!notice || !startsOn || !endsOn) throw new Error(`Batch ${batchId} has no notice`)
  return { ...notice, startsOn, endsOn, firstEndsOn: notice.first_ends_on ?? endsOn }
}

function requireStart(startsOn: string, today: Day): Day {
  if (isDay(startsOn) && startsOn >= today && startsOn <= addDays(today, 60)) return startsOn
  throw invalidField('startsOn', {
    zh: '公示起始日应为今天起 60 天内的一天，不能早于今天',
    en: 'The first day of the notice is today or one of the next 60 days',
  })
}
