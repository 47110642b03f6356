import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Connection } from '../db/connect.ts'
import type { Db } from '../db/tables.ts'
import type { TestApp } from './app.ts'

/** A server in a process of its own, spoken to over a real socket. */
export type ServerProcess = Pick<TestApp, 'db' | 'get' | 'post' | 'put'> & {
  address: string
  kill: (signal?: NodeJS.Signals) => Promise<void>
}

type Options = { connection: Connection; dataFolder: string; db: Db; env?: Record<string, string> }

export async function startProcess({
  connection,
  dataFolder,
  db,
  env,
}: Options): Promise<ServerProcess> {
  const port = await freePort()
  const options = { databaseUrl: connection, dataFolder, host: '127.0.0.1', port }
  const child = fork(
    fileURLToPath(new URL('serve.ts', import.meta.url)),
    [JSON.stringify(options)],
    {
      env: { ...process.env, TORCHWAY_LOG_LEVEL: 'silent', ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )
  await started(child)
  const address = `http://127.0.0.1:${port}`
  return {
    db,
    address,
    get: (url, request) => send(address, { method: 'GET', url, ...request }),
    post: (url, request) => send(address, { method: 'POST', url, ...request }),
    put: (url, request) => send(address, { method: 'PUT', url, ...request }),
    kill: async (signal = 'SIGKILL') => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(signal)
      await once(child, 'exit')
    },
  }
}

async function started(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${code} before it listened`)
  })
  await Promise.race([once(child, 'message'), exit])
}

type Sent = {
  method: string
  url: string
  as?: string | undefined
  body?: unknown
  headers?: Record<string, string>
}

async function send(address: string, { method, url, as, body, headers = {} }: Sent) {
  const raw = Buffer.isBuffer(body)
  const reply = await fetch(address + url, {
    method,
    headers: {
      ...(as && { authorization: `Bearer ${as}` }),
      ...(body !== undefined && !raw && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: raw ? new Uint8Array(body) : JSON.stringify(body) }),
  })
  const bytes = Buffer.from(await reply.arrayBuffer())
  const isJson = String(reply.headers.get('content-type')).includes('json')
  return {
    status: reply.status,
    headers: Object.fromEntries(reply.headers),
    body: isJson ? JSON.parse(bytes.toString()) : bytes.toString(),
    bytes,
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
