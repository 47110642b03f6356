import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyCertificate } from '#api/certificates.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { step, submitted, verified } from '../testing/contracts.ts'
import { type Person, person } from '../testing/people.ts'

let app: TestApp
let seller: Person
let officer: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise', name: '杭州星河样例科技有限公司' })
  officer = await person(app, { kind: 'registry', area: '330100' })
})
afterAll(async () => app[Symbol.asyncDispose]())

/** A registered contract, with the address that its QR code leads to. */
async function registered() {
  const { id } = await submitted(app, seller)
  await step(app, officer, id, 'accept')
  const { body } = await step(app, officer, id, 'register', verified)
  const list = await app.get('/api/v1/certificates', { as: seller.key })
  const certificate = list.body.items[0]
  return {
    id,
    number: body.number,
    certificate,
    qr: `/api/v1${new URL(certificate.verifyUrl).pathname}`,
  }
}

it('tells the holder of an old QR code that the certificate was revoked, when and why', async () => {
  const { id, qr } = await registered()
  const asked = { ground: 'FRAUD', explanation: '合同虚假' }
  const revoked = await step(app, officer, id, 'revoke', asked)
  expect(revoked.body).toMatchObject({ state: 'revoked' })
  const verdict = await app.get(qr)
  expect(verdict.body).toMatchObject({ verdict: 'revoked', endedOn: '2026-02-10' })
  expect(verdict.body.endReason.zh).not.toBe('')
})

it('tells the public what the contract says and not a field more, whatever the verdict', async () => {
  const { id, number, qr } = await registered()
  const told = verifyCertificate.schema.response[200].strict()
  expect(told.safeParse((await app.get(qr)).body).error).toBeUndefined()
  const unknown = await app.get(`/api/v1/verify/${number}/00000000`)
  expect(told.safeParse(unknown.body).error).toBeUndefined()
  await step(app, officer, id, 'revoke', { ground: 'FRAUD', explanation: '合同虚假' })
  expect(told.safeParse((await app.get(qr)).body).error).toBeUndefined()
})

it('answers a wrong code as it answers a number that was never given', async () => {
  const { number } = await registered()
  const wrong = await app.get(`/api/v1/verify/${number}/00000000`)
  const never = await app.get('/api/v1/verify/2026330099999999/00000000')
  expect({ ...wrong.body, number: '' }).toEqual({ ...never.body, number: '' })
  expect(wrong.body.verdict).toBe('unknown')
})

it('reads a code with a small letter, a space or an O for a zero', async () => {
  const { certificate } = await registered()
  const code = certificate.verifyUrl.split('/').at(-1)
  const typed = encodeURIComponent(` ${code.toLowerCase().replaceAll('0', 'o')} `)
  const verdict = await app.get(`/api/v1/verify/${certificate.number}/${typed}`)
  expect(verdict.body.verdict).toBe('valid')
})

it('answers what can be no number, NUL among it, as it answers any unknown number', async () => {
  for (const odd of ['%00', '%F0%9F%94%A5']) {
    const verdict = await app.get(`/api/v1/verify/${odd}/00000000`)
    expect(verdict).toMatchObject({ status: 200, body: { verdict: 'unknown' } })
  }
})

it('says “tampered” when the record in the database is not the one that was signed', async () => {
  const { number, qr } = await registered()
  expect((await app.get(qr)).body.verdict).toBe('valid')
  const row = await app.db
    .selectFrom('certificates')
    .select('record')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  await app.db
    .updateTable('certificates')
    .set({ record: row.record.replace('820,000.00', '920,000.00') })
    .where('number', '=', number)
    .execute()
  const verdict = await app.get(qr)
  expect(verdict.body).toMatchObject({ verdict: 'tampered', lines: [], issuer: null })
})

it('hands everybody the same original PDF, and its hash to the public page', async () => {
  const { certificate, qr } = await registered()
  const url = `/api/v1/certificates/${certificate.id}/pdf`
  const [one, other] = await Promise.all([
    app.get(url, { as: seller.key }),
    app.get(url, { as: officer.key }),
  ])
  expect(one.bytes.equals(other.bytes)).toBe(true)
  const sha256 = createHash('sha256').update(one.bytes).digest('hex')
  expect((await app.get(qr)).body.pdfSha256).toBe(sha256)
  const file = path(mkdtempSync(path(tmpdir(), 'torchway-pdf-')), 'certificate.pdf')
  writeFileSync(file, one.bytes)
  expect(execFileSync('pdfsig', [file]).toString()).toContain('Signature is Valid')
})

it('gives a record that the openssl command verifies, and refuses when one character changed', async () => {
  const { certificate } = await registered()
  const { body } = await app.get(`/api/v1/certificates/${certificate.id}/record`, {
    as: seller.key,
  })
  const folder = mkdtempSync(path(tmpdir(), 'torchway-record-'))
  const put = (name: string, content: string | Buffer) => {
    writeFileSync(path(folder, name), content)
    return path(folder, name)
  }
  const key = put('key.pem', body.publicKeyPem)
  const signature = put('record.sig', Buffer.from(body.signature, 'base64'))
  const verify = (record: string) =>
    execFileSync('openssl', [
      ...['pkeyutl', '-verify', '-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678'],
      ...['-pubin', '-inkey', key, '-in', put('record.json', record), '-sigfile', signature],
    ]).toString()
  expect(verify(body.record)).toContain('Verified Successfully')
  expect(() => verify(body.record.replace('2026', '2025'))).toThrow()
})

it('refuses a stranger the certificate and its files', async () => {
  const { certificate } = await registered()
  const stranger = await person(app, { kind: 'enterprise' })
  for (const what of ['pdf', 'record']) {
    const url = `/api/v1/certificates/${certificate.id}/${what}`
    expect(await app.get(url, { as: stranger.key })).toMatchObject({ status: 404 })
    expect(await app.get(url)).toMatchObject({ status: 401 })
  }
})

it.each([
  ['the authority of the area', 'authority', '330000', true],
  ['the authority of another area', 'authority', '420000', false],
  ['another registry', 'registry', '330200', false],
  ['another enterprise', 'enterprise', '330106', false],
] as const)('lists it for %s only where it is theirs to see', async (_, kind, area, theirs) => {
  const { number, certificate } = await registered()
  const who = await person(app, { kind, area })
  const list = await app.get('/api/v1/certificates', { as: who.key })
  const numbers = list.body.items.map((item: { number: string }) => item.number)
  expect(numbers.includes(number)).toBe(theirs)
  const url = `/api/v1/certificates/${certificate.id}/record`
  expect((await app.get(url, { as: who.key })).status).toBe(theirs ? 200 : 404)
})

it('slows down whoever tries codes one after the other', async () => {
  await using fresh = await testApp()
  const tries = []
  for (let i = 0; i < 70; i += 1)
    tries.push(await fresh.get(`/api/v1/verify/2026330001000001/${i}`))
  expect(tries.at(0)).toMatchObject({ status: 200 })
  expect(tries.at(-1)).toMatchObject({ status: 429 })
})
