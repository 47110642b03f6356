import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { draft, step, submitted, verified } from '../testing/contracts.ts'
import { found, join, type Person, person } from '../testing/people.ts'

// Two servers on one database; every race goes through both.
let one: TestApp
let other: TestApp
let seller: Person
let registry: string

beforeAll(async () => {
  one = await testApp()
  other = await testApp({ beside: one })
  seller = await person(one, { kind: 'enterprise' })
  registry = await found(one, { kind: 'registry', area: '330100' })
})
afterAll(async () => {
  await other[Symbol.asyncDispose]()
  await one[Symbol.asyncDispose]()
})

const both = (i: number) => (i % 2 === 0 ? one : other)

it('gives a case to one of fifty officers and tells the others who holds it', async () => {
  const { id } = await submitted(one, seller)
  const officers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => join(one, registry, { name: `经办${i}` })),
  )
  const replies = await Promise.all(officers.map((by, i) => step(both(i), by, id, 'accept')))
  const winners = replies.filter((reply) => reply.status === 200)
  expect(winners).toHaveLength(1)
  const holder = winners[0]?.body.holder.name
  const losers = replies.filter((reply) => reply.status !== 200)
  expect(losers.map((reply) => [reply.status, reply.body.holder])).toEqual(
    losers.map(() => [409, holder]),
  )
})

it('numbers 200 registrations at once over two servers without a duplicate or a gap', async () => {
  const officer = await join(one, registry)
  const accepted = await acceptedCopies(200, officer)
  const replies = await Promise.all(
    accepted.map((id, i) => step(both(i), officer, id, 'register', verified)),
  )
  expect(replies.filter((reply) => reply.status !== 200)).toEqual([])
  const sequences = replies
    .map((reply) => Number(reply.body.number.slice(-6)))
    .sort((a, b) => a - b)
  expect(sequences).toEqual(sequences.map((_, i) => i + 1))
  const register = await one.db.selectFrom('number_register').select('number').execute()
  expect(register).toHaveLength(200)
}, 120_000)

it('takes no number when the certificate cannot be drawn, and names the character', async () => {
  const officer = await join(one, registry)
  const [id] = await acceptedCopies(1, officer)
  await one.db
    .updateTable('cases')
    .set({ applicant_name: '杭州𰻝𰻝样例科技有限公司' })
    .where('id', '=', id ?? '')
    .execute()
  const before = await lastOf(registry)
  const refused = await step(one, officer, id ?? '', 'register', verified)
  expect(refused.status).toBe(422)
  expect(refused.body.title).toContain('𰻝')
  expect(await lastOf(registry)).toBe(before)
})

it('saves one of two changes that two tabs send at the same moment', async () => {
  const { id, answers, version } = await draft(one, seller)
  const save = (i: number) =>
    both(i).put(`/api/v1/cases/${id}/answers`, {
      as: seller.key,
      body: { version, answers: { ...answers, projectName: `第 ${i} 个标签页` } },
    })
  const replies = await Promise.all([save(1), save(2)])
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
})

it('submits once when submit and a late save cross', async () => {
  const { id, answers, version } = await draft(one, seller)
  const [sent] = await Promise.all([
    step(one, seller, id, 'submit'),
    other.put(`/api/v1/cases/${id}/answers`, {
      as: seller.key,
      body: { version, answers: { ...answers, projectName: '同时的保存' } },
    }),
  ])
  expect(sent.status).toBe(200)
  const now = await one.get(`/api/v1/cases/${id}`, { as: seller.key })
  expect(now.body.state).toBe('submitted')
  const { submitted: kept } = await one.db
    .selectFrom('cases')
    .select('submitted')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(kept).toEqual(now.body.answers)
})

/** Accepted cases made from one by copying its rows: 200 uploads would test something else. */
async function acceptedCopies(count: number, officer: Person): Promise<string[]> {
  const { id } = await submitted(one, seller)
  await step(one, officer, id, 'accept')
  const row = await one.db
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { id: _, seq: __, search: ___, due_sort: ____, ...kept } = row
  const { answers, submitted: filed, ...plain } = kept
  const copies = Array.from({ length: count }, (_, i) => ({
    ...plain,
    answers: JSON.stringify(answers),
    submitted: JSON.stringify(filed),
    decision: null,
    decided_answers: null,
    proposal: null,
    previous: null,
    // Otherwise they would be one contract, which is registered once.
    likeness: [],
    reference: `${kept.reference}-${i}`,
  }))
  const made = await one.db.insertInto('cases').values(copies).returning('id').execute()
  return made.map((copy) => copy.id)
}

async function lastOf(organisationId: string): Promise<number> {
  const series = await one.db
    .selectFrom('number_series')
    .select('last')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return series?.last ?? 0
}
