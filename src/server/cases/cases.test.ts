import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { contractAnswers, draft, step, submitted, verified } from '../testing/contracts.ts'
import { type Person, person } from '../testing/people.ts'

let app: TestApp
let seller: Person
let officer: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise', name: '杭州星河样例科技有限公司' })
  officer = await person(
    app,
    { kind: 'registry', area: '330100', name: '杭州市样例登记处' },
    '李四',
  )
})
beforeEach(() => app.at('2026-02-10T02:00:00Z'))
afterAll(async () => app[Symbol.asyncDispose]())

it('carries a contract from a draft to a certificate that anyone can verify', async () => {
  const { id } = await submitted(app, seller)
  expect(await step(app, officer, id, 'accept')).toMatchObject({
    status: 200,
    body: { state: 'accepted', holder: { name: '李四' }, handler: { name: '杭州市样例登记处' } },
  })
  const registered = await step(app, officer, id, 'register', verified)
  expect(registered).toMatchObject({ status: 200, body: { state: 'registered' } })
  expect(registered.body.number).toMatch(/^20263300\d{8}$/)

  const list = await app.get('/api/v1/certificates', { as: seller.key })
  const path = new URL(list.body.items[0].verifyUrl).pathname
  const verdict = await app.get(`/api/v1${path}`)
  expect(verdict.body).toMatchObject({ verdict: 'valid', number: registered.body.number })
  expect(JSON.stringify(verdict.body)).not.toContain('杭州星河样例科技有限公司')
})

it('keeps a contract with oneself, and one with a rate of tomorrow, from being handed in', async () => {
  const { credit_code: own } = await app.db
    .selectFrom('organisations')
    .select('credit_code')
    .where('id', '=', seller.organisationId)
    .executeTakeFirstOrThrow()
  const self = await draft(app, seller, { buyerCreditCode: own })
  const refused = await step(app, seller, self.id, 'submit')
  expect(refused).toMatchObject({ status: 409 })
  expect(refused.body.title).toContain(`（${own}）`)

  const foreign = {
    currency: 'USD',
    originalAmount: '100000.00',
    exchangeRate: '12',
    rateSource: 'CENTRAL',
  }
  const early = await draft(app, seller, { ...foreign, rateOn: '2026-02-11' })
  const tomorrow = await step(app, seller, early.id, 'submit')
  expect(tomorrow.body.title).toContain('汇率日期')
  const { body } = await app.get(`/api/v1/cases/${early.id}`, { as: seller.key })
  expect(body.allowed).toContain('submit')
  const right = { version: body.version, answers: { ...body.answers, rateOn: '2026-02-10' } }
  await app.put(`/api/v1/cases/${early.id}/answers`, { as: seller.key, body: right })
  const sent = await step(app, seller, early.id, 'submit')
  expect(sent.body).toMatchObject({ state: 'submitted' })
})

it('writes every step into the chain of the case', async () => {
  const { id } = await submitted(app, seller)
  const accepted = await step(app, officer, id, 'accept')
  expect(accepted.body.history.map((entry: { act: string }) => entry.act)).toEqual([
    'step:open',
    'step:submit',
    'step:accept',
  ])
})

it('returns a contract with the reason, and takes it again after correction', async () => {
  const { id } = await submitted(app, seller)
  expect(await step(app, officer, id, 'return')).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'reason' }] },
  })
  // What was asked of an officer is not kept, so nobody is told that it was.
  const unfit = await step(app, officer, id, 'refuse', { reason: '标的不清' })
  expect(unfit).toMatchObject({ status: 422, body: { title: '有内容需要更正' } })
  expect(await step(app, officer, id, 'return', { reason: '合同缺骑缝章' })).toMatchObject({
    status: 200,
    body: { state: 'returned', waitsFor: 'applicant', dueOn: null },
  })
  const inbox = await app.get('/api/v1/messages', { as: seller.key })
  expect(inbox.body.items[0].body.zh).toContain('合同缺骑缝章')
  expect(await step(app, seller, id, 'resubmit')).toMatchObject({ body: { state: 'submitted' } })
})

it('shows the office what was submitted, not what is being typed', async () => {
  const { id, answers } = await submitted(app, seller)
  const returned = await step(app, officer, id, 'return', { reason: '请核对金额' })
  const now = await app.get(`/api/v1/cases/${id}`, { as: seller.key })
  await app.put(`/api/v1/cases/${id}/answers`, {
    as: seller.key,
    body: { version: now.body.version, answers: { ...answers, projectName: '改了一半' } },
  })
  const seen = await app.get(`/api/v1/cases/${id}`, { as: officer.key })
  expect(seen.body.answers.projectName).toBe(returned.body.answers.projectName)
  expect(seen.body.title).not.toContain('改了一半')
})

it('keeps an incomplete draft and names every field that is missing when it is submitted', async () => {
  const opened = await app.post('/api/v1/cases', {
    as: seller.key,
    body: { service: 'technology-contract' },
  })
  const refused = await step(app, seller, opened.body.id, 'submit')
  expect(refused.status).toBe(422)
  const fields = refused.body.errors.map((error: { field: string }) => error.field)
  expect(fields).toEqual(expect.arrayContaining(['projectName', 'totalYuan', 'contractText']))
})

it('names in the refusal of a late step who holds the case and what is allowed', async () => {
  const { id } = await submitted(app, seller)
  await step(app, officer, id, 'accept')
  const late = await step(app, officer, id, 'accept')
  expect(late).toMatchObject({ status: 409, body: { holder: '李四', state: 'accepted' } })
  expect(late.body.title).toContain('李四')
  expect(late.body.allowed).toContain('register')
})

