import { sql } from 'kysely'
import { type Actor, isSupervisor } from '#core/access.ts'
import { areaPrefix } from '#core/areas.ts'
import type { Db, Tx } from './tables.ts'

/**
 * One decision in one transaction, under the actor's row-level security.
 * `set_config(…, true)` ends with the transaction, so a pooled connection carries nothing over.
 */
export function asActor<T>(db: Db, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { id, kind, area } = actor.organisation
  const [from, to] = isSupervisor(kind) ? areaRange(area) : ['', '']
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'torchway_app', true),
      set_config('torchway.user', ${actor.userId}, true),
      set_config('torchway.organisation', ${id}, true),
      set_config('torchway.kind', ${kind}, true),
      set_config('torchway.supervised_from', ${from}, true),
      set_config('torchway.supervised_to', ${to}, true)`.execute(tx)
    return work(tx)
  })
}

/** The first and last code of an area, so that an index can find what lies in it. */
export function areaRange(area: string): [from: string, to: string] {
  const prefix = areaPrefix(area)
  return [prefix.padEnd(6, '0'), prefix.padEnd(6, '9')]
}
