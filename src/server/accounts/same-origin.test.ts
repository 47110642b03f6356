import { afterAll, beforeAll, expect, it } from 'vitest'
import { signedUp } from '../testing/accounts.ts'
import { type TestApp, testApp } from '../testing/app.ts'

let app: TestApp
let cookie: string
beforeAll(async () => {
  app = await testApp()
  cookie = (await signedUp(app)).cookie
})
afterAll(() => app[Symbol.asyncDispose]())

type Headers = Record<string, string>

/** A write without any header that a browser adds, but the given ones. */
async function write(headers: Headers, url = '/api/v1/cases') {
  const payload = { service: 'technology-contract' }
  const { statusCode } = await app.server.inject({ method: 'POST', url, headers, payload })
  return statusCode
}

it.each<[string, Headers]>([
  ['our own address', { origin: 'http://127.0.0.1:8080' }],
  ['the host it was opened by, in a demonstration', { origin: 'http://me:1', host: 'me:1' }],
  ['a page of ours, as the browser says', { 'sec-fetch-site': 'same-origin' }],
])('takes a write from %s', async (_, headers) => {
  expect(await write({ cookie, ...headers })).toBe(201)
})

it.each<[string, Headers]>([
  ['another site', { origin: 'https://evil.example' }],
  ['another port', { origin: 'http://127.0.0.1:9090' }],
  ['a sandbox', { origin: 'null' }],
  ['nowhere', {}],
  ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbouring site', { 'sec-fetch-site': 'same-site' }],
  ['another site that looks like ours', { origin: 'http://127.0.0.1:8080.evil.example' }],
])('refuses a write with our cookie from %s', async (_, headers) => {
  expect(await write({ cookie, ...headers })).toBe(403)
})

it('guards signing in, signing up and everything else that writes', async () => {
  const headers = { origin: 'https://evil.example' }
  for (const url of ['/api/auth/sign-in/email', '/api/auth/sign-out', '/api/v1/sign-up']) {
    expect([url, await write(headers, url)]).toEqual([url, 403])
  }
})

it('lets reading be, which changes nothing', async () => {
  const headers = { origin: 'https://evil.example' }
  expect((await app.get('/api/v1/me', { as: cookie, headers })).status).toBe(200)
})

it('asks a key for no origin: no browser sends it by itself', async () => {
  const { key } = (await app.post('/api/v1/api-keys', { as: cookie, body: { name: '系统' } })).body
  expect(await write({ authorization: `Bearer ${key}` })).toBe(201)
})

it('takes in production its own address only', async () => {
  const { requireSameOrigin } = await import('./same-origin.ts')
  const config = { ...app.deps.config, mode: 'production' as const }
  const check = requireSameOrigin({ config })
  const request = (origin: string) =>
    ({ method: 'POST', headers: { origin, host: 'me:1', cookie } }) as never
  await expect(check(request('http://me:1'))).rejects.toThrow('another site')
  await expect(check(request('http://127.0.0.1:8080'))).resolves.toBeUndefined()
})
