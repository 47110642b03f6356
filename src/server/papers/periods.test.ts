import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoAccounts, seedDemoAccounts } from '../accounts/actions.ts'
import { signedIn } from '../testing/accounts.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { draft, step, submitted } from '../testing/contracts.ts'
import { declared, endPeriod } from '../testing/emergency.ts'
import { copyCases, paperOf } from '../testing/papers.ts'
import { type Person, person } from '../testing/people.ts'
import { lockPeriods } from './store.ts'

let app: TestApp
let seller: Person
let registry: Person
let city: string
let torch: string

beforeAll(async () => {
  app = await testApp()
  await seedDemoAccounts(app.deps)
  city = await demo('city')
  torch = await demo('torch')
  seller = await person(app, { kind: 'enterprise', area: '330106' })
  registry = await person(app, { kind: 'registry', area: '330106', officeCode: '88' })
})
beforeEach(async () => {
  app.at('2026-02-10T02:00:00Z')
  await sql`delete from paper_records`.execute(app.db)
  await sql`delete from emergency_periods`.execute(app.db)
  await sql`delete from messages`.execute(app.db)
})
afterAll(async () => app[Symbol.asyncDispose]())

function demo(mailbox: string): Promise<string> {
  const account = demoAccounts.find(({ email }) => email.startsWith(`${mailbox}@`))
  if (!account) throw new Error(mailbox)
  return signedIn(app, account)
}

const papers = () =>
  app.db
    .selectFrom('paper_records')
    .select(['state', 'due_on', 'period_id', 'area', 'service'])
    .orderBy('seq')
    .execute()

it('defers the paper of a contract in an open period, and no step waits for it', async () => {
  const period = await declared(app, city)
  const { id } = await submitted(app, seller)
  const paper = await paperOf(app, seller, id)
  expect(paper).toMatchObject({
    state: 'deferred',
    dueOn: null,
    overdue: false,
    period: { id: period.id, title: { zh: '防汛便利化期间' } },
  })
  expect((await step(app, registry, id, 'accept')).status).toBe(200)
  const terms = await app.get('/api/v1/services/technology-contract/paper?area=330106')
  expect(terms.body.terms.deferredBy).toMatchObject({ id: period.id, graceWorkdays: 20 })
  const elsewhere = await app.get('/api/v1/services/technology-contract/paper?area=330200')
  expect(elsewhere.body.terms.deferredBy).toBeNull()
})

it('defers nothing in a period that leaves paper as it is, is for other services or elsewhere', async () => {
  await declared(app, city, { deferPaper: false, extendClocksBy: 3 })
  await declared(app, torch, { area: '330200' })
  const { id } = await submitted(app, seller)
  expect(await paperOf(app, seller, id)).toMatchObject({ state: 'due', dueOn: '2026-03-16' })
})

it('gives every deferred paper the end and its grace in working days, over a holiday, and tells it', async () => {
  app.at('2026-01-05T02:00:00Z')
  const period = await declared(app, city, { graceWorkdays: 5, startsOn: '2026-01-05' })
  const { id } = await submitted(app, seller)
  app.at('2026-02-12T02:00:00Z')
  expect((await endPeriod(app, city, period.id)).status).toBe(200)
  // Friday 13 and Saturday 14 are worked, then the Spring Festival to Monday 23.
  expect(await paperOf(app, seller, id)).toMatchObject({ state: 'due', dueOn: '2026-02-26' })
  const inbox = await app.get('/api/v1/messages', { as: seller.key })
  expect(inbox.body.items).toHaveLength(1)
  expect(inbox.body.items[0]).toMatchObject({ caseId: id })
  expect(inbox.body.items[0].title.zh).toContain('请于 2026-02-26 前补交纸质材料')
})

it('gives what is filed on the last day the grace too, and what is filed after it none', async () => {
  const period = await declared(app, city, { graceWorkdays: 30 })
  await endPeriod(app, city, period.id)
  const last = await submitted(app, seller)
  expect(await paperOf(app, seller, last.id)).toMatchObject({
    state: 'due',
    dueOn: '2026-03-30',
    period: { id: period.id },
  })
  app.at('2026-02-11T02:00:00Z')
  const after = await submitted(app, seller, { projectName: '期间结束后的合同' })
  expect(await paperOf(app, seller, after.id)).toMatchObject({
    state: 'due',
    dueOn: '2026-03-17',
    period: null,
  })
})

it('takes no time away from whoever had more without a period', async () => {
  const period = await declared(app, city, { graceWorkdays: 3 })
  const before = await submitted(app, seller)
  await endPeriod(app, city, period.id)
  const last = await submitted(app, seller, { projectName: '最后一天提交的合同' })
  for (const { id } of [before, last]) {
    expect(await paperOf(app, seller, id)).toMatchObject({ state: 'due', dueOn: '2026-03-16' })
  }
  const inbox = await app.get('/api/v1/messages', { as: seller.key })
  expect(inbox.body.items[0].title.zh).toContain('请于 2026-03-16 前补交纸质材料')
})

