import type { Actor } from '#core/access.ts'
import { DomainError } from '#core/errors.ts'
import {
  itemNext,
  itemStanding,
  type SpotCheckState,
  spotCheckActs,
  spotCheckStates,
} from '#core/spot-check.ts'
import type { Tx } from '../db/tables.ts'
import { requireOwn } from './access.ts'
import { type Item, isEnded } from './item-store.ts'
import { type Check, getCheck, lockCheck } from './store.ts'

export type Asked = { actor: Actor; id: string; version?: number | undefined }

/**
 * The check, held until the transaction ends, once the caller may act on it and it still stands in one of these
 * states. What a colleague did meanwhile is refused in words: nothing of it is overwritten.
 */
export async function holdCheck(
  tx: Tx,
  { actor, id, version }: Asked,
  { act, from }: { act: string; from: readonly SpotCheckState[] },
): Promise<Check> {
  requireOwn(actor, await getCheck(tx, id))
  const check = await lockCheck(tx, id)
  if (!from.includes(check.state)) throw tooLate(check, act)
  if (version !== undefined && version !== check.version) throw changedMeanwhile(check.version)
  return check
}

export function requireItemVersion(item: Item, version: number | undefined): void {
  if (version !== undefined && version !== item.version) throw changedMeanwhile(item.version)
}

/** An act that an item in this state does not take any more, or not yet. */
export function itemNotOpen({ check_state, ...item }: Item): DomainError {
  const { state } = item
  const standing = { state, isEnded: isEnded(item) }
  const { title } = itemStanding(standing)
  const next = itemNext({ ...standing, isPublished: check_state === 'published' })
  return new DomainError(
    'conflict',
    {
      zh: `该项目前是“${title.zh}”，不能进行此操作。${next.zh}`,
      en: `This is “${title.en}” now, so that is not possible. ${next.en}`,
    },
    { state },
  )
}

function tooLate({ state, ...check }: Check, act: string): DomainError {
  const { title, next } = spotCheckStates[state]
  const by = lastActor({ state, ...check })
  const words = spotCheckActs[act] ?? { zh: act, en: act }
  return new DomainError(
    'conflict',
    {
      zh: `本次抽查已是“${title.zh}”${by && `（${by}）`}，不能再“${words.zh}”。${next.zh}`,
      en: `This spot check is “${title.en}”${by && ` (${by})`}; “${words.en}” is not possible any more. ${next.en}`,
    },
    { state },
  )
}

function lastActor({ state, ...check }: Check): string {
  const by: Record<SpotCheckState, string | null> = {
    open: check.opened_by,
    frozen: check.frozen_by,
    entered: check.entered_by,
    drawn: check.confirmed_by,
    published: check.published_by,
    cancelled: check.cancelled_by,
  }
  return by[state] ?? ''
}

function changedMeanwhile(version: number): DomainError {
  return new DomainError(
    'conflict',
    {
      zh: '您打开页面之后，这里已被其他人更改。请刷新页面，核对后再操作；您填写的内容仍在页面上',
      en: 'Somebody changed this after you opened the page. Reload it and look again; what you typed is still there',
    },
    { version },
  )
}
