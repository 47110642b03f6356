import { execFileSync } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { publishDigest } from '../journal/actions.ts'
import { verifyJournal } from '../journal/verify.ts'
import { openDeps } from '../main.ts'
import { registration, signedIn, signedUp } from '../testing/accounts.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { draft, step, submitted, verified } from '../testing/contracts.ts'
import { found, join as joinOrganisation, type Person, person } from '../testing/people.ts'
import { archiveFile, emptyPlatform, runningPlatform } from '../testing/platforms.ts'
import { backup } from './backup.ts'
import { verifyFiles } from './contents.ts'
import { restore } from './restore.ts'

let source: Awaited<ReturnType<typeof runningPlatform>>
let target: Awaited<ReturnType<typeof emptyPlatform>>
let restored: TestApp
let seller: Person
let officer: Person
let signedUpBefore: Awaited<ReturnType<typeof signedUp>>
let pdf: Buffer
let verifyUrl: string
let mailsBefore: number
const file = archiveFile()
const awkward = '斜杠\\n、\t制表、“引号”与\n换行'

beforeAll(async () => {
  source = await runningPlatform()
  await fill(source.app)
  await backup(source.platform, file)
  mailsBefore = await countMails(source.app.db)
  target = await emptyPlatform()
  await restore(target.platform, file)
  restored = await testApp({ beside: target })
}, 120_000)
afterAll(async () => {
  await restored[Symbol.asyncDispose]()
  await target[Symbol.asyncDispose]()
  await source[Symbol.asyncDispose]()
})

/** One case of each kind, a certificate that was drawn, one that was revoked, messages and a published digest. */
async function fill(app: TestApp) {
  signedUpBefore = await signedUp(app)
  seller = await person(app, { kind: 'enterprise', name: '杭州星河样例科技有限公司' })
  const registry = await found(app, { kind: 'registry', area: '330100', officeCode: '07' })
  officer = await joinOrganisation(app, registry, { name: '经办李' })
  await draft(app, seller, { projectName: awkward })
  await submitted(app, seller)
  const returned = await submitted(app, seller)
  await step(app, officer, returned.id, 'accept')
  for (const last of ['revoke', 'nothing']) {
    const { id } = await submitted(app, seller)
    await step(app, officer, id, 'accept')
    expect(await step(app, officer, id, 'register', verified)).toMatchObject({ status: 200 })
    if (last !== 'revoke') continue
    const asked = { ground: 'FRAUD', explanation: '合同虚假' }
    expect(await step(app, officer, id, 'revoke', asked)).toMatchObject({ status: 200 })
  }
  const { body } = await app.get('/api/v1/certificates', { as: seller.key })
  verifyUrl = `/api/v1${new URL(body.items[0].verifyUrl).pathname}`
  pdf = (await app.get(`/api/v1/certificates/${body.items[0].id}/pdf`, { as: seller.key })).bytes
  await publishDigest(app.db, app.deps.clock)
}

