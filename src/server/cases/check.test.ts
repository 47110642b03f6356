import { afterAll, expect, it } from 'vitest'
import { testApp } from '../testing/app.ts'
import { draft, step, submitted } from '../testing/contracts.ts'
import { evaluationDraft } from '../testing/evaluations.ts'
import { join, type Person, person } from '../testing/people.ts'

const app = await testApp()
afterAll(() => app[Symbol.asyncDispose]())
app.at('2026-07-01T02:00:00Z')
await person(app, { kind: 'evaluator', area: '330106', name: '西湖区科技局' })
const officer = await person(app, { kind: 'registry', area: '330100' })

const firmOf = () => person(app, { kind: 'enterprise', area: '330106' })
const check = (by: Person, id: string) => app.post(`/api/v1/cases/${id}/check`, { as: by.key })
const submit = (firm: Person, id: string) =>
  app.post(`/api/v1/cases/${id}/steps/submit`, { as: firm.key, body: {} })
const see = async (by: Person, id: string) =>
  (await app.get(`/api/v1/cases/${id}`, { as: by.key })).body

it('finds nothing in a form that is then handed in, and leaves the case as it was', async () => {
  const firm = await firmOf()
  const id = await evaluationDraft(app, firm)
  const before = await see(firm, id)
  const checked = await check(firm, id)
  expect([checked.status, checked.body]).toEqual([200, { errors: [], refusals: [] }])
  expect(await see(firm, id)).toEqual(before)
  expect((await submit(firm, id)).status).toBe(200)
})

it.each([
  [
    '501 persons',
    { totalStaff: '501', totalEmployed: '501', technicalStaff: '151', technicalEmployed: '151' },
  ],
  ['another year', { year: '2025' }],
  ['an accident', { noSafetyAccident: false, eligibilityNote: '上一年发生过' }],
])('says what submitting says: %s', async (_, change) => {
  const firm = await firmOf()
  const id = await evaluationDraft(app, firm, change)
  const { body } = await check(firm, id)
  const refused = await submit(firm, id)
  const said = refused.body.errors
    ? body.errors.map(({ field, text }: Said) => ({ field, message: text.zh }))
    : body.refusals.map(({ text }: Said) => text.zh)
  expect(refused.status).toBeGreaterThanOrEqual(409)
  expect(said).toEqual(refused.body.errors ?? [refused.body.title])
  expect((await see(firm, id)).state).toBe('draft')
})
type Said = { field: string; text: { zh: string; en: string } }

it('names every field that is wrong, and what refuses the form as a whole beside them', async () => {
  const firm = await firmOf()
  const id = await evaluationDraft(app, firm, { year: '2025', revenueYuan: '-1.00' })
  const { body } = await check(firm, id)
  expect(body.errors.map(({ field }: Said) => field)).toContain('revenueYuan')
  expect(body.refusals[0].text.zh).toContain('现在填报的是 2026 年度')
})

it('tells of the other evaluation of the year, with that case, before anything was filled in', async () => {
  const firm = await firmOf()
  const first = await evaluationDraft(app, firm)
  await submit(firm, first)
  const opened = await app.post('/api/v1/cases', {
    as: firm.key,
    body: { service: 'tech-sme-evaluation' },
  })
  const { reference } = await see(firm, first)
  const { refusals } = (await check(firm, opened.body.id)).body
  expect(refusals).toEqual([{ text: expect.anything(), case: { id: first, reference } }])
  expect(refusals[0].text.zh).toContain('同一年度不能再提交一件')
  const refused = await submit(firm, await evaluationDraft(app, firm))
  expect(refused.body.case).toEqual({ id: first, reference })
})

it('tells that the filing of the year is closed', async () => {
  app.at('2026-09-01T02:00:00Z')
  const firm = await firmOf()
  const { body } = await check(firm, await evaluationDraft(app, firm))
  app.at('2026-07-01T02:00:00Z')
  expect(body.refusals.map(({ text }: Said) => text.zh)).toEqual([expect.stringContaining('截止')])
})

it('asks for the answers to what the office wrote', async () => {
  const seller = await person(app, { kind: 'enterprise' })
  const { id } = await submitted(app, seller)
  const words = { field: 'projectName', text: '与合同上的名称不一致' }
  await app.post(`/api/v1/cases/${id}/comments`, { as: officer.key, body: words })
  await step(app, officer, id, 'return')
  const { body } = await check(seller, id)
  expect(body).toMatchObject({ errors: [{ field: 'projectName' }], refusals: [] })
})

it('is for the applicant alone, while the form can be changed', async () => {
  const seller = await person(app, { kind: 'enterprise' })
  const { id } = await draft(app, seller)
  const colleague = await join(app, seller.organisationId)
  expect((await check(colleague, id)).status).toBe(200)
  expect((await check(await firmOf(), id)).status).toBe(404)
  expect((await check(officer, id)).status).toBe(404)
  expect((await app.post(`/api/v1/cases/${id}/check`)).status).toBe(401)
  await step(app, seller, id, 'submit')
  expect((await check(officer, id)).status).toBe(403)
  const late = await check(seller, id)
  expect([late.status, late.body.title]).toEqual([409, expect.stringContaining('不能再修改')])
})
