import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { signedUp } from '../testing/accounts.ts'
import { type TestApp, testApp } from '../testing/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
beforeEach(async () => {
  app.at('2026-02-10T02:00:00Z')
  await sql`delete from "rateLimit"`.execute(app.db)
})
afterAll(() => app[Symbol.asyncDispose]())

const create = (as: string, name = '合同管理系统') =>
  app.post('/api/v1/api-keys', { as, body: { name } })

it('answers the key once and keeps only its hash', async () => {
  const { cookie } = await signedUp(app)
  const headers = { 'idempotency-key': 'a key for the system' }
  const made = await app.post('/api/v1/api-keys', { as: cookie, body: { name: '系统' }, headers })
  expect(made.status).toBe(201)
  const { key, ...shown } = made.body
  expect(key).toMatch(/^tw_[\w-]{43}$/)
  expect((await app.get('/api/v1/api-keys', { as: cookie })).body).toEqual([shown])
  const hash = createHash('sha256').update(key).digest('hex')
  const { rows } = await sql<{ all: string }>`
    select (select string_agg(api_keys::text, '') from api_keys)
      || coalesce((select string_agg(idempotency_keys::text, '') from idempotency_keys), '')
      || (select string_agg(journal::text, '') from journal) as all`.execute(app.db)
  expect(rows[0]?.all).toContain(hash)
  expect(rows[0]?.all).not.toContain(key)
})

it('sees what its owner’s organisation sees, and nothing of another', async () => {
  const one = await signedUp(app)
  const other = await signedUp(app)
  const { key } = (await create(one.cookie)).body
  const opened = await app.post('/api/v1/cases', {
    as: one.cookie,
    body: { service: 'technology-contract' },
  })
  const foreign = await app.post('/api/v1/cases', {
    as: other.cookie,
    body: { service: 'technology-contract' },
  })
  expect((await app.get(`/api/v1/cases/${opened.body.id}`, { as: key })).status).toBe(200)
  expect((await app.get(`/api/v1/cases/${foreign.body.id}`, { as: key })).status).toBe(404)
  const mine = (await app.get('/api/v1/cases', { as: key })).body.items
  expect(mine.map(({ id }: { id: string }) => id)).toEqual([opened.body.id])
  expect((await app.get('/api/v1/me', { as: key })).body.me).toMatchObject({ role: 'clerk' })
})

it('administers no accounts, although its owner does', async () => {
  const { cookie, me } = await signedUp(app)
  const { key, id } = (await create(cookie)).body
  const own = `/api/v1/members/${me.user.id}`
  const refused = [
    await app.post('/api/v1/invitations', { as: key, body: { email: 'a@b.cn', role: 'clerk' } }),
    await create(key),
    await app.get('/api/v1/api-keys', { as: key }),
    await app.del(`/api/v1/api-keys/${id}`, { as: key }),
    await app.patch(own, { as: key, body: { role: 'clerk' } }),
    await app.del(own, { as: key }),
    await app.get('/api/v1/sessions', { as: key }),
    await app.patch(`/api/v1/organisations/${me.organisation.id}`, {
      as: key,
      body: { phone: '0571-88880001' },
    }),
  ]
  expect(refused.map(({ status }) => status)).toEqual(Array(refused.length).fill(403))
  expect(refused[0]?.body.title).toContain('接口密钥')
})

it('is refused from the moment it is ended, and cannot be ended by another organisation', async () => {
  const { cookie } = await signedUp(app)
  const stranger = await signedUp(app)
  const { key, id } = (await create(cookie)).body
  expect((await app.del(`/api/v1/api-keys/${id}`, { as: stranger.cookie })).status).toBe(404)
  expect((await app.get('/api/v1/cases', { as: key })).status).toBe(200)
  expect((await app.del(`/api/v1/api-keys/${id}`, { as: cookie })).status).toBe(200)
  expect((await app.get('/api/v1/cases', { as: key })).status).toBe(401)
  expect((await app.del(`/api/v1/api-keys/${id}`, { as: cookie })).status).toBe(404)
  expect((await app.get('/api/v1/api-keys', { as: cookie })).body).toEqual([])
})

it.each(['tw_', 'tw_short', `tw_${'x'.repeat(43)}`, 'Basic abc'])(
  'takes no key such as %s for a person',
  async (key) => {
    const headers = { authorization: `Bearer ${key}` }
    expect((await app.get('/api/v1/cases', { headers })).status).toBe(401)
  },
)

it('notes its last use once a minute', async () => {
  const { cookie } = await signedUp(app)
  const { key } = (await create(cookie)).body
  const lastUse = async () =>
    (await app.get('/api/v1/api-keys', { as: cookie })).body[0].lastUsedAt as string
  expect(await lastUse()).toBeNull()
  const uses = []
  for (const at of ['02:00:00', '02:00:59', '02:01:00']) {
    app.at(`2026-02-10T${at}Z`)
    await app.get('/api/v1/cases', { as: key })
    uses.push((await lastUse()).slice(11, 19))
  }
  expect(uses).toEqual(['02:00:00', '02:00:00', '02:01:00'])
})

it('needs a name that can be printed', async () => {
  const { cookie } = await signedUp(app)
  for (const name of ['', '   ', '系统\u202e', 'n'.repeat(101)]) {
    expect(await create(cookie, name)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'name' }] },
    })
  }
})
