import { getMigrations } from 'better-auth/db/migration'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { cookiesOf, joined, signedIn, signedUp } from '../testing/accounts.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { authOptions, createAuth } from './auth.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
beforeEach(async () => {
  await sql`delete from "rateLimit"`.execute(app.db)
})
afterAll(() => app[Symbol.asyncDispose]())

const post = (path: string, body: object, as?: string) =>
  app.post(`/api/auth/${path}`, { body, as })

it('finds in our migration every table and column that better-auth reads', async () => {
  const { toBeCreated, toBeAdded } = await getMigrations(authOptions(app.deps))
  expect(toBeCreated).toEqual([])
  expect(toBeAdded).toEqual([])
})

it('refuses a wrong password and an unknown address with the same words', async () => {
  const { email } = await signedUp(app)
  const wrong = await post('sign-in/email', { email, password: 'not the password' })
  const unknown = await post('sign-in/email', {
    email: 'no@example.org',
    password: 'not it at all',
  })
  expect(wrong).toMatchObject({
    status: 401,
    body: { title: '邮箱或密码不正确', code: 'INVALID_EMAIL_OR_PASSWORD' },
  })
  expect(unknown.body).toEqual(wrong.body)
  expect(wrong.headers['content-type']).toContain('application/problem+json')
})

it('answers in the language of the reader', async () => {
  const body = { email: 'no@example.org', password: 'not it at all' }
  const headers = { 'accept-language': 'en-GB' }
  const { title } = (await app.post('/api/auth/sign-in/email', { body, headers })).body
  expect(title).toBe('The e-mail address or the password is not right')
})

it('never shows the token of a session to scripts', async () => {
  const { email, password } = await signedUp(app)
  const reply = await post('sign-in/email', { email, password })
  expect(reply.body).toEqual({})
  expect(String(reply.headers['set-cookie'])).toContain('HttpOnly')
})

it('marks the cookie secure where the platform is reached by https', async () => {
  const config = { ...app.deps.config, publicUrl: 'https://torchway.example' }
  const secure = await createAuth({ ...app.deps, config }).$context
  const plain = await app.deps.auth.$context
  expect(secure.authCookies.sessionToken.attributes.secure).toBe(true)
  expect(secure.authCookies.sessionToken.name).toBe('__Secure-torchway.session_token')
  expect(plain.authCookies.sessionToken.attributes.secure).toBe(false)
})

it.each([
  'sign-up/email',
  'get-session',
  'list-sessions',
  'update-user',
  'change-email',
  'delete-user',
  'two-factor/send-otp',
  'verify-password',
  'ok',
  '',
  'constructor',
  '../v1/me',
])('does not open /api/auth/%s', async (path) => {
  const { cookie } = await signedUp(app)
  expect((await post(path, {}, cookie)).status).toBe(404)
  const read = await app.get(`/api/auth/${path}`, { as: cookie })
  expect(read.status === 404 || read.body.me !== undefined).toBe(true)
})

it('stops who guesses at one account, from whatever address and in whatever process', async () => {
  const { email, password } = await signedUp(app)
  const other = await buildApp({ ...app.deps, auth: createAuth(app.deps) })
  const guess = (at: number) =>
    (at % 2 ? app.server : other).inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      remoteAddress: `203.0.113.${at}`,
      headers: { origin: app.address },
      payload: { email, password: at < 11 ? `guess number ${at}` : password },
    })
  const statuses = []
  for (let at = 1; at <= 12; at += 1) statuses.push((await guess(at)).statusCode)
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
  await other.close()
})

it('stops a machine that tries many accounts from one address, in all processes together', async () => {
  const other = await buildApp({ ...app.deps, auth: createAuth(app.deps) })
  const attempt = (at: number) =>
    (at % 2 ? app.server : other).inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { origin: app.address, 'x-forwarded-for': `203.0.113.${at}` },
      payload: { email: `not an address ${at}`, password: 'some password' },
    })
  const replies = await Promise.all(Array.from({ length: 64 }, (_, at) => attempt(at)))
  const stopped = replies.filter(({ statusCode }) => statusCode === 429)
  expect(stopped).toHaveLength(4)
  expect(stopped[0]?.json().title).toBe('尝试次数过多，请稍后再试')
  await other.close()
})

it('counts a minute from its first try, so that a busy office is not stopped in the end', async () => {
  const started = async () => {
    await post('sign-in/email', { email: 'not an address', password: 'some password' })
    const { rows } = await sql`
      select "lastRequest" as at, count from "rateLimit" where key like '%|/sign-in/email'
    `.execute(app.db)
    return rows[0] as { at: string; count: number }
  }
  const first = await started()
  await sql`select pg_sleep(0.01)`.execute(app.db)
  expect(await started()).toEqual({ at: first.at, count: 2 })
})

it('believes a proxy about the client’s address only where it is told to', async () => {
  const { email, password } = await signedUp(app)
  const config = { ...app.deps.config, trustProxy: true }
  const behindProxy = await buildApp({ ...app.deps, config })
  const addresses = []
  for (const server of [app.server, behindProxy]) {
    const reply = await server.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: {
        origin: app.address,
        'x-forwarded-for': '203.0.113.7',
        'x-torchway-client': '198.51.100.1',
      },
      payload: { email, password },
    })
    const as = cookiesOf(reply.headers)
    const sessions = (await app.get('/api/v1/sessions', { as })).body
    addresses.push(sessions.find(({ current }: { current: boolean }) => current).ipAddress)
  }
  expect(addresses).toEqual(['127.0.0.1', '203.0.113.7'])
  await behindProxy.close()
})

