import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { passedCases } from '../testing/evaluations.ts'
import { found, join, type Person, person } from '../testing/people.ts'

let app: TestApp
let evaluator: string
let province: Person
let colleague: Person
let city: Person
let reviewer: Person

beforeAll(async () => {
  app = await testApp()
  app.at('2026-07-01T02:00:00Z')
  evaluator = await found(app, { kind: 'evaluator', area: '330106', name: '西湖区科技局' })
  reviewer = await join(app, evaluator, { name: '审查人' })
  const authority = await found(app, { kind: 'authority', area: '330000', name: '样例省科技厅' })
  province = await join(app, authority, { name: '甲' })
  colleague = await join(app, authority, { name: '乙' })
  city = await person(app, { kind: 'authority', area: '330200', name: '样例市科技局' })
  return () => app[Symbol.asyncDispose]()
})

type Asked = Record<string, unknown>
const openBatch = (by: Person) =>
  app.post('/api/v1/batches', { as: by.key, body: { service: 'tech-sme-evaluation', year: 2026 } })
const act = (by: Person, id: string, name: string, body: Asked = {}) =>
  app.post(`/api/v1/batches/${id}/${name}`, { as: by.key, body })

/** A batch with so many new cases on its list, and no others. */
async function collected(count: number, by: Person = province) {
  // What an earlier test has released is not on this list.
  await app.db
    .updateTable('cases')
    .set({ state: 'withdrawn' })
    .where('state', '=', 'passed')
    .execute()
  const cases = await passedCases(app, { count, evaluator })
  const { body } = await openBatch(by)
  await act(by, body.id, 'collect')
  return { id: String(body.id), cases }
}

async function onNotice(count: number) {
  const made = await collected(count)
  await act(province, made.id, 'freeze')
  const { status, body } = await act(province, made.id, 'notice', {
    documentNumber: '样科〔2026〕1号',
  })
  expect(status).toBe(200)
  return { ...made, notice: body.notice }
}

const stateOf = async (id: string) =>
  (await app.db.selectFrom('cases').select('state').where('id', '=', id).executeTakeFirst())?.state