async function countMails(db: TestApp['db']): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) from pgboss.job
    where name = 'mail' and state in ('created', 'retry', 'active')`.execute(db)
  return Number(rows[0]?.count)
}

it('writes one file that only its owner reads, and that tar opens', async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const names = execFileSync('tar', ['-tzf', file]).toString().trim().split('\n')
  expect(names.at(-1)).toBe('manifest.json')
  expect(names).toContain('keys/secret')
  expect(names.filter((name) => name.startsWith('files/')).length).toBeGreaterThan(1)
})

it('passes the verification of journal and files after the restore', async () => {
  const journal = await verifyJournal(target.platform.db)
  expect(journal.faults).toEqual([])
  expect(journal.entries).toBeGreaterThan(15)
  const files = await verifyFiles(target.platform)
  expect(files.faults).toEqual([])
  expect(files.intact).toBe((await verifyFiles(source.platform)).intact)
})

it('shows everybody what they saw before', async () => {
  for (const url of ['cases', 'certificates', 'messages', 'organisations', 'journal']) {
    for (const by of [seller, officer]) {
      const before = await source.app.get(`/api/v1/${url}`, { as: by.key })
      const after = await restored.get(`/api/v1/${url}`, { as: by.key })
      expect({ url, status: after.status, body: after.body }).toEqual({
        url,
        status: before.status,
        body: before.body,
      })
    }
  }
  const { body } = await restored.get('/api/v1/cases', { as: seller.key })
  expect(body.items).toHaveLength(5)
})

it('keeps every character of what was written', async () => {
  const { body } = await restored.get('/api/v1/cases', { as: seller.key })
  const cases = await Promise.all(
    body.items.map(({ id }: { id: string }) =>
      restored.get(`/api/v1/cases/${id}`, { as: seller.key }),
    ),
  )
  expect(cases.map((found) => found.body.answers.projectName)).toContain(awkward)
})

it('hands out the same bytes of the contract and of the certificate’s PDF', async () => {
  const { body } = await restored.get('/api/v1/certificates', { as: seller.key })
  const url = `/api/v1/certificates/${body.items[0].id}/pdf`
  const after = await restored.get(url, { as: seller.key })
  expect(after.bytes.equals(pdf)).toBe(true)
})

it('goes on with numbers and references where it stood', async () => {
  const { id } = await submitted(restored, seller)
  await step(restored, officer, id, 'accept')
  const { body, status } = await step(restored, officer, id, 'register', verified)
  expect(status).toBe(200)
  expect(body.number).toMatch(/07000003$/)
  const references = await restored.db.selectFrom('cases').select('reference').execute()
  expect(new Set(references.map((row) => row.reference)).size).toBe(6)
  expect((await verifyJournal(restored.db)).faults).toEqual([])
})

it('queues again the mails that were not sent', async () => {
  const queued = await restored.mails()
  expect(mailsBefore).toBeGreaterThan(0)
  // What the tests above did sends some more.
  expect(queued.length).toBeGreaterThanOrEqual(mailsBefore)
  expect(queued[0]?.to).toContain('@')
})

it('runs with its own keys again: sessions go on, passwords and certificates hold', async () => {
  const { dataFolder, connection } = target
  const kept = (at: string) => readFileSync(join(at, 'keys', 'secret'), 'utf8')
  expect(kept(dataFolder)).toBe(kept(source.app.dataFolder))
  const env = { TORCHWAY_LOG_LEVEL: 'error', TORCHWAY_NOW: '2026-02-10T02:00:00Z' }
  const config = readConfig(env, { dataFolder, address: source.app.address })
  const { deps, close } = await openDeps(config, connection)
  const server = await buildApp(deps)
  const get = (url: string, headers = {}) => server.inject({ url, headers })
  expect((await get(verifyUrl)).json()).toMatchObject({ verdict: 'valid' })
  const me = await get('/api/v1/me', { cookie: signedUpBefore.cookie })
  expect(me.json().me.user.email).toBe(signedUpBefore.email)
  await server.close()
  await close()
  expect(await signedIn(restored, signedUpBefore)).toContain('torchway')
})

it('lets people sign up after the restore', async () => {
  const body = registration()
  expect(await restored.post('/api/v1/sign-up', { body })).toMatchObject({ status: 201 })
})

it('takes a backup of the restored platform that holds what the first one held', async () => {
  const again = archiveFile()
  writeFileSync(again, 'an older backup')
  const manifest = await backup(target.platform, again)
  expect(manifest.tables.find(({ name }) => name === 'cases')?.rows).toBeGreaterThanOrEqual(5)
  expect(statSync(again).size).toBeGreaterThan(1000)
  expect(statSync(again).mode & 0o777).toBe(0o600)
})

it('is consistent although cases are filed while it runs', async () => {
  const busy = archiveFile()
  let isDone = false
  const filing = (async () => {
    while (!isDone) await submitted(source.app, seller)
  })()
  await backup(source.platform, busy).finally(() => {
    isDone = true
  })
  await filing
  await using other = await emptyPlatform()
  await restore(other.platform, busy)
  expect((await verifyJournal(other.platform.db)).faults).toEqual([])
  expect((await verifyFiles(other.platform)).faults).toEqual([])
})

it('holds what stood at its beginning, and nothing that came while it ran', async () => {
  const { db, deps } = source.app
  const before = await db.selectFrom('contacts').select('position').execute()
  const isWaiting = async () => {
    const { rows } = await sql`select from pg_locks where not granted
      and relation = 'areas'::regclass`.execute(db)
    return rows.length > 0
  }
  let running: ReturnType<typeof backup> | undefined
  await db.transaction().execute(async (tx) => {
    await sql`lock table areas in access exclusive mode`.execute(tx)
    running = backup(source.platform, archiveFile())
    while (!(await isWaiting())) await new Promise((resolve) => setTimeout(resolve, 10))
    await sql`insert into contacts values (999, '另一事项', 'Another', null, null, null, null, '测试')`.execute(
      deps.db,
    )
  })
  const manifest = await running
  expect(manifest?.tables.find(({ name }) => name === 'contacts')?.rows).toBe(before.length)
})
