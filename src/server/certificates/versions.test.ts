import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { verifyCertificate } from '#api/certificates.ts'
import { type CertificateState, certificateStandings } from '#core/certificate-state.ts'
import { text as textField } from '#core/fields.ts'
import { defineForm } from '#core/form.ts'
import type { Step } from '#core/lifecycle.ts'
import { asActor } from '../db/as-actor.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { actorOf, type Person, person } from '../testing/people.ts'
import { amendCertificate, deregisterCertificate, revokeCertificate } from './actions.ts'
import { amended, issued, qrOf, waiting } from './sample-certificates.ts'

let app: TestApp
let seller: Person
let officer: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise', name: '杭州星河样例科技有限公司' })
  officer = await person(app, { kind: 'registry', area: '330100' })
})
beforeEach(() => app.at('2026-02-10T02:00:00Z'))
afterAll(async () => app[Symbol.asyncDispose]())

const issue = (validUntil?: string) => issued(app, { seller, officer }, validUntil)

const section = { id: 'x', title: { zh: '依据', en: 'Ground' } }
const ending: Step = {
  title: { zh: '结束', en: 'End' },
  from: ['registered'],
  to: 'ended',
  by: ['handler'],
  asks: defineForm({
    version: 1,
    sections: [section],
    fields: { ground: textField({ label: section.title, section: section.id, max: 100 }) },
  }),
}
const ends = { deregistered: deregisterCertificate, revoked: revokeCertificate }

async function end(caseId: string, state: keyof typeof ends, who = officer) {
  const act = { caseId, asked: { ground: '合同解除' }, step: ending }
  await asActor(app.db, await actorOf(app, who), (tx) => ends[state](app.deps, tx, act))
}

async function statesOf(number: string): Promise<[number, CertificateState][]> {
  const rows = await app.db
    .selectFrom('certificates')
    .select(['version', 'state'])
    .where('number', '=', number)
    .orderBy('version')
    .execute()
  return rows.map(({ version, state }) => [version, state])
}

it('keeps the number through an amendment, and gives the new version a check code of its own', async () => {
  const { issue: first, number, qr } = await issue()
  await amended(app, first)
  expect(await statesOf(number)).toEqual([
    [1, 'superseded'],
    [2, 'valid'],
  ])
  const next = await qrOf(app, number, 2)
  expect(next).not.toBe(qr)
  expect((await app.get(next)).body).toMatchObject({ verdict: 'valid', version: 2, newest: null })
})

it('gives another code to a version whose answers are the same', async () => {
  const { issue: first, number, qr } = await issue()
  await amended(app, first, '820000.00')
  expect(await qrOf(app, number, 2)).not.toBe(qr)
})

it('leads the holder of an old code on to the newest version, however many lie between', async () => {
  const { issue: first, qr } = await issue()
  await amended(app, first)
  app.at('2026-03-05T02:00:00Z')
  await amended(app, first, '600000.00')
  const { body } = await app.get(qr)
  expect(body).toMatchObject({
    verdict: 'superseded',
    version: 1,
    issuedOn: '2026-02-10',
    endedOn: '2026-02-10',
    newest: { version: 3, issuedOn: '2026-03-05', verdict: 'valid' },
  })
  expect(body.endReason.zh).toContain('第 2 版')
  const newest = await app.get(`/api/v1${new URL(body.newest.verifyUrl).pathname}`)
  expect(newest.body).toMatchObject({ verdict: 'valid', version: 3, issuedOn: '2026-03-05' })
})

it('keeps the day of registration through every amendment, and names the day of the last one', async () => {
  const { issue: first, number } = await issue()
  app.at('2026-03-05T02:00:00Z')
  await amended(app, first)
  app.at('2026-04-01T02:00:00Z')
  await amended(app, first, '600000.00')
  const days = async (version: number) => {
    const { body } = await app.get(await qrOf(app, number, version))
    const lines: { label: { zh: string }; value: string }[] = body.lines
    return lines.filter(({ label }) => /登记日期|变更日期/.test(label.zh)).map(({ value }) => value)
  }
  expect(await days(1)).toEqual(['2026年2月10日'])
  expect(await days(2)).toEqual(['2026年2月10日', '2026年3月5日'])
  expect(await days(3)).toEqual(['2026年2月10日', '2026年4月1日'])
})

it.each(['deregistered', 'revoked'] as const)(
  'tells the holders of both codes that the newest was %s',
  async (state) => {
    const { issue: first, number, caseId, qr } = await issue()
    await amended(app, first)
    app.at('2026-02-12T02:00:00Z')
    await end(caseId, state)
    expect((await app.get(await qrOf(app, number, 2))).body).toMatchObject({
      verdict: state,
      endedOn: '2026-02-12',
      endReason: { zh: '合同解除' },
      newest: null,
    })
    expect((await app.get(qr)).body).toMatchObject({
      verdict: 'superseded',
      newest: { version: 2, verdict: state },
    })
  },
)

