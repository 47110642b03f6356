import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { type Batch, countEntries, updateBatch } from './store.ts'

/** Counts the version on; a batch on notice whose last case was decided on is closed by that. */
export async function settle(
  { clock }: Pick<Deps, 'clock'>,
  tx: Tx,
  { actor, batch }: { actor: { name: string }; batch: Batch },
): Promise<void> {
  const counts = await countEntries(tx, batch.id)
  const isOver = batch.state === 'on-notice' && !counts.some(({ state }) => state === 'on-notice')
  await updateBatch(tx, batch.id, {
    changed_by: actor.name,
    ...(isOver && { state: 'closed', closed_at: clock.now() }),
  })
}
