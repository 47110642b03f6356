import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { demoAccounts, seedDemoAccounts } from '../accounts/actions.ts'
import { signedIn, signedUp } from '../testing/accounts.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { declaration, declared, endPeriod } from '../testing/emergency.ts'
import { found, join } from '../testing/people.ts'
import { seedDemoPeriod } from './actions.ts'

let app: TestApp
let other: TestApp
const by: Record<string, string> = {}

beforeAll(async () => {
  app = await testApp()
  other = await testApp({ beside: app })
  await seedDemoAccounts(app.deps)
  for (const name of ['torch', 'torch-clerk', 'province', 'city', 'city-clerk', 'registry']) {
    by[name] = await demo(name)
  }
  by.enterprise = (await signedUp(app)).cookie
  by.ningbo = await authorityOf('330200', 'ningbo-authority@example.org')
  // Many passwords are hashed here.
}, 120_000)
beforeEach(async () => {
  app.at('2026-02-10T02:00:00Z')
  other.at('2026-02-10T02:00:00Z')
  await sql`delete from paper_records`.execute(app.db)
  await sql`delete from emergency_periods`.execute(app.db)
  await sql`delete from messages`.execute(app.db)
  await app.mails()
})
afterAll(async () => {
  await other[Symbol.asyncDispose]()
  await app[Symbol.asyncDispose]()
})

async function demo(mailbox: string): Promise<string> {
  const account = demoAccounts.find(({ email }) => email.startsWith(`${mailbox}@`))
  if (!account) throw new Error(mailbox)
  return signedIn(app, account)
}

/** The administrator of another authority, invited by its province. */
async function authorityOf(area: string, email: string): Promise<string> {
  const made = await app.post('/api/v1/organisations', {
    as: by.province,
    body: {
      kind: 'authority',
      name: '宁波市科技局（测试）',
      area,
      services: [],
      contactName: '方知远',
      phone: '0574-88880001',
    },
  })
  const body = { email, role: 'administrator', organisationId: made.body.id }
  const invited = await app.post('/api/v1/invitations', { as: by.province, body })
  const token = String(invited.body.link).split('/').at(-1)
  const password = 'an authority password'
  await app.post(`/api/v1/invitations/by-token/${token}/accept`, {
    body: { name: '甬江月', password },
  })
  return signedIn(app, { email, password })
}

const declare = (as: string | undefined, change: object = {}) =>
  app.post('/api/v1/emergency-periods', { as, body: declaration({ ...change }) })
const list = async (query = '') => (await app.get(`/api/v1/emergency-periods${query}`)).body
const titles = async (query = '') =>
  (await list(query)).items.map(({ title }: { title: { zh: string } }) => title.zh)

it('shows a declared period to everybody, signed out as well', async () => {
  const made = await declare(by.city, { extendClocksBy: 3, link: 'https://example.org/notice' })
  expect(made).toMatchObject({
    status: 201,
    body: {
      area: '330100',
      areaName: '浙江省杭州市',
      measures: { deferPaper: true, certificates: null, extendClocksBy: 3 },
      graceWorkdays: 20,
      declared: { by: { area: '330100', name: expect.stringContaining('杭州') } },
      ended: null,
      state: 'open',
    },
  })
  expect((await list()).items).toEqual([made.body])
  expect((await list('?open=true')).items).toEqual([made.body])
})

it('gives a period without an English title one of its own', async () => {
  const made = await declare(by.city, { titleEn: undefined })
  expect(made.body.title).toEqual({
    zh: '防汛便利化期间',
    en: 'Emergency period from 2026-02-10',
  })
})

it.each([
  ['torch', '000000', 201],
  ['torch', '330106', 201],
  ['province', '330000', 201],
  ['province', '330106', 201],
  ['city', '330100', 201],
  ['city', '330106', 201],
  ['province', '000000', 422],
  ['province', '110000', 422],
  ['city', '330000', 422],
  ['city', '330200', 422],
  ['torch-clerk', '000000', 403],
  ['city-clerk', '330100', 403],
  ['registry', '330100', 403],
  ['enterprise', '330110', 403],
  ['nobody', '330100', 401],
])('answers %s who declares for %s with %i', async (who, area, status) => {
  const reply = await declare(by[who], { area })
  expect(reply.status).toBe(status)
  if (status === 422) expect(reply.body.errors[0].field).toBe('area')
  expect((await list()).items).toHaveLength(status === 201 ? 1 : 0)
})

