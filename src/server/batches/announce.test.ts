import { afterAll, describe, expect, it } from 'vitest'
import { passedCases } from '../testing/evaluations.ts'
import { found, join } from '../testing/people.ts'
import { openScene } from './sample-scene.ts'

const scene = await openScene()
const { app, evaluator, province, colleague, city, openBatch, act, collected, onNotice, stateOf } =
  scene
afterAll(() => scene.app[Symbol.asyncDispose]())

describe('an announcement', () => {
  it('comes after the last day of the notice, with numbers in the order of the list', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { id, cases } = await onNotice(3)
    app.at('2026-07-14T15:59:59Z')
    const early = await act(province, id, 'announce')
    expect([early.status, early.body.title]).toEqual([
      409,
      expect.stringContaining('2026-07-14 24:00'),
    ])
    app.at('2026-07-14T16:00:00Z')
    const done = await act(province, id, 'announce', { documentNumber: '样科公告〔2026〕2号' })
    expect(done.status).toBe(200)
    const address = done.body.announcements.at(-1).address
    const list = await app.get(`/api/v1/announcements/${address}/entries`)
    const numbers = list.body.items.map(({ number }: { number: string }) => number)
    expect(numbers).toEqual(numbers.toSorted())
    for (const number of numbers) expect(number).toMatch(/^20\d{2}\d{6}[0AB][08]\d{6}$/)
    const entry = await app.get(`/api/v1/register/${numbers[0]}`)
    expect(entry.body).toMatchObject({
      standing: 'valid',
      enteredOn: '2026-07-15',
      validUntil: '2026-12-31',
    })
    expect(await stateOf(cases[0]?.id ?? '')).toBe('entered')
    const history = await app.db
      .selectFrom('journal')
      .select('act')
      .where('case_id', '=', cases[0]?.id ?? '')
      .orderBy('place')
      .execute()
    expect(history.map((row) => row.act)).toEqual(['step:collect', 'step:notice', 'step:announce'])
    await app.db
      .updateTable('register_entries')
      .set({ state: 'revoked', ended_on: '2026-07-20' })
      .where('number', '=', numbers[1])
      .execute()
    const csv = await app.get(`/api/v1/announcements/${address}/list?format=csv`)
    expect(csv.bytes.toString('utf8')).toMatch(new RegExp(`${numbers[1]},2026-07-20 已撤销`))
    expect(csv.bytes.toString('utf8')).not.toMatch(new RegExp(`${numbers[0]},2026`))
    app.at('2026-12-31T15:59:59Z')
    expect((await app.get(`/api/v1/register/${numbers[0]}`)).body.standing).toBe('valid')
    app.at('2026-12-31T16:00:00Z')
    expect((await app.get(`/api/v1/register/${numbers[0]}`)).body.standing).toBe('expired')
    app.at('2026-07-01T02:00:00Z')
  })

  it('goes on with the numbers of its area when another organisation takes over as authority', async () => {
    app.at('2026-07-01T02:00:00Z')
    const later = await found(app, { kind: 'authority', area: '330000', name: '接任的样例省厅' })
    const officer = await join(app, later)
    const { id } = await collected(2, officer)
    await act(officer, id, 'freeze')
    await act(officer, id, 'notice')
    app.at('2026-07-15T02:00:00Z')
    expect((await act(officer, id, 'announce')).status).toBe(200)
    app.at('2026-07-01T02:00:00Z')
  })

  it('keeps the year that was evaluated in number and validity when it comes after New Year', async () => {
    const { id } = await onNotice(1)
    app.at('2027-01-05T02:00:00Z')
    const done = await act(province, id, 'announce')
    const address = done.body.announcements.at(-1).address
    const list = await app.get(`/api/v1/announcements/${address}/entries`)
    const [{ number }] = list.body.items
    expect(number).toMatch(/^2026/)
    const entry = await app.get(`/api/v1/register/${number}`)
    expect(entry.body).toMatchObject({ year: 2026, validUntil: '2026-12-31', standing: 'expired' })
    app.at('2026-07-01T02:00:00Z')
  })

  it('closes a batch whose last case has left it, with nothing to announce', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { id, cases } = await onNotice(1)
    const firm = await join(app, cases[0]?.applicant ?? '')
    await app.post(`/api/v1/cases/${cases[0]?.id}/steps/withdraw`, { as: firm.key, body: {} })
    app.at('2026-07-15T02:00:00Z')
    const closed = await act(province, id, 'announce')
    expect([closed.status, closed.body.state]).toEqual([200, 'closed'])
    app.at('2026-07-01T02:00:00Z')
    const other = await onNotice(1)
    const dropped = await act(province, other.id, `entries/${other.cases[0]?.id}/drop`, {
      reason: '材料有疑问，再审一次',
    })
    expect(dropped.body.state).toBe('closed')
  })

  it('is made once when two officers announce at the same moment', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { id } = await onNotice(4)
    app.at('2026-07-15T02:00:00Z')
    const both = await Promise.all([province, colleague].map((by) => act(by, id, 'announce')))
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const entries = await app.db
      .selectFrom('register_entries')
      .innerJoin('batch_entries', 'batch_entries.case_id', 'register_entries.case_id')
      .select('number')
      .where('batch_id', '=', id)
      .execute()
    expect(new Set(entries.map(({ number }) => number)).size).toBe(4)
    app.at('2026-07-01T02:00:00Z')
  })

  it('gives the list away as table, CSV and signed text with nothing but what is public', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { notice } = await onNotice(2)
    const csv = await app.get(`/api/v1/announcements/${notice.address}/list?format=csv`)
    expect(csv.bytes.toString('utf8')).toMatch(/^﻿序号,企业名称,注册地,备注/)
    const signed = await app.get(`/api/v1/announcements/${notice.address}/list?format=json`)
    const { record, signature } = signed.body
    expect(app.deps.signer.verifyRecord(record, signature)).toBe(true)
    expect(app.deps.signer.verifyRecord(record.replace('样例', '假冒'), signature)).toBe(false)
    expect(record).not.toMatch(/91330106MB/)
  })

  it('is corrected beside the first text, by its authority alone', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { notice } = await onNotice(1)
    const path = `/api/v1/announcements/${notice.address}/corrections`
    const body = { text: '第 1 行的注册地应为上城区。' }
    expect((await app.post(path, { as: city.key, body })).status).toBe(403)
    expect((await app.post(path, { body })).status).toBe(401)
    expect((await app.post(path, { as: province.key, body })).status).toBe(201)
    const page = await app.get(`/api/v1/announcements/${notice.address}`)
    expect(page.body.followedBy).toMatchObject([{ kind: 'correction' }])
    const again = `/api/v1/announcements/${page.body.followedBy[0].address}/corrections`
    expect((await app.post(again, { as: province.key, body })).status).toBe(409)
    const feed = await app.get('/api/v1/announcements.rss')
    expect(feed.body).toContain(`/announcements/${notice.address}</link>`)
  })

  it('tells the officer beforehand that what it enters would have expired already', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { id } = await onNotice(1)
    const seen = async () =>
      (await app.get(`/api/v1/batches/${id}`, { as: province.key })).body.expired
    // In this province an entry is valid in its year.
    app.at('2026-12-31T02:00:00Z')
    expect(await seen()).toBeNull()
    app.at('2027-01-04T02:00:00Z')
    expect(await seen()).toBe('2026-12-31')
    app.at('2026-07-01T02:00:00Z')
  })

  it('enters five thousand in one act, numbers without a gap', async () => {
    app.at('2026-07-01T02:00:00Z')
    const cases = await passedCases(app, { count: 5_000, evaluator })
    const { body } = await openBatch(province)
    for (let left = 1; left > 0; ) {
      left = (await act(province, body.id, 'collect', { limit: 500 })).body.left
    }
    await act(province, body.id, 'freeze')
    expect((await act(province, body.id, 'notice')).status).toBe(200)
    app.at('2026-07-15T02:00:00Z')
    const done = await act(province, body.id, 'announce')
    expect(done.body.counts.announced).toBeGreaterThanOrEqual(cases.length)
    const rows = await app.db
      .selectFrom('number_register')
      .innerJoin('batch_entries', 'batch_entries.case_id', 'number_register.case_id')
      .select('sequence')
      .where('batch_id', '=', body.id)
      .orderBy('sequence')
      .execute()
    const first = rows[0]?.sequence ?? 0
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, at) => first + at))
    app.at('2026-07-01T02:00:00Z')
  }, 120_000)
})
