import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cookiesOf, registration, signedIn, signedUp } from '../testing/accounts.ts'
import { type TestApp, testApp } from '../testing/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const signUp = (change: Record<string, unknown> = {}, headers = {}) =>
  app.post('/api/v1/sign-up', { body: registration(change), headers })

it('registers an enterprise with its first administrator and signs them in', async () => {
  const body = registration({ email: 'First@Example.org' })
  const reply = await app.post('/api/v1/sign-up', { body })
  expect(reply.status).toBe(201)
  expect(reply.body).toMatchObject({
    role: 'administrator',
    user: { name: '林一诺', email: 'first@example.org' },
    organisation: { kind: 'enterprise', creditCode: body.creditCode, area: '330110' },
    secondFactorRequired: false,
  })
  const me = await app.get('/api/v1/me', { as: cookiesOf(reply.headers) })
  expect(me.body.me).toEqual(reply.body)
  expect(String(reply.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Lax/)
})

it('writes the registration into the journal of the organisation', async () => {
  const { cookie, organisationName } = await signedUp(app)
  const journal = await app.get('/api/v1/journal', { as: cookie })
  expect(journal.body.items).toMatchObject([
    { act: 'organisation:sign-up', actor: '林一诺', detail: { name: organisationName } },
  ])
})

it('signs in again however the address is typed', async () => {
  const { email, password } = await signedUp(app)
  const cookie = await signedIn(app, { email: email.toUpperCase(), password })
  expect((await app.get('/api/v1/me', { as: cookie })).body.me.user.email).toBe(email)
})

it.each([
  ['creditCode', '91330110MA2XXXXXX0', 'does not match'],
  ['creditCode', '913301', 'has 18 characters'],
  ['organisationName', '名'.repeat(300), 'At most 200'],
  ['organisationName', '公司\u0007', 'U+0007'],
  ['organisationName', '公司\u202e', 'U+202E'],
  ['organisationName', '公司🔥', 'U+1F525'],
  ['organisationName', '公司\ud83d', 'U+D83D'],
  ['organisationName', '公\n司', 'One line only'],
  ['contactName', '\u200b', 'U+200B'],
  ['contactName', '   ', 'Please fill this in'],
  ['phone', 'call me', 'telephone number'],
  ['email', 'nobody', 'valid e-mail'],
  ['password', 'too short', 'at least 10'],
  ['password', 'p'.repeat(129), 'at most 128'],
  ['area', '000000', 'Choose an area'],
  ['area', '999999', 'Choose an area'],
  ['area', '330199', 'Choose an area'],
])('refuses %s %j at that field', async (field, value, words) => {
  const reply = await signUp({ [field]: value }, { 'accept-language': 'en' })
  expect(reply.status).toBe(422)
  expect(reply.body.errors).toHaveLength(1)
  expect(reply.body.errors[0].field).toBe(field)
  expect(reply.body.errors[0].message).toContain(words)
})

it('names every wrong field at once, in Chinese unless asked otherwise', async () => {
  const reply = await signUp({ creditCode: '1', email: 'x', password: '' })
  expect(reply.body.errors.map(({ field }: { field: string }) => field)).toEqual([
    'creditCode',
    'email',
    'password',
  ])
  expect(reply.body.errors[0].message).toContain('应为 18 位')
})

it('refuses a credit code and an address that are taken, without saying by whom', async () => {
  const { creditCode, email } = await signedUp(app)
  const reply = await signUp({ creditCode, email: email.toUpperCase() })
  expect(reply.status).toBe(422)
  expect(reply.body.errors).toEqual([
    { field: 'creditCode', message: '该单位已注册，请联系本单位管理员邀请您' },
    { field: 'email', message: '这个邮箱已有账号，请直接登录或换一个邮箱' },
  ])
})

it('lets one of two concurrent registrations of a credit code win and keeps nothing of the other', async () => {
  const { creditCode } = registration()
  const replies = await Promise.all([1, 2, 3, 4].map(() => signUp({ creditCode })))
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422])
  for (const lost of replies.filter(({ status }) => status === 422)) {
    expect(lost.body.errors[0].field).toBe('creditCode')
  }
  const orphans = await sql`select id from "user" where id not in (select user_id from members)`
  expect((await orphans.execute(app.db)).rows).toEqual([])
})

it('lets one of two concurrent registrations of an address win and founds no second organisation', async () => {
  const names = ['杭州甲', '杭州乙'].map((name) => `${name}有限公司`)
  const replies = await Promise.all(
    names.map((organisationName) => signUp({ organisationName, email: 'same@example.org' })),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 422])
  const founded = await app.db
    .selectFrom('organisations')
    .select('name')
    .where('name', 'in', names)
    .execute()
  expect(founded).toHaveLength(1)
})

it('keeps no password in clear', async () => {
  const { password } = await signedUp(app)
  const { rows } = await sql<{ password: string }>`select password from account`.execute(app.db)
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row.password).not.toContain(password)
})
