import { sql } from 'kysely'
import type { Db, Tx } from '../db/tables.ts'

const minute = 60_000

/** When it was last used, to the minute. Real time, as better-auth keeps it. */
export async function touchSession(
  db: Db,
  { id, usedAt }: { id: string; usedAt: Date },
): Promise<void> {
  if (Date.now() - usedAt.getTime() < minute) return
  await sql`update session set "updatedAt" = now() where id = ${id}`.execute(db)
}

export async function listSessions(tx: Tx, userId: string) {
  return tx
    .selectFrom('session')
    .select(['id', 'ipAddress', 'userAgent', 'createdAt', 'updatedAt'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', sql<Date>`now()`)
    .orderBy('updatedAt', 'desc')
    .execute()
}

/** How many were ended: 0 when it is not this person's. */
export async function deleteSession(
  tx: Tx,
  { id, userId }: { id: string; userId: string },
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('session')
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function deleteSessionsOf(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('session').where('userId', '=', userId).execute()
}
