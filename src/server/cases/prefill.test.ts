import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { completeCreditCode } from '#core/credit-code.ts'
import { technologyContract } from '#services/technology-contract/index.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { draft, submitted } from '../testing/contracts.ts'
import { found, join, type Person, person } from '../testing/people.ts'

let app: TestApp
let seller: Person
let office: Person
const service = technologyContract.id
const code = (mark: string) => completeCreditCode(`91420100MA0000E${mark}`)

beforeAll(async () => {
  app = await testApp()
  office = await join(app, await found(app, { kind: 'registry', area: '330100' }))
  seller = await person(app, { kind: 'enterprise' })
})
afterAll(async () => app[Symbol.asyncDispose]())

const prefill = (by: Person) => app.get(`/api/v1/cases/prefill?service=${service}`, { as: by.key })
const search = (by: Person, q: string) =>
  app.get(
    `/api/v1/cases/directory?service=${service}&directory=buyerCreditCode&q=${encodeURIComponent(q)}`,
    { as: by.key },
  )

it('offers nothing before the first submission, and not what is only a draft', async () => {
  const by = await person(app, { kind: 'enterprise' })
  await draft(app, by)
  expect((await prefill(by)).body).toEqual({ last: null })
  expect((await search(by, '')).body).toEqual({ items: [] })
})

it('copies of the last submitted case only what the service carries over', async () => {
  await submitted(app, seller, {
    sellerContact: '何静',
    buyerName: '甲厂',
    buyerCreditCode: code('01'),
  })
  app.at('2026-02-10T03:00:00Z')
  const last = await submitted(app, seller, {
    sellerContact: '王芳',
    projectName: '第二份',
    buyerName: '乙厂',
    buyerCreditCode: code('02'),
  })
  const { body } = await prefill(seller)
  expect(body.last).toMatchObject({ title: '第二份', answers: { sellerContact: '王芳' } })
  const carried = technologyContract.carriesOver ?? []
  expect(Object.keys(body.last.answers).every((field) => carried.includes(field))).toBe(true)
  expect(body.last.answers).not.toHaveProperty('projectName')
  expect(last.answers).toHaveProperty('projectName')
})

it('finds an earlier party by part of its name or code, once, with its latest answers', async () => {
  await submitted(app, seller, {
    projectName: '第三份',
    buyerName: '甲厂（新名）',
    buyerCreditCode: code('01'),
    buyerPhone: '027-87650009',
  })
  const byCode = await search(seller, code('01').slice(8))
  expect(byCode.body.items).toMatchObject([
    { name: '甲厂（新名）', key: code('01'), answers: { buyerPhone: '027-87650009' } },
  ])
  expect((await search(seller, '乙')).body.items).toMatchObject([{ name: '乙厂' }])
  expect((await search(seller, '')).body.items.map(({ name }: { name: string }) => name)).toEqual([
    '甲厂（新名）',
    '乙厂',
  ])
  expect((await search(seller, '%')).body.items).toEqual([])
  expect((await search(seller, '_厂')).body.items).toEqual([])
})

it('gives at most ten', async () => {
  const by = await person(app, { kind: 'enterprise' })
  const { id } = await submitted(app, by)
  await sql`
    insert into cases (reference, service, state, private, answers, submitted, form_version, rule_pack, title,
      applicant_id, applicant_name, applicant_code, area, opened_by, opened_at, changed_at, changed_by, submitted_at,
      search_text)
    select reference || '-' || at, service, state, private, answers,
      submitted || jsonb_build_object('buyerName', '厂 ' || at, 'buyerCreditCode', null), form_version, rule_pack,
      title, applicant_id, applicant_name, applicant_code, area, opened_by, opened_at, changed_at, changed_by,
      submitted_at, search_text
    from cases, generate_series(1, 10) at where id = ${id}`.execute(app.db)
  expect((await search(by, '')).body.items).toHaveLength(10)
})

it('shows nothing of another organisation, and is no register for offices or guests', async () => {
  const stranger = await person(app, { kind: 'enterprise' })
  expect((await search(stranger, '厂')).body.items).toEqual([])
  expect((await prefill(stranger)).body.last).toBeNull()
  expect((await search(office, '厂')).status).toBe(422)
  expect((await app.get(`/api/v1/cases/prefill?service=${service}`)).status).toBe(401)
})

it('knows no directory that the service does not declare', async () => {
  const asked = await app.get(
    `/api/v1/cases/directory?service=${service}&directory=sellerPhone&q=`,
    { as: seller.key },
  )
  expect(asked.status).toBe(404)
})
