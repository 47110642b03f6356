import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { step, submitted, verified } from '../testing/contracts.ts'
import { found, join, type Person, person } from '../testing/people.ts'

let app: TestApp
let seller: Person
let officer: Person
let colleague: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise' })
  const registry = await found(app, { kind: 'registry', area: '330100' })
  officer = await join(app, registry, { name: '经办甲' })
  colleague = await join(app, registry, { name: '经办乙' })
})
beforeEach(() => app.at('2026-02-10T02:00:00Z'))
afterAll(async () => app[Symbol.asyncDispose]())

async function must(who: Person, id: string, name: string, asked: object = {}) {
  const reply = await step(app, who, id, name, asked)
  if (reply.status !== 200) throw new Error(`${name}: ${JSON.stringify(reply.body)}`)
  return reply.body
}
const see = async (who: Person, id: string) =>
  (await app.get(`/api/v1/cases/${id}`, { as: who.key })).body
const daysOf = (id: string) =>
  app.db
    .selectFrom('cases')
    .select(['accepted_on', 'due_on', 'rule_pack', 'taken'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

describe('不予受理', () => {
  it('closes the case with its ground, and the applicant is told', async () => {
    const { id } = await submitted(app, seller)
    expect(await step(app, officer, id, 'decline', { reason: '口头合同' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'ground' }] },
    })
    const declined = await must(officer, id, 'decline', { ground: 'G01', reason: '没有书面合同' })
    expect(declined).toMatchObject({ state: 'not-accepted', waitsFor: null, number: null })
    const { body } = await app.get('/api/v1/messages', { as: seller.key })
    expect(body.items[0].body.zh).toContain('没有书面合同')
    expect(await step(app, officer, id, 'accept')).toMatchObject({ status: 409 })
    expect(await step(app, seller, id, 'withdraw')).toMatchObject({ status: 409 })
  })

  it('is too late once the case was accepted', async () => {
    const { id } = await submitted(app, seller)
    await must(officer, id, 'accept')
    const late = await step(app, officer, id, 'decline', { ground: 'G01', reason: '…' })
    expect(late).toMatchObject({ status: 409 })
    expect(late.body.title).toContain('不能再“不予受理”')
  })
})

describe('another category', () => {
  const asked = { category: 'SRV.GEN', reason: '只作检测分析，不含研究开发' }

  it('is proposed in the applicant’s own copy, and the office goes on seeing what was filed', async () => {
    const { id, answers } = await submitted(app, seller)
    await must(officer, id, 'accept')
    await must(officer, id, 'reclassify', { ...asked, correctBy: '2026-02-27' })
    expect(await see(seller, id)).toMatchObject({
      state: 'returned',
      answers: { ...answers, category: 'SRV.GEN' },
    })
    expect((await see(officer, id)).answers).toMatchObject({ category: answers.category })
    const { body } = await app.get('/api/v1/messages', { as: seller.key })
    expect(body.items[0].body.zh).toContain('只作检测分析')
    expect(body.items[0].body.zh).toContain('2026-02-27')
  })

  it('is the same one refused, at the field', async () => {
    const { id, answers } = await submitted(app, seller)
    const refused = await step(app, officer, id, 'reclassify', {
      ...asked,
      category: answers.category,
    })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'category' }] } })
  })

  it('is confirmed by the applicant, who submits again', async () => {
    const { id } = await submitted(app, seller)
    await must(officer, id, 'reclassify', asked)
    expect(await must(seller, id, 'resubmit')).toMatchObject({ state: 'submitted' })
    expect((await see(officer, id)).answers).toMatchObject({ category: 'SRV.GEN' })
  })
})

