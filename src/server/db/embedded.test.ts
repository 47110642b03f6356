import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { type Connection, connect } from './connect.ts'
import { startEmbeddedPostgres } from './embedded.ts'
import { canEnter } from './place.ts'
import { findPostmaster } from './postmaster.ts'
import { listPostgresIn, waitUntil } from './processes.ts'

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
const canRunAsNobody = isRoot && canEnter(nobody, import.meta.dirname)

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  while (cleanUps.length > 0) await cleanUps.pop()?.()
})

function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'torchway-launch-')))
  chmodSync(folder, 0o755)
  cleanUps.push(() => {
    for (const pid of listPostgresIn(join(folder, 'pg'))) process.kill(pid, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

async function start(dataFolder: string) {
  const postgres = await startEmbeddedPostgres({ dataFolder, log: () => {} })
  cleanUps.push(postgres.stop)
  return postgres
}

async function ask(connection: Connection, text: string): Promise<unknown[]> {
  const { db } = connect(connection, 1)
  try {
    return (await sql.raw(text).execute(db)).rows
  } finally {
    await db.destroy()
  }
}

type Answer = { host: string; user: string; database: string; refusal?: string }

/** Starts PostgreSQL in another process; answers that process and what it said. */
async function hold(folder: string, user = {}): Promise<{ child: ChildProcess; answer: Answer }> {
  const script = fileURLToPath(new URL('../testing/hold-postgres.ts', import.meta.url))
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit']
  const child = spawn(process.execPath, [script, folder], { ...user, cwd: '/', stdio })
  cleanUps.push(() => child.kill('SIGKILL'))
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the other process ended with ${code}`)
  })
  const [line] = await Promise.race([once(child.stdout, 'data'), ended])
  ended.catch(() => {})
  return { child, answer: JSON.parse(String(line)) }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
}

function getPid(folder: string): number {
  const pid = findPostmaster(join(folder, 'pg'))?.pid
  if (!pid) throw new Error(`no PostgreSQL runs in ${folder}`)
  return pid
}

describe('a start', () => {
  it('makes a database that is still there at the second start', async () => {
    const folder = join(newFolder(), 'made', 'when missing')
    const first = await start(folder)
    await ask(first.connection, 'create table kept as select 1 as x')
    await first.stop()
    expect(listPostgresIn(join(folder, 'pg'))).toEqual([])
    const second = await start(folder)
    expect(await ask(second.connection, 'select x from kept')).toEqual([{ x: 1 }])
  })

  it('listens on no network port, behind private folders only', async () => {
    const folder = newFolder()
    const { connection } = await start(folder)
    expect(await ask(connection, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
    expect(await ask(connection, 'show fsync')).toEqual([{ fsync: 'on' }])
    const modes = ['.', 'pg', 'run'].map((name) => statSync(join(folder, name)).mode & 0o777)
    expect(modes).toEqual([0o755, 0o700, 0o700])
  })

  it('begins anew where an earlier initdb was cut short', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'pg.unfinished', 'base'), { recursive: true })
    const { connection } = await start(folder)
    expect(await ask(connection, 'select 1 as x')).toEqual([{ x: 1 }])
    expect(existsSync(join(folder, 'pg.unfinished'))).toBe(false)
  })

  it('keeps the socket in a short folder when the path is too long for one', async () => {
    const { connection, stop } = await start(join(newFolder(), 'long'.repeat(30)))
    expect(await ask(connection, 'select 1 as x')).toEqual([{ x: 1 }])
    expect(connection.host).toMatch(/^\/tmp\/torchway-/)
    await stop()
    expect(existsSync(connection.host)).toBe(false)
  })

  it.runIf(canRunAsNobody)('works as an ordinary user', async () => {
    const folder = newFolder()
    chmodSync(folder, 0o777)
    const { answer } = await hold(folder, nobody)
    expect(await ask(answer, 'select 1 as x')).toEqual([{ x: 1 }])
  })

  it.runIf(isRoot)(
    'stores the database elsewhere when only root may enter the folder',
    async () => {
      const closed = newFolder()
      chmodSync(closed, 0o700)
      const folder = join(closed, 'data')
      const first = await start(folder)
      const home = realpathSync(join(folder, 'database'))
      cleanUps.push(() => rmSync(home, { recursive: true }))
      await ask(first.connection, 'create table kept as select 1 as x')
      await first.stop()
      const second = await start(folder)
      expect(await ask(second.connection, 'select x from kept')).toEqual([{ x: 1 }])
      await second.stop()
    },
  )
})

describe('a stop', () => {
  it('in a hurry ends PostgreSQL at once and loses nothing', async () => {
    const folder = newFolder()
    const first = await start(folder)
    await ask(first.connection, 'create table kept as select 1 as x')
    first.kill()
    await waitUntil(() => listPostgresIn(join(folder, 'pg')).length === 0, 10_000)
    const second = await start(folder)
    expect(await ask(second.connection, 'select x from kept')).toEqual([{ x: 1 }])
  })
})

describe('two processes on one data folder', () => {
  it('share one PostgreSQL, which the last of them stops', async () => {
    const folder = newFolder()
    const [one, other] = await Promise.all([hold(folder), hold(folder)])
    expect(one.answer).toEqual(other.answer)
    const pid = getPid(folder)
    await end(one.child, 'SIGTERM')
    expect(getPid(folder)).toBe(pid)
    await end(other.child, 'SIGTERM')
    expect(listPostgresIn(join(folder, 'pg'))).toEqual([])
  })
})

describe('after kill -9', () => {
  it('of our own process, takes over the PostgreSQL that was left', async () => {
    const folder = newFolder()
    const { child } = await hold(folder)
    const orphan = getPid(folder)
    await end(child, 'SIGKILL')
    const { connection, stop } = await start(folder)
    expect(getPid(folder)).toBe(orphan)
    expect(await ask(connection, 'select 1 as x')).toEqual([{ x: 1 }])
    await stop()
    expect(listPostgresIn(join(folder, 'pg'))).toEqual([])
  })

  it('of our own process, replaces a left PostgreSQL that no longer answers', async () => {
    const folder = newFolder()
    const { child } = await hold(folder)
    const orphan = getPid(folder)
    await end(child, 'SIGKILL')
    process.kill(orphan, 'SIGSTOP')
    const { connection } = await start(folder)
    expect(getPid(folder)).not.toBe(orphan)
    expect(await ask(connection, 'select 1 as x')).toEqual([{ x: 1 }])
  })

  it('of both, starts again', async () => {
    const folder = newFolder()
    const { child, answer } = await hold(folder)
    await ask(answer, 'create table kept as select 1 as x')
    await end(child, 'SIGKILL')
    process.kill(getPid(folder), 'SIGKILL')
    const { connection } = await start(folder)
    expect(await ask(connection, 'select x from kept')).toEqual([{ x: 1 }])
  })

  it('is not misled by a pid file whose number another program has by now', async () => {
    const folder = newFolder()
    await (await start(folder)).stop()
    // PostgreSQL is misled only by a program of its own user.
    const other = spawn('sleep', ['60'], isRoot ? nobody : {})
    cleanUps.push(() => other.kill())
    writeFileSync(join(folder, 'pg', 'postmaster.pid'), `${other.pid}\n${join(folder, 'pg')}\n`)
    const { connection } = await start(folder)
    expect(await ask(connection, 'select 1 as x')).toEqual([{ x: 1 }])
  })

  it('of PostgreSQL, brings it back by itself and has lost nothing that was acknowledged', async () => {
    const folder = newFolder()
    const { connection } = await start(folder)
    const { db } = connect(connection, 4)
    cleanUps.push(() => db.destroy())
    await sql`create table written (n int primary key)`.execute(db)
    const acknowledged = new Set<number>()
    let next = 0
    let isOver = false
    const write = async () => {
      while (!isOver) {
        const n = next++
        await sql`insert into written values (${n})`.execute(db).then(
          () => acknowledged.add(n),
          () => new Promise((retry) => setTimeout(retry, 20)),
        )
      }
    }
    const writers = [write(), write(), write(), write()]
    for (const goal of [200, 400, 600]) {
      await waitUntil(() => acknowledged.size > goal, 20_000)
      process.kill(getPid(folder), 'SIGKILL')
    }
    const before = acknowledged.size
    await waitUntil(() => acknowledged.size > before + 100, 20_000)
    isOver = true
    await Promise.all(writers)
    const { rows } = await sql<{ n: number }>`select n from written`.execute(db)
    const found = new Set(rows.map(({ n }) => n))
    expect(acknowledged.size).toBeGreaterThan(before + 100)
    expect([...acknowledged].filter((n) => !found.has(n))).toEqual([])
  })
})

describe('what cannot work is said in one sentence', () => {
  it('a data folder of another major version', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'pg'))
    writeFileSync(join(folder, 'pg', 'PG_VERSION'), '9\n')
    await expect(start(folder)).rejects.toThrow(/belongs to PostgreSQL 9 and this machine has \d+/)
    expect(readFileSync(join(folder, 'pg', 'PG_VERSION'), 'utf8')).toBe('9\n')
  })

  it('a data folder that is a file', async () => {
    const file = join(newFolder(), 'file')
    writeFileSync(file, '')
    await expect(start(file)).rejects.toThrow('is not a folder')
  })

  it('a data folder in a place that takes no new folders', async () => {
    await expect(start('/proc/torchway')).rejects.toThrow('cannot be written')
  })

  it.runIf(canRunAsNobody)('a data folder that may not be written', async () => {
    const { answer } = await hold(newFolder(), nobody)
    expect(answer.refusal).toMatch(/^The data folder \S+ cannot be written;/)
  })

  it.runIf(canRunAsNobody)('a data folder that belongs to another user', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'pg'), { mode: 0o700 })
    chmodSync(folder, 0o777)
    const { answer } = await hold(folder, nobody)
    expect(answer.refusal).toMatch(/belongs to another user/)
  })

  it('a PostgreSQL that refuses to start', async () => {
    const folder = newFolder()
    await (await start(folder)).stop()
    writeFileSync(join(folder, 'pg', 'postgresql.conf'), 'no_such_setting = 1\n')
    await expect(start(folder)).rejects.toThrow(/^PostgreSQL cannot start in .*contains errors$/)
  })
})