it('lets no API key declare or end, whoever owns it', async () => {
  const authority = await found(app, { kind: 'authority', area: '330100' })
  const { key } = await join(app, authority, { role: 'administrator' })
  expect((await declare(key)).status).toBe(403)
  const { id } = await declared(app, by.city ?? '')
  expect((await endPeriod(app, key, id)).status).toBe(403)
})

it.each([
  ['province', 'city', 200],
  ['torch', 'city', 200],
  ['city', 'city', 200],
  ['torch', 'province', 200],
  ['city', 'province', 403],
  ['province', 'torch', 403],
  ['ningbo', 'city', 403],
  ['city-clerk', 'city', 403],
  ['registry', 'city', 403],
  ['enterprise', 'city', 403],
  ['nobody', 'city', 401],
])('answers %s who ends what %s declared for the city with %i', async (who, declarer, status) => {
  const { id, declared: act } = await declared(app, by[declarer] ?? '')
  const reply = await endPeriod(app, by[who] ?? '', id)
  expect(reply.status).toBe(status)
  if (['city', 'province', 'ningbo'].includes(who) && status === 403) {
    expect(reply.body.title).toContain(act.by.name)
  }
  expect((await list('?open=true')).items).toHaveLength(1)
  app.at('2026-02-11T02:00:00Z')
  expect((await list('?open=true')).items).toHaveLength(status === 200 ? 0 : 1)
})

it.each([
  ['title', { title: '' }],
  ['title', { title: '字'.repeat(101) }],
  ['titleEn', { titleEn: 'Flood 防汛' }],
  ['area', { area: '330199' }],
  ['area', { area: '33010' }],
  ['services', { services: ['technology-contract', 'no-such-service'] }],
  ['deferPaper', { deferPaper: false }],
  ['extendClocksBy', { extendClocksBy: 61 }],
  ['extendClocksBy', { extendClocksBy: 2.5 }],
  ['graceWorkdays', { graceWorkdays: 0 }],
  ['startsOn', { startsOn: '2025-12-11' }],
  ['startsOn', { startsOn: '2026-03-13' }],
  ['startsOn', { startsOn: '2026-02-30' }],
  ['legalText', { legalText: ' ' }],
  ['link', { link: 'javascript:alert(1)' }],
  ['link', { link: 'https://gov.example@elsewhere.example/' }],
])('refuses a declaration with a wrong %s: %j', async (field, change) => {
  const reply = await declare(by.city, change)
  expect(reply.status).toBe(422)
  expect(reply.body.errors.map((one: { field: string }) => one.field)).toEqual([field])
  expect((await list()).items).toEqual([])
})

it.each([
  ['endedOn', { endedOn: '2026-02-09' }],
  ['endedOn', { endedOn: '2026-04-12' }],
  ['endedOn', { endedOn: 'tomorrow' }],
  ['reason', { reason: ' ' }],
  ['reason', { reason: '字'.repeat(501) }],
])('refuses an end with a wrong %s: %j', async (field, change) => {
  const { id } = await declared(app, by.city ?? '')
  const reply = await endPeriod(app, by.city ?? '', id, change)
  expect(reply.status).toBe(422)
  expect(reply.body.errors.map((one: { field: string }) => one.field)).toEqual([field])
  expect((await list()).items[0].ended).toBeNull()
})

it('does not end a period before it begins', async () => {
  const { id, state } = await declared(app, by.city ?? '', { startsOn: '2026-02-20' })
  expect(state).toBe('coming')
  expect((await list('?open=true')).items).toEqual([])
  expect((await endPeriod(app, by.city ?? '', id)).status).toBe(422)
  expect((await endPeriod(app, by.city ?? '', id, { endedOn: '2026-02-19' })).status).toBe(422)
  const ended = await endPeriod(app, by.city ?? '', id, { endedOn: '2026-02-20' })
  expect(ended).toMatchObject({ status: 200, body: { state: 'coming' } })
})

it('answers 404 for the end of what does not exist', async () => {
  expect((await endPeriod(app, by.city ?? '', crypto.randomUUID())).status).toBe(404)
})

