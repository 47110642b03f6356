import type { BatchEntry, BatchView } from '#api/batches.ts'

/** What an authority does with a batch as a whole. */
export type Act = 'freeze' | 'unfreeze' | 'cancel' | 'notice' | 'extend' | 'withdraw' | 'announce'

type Standing = Pick<BatchView, 'mine' | 'state' | 'counts' | 'notice' | 'openObjections'>

/** What may be done with a batch now, the way forward first. The server judges again. */
export function actsOf(batch: Standing): Act[] {
  const { mine, state, counts, notice } = batch
  if (!mine) return []
  if (state === 'collecting') return counts.listed > 0 ? ['freeze', 'cancel'] : ['cancel']
  if (state === 'frozen') return ['notice', 'unfreeze', 'cancel']
  if (state !== 'on-notice' || !notice) return []
  if (!notice.over) return ['extend', 'withdraw']
  const further: Act[] = outlookOf(batch).entered > 0 ? ['announce'] : []
  // What was announced in part can no longer be unpublished as a whole.
  return counts.announced > 0 ? further : [...further, 'withdraw']
}

/** The way forward of a state; the other acts stand beside it, less loudly. */
export const forwardActs: readonly Act[] = ['freeze', 'notice', 'announce']

/** Whether a case may leave its batch now: the list is still open, or its notice stands. */
export function isRemovable(
  batch: Pick<Standing, 'mine' | 'state'>,
  entry: Pick<BatchEntry, 'state'>,
): boolean {
  if (!batch.mine) return false
  if (batch.state === 'collecting') return entry.state === 'listed'
  return batch.state === 'on-notice' && entry.state === 'on-notice'
}

/** How many an announcement enters, and how many stay on notice because of open objections. */
export function outlookOf({
  counts,
  openObjections,
}: Pick<BatchView, 'counts' | 'openObjections'>): {
  entered: number
  heldUp: number
} {
  return { entered: counts['on-notice'] - openObjections, heldUp: openObjections }
}
