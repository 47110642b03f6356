import type { Actor } from '#core/access.ts'
import type { Tx } from '../db/tables.ts'
import { requirePart } from './access.ts'
import { getItem } from './item-store.ts'

/**
 * An inspector of another office records a result on behalf of the authority that named them: the result goes into
 * the journal of a case that they themselves do not see. Everybody else acts as they are.
 */
export async function onBehalf(tx: Tx, actor: Actor, itemId: string): Promise<Actor> {
  const item = await getItem(tx, itemId)
  if (requirePart(actor, item) !== 'inspector') return actor
  const organisation = await tx
    .selectFrom('organisations')
    .select(['id', 'kind', 'name', 'area'])
    .where('id', '=', item.authority_id)
    .executeTakeFirstOrThrow()
  return { ...actor, organisation }
}
