import type { Actor } from '#core/access.ts'
import { notFound } from '#core/errors.ts'
import type { Tx } from '../db/tables.ts'
import { deleteSession, listSessions } from './session-store.ts'

export async function listOwnSessions(tx: Tx, actor: Actor) {
  return listSessions(tx, actor.userId)
}

/** Ends at once: the next request of that session is answered as signed out. */
export async function endOwnSession(tx: Tx, actor: Actor, id: string): Promise<void> {
  const ended = await deleteSession(tx, { id, userId: actor.userId })
  if (ended === 0) throw notFound()
}
