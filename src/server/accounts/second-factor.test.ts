import { sql } from 'kysely'
import { TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { cookiesOf, signedIn, signedUp } from '../testing/accounts.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { openTorchCenter } from './torch-center.ts'

const env = {
  TORCHWAY_MODE: 'production',
  TORCHWAY_PUBLIC_URL: 'http://127.0.0.1:8080',
  TORCHWAY_SECRET: 'a secret that only the tests know, long enough',
  TORCHWAY_PDF_CERTIFICATE: 'none',
  TORCHWAY_PDF_KEY: 'none',
  TORCHWAY_SM2_KEY: 'none',
}

let app: TestApp
beforeAll(async () => {
  app = await testApp({ env })
})
beforeEach(async () => {
  await sql`delete from "rateLimit"`.execute(app.db)
})
afterAll(() => app[Symbol.asyncDispose]())

const post = (path: string, body: object, as?: string) =>
  app.post(`/api/auth/${path}`, { body, as })
const me = async (as: string) => (await app.get('/api/v1/me', { as })).body.me

let officials = 0

/** An official who came by the link of an invitation. */
async function official() {
  officials += 1
  const email = `official-${officials}@example.org`
  const link = await openTorchCenter(app.deps, { email })
  const token = link.split('/').at(-1)
  const password = 'an official password'
  const reply = await app.post(`/api/v1/invitations/by-token/${token}/accept`, {
    body: { name: '严守正', password },
  })
  expect(reply.status).toBe(201)
  return { email, password, cookie: cookiesOf(reply.headers) }
}

async function enrolled() {
  const person = await official()
  const started = await post('two-factor/enable', { password: person.password }, person.cookie)
  const totp = URI.parse(started.body.totpURI)
  if (!(totp instanceof TOTP)) throw new Error('no TOTP')
  const verified = await post('two-factor/verify-totp', { code: totp.generate() }, person.cookie)
  expect(verified.status).toBe(200)
  const cookie = cookiesOf(verified.headers) || person.cookie
  return { ...person, cookie, totp, backupCodes: started.body.backupCodes as string[] }
}

it('lets an official without a second factor see who they are and nothing else', async () => {
  const { cookie } = await official()
  expect(await me(cookie)).toMatchObject({ secondFactor: false, secondFactorRequired: true })
  for (const path of ['cases', 'members', 'sessions', 'organisations', 'journal', 'messages']) {
    const reply = await app.get(`/api/v1/${path}`, { as: cookie })
    expect([path, reply.status]).toEqual([path, 403])
    expect(reply.body.reason).toBe('second-factor-required')
  }
  const key = await app.post('/api/v1/api-keys', { as: cookie, body: { name: '系统' } })
  expect(key.status).toBe(403)
})

it('asks an enterprise for no second factor', async () => {
  const { cookie } = await signedUp(app)
  expect(await me(cookie)).toMatchObject({ secondFactorRequired: false })
  expect((await app.get('/api/v1/cases', { as: cookie })).status).toBe(200)
})

it('does not count a second factor that was begun but never proved', async () => {
  const { cookie, password } = await official()
  expect((await post('two-factor/enable', { password }, cookie)).status).toBe(200)
  expect(await me(cookie)).toMatchObject({ secondFactor: false, secondFactorRequired: true })
  expect((await app.get('/api/v1/members', { as: cookie })).status).toBe(403)
})

it('cannot be turned on without an authenticator', async () => {
  const { cookie, password } = await official()
  await post('two-factor/enable', { password, method: 'otp' }, cookie)
  expect(await me(cookie)).toMatchObject({ secondFactor: false })
})

it('opens everything once the authenticator’s code was right', async () => {
  const { cookie, totp } = await enrolled()
  expect(totp.issuer).toBe('火炬通')
  expect(await me(cookie)).toMatchObject({ secondFactor: true, secondFactorRequired: false })
  expect((await app.get('/api/v1/members', { as: cookie })).status).toBe(200)
})

it('asks for the code at every sign-in: the password alone opens no session', async () => {
  const person = await enrolled()
  const half = await post('sign-in/email', person)
  expect(half.body).toEqual({ twoFactorRedirect: true })
  const pending = cookiesOf(half.headers)
  expect(await me(pending)).toBeNull()
  const wrong = await post('two-factor/verify-totp', { code: '000000' }, pending)
  expect(wrong).toMatchObject({ status: 401, body: { code: 'INVALID_CODE' } })
  const body = { code: person.totp.generate(), trustDevice: true }
  const right = await post('two-factor/verify-totp', body, pending)
  expect(right).toMatchObject({ status: 200, body: {} })
  const cookie = cookiesOf(right.headers)
  expect(await me(cookie)).toMatchObject({ secondFactor: true })
  const next = await app.post('/api/auth/sign-in/email', { body: person, as: cookie })
  expect(next.body).toEqual({ twoFactorRedirect: true })
})

it('takes each backup code once', async () => {
  const person = await enrolled()
  const [code] = person.backupCodes
  const byBackup = async () => {
    const pending = cookiesOf((await post('sign-in/email', person)).headers)
    return post('two-factor/verify-backup-code', { code }, pending)
  }
  expect((await byBackup()).status).toBe(200)
  expect(await byBackup()).toMatchObject({ status: 401, body: { code: 'INVALID_BACKUP_CODE' } })
})

it('locks the second factor after ten wrong codes, even for the right one', async () => {
  const person = await enrolled()
  for (let at = 0; at < 10; at += 1) {
    await sql`delete from "rateLimit"`.execute(app.db)
    const pending = cookiesOf((await post('sign-in/email', person)).headers)
    await post('two-factor/verify-totp', { code: '000000' }, pending)
  }
  await sql`delete from "rateLimit"`.execute(app.db)
  const pending = cookiesOf((await post('sign-in/email', person)).headers)
  const late = await post('two-factor/verify-totp', { code: person.totp.generate() }, pending)
  expect(late).toMatchObject({ status: 429, body: { title: '尝试次数过多，请 15 分钟后重新登录' } })
})

it('requires it again from an official who turns it off', async () => {
  const person = await enrolled()
  const off = await post('two-factor/disable', { password: person.password }, person.cookie)
  const cookie = cookiesOf(off.headers)
  expect(await me(cookie)).toMatchObject({ secondFactorRequired: true })
  await signedIn(app, person)
  expect((await app.get('/api/v1/members', { as: cookie })).status).toBe(403)
})
