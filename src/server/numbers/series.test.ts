import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { verifyJournal } from '../journal/verify.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { step, submitted, verified } from '../testing/contracts.ts'
import { found, join, type Person, person } from '../testing/people.ts'
import { explainNumbers } from './explain.ts'
import { startSeries } from './series.ts'

let app: TestApp
let seller: Person
let officer: Person
const year = 2026
const office = '330007'
const paper = { office, service: 'technology-contract', year, after: 1234 }

beforeEach(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise' })
  officer = await join(
    app,
    await found(app, { kind: 'registry', area: '330100', officeCode: '07' }),
  )
  return () => app[Symbol.asyncDispose]()
})

async function registered() {
  const { id } = await submitted(app, seller)
  await step(app, officer, id, 'accept')
  const { status, body } = await step(app, officer, id, 'register', verified)
  expect(status).toBe(200)
  return String(body.number)
}

it('goes on after the numbers given on paper, which stand in the register', async () => {
  expect(await startSeries(app.deps, paper)).toEqual({
    first: '2026330007000001',
    last: '2026330007001234',
    next: '2026330007001235',
  })
  expect(await registered()).toBe('2026330007001235')
  const { entries, unexplained } = await explainNumbers(app.db, { office, year })
  expect(unexplained).toEqual([])
  expect(entries.map(({ state }) => state)).toEqual([...Array(1234).fill('on-paper'), 'issued'])
})

it('writes the start into the journal of the office', async () => {
  await startSeries(app.deps, paper)
  const entry = await app.db
    .selectFrom('journal')
    .select(['stream', 'act', 'detail'])
    .where('act', '=', 'numbers:start')
    .executeTakeFirst()
  expect(entry).toEqual({
    stream: `organisation:${officer.organisationId}`,
    act: 'numbers:start',
    detail: { service: 'technology-contract', year, after: 1234 },
  })
  expect((await verifyJournal(app.db)).faults).toEqual([])
})

it('refuses a series that has begun, here or on paper, and adds nothing', async () => {
  await registered()
  await expect(startSeries(app.deps, paper)).rejects.toMatchObject({ code: 'conflict' })
  expect((await explainNumbers(app.db, { office, year })).entries).toHaveLength(1)
  await startSeries(app.deps, { ...paper, year: 2025 })
  await expect(startSeries(app.deps, { ...paper, year: 2025 })).rejects.toThrow('1234 are used')
})

it.each([
  [{ office: '330008' }, 'not-found'],
  [{ office: '' }, 'not-found'],
  [{ service: 'rent-a-boat' }, 'not-found'],
  [{ year: 2027 }, 'invalid'],
  [{ year: 1999 }, 'invalid'],
  [{ after: 999_999 }, 'invalid'],
])('refuses %o', async (change, code) => {
  await expect(startSeries(app.deps, { ...paper, ...change })).rejects.toMatchObject({ code })
  const { count } = await app.db
    .selectFrom('number_register')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  expect(count).toBe('0')
})

it('explains a void number by its reason, and nothing else', async () => {
  await registered()
  const second = await registered()
  await sql`update number_register set state = 'void', reason = '重复登记' where number = ${second}`.execute(
    app.db,
  )
  expect((await explainNumbers(app.db, { office, year })).unexplained).toEqual([])
  await sql`update number_register set reason = null where number = ${second}`.execute(app.db)
  expect((await explainNumbers(app.db, { office, year })).unexplained).toMatchObject([
    { from: 2, to: 2, text: { en: 'void without a reason' } },
  ])
})

it('finds a gap, a lost end, and a number that no case carries', async () => {
  for (let i = 0; i < 4; i += 1) await registered()
  await sql`delete from number_register where sequence in (2, 4)`.execute(app.db)
  await sql`update cases set number = null where number like '%000003'`.execute(app.db)
  const { unexplained } = await explainNumbers(app.db, { office, year })
  expect(unexplained.map(({ from, to, text }) => [from, to, text.en])).toEqual([
    [2, 2, 'not in the register, and not explained'],
    [4, 4, 'not in the register, and not explained'],
    [3, 3, 'issued by the register, but no case carries it'],
  ])
})

it('finds numbers beyond the end of the series', async () => {
  await registered()
  await sql`update number_series set last = 0`.execute(app.db)
  expect((await explainNumbers(app.db, { office, year })).unexplained).toMatchObject([
    { from: 1, to: 1, text: { en: expect.stringContaining('beyond') } },
  ])
})