it('leaves a case that waits to be accepted no longer than the place allows', async () => {
  const { id } = await submitted(app, seller)
  expect(await daysOf(id)).toMatchObject({ accepted_on: null, due_on: '2026-02-17' })
  const overdue = async () => {
    const { body } = await app.get('/api/v1/cases?overdue=true', { as: officer.key })
    return body.items.some((row: { id: string }) => row.id === id)
  }
  app.at('2026-02-17T15:59:00Z')
  expect(await overdue()).toBe(false)
  app.at('2026-02-17T16:00:00Z')
  expect(await overdue()).toBe(true)
  await must(seller, id, 'withdraw')
  expect(await daysOf(id)).toMatchObject({ due_on: null })
})

describe('after a return', () => {
  const back = { reason: '请补签章页' }

  it('the clock runs anew from acceptance under the rules of 2001', async () => {
    const { id } = await submitted(app, seller)
    await must(officer, id, 'accept')
    expect(await daysOf(id)).toMatchObject({ accepted_on: '2026-02-10', due_on: '2026-02-20' })
    await must(officer, id, 'return', back)
    expect(await daysOf(id)).toMatchObject({ due_on: null })
    app.at('2026-02-12T02:00:00Z')
    await must(seller, id, 'resubmit')
    expect(await daysOf(id)).toMatchObject({ accepted_on: null, due_on: '2026-02-19' })
    app.at('2026-02-14T02:00:00Z')
    await must(officer, id, 'accept')
    expect(await daysOf(id)).toMatchObject({
      accepted_on: '2026-02-14',
      due_on: '2026-02-24',
      taken: [],
    })
  })

  it('the clock runs from the day of the corrected case under the rules of 2026', async () => {
    app.at('2026-03-02T02:00:00Z')
    const { id } = await submitted(app, seller)
    await must(officer, id, 'return', back)
    // 23:30 in Shanghai: still the third of March.
    app.at('2026-03-03T15:30:00Z')
    await must(seller, id, 'resubmit')
    expect(await daysOf(id)).toMatchObject({ accepted_on: '2026-03-03', due_on: '2026-03-13' })
    app.at('2026-03-05T02:00:00Z')
    await must(officer, id, 'accept')
    expect(await daysOf(id)).toMatchObject({
      accepted_on: '2026-03-03',
      due_on: '2026-03-13',
      rule_pack: 'R2026',
    })
  })

  it('of the last day of the old rules they apply to what comes in on that day, by the day of acceptance', async () => {
    app.at('2026-02-28T02:00:00Z')
    const { id } = await submitted(app, seller)
    await must(officer, id, 'return', back)
    await must(seller, id, 'resubmit')
    app.at('2026-03-02T02:00:00Z')
    await must(officer, id, 'accept')
    expect(await daysOf(id)).toMatchObject({ accepted_on: '2026-03-02', rule_pack: 'R2026' })
  })

  it('a corrected case that is withdrawn again begins anew', async () => {
    app.at('2026-03-02T02:00:00Z')
    const { id } = await submitted(app, seller)
    await must(officer, id, 'return', back)
    await must(seller, id, 'resubmit')
    await must(seller, id, 'withdraw')
    expect(await daysOf(id)).toMatchObject({ accepted_on: null, due_on: null })
    app.at('2026-03-09T02:00:00Z')
    await must(seller, id, 'submit')
    expect(await daysOf(id)).toMatchObject({ accepted_on: null, due_on: '2026-03-16' })
  })
})

it('shows an officer the rules under which a returned case was filed, and the applicant those of today', async () => {
  const { id } = await submitted(app, seller)
  await must(officer, id, 'return', { reason: '请补签章页' })
  app.at('2026-03-02T02:00:00Z')
  expect(await see(officer, id)).toMatchObject({ rulePack: 'R2001' })
  expect(await see(seller, id)).toMatchObject({ rulePack: 'R2026' })
})

it('remembers the steps since acceptance', async () => {
  const { id } = await submitted(app, seller)
  await must(officer, id, 'accept')
  await must(colleague, id, 'takeover', { reason: '原经办人出差' })
  expect(await daysOf(id)).toMatchObject({ taken: ['takeover'] })
  expect(await step(app, officer, id, 'register', verified)).toMatchObject({ status: 409 })
})
