import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { draft, step, submitted, verified } from '../testing/contracts.ts'
import { person } from '../testing/people.ts'
import { publishDigest } from './actions.ts'
import { verifyJournal } from './verify.ts'

let app: TestApp
let caseId: string

beforeEach(async () => {
  app = await testApp()
  const seller = await person(app, { kind: 'enterprise' })
  const officer = await person(app, { kind: 'registry', area: '330100' })
  caseId = (await submitted(app, seller)).id
  await step(app, officer, caseId, 'accept')
  await step(app, officer, caseId, 'register', verified)
  await draft(app, seller)
  return () => app[Symbol.asyncDispose]()
})

/** What only somebody with the database's own password can do. */
async function tamper(statement: ReturnType<typeof sql>) {
  await app.db.transaction().execute(async (tx) => {
    await sql`alter table journal disable trigger journal_is_append_only`.execute(tx)
    await statement.execute(tx)
    await sql`alter table journal enable trigger journal_is_append_only`.execute(tx)
  })
}

const faults = async () => (await verifyJournal(app.db)).faults
const stream = () => `case:${caseId}`
const lastPlace = sql`(select max(place) from journal j where j.stream = journal.stream)`

it('finds nothing in a journal that nobody touched', async () => {
  await publishDigest(app.db, app.deps.clock)
  const { entries, faults } = await verifyJournal(app.db)
  expect(faults).toEqual([])
  expect(entries).toBeGreaterThanOrEqual(5)
})

it('cannot be changed or cut by the platform itself', async () => {
  await expect(sql`update journal set act = 'x'`.execute(app.db)).rejects.toThrow('append-only')
  await expect(sql`delete from journal`.execute(app.db)).rejects.toThrow('append-only')
})

it.each(['act', 'actor_name'])('finds a changed %s and names its place', async (column) => {
  await tamper(sql`update journal set ${sql.id(column)} = 'another' where place = 2
    and stream = ${stream()}`)
  expect(await faults()).toEqual([{ stream: stream(), place: 2, what: 'it was changed' }])
})

it.each([
  ['detail', sql`detail = detail || '{"to":"withdrawn"}'`],
  ['instant', sql`at = at - interval '1 day'`],
  ['person', sql`actor_id = gen_random_uuid()`],
])('finds another %s', async (_, change) => {
  await tamper(sql`update journal set ${change} where stream = ${stream()} and place = 1`)
  expect(await faults()).toEqual([{ stream: stream(), place: 1, what: 'it was changed' }])
})

it('finds the last entry of a case cut off, by the case that is further', async () => {
  await tamper(sql`delete from journal where stream = ${stream()} and place = ${lastPlace}`)
  expect(await faults()).toMatchObject([
    { stream: stream(), what: expect.stringContaining('the case is registered') },
  ])
})

it('finds an entry taken out of the middle', async () => {
  await tamper(sql`delete from journal where stream = ${stream()} and place = 2`)
  expect(await faults()).toContainEqual({
    stream: stream(),
    place: 3,
    what: 'an entry before it is missing',
  })
})

it('finds that the whole chain of a case is gone', async () => {
  await tamper(sql`delete from journal where stream = ${stream()}`)
  expect(await faults()).toMatchObject([
    { stream: stream(), what: expect.stringContaining('ends with nothing') },
  ])
})

it('finds an end cut off together with its case, once a digest was published', async () => {
  await publishDigest(app.db, app.deps.clock)
  await tamper(sql`delete from journal where stream = ${stream()} and place = ${lastPlace}`)
  await sql`update cases set state = (select detail->>'to' from journal where case_id = ${caseId}
    order by place desc limit 1) where id = ${caseId}`.execute(app.db)
  expect(await faults()).toEqual([
    { stream: 'digest:2026-02-10', place: 0, what: 'the journal no longer matches it' },
  ])
})

it('finds a case whose state was changed beside the journal', async () => {
  await sql`update cases set state = 'refused' where id = ${caseId}`.execute(app.db)
  expect(await faults()).toMatchObject([
    { stream: stream(), what: expect.stringContaining('the case is refused') },
  ])
})
