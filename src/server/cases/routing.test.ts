import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { step, submitted } from '../testing/contracts.ts'
import { type Person, person } from '../testing/people.ts'

let app: TestApp
let seller: Person
let province: Person
let hangzhou: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise', area: '330106' })
  province = await person(app, { kind: 'registry', area: '330000', name: '浙江省样例登记处' })
  hangzhou = await person(app, { kind: 'registry', area: '330100', name: '杭州市样例登记处' })
})
afterAll(async () => app[Symbol.asyncDispose]())

/** What makes the example a transfer. */
const knowHow = {
  category: 'TRF.KNOWHOW',
  intellectualProperty: 'KNOWHOW',
  newInvestmentYuan: '30000000.00',
  newOutputYuan: '85000000.00',
}
const reason = { reason: '按类别应由专门机构办理' }
const see = (who: Person, id: string) => app.get(`/api/v1/cases/${id}`, { as: who.key })

async function office(query: string, who = seller) {
  const { body } = await app.get(`/api/v1/services/technology-contract/office${query}`, {
    as: who.key,
  })
  return body.office?.name
}

describe('the office that is right', () => {
  it('is named to whoever asks, for the caller’s own area or another one', async () => {
    expect(await office('')).toBe('杭州市样例登记处')
    expect(await office('?area=330212')).toBe('浙江省样例登记处')
    expect(await office('?area=420106')).toBeUndefined()
  })

  it('is named to people who are signed in, for services that there are', async () => {
    const path = (service: string) => `/api/v1/services/${service}/office`
    expect(await app.get(path('technology-contract'))).toMatchObject({ status: 401 })
    expect(await app.get(path('nothing'), { as: seller.key })).toMatchObject({ status: 404 })
    const wrong = await app.get(`${path('technology-contract')}?area=33`, { as: seller.key })
    expect(wrong.status).toBe(400)
  })
})

describe('a case that belongs to another office', () => {
  // Submitted before the office for transfers is opened: only then does it belong there.
  let transfer: string
  let development: string
  let licences: Person
  beforeAll(async () => {
    transfer = (await submitted(app, seller, knowHow)).id
    development = (await submitted(app, seller)).id
    licences = await person(app, {
      kind: 'registry',
      area: '330100',
      name: '杭州市知识产权交易登记处',
      topics: ['TRF', 'LIC'],
    })
  }, 120_000)

  it('is named to the office that has it, which cannot take it up', async () => {
    expect((await see(hangzhou, transfer)).body).toMatchObject({
      belongsTo: { name: '杭州市知识产权交易登记处' },
    })
    expect((await see(hangzhou, transfer)).body.allowed).toContain('refer')
    const refused = await step(app, hangzhou, transfer, 'accept')
    expect(refused).toMatchObject({ status: 409, body: { office: '杭州市知识产权交易登记处' } })
    expect(refused.body.title).toBe('此件应当由杭州市知识产权交易登记处办理，请“转送”该机构')
  })

  it('is sent on with a reason, and leaves the sight of the office that sent it', async () => {
    expect(await step(app, hangzhou, transfer, 'refer')).toMatchObject({ status: 422 })
    const sent = await step(app, hangzhou, transfer, 'refer', reason)
    expect(sent).toMatchObject({
      status: 200,
      body: { handler: { name: '杭州市知识产权交易登记处' }, answers: {}, history: [], files: [] },
    })
    expect(await see(hangzhou, transfer)).toMatchObject({ status: 404 })
    const here = await see(licences, transfer)
    expect(here.body).toMatchObject({ state: 'submitted', belongsTo: null, holder: null })
    expect(here.body.history.at(-1)).toMatchObject({
      act: 'step:refer',
      detail: { asked: reason, office: '杭州市知识产权交易登记处' },
    })
    expect(await step(app, licences, transfer, 'accept')).toMatchObject({ status: 200 })
  })

  it('is told to the applicant and to the office that receives it', async () => {
    for (const who of [seller, licences]) {
      const { body } = await app.get('/api/v1/messages', { as: who.key })
      const letters = body.items.filter((one: { caseId: string }) => one.caseId === transfer)
      expect(letters.map((one: { body: { zh: string } }) => one.body.zh).join()).toContain(
        '现由杭州市知识产权交易登记处办理',
      )
    }
  })

  it('is not sent on by an office that is right', async () => {
    expect((await see(hangzhou, development)).body).toMatchObject({ belongsTo: null })
    expect((await see(hangzhou, development)).body.allowed).not.toContain('refer')
    const refused = await step(app, hangzhou, development, 'refer', reason)
    expect(refused).toMatchObject({ status: 409 })
    expect(refused.body.title).toContain('本机构就是应当办理的机构')
  })

  it('is not an office’s to send that does not have it', async () => {
    expect(await step(app, province, development, 'refer', reason)).toMatchObject({ status: 404 })
    expect(await step(app, seller, development, 'refer', reason)).toMatchObject({ status: 403 })
  })

  it('finds its way by itself when it is submitted afterwards', async () => {
    const { id } = await submitted(app, seller, knowHow)
    expect((await see(licences, id)).status).toBe(200)
    expect(await office('?topic=LIC')).toBe('杭州市知识产权交易登记处')
    expect(await office('?topic=LIC.PATENT')).toBe('杭州市知识产权交易登记处')
    expect(await office('?topic=DEV')).toBe('杭州市样例登记处')
  })
})
