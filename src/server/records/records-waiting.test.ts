import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { step, submitted, verified } from '../testing/contracts.ts'
import { type Person, person } from '../testing/people.ts'

let app: TestApp
let seller: Person
let officer: Person
let city: Person
let sibling: Person
let stranger: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise' })
  officer = await person(app, { kind: 'registry', area: '330100' })
  city = await person(app, { kind: 'authority', area: '330100' })
  sibling = await person(app, { kind: 'registry', area: '330200' })
  stranger = await person(app, { kind: 'enterprise' })
})
afterAll(() => app[Symbol.asyncDispose]())

async function registered(): Promise<string> {
  const { id } = await submitted(app, seller, { signedOn: '2026-01-05' })
  await step(app, officer, id, 'accept')
  expect((await step(app, officer, id, 'register', verified)).status).toBe(200)
  return id
}

async function filed(id: string): Promise<string> {
  const answers = { receivedOn: '2026-02-10', grossYuan: '500.00', nonTechnicalYuan: '0' }
  const path = `/api/v1/cases/${id}/records`
  const { status, body } = await app.post(path, {
    as: seller.key,
    body: { kind: 'income', answers },
  })
  expect(status).toBe(201)
  return body.records.at(-1).id
}

async function seenBy({ key: as }: Person, query = '') {
  const list = await app.get(`/api/v1/cases?recordsWait=true${query}`, { as })
  const count = await app.get('/api/v1/cases/count', { as })
  return {
    listed: list.body.items.map(({ id }: { id: string }) => id),
    counted: count.body.records,
  }
}

it('lists and counts the cases with a record that waits, until the last one is decided on', async () => {
  const id = await registered()
  await registered()
  expect(await seenBy(officer)).toEqual({ listed: [], counted: 0 })
  const records = [await filed(id), await filed(id)]
  expect(await seenBy(officer)).toEqual({ listed: [id], counted: 1 })
  expect(await seenBy(officer, '&state=accepted')).toMatchObject({ listed: [] })
  await app.post(`/api/v1/records/${records[0]}/verify`, {
    as: officer.key,
    body: { asked: { verifiedTechnicalYuan: '500.00' } },
  })
  expect(await seenBy(officer)).toEqual({ listed: [id], counted: 1 })
  await app.post(`/api/v1/records/${records[1]}/return`, {
    as: officer.key,
    body: { reason: '金额有误' },
  })
  expect(await seenBy(officer)).toEqual({ listed: [], counted: 0 })
})

it('shows them to whom they concern and counts none for anybody else', async () => {
  const id = await registered()
  await filed(id)
  for (const one of [officer, city, seller])
    expect(await seenBy(one)).toEqual({ listed: [id], counted: 1 })
  for (const one of [sibling, stranger])
    expect(await seenBy(one)).toEqual({ listed: [], counted: 0 })
})

it('leaves the other counts as they are, and counts a service for itself', async () => {
  const { body: before } = await app.get('/api/v1/cases/count', { as: officer.key })
  await filed(await registered())
  const { body } = await app.get('/api/v1/cases/count', { as: officer.key })
  expect(body).toEqual({ ...before, records: before.records + 1 })
  const other = await app.get('/api/v1/cases/count?service=tech-sme-evaluation', {
    as: officer.key,
  })
  expect(other.body.records).toBe(0)
})
