import type { Db, Tx } from '../db/tables.ts'

const minute = 60_000

/** When it was last used, to the minute: a busy system must not write at every request. */
export async function touchKey(
  db: Db,
  { id, lastUsedAt, now }: { id: string; lastUsedAt: Date | null; now: Date },
): Promise<void> {
  if (lastUsedAt && Math.abs(now.getTime() - lastUsedAt.getTime()) < minute) return
  await db.updateTable('api_keys').set({ last_used_at: now }).where('id', '=', id).execute()
}

function keys(tx: Tx) {
  return tx
    .selectFrom('api_keys')
    .innerJoin('user', 'user.id', 'api_keys.owner_id')
    .select([
      'api_keys.id',
      'api_keys.name',
      'api_keys.start',
      'user.name as owner',
      'api_keys.created_at',
      'api_keys.last_used_at',
    ])
    .where('api_keys.ended_at', 'is', null)
}

export type KeyRow = Awaited<ReturnType<typeof listKeys>>[number]

/** The keys in force, newest first. */
export async function listKeys(tx: Tx, organisationId: string) {
  return keys(tx)
    .where('api_keys.organisation_id', '=', organisationId)
    .orderBy('api_keys.created_at', 'desc')
    .orderBy('api_keys.id')
    .execute()
}

type NewKey = {
  organisationId: string
  ownerId: string
  name: string
  start: string
  hash: string
  at: Date
}

export async function insertKey(tx: Tx, key: NewKey): Promise<KeyRow> {
  const { id } = await tx
    .insertInto('api_keys')
    .values({
      organisation_id: key.organisationId,
      owner_id: key.ownerId,
      name: key.name,
      start: key.start,
      hash: key.hash,
      created_at: key.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return keys(tx).where('api_keys.id', '=', id).executeTakeFirstOrThrow()
}

/** The name of the key that was ended, or undefined when there is no such key in force. */
export async function endKey(
  tx: Tx,
  { id, organisationId, at }: { id: string; organisationId: string; at: Date },
): Promise<string | undefined> {
  const ended = await tx
    .updateTable('api_keys')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
  return ended?.name
}

export async function endKeysOf(tx: Tx, ownerId: string, at: Date): Promise<void> {
  await tx
    .updateTable('api_keys')
    .set({ ended_at: at })
    .where('owner_id', '=', ownerId)
    .where('ended_at', 'is', null)
    .execute()
}