it('takes no time away either where the holidays of the next year are not fixed yet', async () => {
  app.at('2026-12-10T02:00:00Z')
  const period = await declared(app, city, { graceWorkdays: 3, startsOn: '2026-12-10' })
  const { id } = await submitted(app, seller)
  expect((await endPeriod(app, city, period.id)).status).toBe(200)
  expect(await paperOf(app, seller, id)).toMatchObject({ state: 'due', dueOn: null })
  const inbox = await app.get('/api/v1/messages', { as: seller.key })
  expect(inbox.body.items[0].title.zh).toContain('请在 2026-12-10 之后 20 个工作日内补交纸质材料')
})

it('lets a follow-up keep its own time where the grace is shorter', async () => {
  const period = await declared(app, city, { graceWorkdays: 1 })
  const { id } = await submitted(app, seller)
  const { id: paperId, version } = await paperOf(app, registry, id)
  await app.post(`/api/v1/papers/${paperId}/receive`, {
    as: registry.key,
    body: { version, receivedOn: '2026-02-10', result: 'mismatch', reason: '缺附件' },
  })
  await endPeriod(app, city, period.id)
  expect(await paperOf(app, registry, id)).toMatchObject({ state: 'mismatch', dueOn: '2026-03-02' })
})

describe('a period that is declared after papers were filed', () => {
  it('defers those filed since its start and tells their applicant once', async () => {
    app.at('2026-02-09T02:00:00Z')
    const earlier = await submitted(app, seller, { projectName: '期间开始前的合同' })
    app.at('2026-02-10T02:00:00Z')
    const one = await submitted(app, seller, { projectName: '期间内的合同一' })
    const other = await submitted(app, seller, { projectName: '期间内的合同二' })
    app.at('2026-02-12T02:00:00Z')
    const period = await declared(app, city)
    for (const { id } of [one, other]) {
      expect(await paperOf(app, seller, id)).toMatchObject({
        state: 'deferred',
        dueOn: null,
        period: { id: period.id },
      })
    }
    expect(await paperOf(app, seller, earlier.id)).toMatchObject({ state: 'due', period: null })
    const inbox = await app.get('/api/v1/messages', { as: seller.key })
    expect(inbox.body.items).toHaveLength(1)
    expect(inbox.body.items[0].title.zh).toBe('2 份纸质材料延后补交')
    expect(inbox.body.items[0].body.zh).toContain('现在不必寄送')
    const { reference } = await paperOf(app, seller, one.id)
    expect(inbox.body.items[0].body.zh).toContain(reference)
    await endPeriod(app, city, period.id)
    expect(await paperOf(app, seller, one.id)).toMatchObject({ state: 'due', dueOn: '2026-03-18' })
  })

  it('names the case where it is one paper, and writes the number to the journal', async () => {
    const { id } = await submitted(app, seller)
    await declared(app, city)
    const inbox = await app.get('/api/v1/messages', { as: seller.key })
    expect(inbox.body.items).toMatchObject([{ caseId: id }])
    const entry = await app.db
      .selectFrom('journal')
      .select('detail')
      .where('act', '=', 'emergency:declare')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(entry.detail).toMatchObject({ papersDeferred: 1 })
  })

  it.each([
    ['is for another area', { area: '330102' }],
    ['leaves paper as it is', { deferPaper: false, extendClocksBy: 2 }],
    ['begins tomorrow', { startsOn: '2026-02-11' }],
  ])('leaves them as they are where it %s', async (_, change) => {
    const { id } = await submitted(app, seller)
    await declared(app, city, change)
    expect(await paperOf(app, seller, id)).toMatchObject({ state: 'due', dueOn: '2026-03-16' })
    expect((await app.get('/api/v1/messages', { as: seller.key })).body.items).toEqual([])
  })

  it('waits for a filing under way that does not know of it yet, and misses no paper', async () => {
    const { id } = await submitted(app, seller)
    await sql`update paper_records set state = 'waived'`.execute(app.db)
    let declaring: Promise<unknown> | undefined
    await app.db.transaction().execute(async (tx) => {
      await lockPeriods(tx, 'shared')
      declaring = declared(app, city)
      await sql`select pg_sleep(0.5)`.execute(tx)
      await sql`update paper_records set state = 'due'`.execute(tx)
    })
    await declaring
    expect(await paperOf(app, seller, id)).toMatchObject({ state: 'deferred' })
  })

  it('leaves what was received, and takes over what a shorter one defers', async () => {
    const shorter = await declared(app, torch, { area: '000000', graceWorkdays: 5 })
    const { id } = await submitted(app, seller)
    const received = await submitted(app, seller, { projectName: '已收的合同' })
    const { id: paperId, version } = await paperOf(app, registry, received.id)
    await app.post(`/api/v1/papers/${paperId}/receive`, {
      as: registry.key,
      body: { version, receivedOn: '2026-02-10', result: 'identical' },
    })
    const longer = await declared(app, city, { graceWorkdays: 30 })
    expect(await paperOf(app, seller, id)).toMatchObject({ period: { id: longer.id } })
    const inbox = await app.get('/api/v1/messages', { as: seller.key })
    expect(inbox.body.items).toHaveLength(1)
    expect(await paperOf(app, registry, received.id)).toMatchObject({
      state: 'received',
      period: { id: shorter.id },
    })
  })
})

