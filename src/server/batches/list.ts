import { createHash } from 'node:crypto'
import type { Actor } from '#core/access.ts'
import { largestBatch } from '#core/batch.ts'
import { canonicalJson } from '#core/canonical-json.ts'
import type { Day } from '#core/dates.ts'
import { DomainError, invalidField } from '#core/errors.ts'
import { takeStepTogether } from '../cases/actions.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { getBatchService, getOwnBatch, requireDeciding, requireReason } from './access.ts'
import {
  changeEntries,
  clearPositions,
  countEntries,
  insertBatch,
  type ListedCase,
  listInOrder,
  numberEntries,
  updateBatch,
} from './store.ts'

type Act = { actor: Actor; id: string; version?: number | undefined }

export async function openBatch(
  deps: Deps,
  tx: Tx,
  { actor, service: serviceId, year }: { actor: Actor; service: string; year: number },
): Promise<string> {
  requireDeciding(actor)
  const service = getBatchService(serviceId)
  requireBegun(year, deps.clock.today())
  const { id: authority_id, area } = actor.organisation
  const at = deps.clock.now()
  const opening = { service: service.id, authority_id, area, year }
  const id = await insertBatch(tx, { ...opening, opened_by: actor.name, opened_at: at })
  await record(deps, tx, { actor, act: 'batch:open', detail: { batch: id, year } })
  return id
}

/** Fixes the list: its order and the hash of it. */
export async function freezeBatch(deps: Deps, tx: Tx, act: Act): Promise<void> {
  const { actor, id } = act
  const batch = await getOwnBatch(tx, { ...act, in: ['collecting'] })
  const listed = await countListed(tx, id)
  if (listed === 0) throw emptyList()
  if (listed > largestBatch) throw tooLong(listed)
  await numberEntries(tx, id)
  const list_sha256 = hashOfList(await listInOrder(tx, { batchId: id, state: 'listed' }))
  const at = deps.clock.now()
  await updateBatch(tx, id, {
    changed_by: actor.name,
    state: 'frozen',
    list_sha256,
    frozen_by: actor.name,
    frozen_at: at,
  })
  const detail = { batch: id, year: batch.year, place: batch.place, cases: listed, list_sha256 }
  await record(deps, tx, { actor, act: 'batch:freeze', detail })
}

export async function unfreezeBatch(deps: Deps, tx: Tx, act: Act): Promise<void> {
  const { actor, id } = act
  await getOwnBatch(tx, { ...act, in: ['frozen'] })
  await clearPositions(tx, id)
  await updateBatch(tx, id, {
    changed_by: actor.name,
    state: 'collecting',
    list_sha256: null,
    frozen_by: null,
    frozen_at: null,
  })
  await record(deps, tx, { actor, act: 'batch:unfreeze', detail: { batch: id } })
}

/** What was never published is given up; its cases wait for another batch. */
export async function cancelBatch(
  deps: Deps,
  tx: Tx,
  { reason, ...act }: Act & { reason: string },
): Promise<void> {
  const { actor, id } = act
  const batch = await getOwnBatch(tx, { ...act, in: ['collecting', 'frozen'] })
  const said = await requireReason(tx, { id, reason })
  const listed = await listInOrder(tx, { batchId: id, state: 'listed' })
  const ids = listed.map(({ case_id }) => case_id)
  await takeStepTogether(deps, tx, {
    actor,
    service: getBatchService(batch.service),
    together: 'release',
    ids,
    detail: { batch: id },
  })
  const at = deps.clock.now()
  await changeEntries(tx, { batchId: id, ids, state: 'dropped', reason: said, by: actor.name, at })
  await updateBatch(tx, id, { changed_by: actor.name, state: 'cancelled', closed_at: at })
  await record(deps, tx, { actor, act: 'batch:cancel', detail: { batch: id, reason: said } })
}

/** SHA-256 over what the list says: place, name, code and area of each. */
function hashOfList(list: readonly ListedCase[]): string {
  const lines = list.map(({ position, applicant_name, applicant_code, area }) => ({
    position,
    name: applicant_name,
    code: applicant_code,
    area,
  }))
  return createHash('sha256').update(canonicalJson(lines)).digest('hex')
}

type Entry = { actor: Actor; act: string; detail: Record<string, unknown> }

/** What happens to a batch stands in the chain of its authority. */
export async function record(deps: Deps, tx: Tx, { actor, act, detail }: Entry): Promise<void> {
  const at = deps.clock.now()
  await writeJournal(tx, { organisationId: actor.organisation.id, actor, act, detail, at })
}

async function countListed(tx: Tx, id: string): Promise<number> {
  const counts = await countEntries(tx, id)
  return counts.find(({ state }) => state === 'listed')?.count ?? 0
}

/** There is nothing to decide on in a year that has not begun. */
function requireBegun(year: number, today: Day): void {
  if (year <= Number(today.slice(0, 4))) return
  throw invalidField('year', {
    zh: `${year} 年度尚未开始，不能开立批次`,
    en: `The year ${year} has not begun; no batch can be opened for it`,
  })
}

function emptyList(): DomainError {
  return new DomainError('conflict', {
    zh: '名单是空的，请先归集办件',
    en: 'The list is empty; collect cases first',
  })
}

function tooLong(listed: number): DomainError {
  return new DomainError('conflict', {
    zh: `名单有 ${listed} 家，超过一个批次的上限 ${largestBatch} 家，请分成几个批次`,
    en: `The list has ${listed} entries, more than the ${largestBatch} of one batch; work it as several`,
  })
}