it('says the last day for paper with the end, over the Spring Festival of 2026', async () => {
  const { id } = await declared(app, by.city ?? '', { graceWorkdays: 5 })
  const ended = await endPeriod(app, by.city ?? '', id, { endedOn: '2026-02-13' })
  const rows = await sql<{ day: string }>`select day from workdays
    where workday and day > '2026-02-13' order by day limit 5`.execute(app.db)
  expect(ended.body).toMatchObject({
    state: 'open',
    ended: { on: '2026-02-13', reason: '险情已经解除', papersDueOn: rows.rows.at(-1)?.day },
  })
  app.at('2026-02-13T15:59:59Z')
  expect((await list('?open=true')).items).toHaveLength(1)
  app.at('2026-02-13T16:00:00Z')
  expect((await list('?open=true')).items).toEqual([])
  expect((await list()).items[0].state).toBe('ended')
})

it('sets no last day where no paper was deferred', async () => {
  const change = { deferPaper: false, certificates: 'electronic', graceWorkdays: 0 }
  const { id } = await declared(app, by.city ?? '', change)
  expect((await endPeriod(app, by.city ?? '', id)).body.ended.papersDueOn).toBeNull()
})

it('refuses an end whose last day for paper lies in a year without a calendar, and writes nothing', async () => {
  app.at('2026-12-20T02:00:00Z')
  const { id } = await declared(app, by.city ?? '', { startsOn: '2026-12-20' })
  const before = await journalLength()
  const refused = await endPeriod(app, by.city ?? '', id)
  expect(refused.status).toBe(409)
  expect(refused.body.title).toContain('2027')
  expect(refused.body.title).toContain('导入')
  expect((await list()).items[0].ended).toBeNull()
  expect(await journalLength()).toBe(before)
  expect(await messagesOf('registry')).toHaveLength(1)
})

it('says before an end what it would mean, and refuses then what it would refuse', async () => {
  const { id } = await declared(app, by.city ?? '')
  const preview = (as: string | undefined, endedOn: string) =>
    app.get(`/api/v1/emergency-periods/${id}/end?endedOn=${endedOn}`, { as })
  const told = await preview(by.city, '2026-02-12')
  expect(told).toMatchObject({ status: 200, body: { papers: 0 } })
  expect((await preview(by.city, '2026-02-09')).status).toBe(422)
  expect((await preview(by.ningbo, '2026-02-12')).status).toBe(403)
  expect((await preview(undefined, '2026-02-12')).status).toBe(401)
  const ended = await endPeriod(app, by.city ?? '', id, { endedOn: '2026-02-12' })
  expect(ended.body.ended.papersDueOn).toBe(told.body.papersDueOn)
  expect((await preview(by.city, '2026-02-12')).status).toBe(409)
})

it('ends once, and tells whoever comes second by whom and when', async () => {
  const { id, declared: act } = await declared(app, by.city ?? '')
  await endPeriod(app, by.city ?? '', id)
  const again = await endPeriod(app, by.province ?? '', id)
  expect(again).toMatchObject({
    status: 409,
    body: { endedBy: act.by.name, endedOn: '2026-02-10', endedAt: '2026-02-10T02:00:00.000Z' },
  })
  expect(again.body.title).toContain(act.by.name)
  expect(again.body.title).toContain('2026-02-10')
})

it('ends once when two processes try at the same moment', async () => {
  const { id } = await declared(app, by.city ?? '')
  const before = await journalLength()
  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      endPeriod(i % 2 ? app : other, (i % 3 ? by.city : by.province) ?? '', id, {
        endedOn: `2026-02-${10 + i}`,
      }),
    ),
  )
  const winners = replies.filter(({ status }) => status === 200)
  expect(winners).toHaveLength(1)
  const winner = winners[0]?.body.ended
  for (const loser of replies.filter(({ status }) => status !== 200)) {
    expect(loser).toMatchObject({
      status: 409,
      body: { endedBy: winner.by.name, endedOn: winner.on },
    })
  }
  expect((await list()).items[0].ended).toEqual(winner)
  expect(await journalLength()).toBe(before + 1)
})

