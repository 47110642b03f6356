import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { completeCreditCode } from '#core/credit-code.ts'
import { registration, signedIn, signedUp } from '../testing/accounts.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { demoAccounts, seedDemoAccounts } from './actions.ts'

let app: TestApp
let torch: string
let province: string
let city: string
let registry: string
beforeAll(async () => {
  app = await testApp()
  await seedDemoAccounts(app.deps)
  torch = await demo('torch')
  province = await demo('province')
  city = await demo('city')
  registry = await demo('registry')
})
beforeEach(async () => {
  await sql`delete from "rateLimit"`.execute(app.db)
})
afterAll(() => app[Symbol.asyncDispose]())

async function demo(mailbox: string): Promise<string> {
  const account = demoAccounts.find(({ email }) => email.startsWith(`${mailbox}@`))
  if (!account) throw new Error(mailbox)
  return signedIn(app, account)
}

let serial = 20
const founding = (change: object = {}) => {
  serial += 1
  return {
    kind: 'registry',
    name: `登记处${serial}`,
    area: '330110',
    officeCode: String(serial),
    services: ['technology-contract'],
    contactName: '方知远',
    phone: '0571-88880001',
    ...change,
  }
}
const found = (as: string, change: object = {}) =>
  app.post('/api/v1/organisations', { as, body: founding(change) })
const list = async (as: string, query = '') =>
  (await app.get(`/api/v1/organisations${query}`, { as })).body
const names = async (as: string, query = '') =>
  (await list(as, query)).items.map(({ name }: { name: string }) => name)
const close = (as: string, id: string, closed = true) =>
  app.patch(`/api/v1/organisations/${id}`, { as, body: { closed } })

it('founds a registry, which is invited, joins and sees itself', async () => {
  const made = await found(city, { name: '余杭区技术合同登记处' })
  expect(made).toMatchObject({ status: 201, body: { kind: 'registry', area: '330110' } })
  const invited = await app.post('/api/v1/invitations', {
    as: city,
    body: { email: 'yuhang@example.org', role: 'administrator', organisationId: made.body.id },
  })
  expect(invited.status).toBe(201)
  const token = String(invited.body.link).split('/').at(-1)
  const joined = await app.post(`/api/v1/invitations/by-token/${token}/accept`, {
    body: { name: '余登记', password: 'a registry password' },
  })
  expect(joined.body).toMatchObject({
    role: 'administrator',
    organisation: { id: made.body.id, parentId: expect.any(String) },
  })
  const journal = (await app.get('/api/v1/journal', { as: city })).body.items
  expect(journal.map(({ act }: { act: string }) => act).slice(0, 3)).toEqual([
    'member:join',
    'invitation:send',
    'organisation:found',
  ])
})

it('founds nothing outside its own area, and no authority of its own rank', async () => {
  for (const change of [
    { area: '330200' },
    { area: '110000' },
    { kind: 'authority', area: '330100' },
    { kind: 'authority', area: '330000' },
  ]) {
    expect(await found(city, change)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'area' }] },
    })
  }
  expect((await found(province, { kind: 'authority', area: '330200' })).status).toBe(201)
  expect((await found(torch, { area: '110108' })).status).toBe(201)
})

it('leaves founding to administrators of authorities and the Torch Center', async () => {
  const enterprise = await signedUp(app)
  for (const as of [registry, enterprise.cookie, await demo('city-clerk')]) {
    expect((await found(as)).status).toBe(403)
  }
})

it.each([
  ['officeCode', { officeCode: '1' }],
  ['officeCode', { officeCode: '0a' }],
  ['officeCode', { officeCode: undefined }],
  ['services', { services: [] }],
  ['services', { services: ['no-such-service'] }],
  ['topics', { topics: ['TRF', 'NO-SUCH-TOPIC'] }],
  ['name', { name: ' ' }],
  ['area', { area: '330199' }],
  ['creditCode', { creditCode: '12330110MB0000000X' }],
  ['phone', { phone: '' }],
])('refuses a registry with a wrong %s: %j', async (field, change) => {
  const reply = await found(city, change)
  expect(reply.status).toBe(422)
  expect(reply.body.errors.map((one: { field: string }) => one.field)).toContain(field)
})

it('founds a registry for some topics, and one for all of them', async () => {
  const some = await found(city, { topics: ['TRF', 'LIC', 'TRF'], officeCode: '71' })
  expect(some).toMatchObject({ status: 201, body: { topics: ['TRF', 'LIC'] } })
  const all = await found(city, { topics: [], officeCode: '72' })
  expect(all).toMatchObject({ status: 201, body: { topics: null } })
})

it('gives each number of a statistical region to one registry', async () => {
  const body = { officeCode: '77' }
  const replies = await Promise.all([found(city, body), found(province, body)])
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 422])
  expect(replies.find(({ status }) => status === 422)?.body.errors[0].field).toBe('officeCode')
  expect((await found(province, { ...body, area: '330212' })).status).toBe(201)
})

