import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '#core/access.ts'
import { DomainError } from '#core/errors.ts'
import { asActor } from './db/as-actor.ts'
import type { Db, Tx } from './db/tables.ts'

/**
 * One write of one caller, in one transaction under the caller's row-level security. With an Idempotency-Key
 * the answer is kept in that same transaction: a client that lost the connection after the commit sends the
 * request again and gets the first answer, not a second case. Should two writes ever wait for each other, the one
 * that the database ends has left nothing behind and is done again.
 */
export async function write<T>(db: Db, request: FastifyRequest, asked: Writing<T>): Promise<T> {
  for (let left = 2; ; left -= 1) {
    try {
      return await once(db, request, asked)
    } catch (error) {
      if (left === 0 || !isDeadlock(error)) throw error
      request.log.warn(error)
    }
  }
}

type Writing<T> = { actor: Actor; work: (tx: Tx) => Promise<T> }

function once<T>(db: Db, request: FastifyRequest, { actor, work }: Writing<T>): Promise<T> {
  return asActor(db, actor, async (tx) => {
    const key = request.headers['idempotency-key']
    if (typeof key !== 'string') return work(tx)
    const call = { caller: actor.userId, route: routeOf(request), key }
    const earlier = await claim(tx, { ...call, body_hash: hashOfBody(request.body) })
    if (earlier) return earlier.response as T
    const response = await work(tx)
    await tx
      .updateTable('idempotency_keys')
      .set({ status: 200, response: JSON.stringify(response) })
      .where('caller', '=', call.caller)
      .where('route', '=', call.route)
      .where('key', '=', call.key)
      .execute()
    return response
  })
}

function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40P01'
}

type Call = { caller: string; route: string; key: string; body_hash: string }

/** Undefined when this transaction is the first; a concurrent twin waits here until the first has ended. */
async function claim(tx: Tx, call: Call): Promise<{ response: unknown } | undefined> {
  const inserted = await tx
    .insertInto('idempotency_keys')
    .values(call)
    .onConflict((conflict) => conflict.columns(['caller', 'route', 'key']).doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows) return undefined
  const earlier = await tx
    .selectFrom('idempotency_keys')
    .select(['body_hash', 'response'])
    .where('caller', '=', call.caller)
    .where('route', '=', call.route)
    .where('key', '=', call.key)
    .executeTakeFirstOrThrow()
  if (earlier.body_hash !== call.body_hash) {
    throw new DomainError('invalid', {
      zh: '这个 Idempotency-Key 已用于另一份内容，请换一个新的',
      en: 'This Idempotency-Key was used with a different body; use a new one',
    })
  }
  return earlier
}

function routeOf(request: FastifyRequest): string {
  return `${request.method} ${request.url.split('?')[0]}`
}

function hashOfBody(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest('hex')
}
