import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { submitted } from '../testing/contracts.ts'
import { copyCases, paperOf } from '../testing/papers.ts'
import { type Person, person } from '../testing/people.ts'
import { remindOfPapers } from './actions.ts'

let app: TestApp
let other: TestApp
let seller: Person
let registry: Person
let caseId: string

beforeAll(async () => {
  app = await testApp()
  other = await testApp({ beside: app })
  seller = await person(app, { kind: 'enterprise', area: '330106' })
  registry = await person(app, { kind: 'registry', area: '330100' })
  caseId = (await submitted(app, seller)).id
})
beforeEach(async () => {
  await sql`delete from paper_reminders`.execute(app.db)
  await sql`delete from messages`.execute(app.db)
  await sql`update paper_records set state = 'due', due_from = '2026-02-10', due_workdays = 20,
    due_on = '2026-03-16', received_on = null, received_at = null, received_by = null,
    received_name = null`.execute(app.db)
  await app.mails()
})
afterAll(async () => {
  await other[Symbol.asyncDispose]()
  await app[Symbol.asyncDispose]()
})

/** The nightly run of that day; what the applicant was told by it. */
async function night(day: string, by: TestApp = app): Promise<string[]> {
  app.at(`${day}T16:05:00Z`.replace(day, before(day)))
  other.at(`${before(day)}T16:05:00Z`)
  await sql`delete from messages`.execute(app.db)
  await remindOfPapers(by.deps)
  const { body } = await app.get('/api/v1/messages', { as: seller.key })
  return body.items.map(({ title }: { title: { zh: string } }) => title.zh)
}

/** Five past midnight in Shanghai is still the day before in UTC. */
function before(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

const reminded = (left: string) => [expect.stringContaining(`纸质材料${left}，应交日期 2026-03-16`)]

it('reminds at each distance, on the day and after it, once each and not before', async () => {
  expect(await night('2026-02-28')).toEqual([])
  expect(await night('2026-03-02')).toEqual(reminded('还剩 10 个工作日'))
  expect(await night('2026-03-02')).toEqual([])
  expect(await night('2026-03-03')).toEqual([])
  expect(await night('2026-03-06')).toEqual([])
  expect(await night('2026-03-09')).toEqual(reminded('还剩 5 个工作日'))
  expect(await night('2026-03-12')).toEqual([])
  expect(await night('2026-03-13')).toEqual(reminded('还剩 1 个工作日'))
  expect(await night('2026-03-14')).toEqual([])
  expect(await night('2026-03-16')).toEqual(reminded('今天到期'))
  expect(await night('2026-03-17')).toEqual([])
  expect(await night('2026-03-20')).toEqual([])
  expect(await night('2026-03-23')).toEqual(reminded('已逾期 5 个工作日'))
  expect(await night('2026-03-30')).toEqual(reminded('已逾期 10 个工作日'))
  expect(await night('2026-03-30')).toEqual([])
})

it('makes up for nights on which nothing ran, by one reminder with the days that are really left', async () => {
  expect(await night('2026-03-11')).toEqual(reminded('还剩 3 个工作日'))
  expect(await night('2026-03-12')).toEqual([])
  expect(await night('2026-03-19')).toEqual(reminded('已逾期 3 个工作日'))
  expect(await night('2026-03-23')).toEqual(reminded('已逾期 5 个工作日'))
})

it('writes a letter as well as a message', async () => {
  await night('2026-03-02')
  const letters = (await app.mails()).filter(({ to }) => to.startsWith(seller.userId))
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({ subject: expect.stringContaining('还剩 10 个工作日') })
})

it('reminds of nothing that was received, waived or is deferred, and of a mismatch by its own day', async () => {
  for (const state of ['received', 'waived']) {
    await sql`update paper_records set state = ${state}, received_on = '2026-02-11',
      received_at = now(), received_by = ${registry.userId}, received_name = '王经办'`.execute(
      app.db,
    )
    expect(await night('2026-03-16')).toEqual([])
  }
  await sql`update paper_records set state = 'mismatch', note = '不同', due_on = '2026-03-17'`.execute(
    app.db,
  )
  expect(await night('2026-03-16')).toEqual([
    expect.stringContaining('还剩 1 个工作日，应交日期 2026-03-17'),
  ])
})

it('follows the setting of the area from the day on which it is in force', async () => {
  const policy = {
    service: 'technology-contract',
    key: 'paper-reminders',
    area: '330106',
    valid_from: '2026-03-01',
    valid_to: null,
    value: JSON.stringify({ workdays: [7], overdueEvery: 2 }),
    ground: 'local-law' as const,
    cite: '区设定',
  }
  await app.db.insertInto('policies').values(policy).execute()
  expect(await night('2026-03-04')).toEqual([])
  expect(await night('2026-03-05')).toEqual(reminded('还剩 7 个工作日'))
  expect(await night('2026-03-13')).toEqual([])
  expect(await night('2026-03-16')).toEqual(reminded('今天到期'))
  expect(await night('2026-03-18')).toEqual(reminded('已逾期 2 个工作日'))
  await sql`delete from policies where area = '330106'`.execute(app.db)
})

it('fills in a due day once the calendar of its year is known, and reminds of it then', async () => {
  await sql`update paper_records set due_from = '2026-12-21', due_on = null`.execute(app.db)
  expect(await night('2026-12-22')).toEqual([])
  expect(await paperOf(app, seller, caseId)).toMatchObject({ dueOn: null })
  await sql`insert into workdays select day, extract(isodow from day) < 6
    from generate_series('2027-01-01'::date, '2027-12-31', '1 day') day`.execute(app.db)
  expect(await night('2026-12-23')).toEqual([])
  expect(await paperOf(app, seller, caseId)).toMatchObject({ state: 'due', dueOn: '2027-01-18' })
  expect(await night('2027-01-11')).toEqual([expect.stringContaining('还剩 5 个工作日')])
})

it('tells each of 2,500 papers once when two processes run at the same moment', async () => {
  await copyCases(app, caseId, 2_499)
  app.at('2026-03-16T02:00:00Z')
  other.at('2026-03-16T02:00:00Z')
  const sent = await Promise.all([remindOfPapers(app.deps), remindOfPapers(other.deps)])
  expect(sent[0] + sent[1]).toBe(2_500)
  const { rows } = await sql<{ told: string; cases: string }>`
    select count(*) as told, count(distinct case_id) as cases from messages`.execute(app.db)
  expect(rows).toEqual([{ told: '2500', cases: '2500' }])
}, 60_000)
