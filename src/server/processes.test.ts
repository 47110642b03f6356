import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect as open } from 'node:net'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from './db/connect.ts'
import { startEmbeddedPostgres } from './db/embedded.ts'
import type { Db } from './db/tables.ts'
import { verifyJournal } from './journal/verify.ts'
import { answerChecklist } from './testing/checklist.ts'
import { contractAnswers, draft, step, submitted, verified } from './testing/contracts.ts'
import { upload } from './testing/files.ts'
import { found, join, type Person, person } from './testing/people.ts'
import { type ServerProcess, startProcess } from './testing/processes.ts'

// Real processes on a PostgreSQL of their own that writes to disk, since here everything is killed.
const dataFolder = mkdtempSync(path(tmpdir(), 'torchway-processes-'))
execFileSync('chmod', ['755', dataFolder])
let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>
let db: Db
let one: ServerProcess
let other: ServerProcess
let seller: Person
let registry: string

beforeAll(async () => {
  postgres = await startEmbeddedPostgres({ dataFolder, log: () => {} })
  db = connect(postgres.connection).db
  const options = { connection: postgres.connection, dataFolder, db }
  // Both begin on an empty database at once, as two machines that are switched on together.
  const servers = await Promise.all([startProcess(options), startProcess(options)])
  ;[one, other] = servers as [ServerProcess, ServerProcess]
  seller = await person(one, { kind: 'enterprise', area: '330402' })
  registry = await found(one, { kind: 'registry', area: '330400', officeCode: '77' })
}, 120_000)

