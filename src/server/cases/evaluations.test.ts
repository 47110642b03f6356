import { afterAll, expect, it } from 'vitest'
import { completeCreditCode } from '#core/credit-code.ts'
import { metaOf } from '#core/form.ts'
import { packOn } from '#core/rule-pack.ts'
import { getService } from '#services/index.ts'
import { testApp } from '../testing/app.ts'
import { evaluationDraft } from '../testing/evaluations.ts'
import { found, join, type Person, person } from '../testing/people.ts'

const app = await testApp()
afterAll(() => app[Symbol.asyncDispose]())
app.at('2026-07-01T02:00:00Z')
await person(app, { kind: 'evaluator', area: '330106', name: '西湖区科技局' })

const firmOf = () => person(app, { kind: 'enterprise', area: '330106' })
const submit = (firm: Person, id: string) =>
  app.post(`/api/v1/cases/${id}/steps/submit`, { as: firm.key, body: {} })

it('takes one filing of an enterprise a year, also when two are handed in at the same moment', async () => {
  const firm = await firmOf()
  const [one, other] = [await evaluationDraft(app, firm), await evaluationDraft(app, firm)]
  const both = await Promise.all([submit(firm, one), submit(firm, other)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const refused = both.find(({ status }) => status === 409)
  expect(refused?.body.title).toContain('同一年度不能再提交一件')
  const third = await submit(firm, await evaluationDraft(app, firm))
  expect(third.status).toBe(409)
})

it('works out what is computed and was not sent, and refuses what was sent wrong', async () => {
  const form = packOn(getService('tech-sme-evaluation'), '2026-07-01').form
  const computed = Object.entries(form.fields).filter(([, schema]) => metaOf(schema).computed)
  const sendWith = async (change: Record<string, unknown>) => {
    const firm = await firmOf()
    const id = await evaluationDraft(app, firm)
    const { answers, version } = (await app.get(`/api/v1/cases/${id}`, { as: firm.key })).body
    const body = { version, answers: { ...answers, ...change } }
    await app.put(`/api/v1/cases/${id}/answers`, { as: firm.key, body })
    return submit(firm, id)
  }
  const sent = await sendWith(Object.fromEntries(computed.map(([name]) => [name, undefined])))
  expect([sent.status, sent.body.answers]).toMatchObject([200, { conclusion: 'pass' }])
  const forged = await sendWith({ totalScore: '100' })
  expect([forged.status, forged.body.errors?.[0]?.field]).toEqual([422, 'totalScore'])
})

it('lets an enterprise file anew once it has withdrawn, and loses nothing of what was refused', async () => {
  const firm = await firmOf()
  const first = await evaluationDraft(app, firm)
  await submit(firm, first)
  const second = await evaluationDraft(app, firm)
  expect((await submit(firm, second)).status).toBe(409)
  const kept = await app.get(`/api/v1/cases/${second}`, { as: firm.key })
  expect(kept.body).toMatchObject({ state: 'draft', answers: { totalStaff: '46' } })
  await app.post(`/api/v1/cases/${first}/steps/withdraw`, { as: firm.key, body: {} })
  expect((await submit(firm, second)).status).toBe(200)
})

it('tells whoever is no enterprise so before a form is filled in', async () => {
  const society = await found(app, { kind: 'enterprise', area: '330106', name: '样例学会' })
  await app.db
    .updateTable('organisations')
    .set({ credit_code: completeCreditCode('51330106MJ8000001') })
    .where('id', '=', society)
    .execute()
  const by = await join(app, society)
  const refused = await app.post('/api/v1/cases', {
    as: by.key,
    body: { service: 'tech-sme-evaluation' },
  })
  expect([refused.status, refused.body.title]).toEqual([409, expect.stringContaining('不是企业')])
})

// At each limit it is taken, one person or one fen above it is refused.
it.each([
  [
    '500 persons',
    { totalStaff: '500', totalEmployed: '500', technicalStaff: '150', technicalEmployed: '150' },
    200,
  ],
  [
    '501 persons',
    { totalStaff: '501', totalEmployed: '501', technicalStaff: '151', technicalEmployed: '151' },
    409,
  ],
  ['200,000,000.00 of assets', { assetsYuan: '200000000.00' }, 200],
  ['200,000,000.01 of assets', { assetsYuan: '200000000.01' }, 409],
])('holds the size of an enterprise to its limits: %s', async (_, change, status) => {
  const firm = await firmOf()
  const sent = await submit(firm, await evaluationDraft(app, firm, change))
  expect([sent.status, sent.body.title ?? '']).toEqual([status, expect.anything()])
  if (status === 409) expect(sent.body.title).toContain('不能通过评价')
})

it.each([
  ['a negative number', { revenueYuan: '-1.00' }, 'revenueYuan'],
  ['a huge number', { researchYuan: '9'.repeat(39) }, 'researchYuan'],
  ['no number', { totalStaff: '1e400' }, 'totalStaff'],
])('refuses %s at its field', async (_, change, field) => {
  const firm = await firmOf()
  const sent = await submit(firm, await evaluationDraft(app, firm, change))
  expect(sent.status).toBe(422)
  expect(sent.body.errors.map((error: { field: string }) => error.field)).toContain(field)
})

it('refuses one right that is listed twice, however its number is written', async () => {
  const firm = await firmOf()
  const right = { kind: 'INV', grantedOn: '2024-05-20', acquired: 'OWN', product: '1' }
  const ipRights = [
    { ...right, name: '甲', number: 'ZL 2019 1 0123456.7' },
    { ...right, name: '乙', number: 'zl201910123456.7' },
  ]
  const sent = await submit(firm, await evaluationDraft(app, firm, { ipRights }))
  expect(sent.status).toBe(422)
  expect(sent.body.errors.map((error: { field: string }) => error.field)).toContain(
    'ipRights.1.number',
  )
})

it('takes nothing before the filing of the year opens, and nothing after it has closed', async () => {
  const tried = async (at: string) => {
    app.at(at)
    const firm = await firmOf()
    const { status } = await submit(firm, await evaluationDraft(app, firm))
    app.at('2026-07-01T02:00:00Z')
    return status
  }
  // 1 June to 31 August, in Shanghai.
  expect(await tried('2026-05-31T15:59:59Z')).toBe(409)
  expect(await tried('2026-05-31T16:00:00Z')).toBe(200)
  expect(await tried('2026-08-31T15:59:59Z')).toBe(200)
  expect(await tried('2026-08-31T16:00:00Z')).toBe(409)
})