it('takes a withdrawn contract out of the office’s sight and lets it be submitted again', async () => {
  const { id } = await submitted(app, seller)
  await step(app, seller, id, 'withdraw')
  expect(await app.get(`/api/v1/cases/${id}`, { as: officer.key })).toMatchObject({ status: 404 })
  expect(await step(app, seller, id, 'submit')).toMatchObject({ status: 200 })
})

describe('two tabs', () => {
  it('refuses the older one and says who changed the case', async () => {
    const { id, answers, version } = await draft(app, seller)
    const save = (text: string) =>
      app.put(`/api/v1/cases/${id}/answers`, {
        as: seller.key,
        body: { version, answers: { ...answers, projectName: text } },
      })
    expect(await save('第一个标签页')).toMatchObject({ status: 200 })
    expect(await save('第二个标签页')).toMatchObject({ status: 409, body: { changedBy: '张三' } })
  })

  it('takes the same save twice, since its answer may have been lost', async () => {
    const { id, answers, version } = await draft(app, seller)
    const body = { version, answers: { ...answers, projectName: '同一次保存' } }
    const first = await app.put(`/api/v1/cases/${id}/answers`, { as: seller.key, body })
    const again = await app.put(`/api/v1/cases/${id}/answers`, { as: seller.key, body })
    expect(again).toMatchObject({ status: 200, body: { version: first.body.version } })
  })

  it('never lets a late save reopen or change a submitted case', async () => {
    const { id, answers, version } = await draft(app, seller)
    await step(app, seller, id, 'submit')
    const late = await app.put(`/api/v1/cases/${id}/answers`, {
      as: seller.key,
      body: { version, answers: { ...answers, projectName: '迟到的自动保存' } },
    })
    expect(late).toMatchObject({ status: 409, body: { state: 'submitted' } })
    const now = await app.get(`/api/v1/cases/${id}`, { as: seller.key })
    expect(now.body).toMatchObject({
      state: 'submitted',
      answers: { projectName: answers.projectName },
    })
  })

  it('takes a submission once, however often it is sent', async () => {
    const { id } = await draft(app, seller)
    expect(await step(app, seller, id, 'submit')).toMatchObject({ status: 200 })
    expect(await step(app, seller, id, 'submit')).toMatchObject({ status: 409 })
  })
})

describe('an idempotency key', () => {
  const open = (by: Person, key: string, answers: object) =>
    app.post('/api/v1/cases', {
      as: by.key,
      headers: { 'idempotency-key': key },
      body: { service: 'technology-contract', answers },
    })

  it('gives the first answer again', async () => {
    const first = await open(seller, 'key-of-one-click', { projectName: '甲' })
    const again = await open(seller, 'key-of-one-click', { projectName: '甲' })
    expect(again.body).toEqual(first.body)
  })

  it('refuses another body under the same key', async () => {
    await open(seller, 'key-used-twice', { projectName: '甲' })
    expect(await open(seller, 'key-used-twice', { projectName: '乙' })).toMatchObject({
      status: 422,
    })
  })

  it('means nothing to another caller', async () => {
    const other = await person(app, { kind: 'enterprise' })
    const first = await open(seller, 'key-of-somebody', { projectName: '甲' })
    const foreign = await open(other, 'key-of-somebody', { projectName: '甲' })
    expect(foreign.status).toBe(201)
    expect(foreign.body.id).not.toBe(first.body.id)
  })

  it('opens one case when the same request comes ten times at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () => open(seller, 'key-of-ten', { projectName: '十次' })),
    )
    expect(new Set(all.map((reply) => reply.body.id)).size).toBe(1)
  })
})

describe('bad text', () => {
  it.each([
    ['NUL', 'a\u0000b'],
    ['a lone surrogate', 'a\ud800b'],
  ])('refuses %s in a draft at the field and loses nothing', async (_, text) => {
    const { id, answers, version } = await draft(app, seller)
    const refused = await app.put(`/api/v1/cases/${id}/answers`, {
      as: seller.key,
      body: { version, answers: { ...answers, projectName: text } },
    })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'projectName' }] } })
    const now = await app.get(`/api/v1/cases/${id}`, { as: seller.key })
    expect(now.body.answers).toEqual(answers)
  })

  it.each([
    ['a control character', 'a\u0007b'],
    ['a change of direction', 'a\u202Eb'],
    ['an emoji', '火炬🔥'],
    ['300 characters', '长'.repeat(300)],
  ])('refuses %s when it is submitted, in words', async (_, text) => {
    const { id } = await draft(app, seller, { projectName: text })
    const refused = await step(app, seller, id, 'submit')
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'projectName' }] } })
    expect(refused.body.errors[0].message).toMatch(/[\u4e00-\u9fff]/)
  })

  it('answers in English where the reader asks for it', async () => {
    const { id } = await draft(app, seller, { totalYuan: '0' })
    const refused = await app.post(`/api/v1/cases/${id}/steps/submit`, {
      as: seller.key,
      body: {},
      headers: { 'accept-language': 'en-GB,en;q=0.9' },
    })
    expect(refused.body.errors).toContainEqual({
      field: 'totalYuan',
      message: 'The amount must be more than zero',
    })
  })
})

it('refuses an officer who wants to apply', async () => {
  const refused = await app.post('/api/v1/cases', {
    as: officer.key,
    body: { service: 'technology-contract', answers: contractAnswers() },
  })
  expect(refused.status).toBe(422)
})

it('keeps the draft and says so when no office handles the service there', async () => {
  const remote = await person(app, { kind: 'enterprise', area: '540102' })
  const { id } = await draft(app, remote)
  expect(await step(app, remote, id, 'submit')).toMatchObject({ status: 409 })
  expect(await app.get(`/api/v1/cases/${id}`, { as: remote.key })).toMatchObject({
    body: { state: 'draft' },
  })
})
