import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyJournal } from '../journal/verify.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { step, submitted, verified } from '../testing/contracts.ts'
import { join, type Person, person } from '../testing/people.ts'

let app: TestApp
let seller: Person
let officer: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise' })
  officer = await person(app, { kind: 'registry', area: '330100' })
})
afterAll(() => app[Symbol.asyncDispose]())

let made = 0

/** A registered contract: total 1,200,000, technical amount verified 820,000. */
async function registered(change: Record<string, unknown> = {}): Promise<string> {
  made += 1
  const days = { signedOn: '2026-01-05', beginsOn: '2026-01-05' }
  const projectName = `第 ${made} 个项目`
  const { id } = await submitted(app, seller, { ...days, projectName, ...change })
  await step(app, officer, id, 'accept')
  const { status, body } = await step(app, officer, id, 'register', verified)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return id
}

const royalty = {
  paymentMethod: 'ROYALTY',
  royaltyBase: 'SALES',
  royaltyTerms: '按销售额 3%，五年',
  amountOpen: false,
}

const receipt = (change: Record<string, unknown> = {}) => ({
  receivedOn: '2026-02-10',
  grossYuan: '500000.00',
  nonTechnicalYuan: '100000.00',
  ...change,
})

const file = (id: string, answers: object, { as = seller, kind = 'income' } = {}) =>
  app.post(`/api/v1/cases/${id}/records`, { as: as.key, body: { kind, answers } })

const note = '按结算单核减'

const verify = (record: string, yuan: string, as = officer) =>
  verifyAs(record, { verifiedTechnicalYuan: yuan, note }, as)

const verifyAs = (record: string, asked: object, as = officer) =>
  app.post(`/api/v1/records/${record}/verify`, { as: as.key, body: { asked } })

async function filed(id: string, change = {}, kind = 'income'): Promise<string> {
  const { status, body } = await file(id, kind === 'income' ? receipt(change) : change, { kind })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.records.at(-1).id
}

const fieldsOf = (body: { errors?: { field: string }[] }) => body.errors?.map(({ field }) => field)

it('leads from money received to income that the registry verified, in the journal and in messages', async () => {
  const id = await registered()
  const record = await filed(id)
  expect((await app.get('/api/v1/messages', { as: officer.key })).body.items[0].title.zh).toContain(
    '技术性收入核定',
  )
  const { status, body } = await verify(record, '390000.00')
  expect(status).toBe(200)
  expect(body.records).toMatchObject([
    {
      state: 'verified',
      answers: { technicalYuan: '400000.00' },
      asked: { verifiedTechnicalYuan: '390000.00' },
    },
  ])
  const income = body.kinds.find(({ kind }: { kind: string }) => kind === 'income')
  expect(income.totals.map(({ value }: { value: { zh: string } }) => value.zh)).toEqual([
    '820,000.00 元',
    '0.00 元',
    '390,000.00 元',
    '430,000.00 元',
  ])
  const told = await app.get('/api/v1/messages', { as: seller.key })
  expect(told.body.items[0].title.zh).toContain('核定')
  expect(told.body.items[0].body.zh).toContain(
    '核定技术性收入：390,000.00 元（申报 400,000.00 元）',
  )
  expect(told.body.items[0].body.zh).toContain(`核定说明：${note}`)
  expect((await verifyJournal(app.db)).faults).toEqual([])
})

it.each([
  ['just below what is left', '419999.99', 200],
  ['what is left to the fen', '420000.00', 200],
  ['a fen more than what is left', '420000.01', 422],
])('verifies %s', async (_, yuan, status) => {
  const id = await registered()
  const [before, record] = [await filed(id), await filed(id, { grossYuan: '520000.01' })]
  await verify(before, '400000.00')
  expect((await verify(record, yuan)).status).toBe(status)
})