it.each([
  ['2027-02-10T15:59:59.999Z', 'valid'],
  ['2027-02-10T16:00:00.000Z', 'expired'],
  ['2027-02-09T16:00:00.000Z', 'valid'],
  ['2030-01-01T00:00:00.000Z', 'expired'],
])('ends the last day at 24:00 in Shanghai: at %s it is %s', async (instant, verdict) => {
  const { qr, number } = await issue('2027-02-10')
  app.at(instant)
  expect((await app.get(qr)).body).toMatchObject({ verdict, validUntil: '2027-02-10' })
  const list = await app.get('/api/v1/certificates', { as: seller.key })
  const row = list.body.items.find((item: { number: string }) => item.number === number)
  expect(row).toMatchObject({ state: verdict, validUntil: '2027-02-10', version: 1 })
})

it('says of an old version that the newest has expired', async () => {
  const { issue: first, qr } = await issue('2027-02-10')
  await amended(app, first)
  app.at('2027-02-11T02:00:00Z')
  expect((await app.get(qr)).body).toMatchObject({
    verdict: 'superseded',
    newest: { verdict: 'expired' },
  })
})

it('does not call expired what an act has ended before', async () => {
  const { caseId, qr } = await issue('2027-02-10')
  await end(caseId, 'revoked')
  app.at('2028-01-01T02:00:00Z')
  expect((await app.get(qr)).body.verdict).toBe('revoked')
})

it('says “tampered” of the version that was changed, and of no other', async () => {
  const { issue: first, number, qr } = await issue()
  await amended(app, first)
  await change(number, 2, (record) => record.replace('700,000.00', '900,000.00'))
  const newest = await qrOf(app, number, 2)
  expect((await app.get(newest)).body).toMatchObject({ verdict: 'tampered', lines: [] })
  expect((await app.get(qr)).body).toMatchObject({
    verdict: 'superseded',
    newest: { version: 2, verdict: 'tampered', issuedOn: null },
  })
})

it.each([
  ['a later last day', { valid_until: '2099-01-01' }],
  ['no last day', { valid_until: null }],
  ['another version', { version: 7 }],
])('says “tampered” of a row that claims %s than was signed', async (_, claim) => {
  const { number, qr } = await issue('2027-02-10')
  await app.db.updateTable('certificates').set(claim).where('number', '=', number).execute()
  expect((await app.get(qr)).body.verdict).toBe('tampered')
})

it('does not take the record of one version for another', async () => {
  const { issue: first, number, qr } = await issue()
  await amended(app, first)
  const [one, two] = await app.db
    .selectFrom('certificates')
    .select(['record', 'signature'])
    .where('number', '=', number)
    .orderBy('version')
    .execute()
  if (!one || !two) throw new Error('two versions')
  await app.db
    .updateTable('certificates')
    .set(two)
    .where('number', '=', number)
    .where('version', '=', 1)
    .execute()
  expect((await app.get(qr)).body.verdict).toBe('tampered')
})

it('still reads the records that named no version', async () => {
  const { number, qr } = await issue()
  await change(number, 1, (text) => {
    const { format, replaces, validUntil, ...earlier } = JSON.parse(text)
    expect([format, replaces, validUntil]).toEqual([2, null, null])
    return JSON.stringify({ ...earlier, version: 1 })
  })
  const { record } = await rowOf(number, 1)
  const signature = app.deps.signer.signRecord(record)
  await app.db.updateTable('certificates').set({ signature }).where('number', '=', number).execute()
  expect((await app.get(qr)).body).toMatchObject({ verdict: 'valid', version: 1 })
})

it('tells the public the same fields in every state, and masks and hides what it must', async () => {
  const told = verifyCertificate.schema.response[200].strict()
  const { issue: first, number, caseId, qr } = await issue()
  await amended(app, first)
  const newest = await qrOf(app, number, 2)
  await end(caseId, 'deregistered')
  for (const address of [qr, newest, `/api/v1/verify/${number}/00000000`]) {
    const { body } = await app.get(address)
    expect(told.safeParse(body).error).toBeUndefined()
    const said = JSON.stringify(body)
    expect(said).not.toContain('杭州星河样例科技有限公司')
    expect(said).not.toMatch(/[78][20]0,000\.00/)
  }
})

it('lets one of two amendments at once win, and tells the other what is in force now', async () => {
  const { issue: first, number } = await issue()
  const begun = Promise.withResolvers<void>()
  const decided = Promise.withResolvers<void>()
  const slow = asActor(app.db, first.actor, async (tx) => {
    await amendCertificate(app.deps, tx, first)
    begun.resolve()
    await decided.promise
  })
  await begun.promise
  const other = amended(app, first, '600000.00')
  const refused = expect(other).rejects.toMatchObject({
    code: 'conflict',
    text: { zh: expect.stringContaining('第 2 版') },
  })
  await vi.waitFor(async () => expect(await waiting(app)).toBe(1), { timeout: 20_000 })
  decided.resolve()
  await Promise.all([slow, refused])
  expect(await statesOf(number)).toEqual([
    [1, 'superseded'],
    [2, 'valid'],
  ])
})

