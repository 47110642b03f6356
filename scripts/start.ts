import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { DomainError } from '#core/errors.ts'
import type { Text } from '#core/text.ts'
import { openDatabase } from '#server/db/open.ts'
import { startServer } from '#server/main.ts'
import { buildScreens } from './screens.ts'

const host = process.env.HOST || '127.0.0.1'
const say = ({ zh, en }: Text) => console.log(`${zh} / ${en}`)

/** What has been started and must be stopped, the newest first. */
const started: { stop(): Promise<void> }[] = []
let killDatabase = () => {}
let stoppingSince: number | undefined

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopAll)
const starting = start().catch(async (error: unknown) => {
  complain(error)
  process.exitCode = 1
  await stopStarted()
})
await starting

async function start(): Promise<void> {
  const port = readPort(process.env.PORT || '8080')
  const dataFolder = resolve(process.env.TORCHWAY_DATA || 'data')
  await requireFree(port)
  await buildScreens(console.log)
  const database = await openDatabase({
    databaseUrl: process.env.DATABASE_URL || undefined,
    dataFolder,
    log: say,
  })
  killDatabase = database.kill
  started.unshift(database)
  const server = await startServer({ databaseUrl: database.connection, dataFolder, host, port })
  started.unshift(server)
  if (stoppingSince !== undefined) return
  say({ zh: `火炬通已启动：${server.address}`, en: `Torchway runs at ${server.address}` })
  say({ zh: '按 Ctrl-C 停止', en: 'Ctrl-C stops it' })
}

function readPort(value: string): number {
  const port = Number(value)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new DomainError('invalid', {
    zh: `PORT 应为 1 至 65535 的整数，现为“${value}”`,
    en: `PORT must be a whole number from 1 to 65535, not "${value}"`,
  })
}

// Asked before anything is built or started, so that the answer comes at once.
function requireFree(port: number): Promise<void> {
  return new Promise((free, refused) => {
    const probe = createServer()
    probe.once('error', (error) => refused(explainAddress(error, port)))
    probe.listen({ port, host }, () => probe.close(() => free()))
  })
}

function explainAddress(error: NodeJS.ErrnoException, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new DomainError('conflict', {
        zh: `${host}:${port} 已被其他程序占用，请用 PORT 指定其他端口`,
        en: `${host}:${port} is in use by another program; name another port in PORT`,
      })
    case 'EACCES':
      return new DomainError('conflict', {
        zh: `没有使用端口 ${port} 的权限，请用 PORT 指定 1024 以上的端口`,
        en: `Port ${port} is not allowed to this user; name one above 1024 in PORT`,
      })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new DomainError('invalid', {
        zh: `本机没有地址“${host}”，请检查 HOST`,
        en: `This machine has no address "${host}"; check HOST`,
      })
    default:
      return error
  }
}

/** Ctrl-C often arrives twice (from the terminal and from npm); only one a second later is a second one. */
async function stopAll(): Promise<void> {
  if (stoppingSince !== undefined) {
    if (performance.now() - stoppingSince < 1_000) return
    killDatabase()
    process.exit(130)
  }
  stoppingSince = performance.now()
  say({ zh: '正在停止…', en: 'Stopping…' })
  await starting
  await stopStarted()
  process.exit()
}

async function stopStarted(): Promise<void> {
  for (let part = started.shift(); part; part = started.shift()) {
    await part.stop().catch((error: unknown) => {
      complain(error)
      process.exitCode = 1
    })
  }
}

function complain(error: unknown): void {
  if (error instanceof DomainError) console.error(`${error.text.zh}\n${error.text.en}`)
  else console.error(error)
}
