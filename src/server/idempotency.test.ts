import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { beforeAll, expect, it, vi } from 'vitest'
import type { Tx } from './db/tables.ts'
import { write } from './idempotency.ts'
import { type TestApp, testApp } from './testing/app.ts'
import { actorOf, person } from './testing/people.ts'

let app: TestApp

beforeAll(async () => {
  app = await testApp()
  return () => app[Symbol.asyncDispose]()
})

const lock = (tx: Tx, name: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)

it('does again what the database ended because two writes waited for each other', async () => {
  const actor = await actorOf(app, await person(app, { kind: 'enterprise' }))
  const warn = vi.fn()
  const request = { headers: {}, log: { warn } } as unknown as FastifyRequest
  const met = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const
  const writing = (own: 0 | 1) =>
    write(app.db, request, {
      actor,
      work: async (tx) => {
        await lock(tx, `deadlock ${own}`)
        met[own].resolve()
        await met[own === 0 ? 1 : 0].promise
        await lock(tx, `deadlock ${own === 0 ? 1 : 0}`)
        return own
      },
    })
  expect(await Promise.all([writing(0), writing(1)])).toEqual([0, 1])
  expect(warn).toHaveBeenCalled()
})

it('does not do again what was refused', async () => {
  const actor = await actorOf(app, await person(app, { kind: 'enterprise' }))
  const work = vi.fn(async (tx: Tx) => {
    await sql`select 1 / 0`.execute(tx)
  })
  const request = { headers: {} } as unknown as FastifyRequest
  await expect(write(app.db, request, { actor, work })).rejects.toThrow('division by zero')
  expect(work).toHaveBeenCalledTimes(1)
})
