import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { demoAccounts, seedDemoAccounts } from '../accounts/actions.ts'
import { signedIn } from '../testing/accounts.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { step, submitted } from '../testing/contracts.ts'
import { declared, endPeriod } from '../testing/emergency.ts'
import { type Person, person } from '../testing/people.ts'

let app: TestApp
let seller: Person
let registry: Person
let city: string
let province: string
let torch: string

beforeAll(async () => {
  app = await testApp()
  await seedDemoAccounts(app.deps)
  city = await demo('city')
  province = await demo('province')
  torch = await demo('torch')
  seller = await person(app, { kind: 'enterprise', area: '330106' })
  registry = await person(app, { kind: 'registry', area: '330106', officeCode: '88' })
}, 120_000)
beforeEach(async () => {
  app.at('2026-02-10T02:00:00Z')
  await sql`delete from paper_records`.execute(app.db)
  await sql`delete from emergency_periods`.execute(app.db)
})
afterAll(() => app[Symbol.asyncDispose]())

function demo(mailbox: string): Promise<string> {
  const account = demoAccounts.find(({ email }) => email.startsWith(`${mailbox}@`))
  if (!account) throw new Error(mailbox)
  return signedIn(app, account)
}

async function dueOfNext(by: { seller: Person; registry: Person } = { seller, registry }) {
  const { id } = await submitted(app, by.seller)
  return (await step(app, by.registry, id, 'accept')).body.dueOn
}

const longer = (extendClocksBy: number, change: object = {}) => ({ extendClocksBy, ...change })

// Zhejiang leaves ten days: to 2026-02-20, within the Spring Festival holiday (to the 23rd).
it('leaves the time limit as it is without a period', async () => {
  expect(await dueOfNext()).toBe('2026-02-20')
  await declared(app, city, longer(0))
  expect(await dueOfNext()).toBe('2026-02-20')
})

it('adds working days to a limit of days', async () => {
  await declared(app, city, longer(1))
  expect(await dueOfNext()).toBe(await workdayAfter('2026-02-20', 1))
})

it('adds the most of nested periods, and not their sum', async () => {
  await declared(app, torch, longer(2, { area: '000000' }))
  await declared(app, province, longer(5, { area: '330000' }))
  await declared(app, city, longer(3))
  expect(await dueOfNext()).toBe(await workdayAfter('2026-02-20', 5))
})

it('adds nothing for another area, another service, or a period that does not lengthen', async () => {
  await declared(app, city, longer(5, { area: '330102' }))
  await declared(app, province, { area: '330000' })
  expect(await dueOfNext()).toBe('2026-02-20')
})

it('asks whether a period is open on the day of acceptance, its first and last included', async () => {
  const { id } = await declared(app, city, longer(2, { startsOn: '2026-02-11' }))
  expect(await dueOfNext()).toBe('2026-02-20')
  app.at('2026-02-11T02:00:00Z')
  expect(await dueOfNext()).toBe(await workdayAfter('2026-02-21', 2))
  await endPeriod(app, city, id, { endedOn: '2026-02-12' })
  app.at('2026-02-12T15:59:59Z')
  expect(await dueOfNext()).toBe(await workdayAfter('2026-02-22', 2))
  app.at('2026-02-12T16:00:00Z')
  expect(await dueOfNext()).toBe('2026-02-23')
})

it('moves no day that an applicant was told before', async () => {
  const { id } = await submitted(app, seller)
  await step(app, registry, id, 'accept')
  await declared(app, city, longer(5, { startsOn: '2026-02-01' }))
  expect((await app.get(`/api/v1/cases/${id}`, { as: seller.key })).body.dueOn).toBe('2026-02-20')
})

it('adds working days to a limit of working days', async () => {
  const there = {
    seller: await person(app, { kind: 'enterprise', area: '120104' }),
    registry: await person(app, { kind: 'registry', area: '120104', officeCode: '89' }),
  }
  expect(await dueOfNext(there)).toBe(await workdayAfter('2026-02-10', 10))
  await declared(app, torch, longer(7, { area: '120000' }))
  expect(await dueOfNext(there)).toBe(await workdayAfter('2026-02-10', 17))
})

async function workdayAfter(day: string, count: number): Promise<string | undefined> {
  const { rows } = await sql<{ day: string }>`select day from workdays
    where workday and day > ${day} order by day limit ${count}`.execute(app.db)
  return rows.at(-1)?.day
}