it('leaves one valid version, the newest, however many amend at once', async () => {
  const { issue: first, number } = await issue()
  const many = await Promise.allSettled(
    Array.from({ length: 8 }, (_, i) => amended(app, first, `${500_000 + i}.00`)),
  )
  const won = many.filter(({ status }) => status === 'fulfilled').length
  const states = await statesOf(number)
  expect(states.map(([version]) => version)).toEqual(
    Array.from({ length: won + 1 }, (_, i) => i + 1),
  )
  expect(states.filter(([, state]) => state === 'valid')).toEqual([[won + 1, 'valid']])
})

it('keeps one valid version per number in the database itself', async () => {
  const { issue: first, number } = await issue()
  await amended(app, first)
  const revived = app.db
    .updateTable('certificates')
    .set({ state: 'valid' })
    .where('number', '=', number)
    .where('version', '=', 1)
    .execute()
  await expect(revived).rejects.toThrow('certificates_one_valid')
})

it.each(['deregistered', 'revoked'] as const)(
  'refuses to amend, deregister or revoke a certificate that was %s, in words',
  async (state) => {
    const { issue: first, caseId, number } = await issue()
    await end(caseId, state)
    const zh = expect.stringContaining(`${number}（第 1 版）${certificateStandings[state].zh}`)
    const refusal = { code: 'conflict', text: { zh } }
    await expect(amended(app, first)).rejects.toMatchObject(refusal)
    await expect(end(caseId, 'revoked')).rejects.toMatchObject(refusal)
    await expect(end(caseId, 'deregistered')).rejects.toMatchObject(refusal)
    expect(await statesOf(number)).toEqual([[1, state]])
  },
)

it('refuses an amendment that cannot be printed before anything has changed', async () => {
  const { issue: first, number } = await issue()
  const applicant_name = '星河😀公司'
  const unprintable = { ...first, found: { ...first.found, applicant_name } }
  const attempt = asActor(app.db, first.actor, (tx) => amendCertificate(app.deps, tx, unprintable))
  await expect(attempt).rejects.toMatchObject({
    code: 'invalid',
    text: { zh: expect.stringContaining('😀') },
  })
  expect(await statesOf(number)).toEqual([[1, 'valid']])
})

it('does not let another office amend or end what it did not issue', async () => {
  const { issue: first, caseId, number } = await issue()
  const other = await person(app, { kind: 'registry', area: '330200' })
  const actor = await actorOf(app, other)
  await expect(amended(app, { ...first, actor })).rejects.toMatchObject({ code: 'not-found' })
  await expect(end(caseId, 'revoked', other)).rejects.toMatchObject({ code: 'not-found' })
  expect(await statesOf(number)).toEqual([[1, 'valid']])
})

it('lists every version of a case to its parties, each with its own files', async () => {
  const { issue: first, caseId } = await issue()
  await amended(app, first)
  for (const who of [seller, officer]) {
    const { body } = await app.get(`/api/v1/certificates?caseId=${caseId}`, { as: who.key })
    expect(body.items).toMatchObject([
      { version: 2, state: 'valid', endedOn: null },
      { version: 1, state: 'superseded', endedOn: '2026-02-10' },
    ])
  }
  const stranger = await person(app, { kind: 'enterprise' })
  const none = await app.get(`/api/v1/certificates?caseId=${caseId}`, { as: stranger.key })
  expect(none.body.items).toEqual([])
})

it('gives each version a signed PDF that says which it is, and its hash to that version’s page', async () => {
  const { issue: first, number, caseId, qr } = await issue()
  await amended(app, first)
  const list = await app.get(`/api/v1/certificates?caseId=${caseId}`, { as: seller.key })
  const [two, one] = await Promise.all(
    list.body.items.map(({ id }: { id: string }) =>
      app.get(`/api/v1/certificates/${id}/pdf`, { as: seller.key }),
    ),
  )
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  expect((await app.get(qr)).body.pdfSha256).toBe(hash(one.bytes))
  expect((await app.get(await qrOf(app, number, 2))).body.pdfSha256).toBe(hash(two.bytes))
  expect(decodeURIComponent(String(two.headers['content-disposition']))).toContain('第2版.pdf')

  const file = path(mkdtempSync(path(tmpdir(), 'torchway-version-')), 'two.pdf')
  writeFileSync(file, two.bytes)
  expect(execFileSync('pdfsig', [file]).toString()).toContain('Signature is Valid')
  const said = execFileSync('pdftotext', ['-raw', file, '-']).toString().replace(/\s/g, '')
  expect(said).toContain('第二版替代二〇二六年二月十日签发的第一版原证明不再有效')
  expect(said).toContain('700,000.00')
})

async function rowOf(number: string, version: number) {
  return app.db
    .selectFrom('certificates')
    .select(['id', 'record'])
    .where('number', '=', number)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
}

async function change(number: string, version: number, how: (record: string) => string) {
  const { id, record } = await rowOf(number, version)
  await app.db
    .updateTable('certificates')
    .set({ record: how(record) })
    .where('id', '=', id)
    .execute()
}