it('moves papers to another period that is still open there, and makes them due with that', async () => {
  const nation = await declared(app, torch, { area: '000000', graceWorkdays: 25 })
  const local = await declared(app, city, { graceWorkdays: 40 })
  const { id } = await submitted(app, seller)
  expect(await paperOf(app, seller, id)).toMatchObject({ period: { id: local.id } })
  await endPeriod(app, city, local.id)
  expect(await paperOf(app, seller, id)).toMatchObject({
    state: 'deferred',
    dueOn: null,
    period: { id: nation.id },
  })
  await endPeriod(app, torch, nation.id)
  expect(await paperOf(app, seller, id)).toMatchObject({ state: 'due', dueOn: '2026-03-23' })
})

it('ends no period into a year without a calendar, and then changes no paper', async () => {
  const period = await declared(app, city)
  const { id } = await submitted(app, seller)
  app.at('2026-12-10T02:00:00Z')
  const refused = await endPeriod(app, city, period.id)
  expect(refused.status).toBe(409)
  expect(refused.body.title).toContain('尚无 2027 年的工作日安排')
  expect(await paperOf(app, seller, id)).toMatchObject({ state: 'deferred', dueOn: null })
  // Twenty working days after this one end in the known year.
  app.at('2026-12-02T02:00:00Z')
  expect((await endPeriod(app, city, period.id)).status).toBe(200)
  expect(await paperOf(app, seller, id)).toMatchObject({ state: 'due', dueOn: '2026-12-30' })
})

it('lets the follow-up to a mismatch rest while the paper is deferred, and fall due with it', async () => {
  const period = await declared(app, city, { graceWorkdays: 12 })
  const { id } = await submitted(app, seller)
  const { id: paperId, version } = await paperOf(app, registry, id)
  const told = await app.post(`/api/v1/papers/${paperId}/receive`, {
    as: registry.key,
    body: { version, receivedOn: '2026-02-10', result: 'mismatch', reason: '缺附件' },
  })
  expect(told.body).toMatchObject({ state: 'mismatch', dueOn: null })
  const inbox = await app.get('/api/v1/messages', { as: seller.key })
  expect(inbox.body.items[0].body.zh).toContain('在便利化期间结束后')
  await endPeriod(app, city, period.id)
  expect(await paperOf(app, registry, id)).toMatchObject({ state: 'mismatch', dueOn: '2026-03-04' })
})

it('takes a deferred paper that comes early, and the end of the period does not ask for it again', async () => {
  const period = await declared(app, city)
  const { id } = await submitted(app, seller)
  const { id: paperId, version } = await paperOf(app, registry, id)
  await app.post(`/api/v1/papers/${paperId}/receive`, {
    as: registry.key,
    body: { version, receivedOn: '2026-02-10', result: 'identical' },
  })
  await endPeriod(app, city, period.id)
  expect(await paperOf(app, registry, id)).toMatchObject({ state: 'received', dueOn: null })
})

it('defers no paper into a period that ends at the same moment', async () => {
  const period = await declared(app, city, { graceWorkdays: 21 })
  const drafts = []
  for (const name of ['一', '二', '三', '四']) {
    drafts.push(await draft(app, seller, { projectName: `同时提交的合同${name}` }))
  }
  const [, ended] = await Promise.all([
    Promise.all(drafts.slice(0, 2).map(({ id }) => step(app, seller, id, 'submit'))),
    endPeriod(app, city, period.id),
    Promise.all(drafts.slice(2).map(({ id }) => step(app, seller, id, 'submit'))),
  ])
  expect(ended.status).toBe(200)
  const rows = await papers()
  expect(rows).toHaveLength(4)
  for (const row of rows) expect(row).toMatchObject({ state: 'due', due_on: '2026-03-17' })
})

it('makes ten thousand papers due in one act, each told once, with one letter to each person', async () => {
  const period = await declared(app, city)
  const { id } = await submitted(app, seller)
  await copyCases(app, id, 9_999)
  await sql`delete from messages`.execute(app.db)
  await app.mails()
  expect((await endPeriod(app, city, period.id)).status).toBe(200)
  const rows = await papers()
  expect(rows).toHaveLength(10_000)
  expect(new Set(rows.map(({ state, due_on }) => `${state} ${due_on}`))).toEqual(
    new Set(['due 2026-03-16']),
  )
  const told = await app.db
    .selectFrom('messages')
    .select((eb) => eb.fn.count('case_id').distinct().as('cases'))
    .where('organisation_id', '=', seller.organisationId)
    .executeTakeFirstOrThrow()
  expect(Number(told.cases)).toBe(10_000)
  const letters = (await app.mails()).filter(({ to }) => to.startsWith(seller.userId))
  expect(letters).toHaveLength(1)
  expect(letters[0]?.subject).toContain('共 10000 件')
  expect(letters[0]?.text).toContain('另有 9980 件')
}, 120_000)
