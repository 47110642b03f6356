import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { dayInShanghai } from '#core/dates.ts'
import { createAuth } from '#server/accounts/auth.ts'
import { buildApp } from '#server/app.ts'
import { demoKeys } from '#server/certificates/demo-keys.ts'
import { createSigner } from '#server/certificates/signer.ts'
import { readConfig } from '#server/config.ts'
import { type Connection, connect } from '#server/db/connect.ts'
import type { Deps } from '#server/deps.ts'
import { folderStore } from '#server/files/store-folder.ts'
import { type Mail, openJobs } from '#server/jobs.ts'
import { testDatabase } from './database.ts'

export type TestApp = Awaited<ReturnType<typeof testApp>>

type Request = {
  /** An API key (`tw_…`) or a cookie; signed out without either. */
  as?: string | undefined
  body?: unknown
  headers?: Record<string, string>
}

type Setup = {
  env?: Record<string, string>
  /** Another app on the same database, as a second process is. */
  beside?: { connection: Connection; dataFolder: string }
}

/** A whole server on a database of its own; the clock stands still until it is set. Close it with `await using`. */
export async function testApp({ env = {}, beside }: Setup = {}) {
  const database = beside ? openBeside(beside.connection) : await testDatabase()
  const dataFolder = beside?.dataFolder ?? (await mkdtemp(join(tmpdir(), 'torchway-app-')))
  let instant = new Date('2026-02-10T02:00:00Z')
  const now = () => instant
  const address = 'http://127.0.0.1:8080'
  const config = readConfig({ TORCHWAY_LOG_LEVEL: 'error', ...env }, { dataFolder, address })
  const jobs = await openJobs(database.connection, (error) => console.error(error))
  const secret = 'a secret that only the tests know, long enough'
  const deps: Deps = {
    config,
    secret,
    db: database.db,
    clock: { now, today: () => dayInShanghai(now()) },
    jobs,
    auth: createAuth({ db: database.db, config, secret, jobs }),
    files: await folderStore(join(dataFolder, 'files')),
    // One key pair for the whole run: making one takes a second.
    signer: createSigner(await demoKeys(join(inject('postgres').host, '..', 'test-keys'))),
  }
  const app = await buildApp(deps)
  await app.ready()

  async function send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    request: Request = {},
  ) {
    const { as, body, headers = {} } = request
    const identity = !as
      ? {}
      : as.startsWith('tw_')
        ? { authorization: `Bearer ${as}` }
        : { cookie: as }
    const reply = await app.inject({
      method,
      url,
      headers: { origin: address, ...identity, ...headers },
      ...(body !== undefined && { payload: body as object }),
    })
    const isJson = String(reply.headers['content-type']).includes('json')
    return {
      status: reply.statusCode,
      headers: reply.headers,
      // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of the body
      body: (isJson ? reply.json() : reply.body) as any,
      bytes: reply.rawPayload,
    }
  }

  return {
    deps,
    db: database.db,
    connection: database.connection,
    dataFolder,
    address,
    server: app,
    at: (iso: string) => {
      instant = new Date(iso)
    },
    get: (url: string, request?: Request) => send('GET', url, request),
    post: (url: string, request?: Request) => send('POST', url, request),
    put: (url: string, request?: Request) => send('PUT', url, request),
    patch: (url: string, request?: Request) => send('PATCH', url, request),
    del: (url: string, request?: Request) => send('DELETE', url, request),
    /** The letters that wait now, as a working mail server would get them. */
    async mails(): Promise<Mail[]> {
      const sent: Mail[] = []
      await jobs.drain({ mail: async (mail) => void sent.push(mail), daily: async () => {} })
      return sent
    },
    async [Symbol.asyncDispose]() {
      await app.close()
      await jobs.stop()
      await database[Symbol.asyncDispose]()
      if (!beside) await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

function openBeside(connection: Connection) {
  const { db } = connect(connection)
  return { connection, db, [Symbol.asyncDispose]: () => db.destroy() }
}
