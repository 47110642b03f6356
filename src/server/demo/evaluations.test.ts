import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays, dayInShanghai } from '#core/dates.ts'
import { draw } from '#core/draw.ts'
import { formErrors } from '#core/form.ts'
import { frozenShape } from '#core/redraw.ts'
import { packOf } from '#core/rule-pack.ts'
import { getService } from '#services/index.ts'
import { seedDemoAccounts } from '../accounts/actions.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { seedDemoEvaluations } from './evaluations.ts'
import { places } from './places.ts'

const service = getService('tech-sme-evaluation')

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  app.at('2026-11-26T06:00:00Z')
  await seedDemoAccounts(app.deps)
  await seedDemoEvaluations(app.deps)
}, 120_000)
afterAll(() => app[Symbol.asyncDispose]())

async function listCases() {
  return app.db
    .selectFrom('cases')
    .select(['id', 'state', 'number', 'answers', 'submitted', 'rule_pack', 'private'])
    .where('service', '=', service.id)
    .execute()
}

async function valuesOf(table: 'announcements' | 'objections' | 'batches', column: string) {
  const { rows } = await sql<{ value: string }>`
    select distinct ${sql.ref(column)} as value from ${sql.table(table)} order by 1`.execute(app.db)
  return rows.map(({ value }) => value)
}

it('has a case in every state', async () => {
  const states = new Set((await listCases()).map(({ state }) => state))
  expect([...states].toSorted()).toEqual(Object.keys(service.lifecycle.states).toSorted())
})

it('takes no case past its draft that the rules themselves would not take', async () => {
  for (const { state, submitted, rule_pack } of await listCases()) {
    if (!submitted) continue
    expect(formErrors(packOf(service, rule_pack).form, submitted), state).toEqual([])
    expect(['pass', 'direct'], state).toContain(submitted.conclusion)
  }
})

it('numbers enterprises of every flag, and says in its batches what is doubtful', async () => {
  const flags = new Set((await listCases()).flatMap(({ number }) => number?.slice(10, 12) ?? []))
  for (const flag of ['00', '08', 'A0', 'B0', 'B8']) expect([...flags]).toContain(flag)
  const { rows } = await sql<{ share: number }>`
    select avg((doubts <> '[]')::integer)::float as share from batch_entries`.execute(app.db)
  expect(rows[0]?.share).toBeGreaterThan(0.05)
  expect(rows[0]?.share).toBeLessThan(0.35)
})

it('publishes something of every kind, in the order of time', async () => {
  expect(await valuesOf('announcements', 'kind')).toEqual([
    'announcement',
    'correction',
    'extension',
    'notice',
    'revocation',
    'withdrawal',
  ])
  const rows = await app.db
    .selectFrom('announcements')
    .select(['published_at', 'area'])
    .orderBy('seq')
    .execute()
  const times = rows.map(({ published_at }) => published_at.getTime())
  expect(times).toEqual(times.toSorted((one, other) => one - other))
  const pulled = await app.db
    .selectFrom('announcement_entries')
    .select('case_id')
    .where('pulled_at', 'is not', null)
    .execute()
  expect(pulled.length).toBeGreaterThan(1)
})

it('has a batch and an objection in every state, and one for the office to verify', async () => {
  expect(await valuesOf('batches', 'state')).toEqual([
    'cancelled',
    'closed',
    'collecting',
    'frozen',
    'on-notice',
  ])
  expect(await valuesOf('objections', 'state')).toEqual([
    'assigned',
    'received',
    'rejected',
    'upheld',
    'verified',
  ])
})

it('gives what was handed in the day by which the office takes it up', async () => {
  const rows = await app.db
    .selectFrom('cases')
    .select(['submitted_at', 'due_on'])
    .where('service', '=', service.id)
    .where('state', '=', 'submitted')
    .execute()
  expect(rows.length).toBeGreaterThan(0)
  for (const { submitted_at, due_on } of rows) {
    expect(due_on).toBe(submitted_at && addDays(dayInShanghai(submitted_at), 7))
  }
})

it('enters one enterprise of each province under a new name, and keeps the former one', async () => {
  const renamed = await app.db
    .selectFrom('register_entries')
    .select(['name', 'former_name', 'area'])
    .where('former_name', 'is not', null)
    .execute()
  const provinces = renamed.map(({ area }) => `${area.slice(0, 2)}0000`).toSorted()
  expect(provinces).toEqual(places.map(({ province }) => province).toSorted())
  for (const { name, former_name } of renamed) expect(name).not.toBe(former_name)
})

it('publishes one spot check with every result, and has the demo enterprise drawn in another', async () => {
  const items = await app.db
    .selectFrom('spot_check_items as item')
    .innerJoin('spot_checks as check', 'check.id', 'item.check_id')
    .leftJoin('members', (join) =>
      join.onRef('members.organisation_id', '=', 'item.applicant_id').on('role', '=', 'clerk'),
    )
    .select(['check.state as check', 'item.state', 'item.result', 'members.user_id'])
    .where('check.area', 'like', '33%')
    .execute()
  const results = items.filter(({ check }) => check === 'published').map(({ result }) => result)
  expect([...new Set(results)].toSorted()).toEqual([
    'consistent',
    'differs-fails',
    'differs-passes',
  ])
  const own = items.filter(({ user_id }) => user_id !== null)
  expect(own.map(({ check, state }) => [check, state])).toEqual([['drawn', 'requested']])
})

it('draws what anybody can draw again', async () => {
  const checks = await app.db
    .selectFrom('spot_checks')
    .innerJoin('spot_check_lists', 'spot_check_lists.check_id', 'spot_checks.id')
    .select(['spot_checks.id', 'seed', 'spot_check_lists.text'])
    .execute()
  expect(checks.length).toBeGreaterThan(1)
  for (const { id, seed, text } of checks) {
    const drawn = await draw(frozenShape.parse(JSON.parse(text)), seed ?? '')
    const items = await app.db
      .selectFrom('spot_check_items')
      .select('number')
      .where('check_id', '=', id)
      .orderBy('place')
      .execute()
    expect(items.map(({ number }) => number)).toEqual(drawn.map(({ key }) => key))
  }
})

it('is told once', async () => {
  const before = (await listCases()).length
  await seedDemoEvaluations(app.deps)
  expect((await listCases()).length).toBe(before)
  expect(before).toBeGreaterThan(600)
})

it.each(['2027-01-20T06:00:00Z', '2026-02-12T06:00:00Z'])(
  'goes as far as it can on %s, where years meet or the calendar ends',
  async (now) => {
    await using other = await testApp()
    other.at(now)
    await seedDemoAccounts(other.deps)
    await seedDemoEvaluations(other.deps)
    const { count } = await other.db
      .selectFrom('cases')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('service', '=', service.id)
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBeGreaterThan(600)
  },
  60_000,
)
