import type { BatchEntry, BatchRow, BatchView } from '#api/batches.ts'
import type { Actor } from '#core/access.ts'
import type { Day } from '#core/dates.ts'
import { stepTogether } from '#core/lifecycle.ts'
import { areaTitle, findRunningNotice, listOfBatch } from '../announcements/actions.ts'
import type { Tx } from '../db/tables.ts'
import { countWorkdays, listAreaNames } from '../reference/actions.ts'
import { getBatchService } from './access.ts'
import type { EntryRow } from './entry-store.ts'
import { findExpired } from './expiry.ts'
import { noticeWorkdays } from './notice.ts'
import { type Batch, countEntries, listObjected } from './store.ts'
import { countWaiting } from './waiting-store.ts'

export function viewRow(batch: Batch): BatchRow {
  const { zh, en } = getBatchService(batch.service).title
  return {
    id: batch.id,
    service: batch.service,
    title: {
      zh: `${batch.year}年第${batch.place}批 ${zh}`,
      en: `${en}, batch ${batch.place} of ${batch.year}`,
    },
    authority: { id: batch.authority_id, name: batch.authority_name },
    area: batch.area,
    year: batch.year,
    place: batch.place,
    state: batch.state,
    version: batch.version,
    openedBy: batch.opened_by,
    openedAt: batch.opened_at.toISOString(),
    frozenBy: batch.frozen_by,
    frozenAt: batch.frozen_at?.toISOString() ?? null,
    listSha256: batch.list_sha256,
  }
}

/** One batch with how far it is, as this caller may see it. */
export async function viewBatch(
  tx: Tx,
  { actor, batch, today }: { actor: Actor; batch: Batch; today: Day },
): Promise<BatchView> {
  const service = getBatchService(batch.service)
  const counted = await countEntries(tx, batch.id)
  const counts = { listed: 0, dropped: 0, 'on-notice': 0, pulled: 0, withdrawn: 0, announced: 0 }
  for (const { state, count } of counted) counts[state] = count
  const [state = ''] = stepTogether(service.lifecycle, 'collect').step.from
  const announcements = await listOfBatch(tx, batch.id)
  return {
    ...viewRow(batch),
    counts,
    doubtful: counted.find((one) => one.state === 'listed')?.doubtful ?? 0,
    waiting: await countWaiting(tx, {
      service: service.id,
      state,
      area: batch.area,
      year: batch.year,
      yearField: service.register.yearField,
    }),
    openObjections: (await listObjected(tx, batch.id)).size,
    notice: await viewNotice(tx, { batch, today }),
    announcements: announcements.map(({ address, title, kind }) => ({ address, title, kind })),
    noticeWorkdays: await noticeWorkdays(tx, { service, area: batch.area, on: today }),
    expired: await findExpired(tx, { service, batchId: batch.id, today }),
    mine: batch.authority_id === actor.organisation.id,
  }
}

async function viewNotice(tx: Tx, { batch, today }: { batch: Batch; today: Day }) {
  const notice = await findRunningNotice(tx, batch.id)
  if (!notice?.starts_on || !notice.ends_on) return null
  const { address, starts_on: startsOn, ends_on: endsOn } = notice
  const workdays = await countWorkdays(tx, { startsOn, endsOn })
  return { address, startsOn, endsOn, workdays, over: endsOn < today }
}

export async function viewEntries(tx: Tx, rows: readonly EntryRow[]): Promise<BatchEntry[]> {
  const names = rows.length > 0 ? await listAreaNames(tx) : new Map<string, string>()
  return rows.map((row) => ({
    caseId: row.case_id,
    reference: row.reference,
    title: row.title,
    applicant: { name: row.applicant_name, creditCode: row.applicant_code },
    area: row.area,
    areaName: areaTitle(names, row.area),
    evaluator: row.office_name,
    position: row.position,
    state: row.state,
    doubts: row.doubts,
    reason: row.reason,
    number: row.number,
    objections: Number(row.objections ?? 0),
  }))
}