it('declares once when an administrator presses twice, in two processes or with one key', async () => {
  const replies = await Promise.all(
    [app, other, app, other].map((one) =>
      one.post('/api/v1/emergency-periods', { as: by.city, body: declaration() }),
    ),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  expect((await list()).items).toHaveLength(1)
  const headers = { 'idempotency-key': 'one declaration' }
  const request = { as: by.torch, body: declaration({ area: '000000' }), headers }
  const [first, second] = [
    await app.post('/api/v1/emergency-periods', request),
    await other.post('/api/v1/emergency-periods', request),
  ]
  expect(second).toMatchObject({ status: 201, body: { id: first.body.id } })
})

it('takes a second period of one authority for another service, another area, or after an end', async () => {
  const services = ['technology-contract']
  const { id } = await declared(app, by.city ?? '', { services })
  expect((await declare(by.city)).status).toBe(409)
  expect((await declare(by.city, { area: '330106' })).status).toBe(201)
  expect((await declare(by.province)).status).toBe(201)
  await endPeriod(app, by.city ?? '', id)
  expect((await declare(by.city)).status).toBe(201)
})

it('keeps both acts in the journal of the authority, with a reason', async () => {
  const { id } = await declared(app, by.city ?? '', { extendClocksBy: 2 })
  await endPeriod(app, by.province ?? '', id)
  const entries = (await app.get('/api/v1/journal?limit=2', { as: by.province })).body.items
  expect(entries).toMatchObject([
    { act: 'emergency:end', detail: { period: id, endedOn: '2026-02-10', reason: '险情已经解除' } },
    { act: 'emergency:declare', detail: { period: id, area: '330100', extendClocksBy: 2 } },
  ])
  expect(entries[0].stream).not.toBe(entries[1].stream)
})

it('tells the offices that act on it, and nobody else', async () => {
  const yuhang = await found(app, { kind: 'registry', area: '330110', name: '余杭登记处' })
  await declared(app, by.city ?? '', { area: '330106' })
  expect(await messagesOf('registry')).toMatchObject([
    { title: { zh: '便利化期间：防汛便利化期间' } },
  ])
  for (const name of ['city', 'province', 'torch', 'ningbo', 'enterprise']) {
    expect(await messagesOf(name)).toEqual([])
  }
  expect(await told(yuhang)).toBe(0)

  const { id } = await declared(app, by.province ?? '', { area: '330000' })
  expect(await messagesOf('city')).toHaveLength(1)
  expect(await messagesOf('ningbo')).toHaveLength(1)
  expect(await told(yuhang)).toBe(1)
  await endPeriod(app, by.torch ?? '', id)
  const [last] = await messagesOf('city')
  expect(last.title.zh).toContain('结束')
  expect(last.body.zh).toContain('险情已经解除')
  expect(await messagesOf('province')).toHaveLength(1)
})

it('tells no registry of a period for services that it does not handle', async () => {
  await app.db
    .updateTable('organisations')
    .set({ services: ['x'] })
    .where('area', '=', '330110')
    .execute()
  const [registry] = await app.db
    .selectFrom('organisations')
    .select('id')
    .where('area', '=', '330110')
    .where('kind', '=', 'registry')
    .execute()
  await declared(app, by.city ?? '', { services: ['technology-contract'] })
  expect(await told(registry?.id ?? '')).toBe(0)
  expect(await messagesOf('registry')).toHaveLength(1)
})

it('lists the newest first, page by page', async () => {
  for (const area of ['330106', '330102', '330105']) {
    await declared(app, by.city ?? '', { area, title: `期间 ${area}` })
  }
  expect(await titles()).toEqual(['期间 330105', '期间 330102', '期间 330106'])
  const first = await list('?limit=2')
  expect(first.items).toHaveLength(2)
  expect(await titles(`?limit=2&cursor=${first.next}`)).toEqual(['期间 330106'])
  expect((await app.get('/api/v1/emergency-periods?cursor=bogus')).status).toBe(422)
})

it('brings one example that has ended, once for two processes, and none that is open', async () => {
  await Promise.all([app, other, app].map(({ deps }) => seedDemoPeriod(deps)))
  const { items } = await list()
  expect(items).toMatchObject([{ area: '000000', areaName: '全国', state: 'ended' }])
  expect(items[0].title.zh).toContain('示例')
  expect((await list('?open=true')).items).toEqual([])
})

async function messagesOf(who: string) {
  return (await app.get('/api/v1/messages', { as: by[who] })).body.items
}

async function told(organisationId: string): Promise<number> {
  const rows = await app.db
    .selectFrom('messages')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .execute()
  return rows.length
}

async function journalLength(): Promise<number> {
  const rows = await app.db.selectFrom('journal').select('id').execute()
  return rows.length
}
