import { afterAll, beforeAll, expect, it } from 'vitest'
import { creditCodeProblem } from '#core/credit-code.ts'
import { signedIn } from '../testing/accounts.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { demoAccounts, refuseDemoAccounts, seedDemoAccounts } from './actions.ts'
import { demoOrganisations } from './demo-cast.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app[Symbol.asyncDispose]())

it('lets production start on a database without demo data', async () => {
  await expect(refuseDemoAccounts(app.db)).resolves.toBeUndefined()
})

it('seeds each account once, from two processes and at the next start', async () => {
  await Promise.all([seedDemoAccounts(app.deps), seedDemoAccounts(app.deps)])
  await seedDemoAccounts(app.deps)
  const people = await app.db.selectFrom('members').select('user_id').execute()
  const journal = await app.db.selectFrom('journal').select('id').execute()
  expect(people).toHaveLength(demoAccounts.length)
  expect(journal).toHaveLength(demoOrganisations.length)
})

it('adds what is missing of them', async () => {
  const [one] = demoOrganisations
  await app.db
    .deleteFrom('members')
    .where('organisation_id', '=', one?.id ?? '')
    .execute()
  const userIds = await app.db
    .deleteFrom('user')
    .where('id', 'not in', (eb) => eb.selectFrom('members').select('user_id'))
    .returning('id')
    .execute()
  expect(userIds).toHaveLength(2)
  await seedDemoAccounts(app.deps)
  const people = await app.db.selectFrom('members').select('user_id').execute()
  expect(people).toHaveLength(demoAccounts.length)
})

it('signs in with every account that the sign-in page shows', async () => {
  const shown = (await app.get('/api/v1/portal')).body.demoAccounts
  expect(shown).toEqual(demoAccounts)
  for (const account of shown.slice(0, 9)) {
    const cookie = await signedIn(app, account)
    const { me } = (await app.get('/api/v1/me', { as: cookie })).body
    expect(account.who.zh).toContain(me.organisation.name)
  }
})

it('invents credit codes that are right and gives each registry its place', async () => {
  for (const { kind, code } of demoOrganisations) {
    expect([kind, code && creditCodeProblem(code)]).toEqual([kind, undefined])
  }
  const rows = await app.db
    .selectFrom('organisations')
    .select(['area', 'region', 'office_code'])
    .where('kind', '=', 'registry')
    .orderBy('area')
    .execute()
  expect(rows).toEqual([
    { area: '110000', region: '1100', office_code: '01' },
    { area: '330100', region: '3300', office_code: '01' },
    { area: '330200', region: '3302', office_code: '01' },
  ])
})

it('keeps production from starting on them, whatever they are called by now', async () => {
  await app.db.updateTable('organisations').set({ name: '某单位' }).execute()
  await expect(refuseDemoAccounts(app.db)).rejects.toThrow('28 demo accounts')
})