describe('a batch', () => {
  it('is opened by the authority that decides for its area, one after the other in a year', async () => {
    const first = await openBatch(province)
    const second = await openBatch(province)
    const [one, two] = [first.body.place, second.body.place]
    expect([first.status, two - one]).toEqual([201, 1])
    expect(first.body.title.zh).toMatch(/^2026年第\d+批 科技型中小企业评价$/)
    const planned = await openBatch(city)
    expect([planned.status, planned.body.place]).toEqual([201, 1])
    const county = await person(app, { kind: 'authority', area: '330106' })
    expect((await openBatch(county)).status).toBe(403)
    expect((await openBatch(reviewer)).status).toBe(403)
    const firm = await person(app, { kind: 'enterprise' })
    expect((await openBatch(firm)).status).toBe(404)
  })

  it('takes only services that are decided in batches', async () => {
    const refused = await app.post('/api/v1/batches', {
      as: province.key,
      body: { service: 'technology-contract', year: 2026 },
    })
    expect([refused.status, refused.body.title]).toEqual([422, '这个事项不分批次办理'])
  })

  it('collects in portions and leaves to a planned city what is the city’s', async () => {
    const own = await passedCases(app, { count: 3, evaluator })
    const theirs = await passedCases(app, { count: 1, evaluator, area: '330203' })
    const { body } = await openBatch(province)
    const first = await act(province, body.id, 'collect', { limit: 2 })
    expect(first.body).toMatchObject({ collected: 2, left: 1 })
    const second = await act(province, body.id, 'collect', { limit: 2 })
    expect(second.body).toMatchObject({ collected: 1, left: 0 })
    for (const { id } of own) expect(await stateOf(id)).toBe('listed')
    for (const { id } of theirs) expect(await stateOf(id)).toBe('passed')
    const view = await app.get(`/api/v1/batches/${body.id}`, { as: province.key })
    expect(view.body.counts).toMatchObject({ listed: 3, 'on-notice': 0 })
    const entries = await app.get(`/api/v1/batches/${body.id}/entries?limit=2`, {
      as: province.key,
    })
    expect(entries.body.items).toHaveLength(2)
    const rest = await app.get(
      `/api/v1/batches/${body.id}/entries?limit=2&cursor=${entries.body.next}`,
      { as: province.key },
    )
    expect(rest.body).toMatchObject({ items: [expect.anything()], next: null })
    await act(province, body.id, 'cancel', { reason: '试验结束后取消' })
    for (const { id } of own) expect(await stateOf(id)).toBe('passed')
  })

  it('drops a case with a reason, which goes back to be examined again', async () => {
    const { id, cases } = await collected(2)
    const [one] = cases
    const bare = await act(province, id, `entries/${one?.id}/drop`, { reason: '  ' })
    expect([bare.status, bare.body.errors[0].field]).toEqual([422, 'reason'])
    const dropped = await act(province, id, `entries/${one?.id}/drop`, {
      reason: '研发费用存疑，请再审',
    })
    expect(dropped.body.counts).toMatchObject({ dropped: 1 })
    expect(await stateOf(one?.id ?? '')).toBe('in-review')
    const again = await act(province, id, `entries/${one?.id}/drop`, {
      reason: '研发费用存疑，请再审',
    })
    expect(again.status).toBe(409)
    const told = await app.get('/api/v1/messages', { as: reviewer.key })
    expect(told.body.items[0].body.zh).toContain('研发费用存疑')
    await act(province, id, 'cancel', { reason: '试验结束后取消' })
  })

  it('keeps a frozen list as it is, against a second officer too', async () => {
    const { id, cases } = await collected(2)
    const { body: seen } = await app.get(`/api/v1/batches/${id}`, { as: colleague.key })
    const frozen = await act(province, id, 'freeze', { version: seen.version })
    expect(frozen.body).toMatchObject({ state: 'frozen', frozenBy: '甲' })
    expect(frozen.body.listSha256).toMatch(/^[0-9a-f]{64}$/)
    const late = await act(colleague, id, `entries/${cases[0]?.id}/drop`, {
      reason: '这一家要拿下来',
    })
    expect([late.status, late.body.title]).toEqual([409, expect.stringContaining('名单已固定')])
    expect((await act(colleague, id, 'collect')).status).toBe(409)
    expect((await act(colleague, id, 'freeze', { version: seen.version })).status).toBe(409)
    expect((await act(city, id, 'unfreeze')).status).toBe(404)
    await act(province, id, 'unfreeze')
    await act(province, id, 'cancel', { reason: '试验结束后取消' })
  })

  it('is frozen once when two officers do it at the same moment', async () => {
    const { id } = await collected(2)
    const { body } = await app.get(`/api/v1/batches/${id}`, { as: province.key })
    const both = await Promise.all(
      [province, colleague].map((by) => act(by, id, 'freeze', { version: body.version })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    await act(province, id, 'cancel', { reason: '试验结束后取消' })
  })

  it('refuses to freeze an empty list', async () => {
    const { body } = await openBatch(province)
    const refused = await act(province, body.id, 'freeze')
    expect([refused.status, refused.body.title]).toEqual([409, '名单是空的，请先归集办件'])
  })
})

describe('a public notice', () => {
  it('stands for ten working days of which the first counts, and is open to all', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { notice, cases } = await onNotice(3)
    // Wednesday 1 July to Tuesday 14 July.
    expect(notice).toMatchObject({ startsOn: '2026-07-01', endsOn: '2026-07-14', workdays: 10 })
    const page = await app.get(`/api/v1/announcements/${notice.address}`)
    expect(page.body).toMatchObject({
      kind: 'notice',
      entries: 3,
      standing: 3,
      takesObjections: true,
    })
    const list = await app.get(`/api/v1/announcements/${notice.address}/entries`)
    expect(list.body.items.map(({ name }: { name: string }) => name)).toEqual(
      cases.map(({ name }) => name).toSorted(),
    )
    expect(Object.keys(list.body.items[0]).toSorted()).toEqual(
      ['areaName', 'name', 'number', 'position', 'pulled'].toSorted(),
    )
    expect(list.body.items[0].areaName).toBe('杭州市西湖区')
  })

  it('takes objections to the last second of its last day, by the server’s clock', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { notice } = await onNotice(1)
    const takes = async () =>
      (await app.get(`/api/v1/announcements/${notice.address}`)).body.takesObjections
    app.at('2026-07-14T15:59:59Z')
    expect(await takes()).toBe(true)
    app.at('2026-07-14T16:00:00Z')
    expect(await takes()).toBe(false)
    app.at('2026-07-01T02:00:00Z')
  })

  it('is put off while it runs, and the first end stays readable', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { id, notice } = await onNotice(1)
    const put = await act(province, id, 'extend', { workdays: 3, reason: '收到的材料较多，延长' })
    expect(put.body.notice.endsOn).toBe('2026-07-17')
    const page = await app.get(`/api/v1/announcements/${notice.address}`)
    expect(page.body).toMatchObject({ firstEndsOn: '2026-07-14', endsOn: '2026-07-17' })
    app.at('2026-07-18T02:00:00Z')
    const late = await act(province, id, 'extend', { workdays: 3, reason: '收到的材料较多，延长' })
    expect(late.status).toBe(409)
    app.at('2026-07-01T02:00:00Z')
  })

  it('is taken back visibly, and published anew', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { id, notice, cases } = await onNotice(2)
    const back = await act(province, id, 'withdraw-notice', { reason: '名单有误，重新核对后发布' })
    expect(back.body).toMatchObject({ state: 'frozen', notice: null })
    expect(await stateOf(cases[0]?.id ?? '')).toBe('listed')
    const page = await app.get(`/api/v1/announcements/${notice.address}`)
    expect(page.body.withdrawnAt).not.toBeNull()
    expect(page.body.followedBy).toMatchObject([{ kind: 'withdrawal' }])
    const anew = await act(province, id, 'notice')
    expect(anew.body.notice.address).not.toBe(notice.address)
  })

  it('goes on without a case that is pulled out or withdrawn', async () => {
    app.at('2026-07-01T02:00:00Z')
    const { id, notice, cases } = await onNotice(3)
    const [one, two] = cases
    const pulled = await act(province, id, `entries/${one?.id}/drop`, {
      reason: '材料有疑问，再审一次',
    })
    expect(pulled.body.counts).toMatchObject({ 'on-notice': 2, pulled: 1 })
    const firm = await join(app, two?.applicant ?? '')
    const left = await app.post(`/api/v1/cases/${two?.id}/steps/withdraw`, {
      as: firm.key,
      body: { asked: {} },
    })
    expect(left.status).toBe(200)
    const list = await app.get(`/api/v1/announcements/${notice.address}/entries`)
    expect(list.body.items.filter((row: { pulled: boolean }) => row.pulled)).toHaveLength(2)
    app.at('2026-07-15T02:00:00Z')
    const done = await act(province, id, 'announce')
    expect(done.body).toMatchObject({ state: 'closed' })
    expect(done.body.counts).toMatchObject({ announced: 1, pulled: 1, withdrawn: 1 })
    app.at('2026-07-01T02:00:00Z')
  })
})

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
    app.at('2027-01-01T02:00:00Z')
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
    const feed = await app.get('/api/v1/announcements.rss')
    expect(feed.body).toContain(`/announcements/${notice.address}</link>`)
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