it.each([
  ['the sum that was filed', '400000.00', undefined, undefined],
  ['the same sum in other digits', '400000', undefined, undefined],
  ['a fen more', '400000.01', note, 'verifiedTechnicalYuan'],
  ['less without a reason', '100000.00', undefined, 'note'],
  ['less with blanks for a reason', '399999.99', '  ', 'note'],
  ['less with a reason', '399999.99', note, undefined],
])('verifies %s only as the rules say', async (_, verifiedTechnicalYuan, given, field) => {
  const income = await filed(await registered())
  const open = await registered(royalty)
  const supplement = await filed(
    open,
    {
      settledOn: '2026-02-10',
      addedTotalYuan: '450000.00',
      addedNonTechnicalYuan: '50000.00',
      basis: '按销售额结算',
    },
    'supplement',
  )
  for (const record of [income, supplement]) {
    const { status, body } = await verifyAs(record, { verifiedTechnicalYuan, note: given })
    expect([status, fieldsOf(body)]).toEqual(field ? [422, [field]] : [200, undefined])
  }
})

it('tells no filed sum beside a verified one that is the same', async () => {
  const record = await filed(await registered())
  await verifyAs(record, { verifiedTechnicalYuan: '400000' })
  const { zh } = (await app.get('/api/v1/messages', { as: seller.key })).body.items[0].body
  expect(zh).toContain('核定技术性收入：400,000.00 元\n')
})

it('refuses at once a receipt that would exceed the registered amount, and says what is left', async () => {
  const id = await registered()
  await verify(await filed(id), '400000.00')
  const { status, body } = await file(id, receipt({ grossYuan: '520000.01' }))
  expect(status).toBe(422)
  expect(body.errors).toMatchObject([
    { field: 'grossYuan', message: expect.stringContaining('尚可核定 420,000.00 元') },
  ])
})

