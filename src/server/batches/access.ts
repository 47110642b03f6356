import type { Actor } from '#core/access.ts'
import { decidingArea } from '#core/areas.ts'
import { type BatchState, batchStates } from '#core/batch.ts'
import { DomainError, invalidField, notFound } from '#core/errors.ts'
import { requireWords } from '#core/read-form.ts'
import type { Service } from '#core/service.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import { requireSilence } from '../secrecy/actions.ts'
import { type Batch, getBatch, getBatchForUpdate } from './store.ts'

/** Officials read batches; to an enterprise there are none. */
export function requireOfficial({ organisation }: Actor): void {
  if (organisation.kind === 'enterprise') throw notFound()
}

/** The authority that decides for its area: a province, or a city that is planned separately. */
export function requireDeciding(actor: Actor): void {
  requireOfficial(actor)
  const { kind, area } = actor.organisation
  if (kind === 'authority' && area !== '000000' && decidingArea(area) === area) return
  throw new DomainError('not-allowed', {
    zh: '批次由省级（计划单列市）科技管理部门办理',
    en: 'Batches belong to the science authority of a province or of a separately planned city',
  })
}

/** A service whose cases are decided in batches. */
export function getBatchService(
  id: string,
): Service & { register: NonNullable<Service['register']> } {
  const { register, ...service } = getService(id)
  if (register) return { ...service, register }
  throw invalidField('service', {
    zh: '这个事项不分批次办理',
    en: 'Cases of this service are not decided in batches',
  })
}

type Working = { actor: Actor; id: string; version?: number | undefined; in: readonly BatchState[] }

/** Locks a batch of the actor’s own, in one of the states; refuses in words what came too late or was not seen. */
export async function getOwnBatch(
  tx: Tx,
  { actor, id, version, in: states }: Working,
): Promise<Batch> {
  requireOfficial(actor)
  const seen = await getBatch(tx, id)
  if (seen.authority_id !== actor.organisation.id) throw notOwn(seen)
  const batch = await getBatchForUpdate(tx, id)
  if (!states.includes(batch.state)) throw notNow(batch)
  if (version !== undefined && version !== batch.version) throw changedMeanwhile(batch)
  return batch
}

/** What an officer says of a batch for the record or the public; it never says who objected. */
export async function requireReason(
  tx: Tx,
  { id: batchId, reason }: { id: string; reason: string },
): Promise<string> {
  const said = requireWords('reason', reason)
  await requireSilence(tx, { said: { reason: said }, batchId })
  return said
}

function notOwn({ authority_name }: Batch): DomainError {
  return new DomainError('not-allowed', {
    zh: `此批次由${authority_name}办理`,
    en: `This batch belongs to ${authority_name}`,
  })
}

function notNow({ state }: Batch): DomainError {
  const { title, next } = batchStates[state]
  return new DomainError(
    'conflict',
    {
      zh: `批次现在是“${title.zh}”，不能进行此操作。${next.zh}`,
      en: `The batch is now “${title.en}”; this is not possible any more. ${next.en}`,
    },
    { state },
  )
}

function changedMeanwhile({ changed_by, version }: Batch): DomainError {
  return new DomainError(
    'conflict',
    {
      zh: `您打开之后，${changed_by}又作了变动。请先查看最新内容`,
      en: `${changed_by} has changed the batch since you opened it. Look at the newest version first`,
    },
    { version, changedBy: changed_by },
  )
}
