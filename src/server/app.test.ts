import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from './testing/app.ts'

let app: TestApp

beforeAll(async () => {
  app = await testApp()
})
afterAll(async () => app[Symbol.asyncDispose]())

it('describes every address of the API in OpenAPI 3.1, refusals included', async () => {
  const { body } = await app.get('/api/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  const takeStep = body.paths['/api/v1/cases/{id}/steps/{step}'].post
  expect(Object.keys(takeStep.responses)).toEqual(expect.arrayContaining(['200', '4XX']))
  expect(takeStep.parameters.map((one: { name: string }) => one.name)).toContain('idempotency-key')
})

it('shows a readable page of the API', async () => {
  const { status, headers } = await app.get('/api/docs/')
  expect(status).toBe(200)
  expect(headers['content-type']).toContain('text/html')
})

it('answers an unknown address of the API with a problem and not with a page', async () => {
  const { status, headers, body } = await app.get('/api/v1/nothing-here')
  expect(status).toBe(404)
  expect(headers['content-type']).toContain('application/problem+json')
  expect(body.type).toBe('/problems/not-found')
})

it('says to which day it knows working days', async () => {
  const { body } = await app.get('/api/v1/portal')
  expect(body.workdaysUntil).toMatch(/^20\d\d-12-31$/)
})

it('names the field of a malformed request', async () => {
  const bad = await app.get('/api/v1/cases/not-a-uuid')
  expect(bad).toMatchObject({ status: 400, body: { errors: [{ field: 'id' }] } })
  expect(bad.body.errors[0].message).toContain('UUID')
})

it('says what is wrong with the form of a request in the reader’s language', async () => {
  const path = '/api/v1/services/tech-sme-evaluation/self-check'
  const body = { answers: '一张表' }
  const zh = await app.post(path, { body })
  expect(zh.body.errors[0]).toMatchObject({
    field: 'answers',
    message: expect.stringMatching(/期望/),
  })
  const en = await app.post(path, { body, headers: { 'accept-language': 'en' } })
  expect(en.body.errors[0].message).toMatch(/expected/)
})

it.each([
  ['a body that is no JSON', '{"service":', 'application/json', 400],
  ['a body of another kind', '<service/>', 'application/xml', 415],
  ['a body of three megabytes', `"${'x'.repeat(3_000_000)}"`, 'application/json', 413],
])('refuses %s in words', async (_, body, type, status) => {
  const reply = await app.post('/api/v1/cases', { body, headers: { 'content-type': type } })
  expect(reply.status).toBe(status)
  expect(reply.body.title).toMatch(/[\u4e00-\u9fff]/)
})

it('says that its database answers', async () => {
  expect(await app.get('/api/v1/health')).toMatchObject({ status: 200, body: { ok: true } })
})

it('sends headers under which a page of ours runs nothing foreign and is framed by nobody else', async () => {
  const { headers } = await app.get('/api/v1/health')
  expect(headers['content-security-policy']).toContain("default-src 'self'")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
  expect(headers['x-content-type-options']).toBe('nosniff')
})