afterAll(async () => {
  await Promise.all([one?.kill(), other?.kill()])
  await db?.destroy()
  await postgres?.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

it('numbers 200 registrations over two processes without a duplicate or an unexplained gap', async () => {
  const officer = await join(one, registry)
  const ids = await acceptedCopies(200, officer)
  const replies = await Promise.all(
    ids.map((id, i) => step(i % 2 ? other : one, officer, id, 'register', verified)),
  )
  const numbers = replies.map((reply) => String(reply.body.number))
  expect(new Set(numbers).size).toBe(200)
  const register = await db
    .selectFrom('number_register')
    .select(['number', 'sequence'])
    .where('organisation_id', '=', registry)
    .orderBy('sequence')
    .execute()
  expect(register.map((row) => row.sequence)).toEqual(ids.map((_, i) => i + 1))
  expect(register.map((row) => row.number)).toEqual(numbers.toSorted())
}, 120_000)

it('does once what a client sent, lost and sent again', async () => {
  const key = 'a client whose line broke'
  const body = JSON.stringify({ service: 'technology-contract', answers: { projectName: key } })
  const { port } = new URL(one.address)
  const socket = open(Number(port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write(
    `POST /api/v1/cases HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nauthorization: Bearer ${seller.key}\r\n` +
      `idempotency-key: ${key}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
  await until(async () => (await casesNamed(key)) === 1)
  socket.destroy()
  const again = await openCase(other, key)
  expect(again.status).toBe(201)
  expect(await casesNamed(key)).toBe(1)
})

it('lets one of two officers’ clicks win when the database is slow, and tells the other who holds the case', async () => {
  const [id = ''] = await submittedCopies(1)
  const first = await join(one, registry, { name: '慢一' })
  const second = await join(one, registry, { name: '慢二' })
  const [replies] = await Promise.all([
    Promise.all([step(one, first, id, 'accept'), step(other, second, id, 'accept')]),
    db.transaction().execute(async (tx) => {
      await tx.selectFrom('cases').select('id').where('id', '=', id).forUpdate().execute()
      await pause(2000)
    }),
  ])
  expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409])
  const loser = replies.find((reply) => reply.status === 409)
  expect(['慢一', '慢二']).toContain(loser?.body.holder)
})

it('loses nothing acknowledged and does nothing twice when a server is killed in the middle', async () => {
  const killed = await startProcess({ connection: postgres.connection, dataFolder, db })
  await writeThrough([killed, other], { name: 'server', disturb: () => killed.kill() })
}, 120_000)

it('loses nothing acknowledged and does nothing twice when PostgreSQL is killed in the middle', async () => {
  const disturb = async () => {
    const [pid] = readFileSync(path(dataFolder, 'pg', 'postmaster.pid'), 'utf8').split('\n')
    // The postmaster and all that it started, at once.
    spawnSync('pkill', ['-9', '-P', pid ?? ''])
    process.kill(Number(pid), 'SIGKILL')
  }
  await writeThrough([one, other], { name: 'postgres', disturb })
}, 120_000)

it('refuses a file in words when the disk is full, keeps what there was, and goes on', async (context) => {
  const small = path(dataFolder, 'small-disk')
  mkdirSync(small)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', small])
  context.skip(mounted.status !== 0, `needs root to mount a small disk: ${mounted.stderr}`)
  const server = await startProcess({ connection: postgres.connection, dataFolder: small, db })
  try {
    const { id, answers } = await draft(server, seller)
    const large = await upload(server, seller, { caseId: id, bytes: await largePdf(6) })
    expect(large.status).toBe(409)
    expect(large.body.title).toContain('空间')
    const now = await server.get(`/api/v1/cases/${id}`, { as: seller.key })
    expect(now.body.answers).toEqual(answers)
    expect(await step(server, seller, id, 'submit')).toMatchObject({ status: 200 })
  } finally {
    await server.kill()
    spawnSync('umount', [small])
  }
}, 60_000)

it('ends with a journal in which every entry follows the one before', async () => {
  expect((await verifyJournal(db)).faults).toEqual([])
})

type Write = { key: string; send: (server: ServerProcess) => ReturnType<ServerProcess['post']> }

/** Sixty writes of eight clients, each tried at both servers until it is acknowledged; in the middle something dies. */
async function writeThrough(
  servers: ServerProcess[],
  { name, disturb }: { name: string; disturb: () => Promise<void> },
) {
  const officer = await join(one, registry)
  const accepted = await acceptedCopies(20, officer)
  const titles = Array.from({ length: 40 }, (_, i) => `${name} write ${i}`)
  const writes: Write[] = [
    ...titles.map((key) => ({ key, send: (server: ServerProcess) => openCase(server, key) })),
    ...accepted.map((id) => ({
      key: id,
      send: (server: ServerProcess) => register(server, officer, id),
    })),
  ].toSorted((x, y) => x.key.slice(-1).localeCompare(y.key.slice(-1)))
  const acknowledged = new Map<string, { id: string; number: string | null }>()
  let disturbed: Promise<void> | undefined
  const client = async (mine: Write[]) => {
    for (const write of mine) {
      acknowledged.set(write.key, await untilAcknowledged(servers, write))
      if (acknowledged.size === 20) disturbed = disturb()
    }
  }
  await Promise.all(
    Array.from({ length: 8 }, (_, i) => client(writes.filter((__, k) => k % 8 === i))),
  )
  await disturbed
  expect(acknowledged.size).toBe(60)
  for (const title of titles) {
    const rows = await db.selectFrom('cases').select('id').where('title', '=', title).execute()
    expect(rows.map((row) => row.id)).toEqual([acknowledged.get(title)?.id])
  }
  for (const id of accepted) {
    const number = acknowledged.get(id)?.number
    expect(await tracesOf(id)).toEqual({
      state: 'registered',
      numbers: [number],
      certificates: [number],
      entries: 1,
    })
  }
  await expectNoGap()
}

/** What a registration leaves behind, each of it once and under one number. */
async function tracesOf(id: string) {
  const { state } = await db
    .selectFrom('cases')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const numbers = await db
    .selectFrom('number_register')
    .select('number')
    .where('case_id', '=', id)
    .execute()
  const certificates = await db
    .selectFrom('certificates')
    .select('number')
    .where('case_id', '=', id)
    .execute()
  const entries = await db
    .selectFrom('journal')
    .select('id')
    .where('case_id', '=', id)
    .where('act', '=', 'step:register')
    .execute()
  return {
    state,
    numbers: numbers.map((row) => row.number),
    certificates: certificates.map((row) => row.number),
    entries: entries.length,
  }
}

async function expectNoGap() {
  const register = await db
    .selectFrom('number_register')
    .select('sequence')
    .where('organisation_id', '=', registry)
    .orderBy('sequence')
    .execute()
  expect(register.map((row) => row.sequence)).toEqual(register.map((_, i) => i + 1))
}

async function untilAcknowledged(servers: ServerProcess[], { key, send }: Write) {
  for (let i = 0; i < 200; i += 1) {
    const server = servers[i % servers.length]
    const reply = server && (await send(server).catch(() => undefined))
    if (reply && reply.status < 300) return { id: reply.body.id, number: reply.body.number }
    if (reply && reply.status < 500) throw new Error(`${key}: ${JSON.stringify(reply.body)}`)
    await pause(100)
  }
  throw new Error(`${key} was never acknowledged`)
}

function register(server: ServerProcess, officer: Person, id: string) {
  return server.post(`/api/v1/cases/${id}/steps/register`, {
    as: officer.key,
    headers: { 'idempotency-key': id },
    body: { asked: verified },
  })
}

function openCase(server: ServerProcess, key: string) {
  return server.post('/api/v1/cases', {
    as: seller.key,
    headers: { 'idempotency-key': key },
    body: { service: 'technology-contract', answers: { projectName: key } },
  })
}

async function casesNamed(title: string): Promise<number> {
  return (await db.selectFrom('cases').select('id').where('title', '=', title).execute()).length
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    if (await isSo()) return
    await pause(20)
  }
  throw new Error('it never came about')
}

let copies = 0

/** Real submissions that name files which were never sent; 200 uploads would test something else. */
async function submittedCopies(count: number): Promise<string[]> {
  const { file } = await submitted(one, seller)
  const ids = []
  for (let i = 0; i < count; i += 1) {
    copies += 1
    // Each another contract with another text: one contract is registered once.
    const answers = contractAnswers({ projectName: `第 ${copies} 份合同` })
    const opened = await one.post('/api/v1/cases', {
      as: seller.key,
      body: { service: 'technology-contract', answers },
    })
    const copy = await db
      .insertInto('files')
      .values({
        case_id: opened.body.id,
        name: file.name,
        kind: file.kind,
        size: file.size,
        sha256: randomBytes(32).toString('hex'),
        uploaded_by: seller.userId,
        uploaded_at: new Date(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await one.put(`/api/v1/cases/${opened.body.id}/answers`, {
      as: seller.key,
      body: {
        version: opened.body.version,
        answers: { ...opened.body.answers, contractText: [copy.id] },
      },
    })
    const sent = await step(one, seller, opened.body.id, 'submit')
    if (sent.status !== 200) throw new Error(JSON.stringify(sent.body))
    ids.push(String(opened.body.id))
  }
  return ids
}

async function acceptedCopies(count: number, officer: Person): Promise<string[]> {
  const ids = await submittedCopies(count)
  for (const id of ids) {
    await step(one, officer, id, 'accept')
    await answerChecklist(one, officer, { id, step: 'register' })
  }
  return ids
}

/** A real PDF of about so many megabytes. */
async function largePdf(megabytes: number): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  pdf.addPage([300, 200])
  await pdf.attach(randomBytes(megabytes * 1024 ** 2), 'noise.bin')
  return Buffer.from(await pdf.save())
}