it('forgets wrong tries once the right password came', async () => {
  const { email, password } = await signedUp(app)
  for (let round = 0; round < 3; round += 1) {
    for (let at = 0; at < 6; at += 1)
      await post('sign-in/email', { email, password: 'wrong wrong' })
    await signedIn(app, { email, password })
  }
})

it('resets a password by a link in a mail that works once, and ends every session', async () => {
  const { email, password, cookie } = await signedUp(app)
  await app.mails()
  expect((await post('request-password-reset', { email: email.toUpperCase() })).status).toBe(200)
  const [mail] = await app.mails()
  expect(mail?.to).toBe(email)
  const token = /reset-password\?token=([\w-]+)/.exec(mail?.text ?? '')?.[1]
  const short = await post('reset-password', { token, newPassword: 'short' })
  expect(short).toMatchObject({ status: 400, body: { title: '密码至少 10 个字符' } })
  const newPassword = 'entirely different'
  expect((await post('reset-password', { token, newPassword })).status).toBe(200)
  expect((await app.get('/api/v1/me', { as: cookie })).body.me).toBeNull()
  expect((await post('sign-in/email', { email, password })).status).toBe(401)
  await signedIn(app, { email, password: newPassword })
  const again = await post('reset-password', { token, newPassword: 'a third password' })
  expect(again).toMatchObject({ status: 400, body: { code: 'INVALID_TOKEN' } })
})

it('answers a reset for an unknown address as for a known one, and sends nothing', async () => {
  const { email } = await signedUp(app)
  await app.mails()
  const known = await post('request-password-reset', { email })
  await app.mails()
  const unknown = await post('request-password-reset', { email: 'nobody@example.org' })
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
  expect(Object.keys(unknown.headers).sort()).toEqual(Object.keys(known.headers).sort())
  expect(await app.mails()).toEqual([])
})

it('asks for no more than five resets of an address, known or not', async () => {
  const { email } = await signedUp(app)
  for (const address of [email, 'nobody@example.org']) {
    const statuses = []
    for (let at = 0; at < 6; at += 1) {
      statuses.push((await post('request-password-reset', { email: address })).status)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    await sql`delete from "rateLimit" where key like '%|/request-password-reset'`.execute(app.db)
  }
})

it('changes a password and ends the other sessions, not this one', async () => {
  const { email, password, cookie } = await signedUp(app)
  const other = await signedIn(app, { email, password })
  const body = {
    currentPassword: password,
    newPassword: 'next year it is',
    revokeOtherSessions: true,
  }
  const changed = await post('change-password', body, other)
  expect(changed.status).toBe(200)
  expect((await app.get('/api/v1/me', { as: cookie })).body.me).toBeNull()
  const kept = cookiesOf(changed.headers) || other
  expect((await app.get('/api/v1/me', { as: kept })).body.me.user.email).toBe(email)
})

it('signs out: the session is gone on the server too', async () => {
  const { cookie } = await signedUp(app)
  expect((await post('sign-out', {}, cookie)).status).toBe(200)
  expect((await app.get('/api/v1/me', { as: cookie })).body.me).toBeNull()
  expect((await app.get('/api/v1/sessions', { as: cookie })).status).toBe(401)
})

it('lists where one is signed in, and ends it at once', async () => {
  const { email, password, cookie } = await signedUp(app)
  const other = await signedIn(app, { email, password })
  const list = (await app.get('/api/v1/sessions', { as: cookie })).body
  expect(list.map(({ current }: { current: boolean }) => current).sort()).toEqual([false, true])
  const foreign = list.find(({ current }: { current: boolean }) => !current)
  expect((await app.del(`/api/v1/sessions/${foreign.id}`, { as: cookie })).status).toBe(200)
  expect((await app.get('/api/v1/me', { as: other })).body.me).toBeNull()
  expect((await app.del(`/api/v1/sessions/${foreign.id}`, { as: cookie })).status).toBe(404)
})

it('lets nobody see or end another person’s session, not even a colleague', async () => {
  const administrator = await signedUp(app)
  const clerk = await joined(app, administrator.cookie)
  const [own] = (await app.get('/api/v1/sessions', { as: clerk.cookie })).body
  const stranger = await signedUp(app)
  for (const as of [administrator.cookie, stranger.cookie]) {
    expect((await app.del(`/api/v1/sessions/${own.id}`, { as })).status).toBe(404)
  }
  expect((await app.get('/api/v1/me', { as: clerk.cookie })).body.me).not.toBeNull()
})

it('refuses a cookie whose signature was not made by this platform', async () => {
  const { cookie } = await signedUp(app)
  const [name = '', value = ''] = cookie.split('=')
  const token = decodeURIComponent(value).split('.')[0]
  const forged = `${name}=${encodeURIComponent(`${token}.${'A'.repeat(43)}=`)}`
  const odd = [forged, `${name}=${token}`, `${name}=%E0%A4%A`, `${name}=.`, `x${cookie}`, name]
  for (const as of odd) expect((await app.get('/api/v1/me', { as })).body.me).toBeNull()
  expect((await app.get('/api/v1/me', { as: `a=b; ${cookie}; c=d` })).body.me).not.toBeNull()
  expect((await app.get('/api/v1/me', { as: cookie })).body.me).not.toBeNull()
})

it('ends a session that was not used for twelve hours', async () => {
  const { cookie, me } = await signedUp(app)
  const { rows } = await sql<{ hours: string }>`
    select round(extract(epoch from "expiresAt" - now()) / 3600) as hours
    from session where "userId" = ${me.user.id}`.execute(app.db)
  expect(rows).toEqual([{ hours: '12' }])
  await sql`update session set "expiresAt" = now() where "userId" = ${me.user.id}`.execute(app.db)
  expect((await app.get('/api/v1/sessions', { as: cookie })).status).toBe(401)
})