it('lets one of two officers win who verify two receipts at once that do not both fit', async () => {
  const id = await registered()
  const other = await join(app, officer.organisationId, { name: '李四' })
  const [one, two] = [await filed(id), await filed(id, { grossYuan: '520000.01' })]
  const answers = await Promise.all([
    verify(one ?? '', '400000.00'),
    verify(two ?? '', '420000.01', other),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
})

it('tells the second of two officers who verify one receipt that the first has done it', async () => {
  const id = await registered()
  const other = await join(app, officer.organisationId, { name: '李四' })
  const record = await filed(id)
  const answers = await Promise.all([verify(record, '1.00'), verify(record, '2.00', other)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.body.title).toMatch(/已由(张三|李四)核定/)
})

it('adds to the amount by supplements where it was open, and only there', async () => {
  const fixed = await registered()
  const added = {
    settledOn: '2026-02-10',
    addedTotalYuan: '200000.00',
    addedNonTechnicalYuan: '0',
    basis: '2025 年销售额 6,666,667 元 × 3%',
  }
  const refused = await file(fixed, added, { kind: 'supplement' })
  expect(refused).toMatchObject({ status: 409 })
  expect(refused.body.title).toContain('变更登记')

  const open = await registered(royalty)
  await verify(await filed(open, added, 'supplement'), '200000.00')
  const record = await filed(open, { grossYuan: '1020000.00', nonTechnicalYuan: '0' })
  expect((await verify(record, '1020000.01')).status).toBe(422)
  expect((await verify(record, '1020000.00')).status).toBe(200)
})

it.each([
  ['without an amount', { grossYuan: '' }, ['grossYuan']],
  ['of nothing', { grossYuan: '0.00' }, ['grossYuan']],
  ['of tomorrow', { receivedOn: '2026-02-11' }, ['receivedOn']],
  ['of no day', { receivedOn: '2026-02-30' }, ['receivedOn']],
  ['with more deducted than received', { nonTechnicalYuan: '500000.01' }, ['nonTechnicalYuan']],
  [
    'with a reward above the net income',
    { netIncomeYuan: '10.00', rewardYuan: '10.01' },
    ['rewardYuan'],
  ],
  ['with a net income above the receipt', { netIncomeYuan: '500000.01' }, ['netIncomeYuan']],
  [
    'with a share above 100 %',
    { netIncomeYuan: '10.00', rewardPercent: '100.01' },
    ['rewardPercent'],
  ],
  [
    'with a reward that is not the share',
    { netIncomeYuan: '300000.00', rewardPercent: '50', rewardYuan: '200000.00' },
    ['rewardYuan'],
  ],
  ['from before the contract was signed', { receivedOn: '2025-01-05' }, ['note']],
  ['with a hidden character', { note: '说明\u202E' }, ['note']],
])('refuses a receipt %s, at its field', async (_, change, fields) => {
  const id = await registered()
  const { status, body } = await file(id, receipt(change))
  expect(status).toBe(422)
  expect(fieldsOf(body)).toEqual(fields)
})

it.each([
  ['from before the signing with a word why', { receivedOn: '2025-01-05', note: '预付款' }],
  [
    'with a share that is rounded',
    { netIncomeYuan: '100000.00', rewardPercent: '33.33', rewardYuan: '33333.33' },
  ],
  ['with half a fen', { netIncomeYuan: '0.01', rewardPercent: '50', rewardYuan: '0.01' }],
])('takes a receipt %s', async (_, change) => {
  expect((await file(await registered(), receipt(change))).status).toBe(201)
})

it('returns a receipt with a reason, and takes the next one', async () => {
  const id = await registered()
  const record = await filed(id)
  const back = (reason: string) =>
    app.post(`/api/v1/records/${record}/return`, { as: officer.key, body: { reason } })
  expect(fieldsOf((await back('  ')).body)).toEqual(['reason'])
  expect((await back('回单金额不符')).body.records).toMatchObject([
    { state: 'returned', reason: '回单金额不符' },
  ])
  expect((await back('再次')).status).toBe(409)
  const told = await app.get('/api/v1/messages', { as: seller.key })
  expect(told.body.items[0].body.zh).toContain('回单金额不符')
  await filed(id)
})

it('lets the applicant withdraw what nobody has decided on, and nothing else', async () => {
  const id = await registered()
  const record = await filed(id)
  const withdraw = () => app.post(`/api/v1/records/${record}/withdraw`, { as: seller.key })
  expect((await withdraw()).body.records).toMatchObject([{ state: 'withdrawn' }])
  expect((await verify(record, '1.00')).status).toBe(409)
  expect((await withdraw()).status).toBe(409)
})

it('takes no record before the registration or after its end', async () => {
  const { id } = await submitted(app, seller)
  expect((await file(id, receipt())).status).toBe(409)
  const registeredId = await registered()
  const waiting = await filed(registeredId)
  await step(app, officer, registeredId, 'revoke', { ground: 'FRAUD', explanation: '合同虚假' })
  expect((await file(registeredId, receipt())).body.title).toContain('已撤销')
  expect((await verify(waiting, '1.00')).status).toBe(409)
})

it('is seen and done by whom it concerns, and by nobody else', async () => {
  const id = await registered()
  const record = await filed(id)
  const who = {
    seller,
    officer,
    city: await person(app, { kind: 'authority', area: '330100' }),
    sibling: await person(app, { kind: 'registry', area: '330200' }),
    stranger: await person(app, { kind: 'enterprise' }),
  }
  const tried = Object.fromEntries(
    await Promise.all(
      Object.entries(who).map(async ([name, as]) => {
        const read = await app.get(`/api/v1/cases/${id}/records`, { as: as.key })
        const more = await file(id, receipt({ grossYuan: '' }), { as })
        const back = await app.post(`/api/v1/records/${record}/return`, {
          as: as.key,
          body: { reason: '' },
        })
        return [name, [read.status, more.status, back.status]]
      }),
    ),
  )
  expect(tried).toEqual({
    seller: [200, 422, 403],
    officer: [200, 403, 422],
    city: [200, 403, 403],
    sibling: [404, 404, 404],
    stranger: [404, 404, 404],
  })
  expect((await app.get(`/api/v1/cases/${id}/records`)).status).toBe(401)
})

it('answers a kind that does not exist in words', async () => {
  const id = await registered()
  for (const kind of ['rent', 'constructor']) {
    expect(fieldsOf((await file(id, receipt(), { kind })).body)).toEqual(['kind'])
  }
})