it('lists to each what lies in their area, and to others only themselves', async () => {
  const enterprise = await signedUp(app)
  const seenByCity = await names(city, '?limit=100')
  expect(seenByCity).toContain(enterprise.organisationName)
  expect(seenByCity).toContain('杭州市技术合同登记处（示范）')
  expect(seenByCity).not.toContain('宁波市技术合同登记处（示范）')
  expect(seenByCity).not.toContain('浙江省科技厅（示范）')
  expect(await names(province, '?limit=100&kind=registry')).toContain(
    '宁波市技术合同登记处（示范）',
  )
  expect(await names(torch, '?limit=100&kind=authority')).toContain('浙江省科技厅（示范）')
  expect(await names(enterprise.cookie)).toEqual([enterprise.organisationName])
  expect(await names(registry)).toEqual(['杭州市技术合同登记处（示范）'])
  expect(await names(registry, '?kind=enterprise')).toEqual([])
})

it('finds by a part of the name or the code, and takes % as a character', async () => {
  const { creditCode, organisationName } = await signedUp(app, {
    organisationName: '百分之50%公司',
  })
  expect(await names(torch, `?q=${encodeURIComponent('之50%')}`)).toEqual([organisationName])
  expect(await names(torch, `?q=${creditCode.slice(4).toLowerCase()}`)).toEqual([organisationName])
  expect(await names(torch, `?q=${encodeURIComponent('%%')}`)).toEqual([])
})

it('pages through all of them, each once', async () => {
  const all = await list(torch, '?limit=100')
  const seen: string[] = []
  let cursor = ''
  do {
    const page = await list(torch, `?limit=3${cursor && `&cursor=${cursor}`}`)
    seen.push(...page.items.map(({ id }: { id: string }) => id))
    cursor = page.next ?? ''
  } while (cursor)
  expect(seen).toEqual(all.items.map(({ id }: { id: string }) => id))
  expect((await app.get('/api/v1/organisations?cursor=bogus', { as: torch })).status).toBe(422)
})

it('lets an administrator correct the contact data of the own organisation only', async () => {
  const { cookie, me } = await signedUp(app)
  const own = `/api/v1/organisations/${me.organisation.id}`
  const body = { contactName: '新联系人', phone: '13800000000' }
  expect((await app.patch(own, { as: cookie, body })).body).toMatchObject(body)
  expect((await app.patch(own, { as: cookie, body: { phone: 'x' } })).status).toBe(422)
  expect((await app.patch(own, { as: city, body })).status).toBe(403)
  const other = await signedUp(app)
  expect((await app.patch(own, { as: other.cookie, body })).status).toBe(404)
  expect((await close(cookie, me.organisation.id)).status).toBe(403)
})

it('closes an organisation at once and frees its credit code, until it is opened again', async () => {
  const squatter = await signedUp(app)
  const { id } = squatter.me.organisation
  expect((await close(await demo('ningbo-registry'), id)).status).toBe(404)
  expect((await close(city, id)).body).toMatchObject({ closed: true })
  const refused = await app.get('/api/v1/cases', { as: squatter.cookie })
  expect(refused).toMatchObject({ status: 403 })
  expect(refused.body.title).toContain('已停用')
  expect((await app.get('/api/v1/me', { as: squatter.cookie })).body.me).toBeNull()
  const pair = { email: squatter.email, password: squatter.password }
  const signIn = await app.post('/api/auth/sign-in/email', { body: pair })
  expect(signIn).toMatchObject({ status: 403, body: { code: 'ORGANISATION_CLOSED' } })

  expect((await close(city, id, false)).body).toMatchObject({ closed: false })
  await signedIn(app, pair)
  await close(city, id)
  const rightful = registration({ creditCode: squatter.creditCode })
  expect((await app.post('/api/v1/sign-up', { body: rightful })).status).toBe(201)
  expect(await close(city, id, false)).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'creditCode' }] },
  })
})

it('closes neither itself nor a peer nor what lies above', async () => {
  const [provinceId, cityId] = await Promise.all(
    [province, city].map(
      async (as) => (await app.get('/api/v1/me', { as })).body.me.organisation.id,
    ),
  )
  expect((await close(city, cityId)).status).toBe(403)
  expect((await close(city, provinceId)).status).toBe(404)
  expect((await close(province, cityId)).status).toBe(200)
  expect((await app.get('/api/v1/cases', { as: city })).status).toBe(403)
  expect((await close(province, cityId, false)).status).toBe(200)
})

it('does not let a person of a closed organisation be invited into it or join it', async () => {
  const made = await found(city)
  const body = { email: 'late@example.org', role: 'clerk', organisationId: made.body.id }
  const invited = await app.post('/api/v1/invitations', { as: city, body })
  await close(city, made.body.id)
  const token = String(invited.body.link).split('/').at(-1)
  expect((await app.get(`/api/v1/invitations/by-token/${token}`)).status).toBe(404)
  expect((await app.post('/api/v1/invitations', { as: city, body })).status).toBe(404)
})

it('shows an enterprise no journal but its own', async () => {
  const one = await signedUp(app)
  const two = await signedUp(app, { creditCode: completeCreditCode('91330110MA2XXX999') })
  const streams = async (as: string) =>
    new Set(
      (await app.get('/api/v1/journal', { as })).body.items.map(
        ({ stream }: { stream: string }) => stream,
      ),
    )
  expect(await streams(one.cookie)).toEqual(new Set([`organisation:${one.me.organisation.id}`]))
  expect(await streams(city)).toContain(`organisation:${two.me.organisation.id}`)
  expect((await app.get('/api/v1/journal')).status).toBe(401)
  expect((await app.get('/api/v1/journal-digests')).body).toEqual([])
})
