import { afterAll, describe, expect, it } from 'vitest'
import { passedCases } from '../testing/evaluations.ts'
import { person } from '../testing/people.ts'
import { openScene } from './sample-scene.ts'

const scene = await openScene()
const { app, evaluator, reviewer, province, colleague, city, openBatch, act, collected, stateOf } =
  scene
afterAll(() => scene.app[Symbol.asyncDispose]())

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

  it('holds cases of its own year, and is opened for none that has not begun', async () => {
    const [one] = await passedCases(app, { count: 1, evaluator, year: '2025' })
    const { id } = await collected(1)
    expect(await stateOf(one?.id ?? '')).not.toBe('listed')
    const { body } = await app.get(`/api/v1/batches/${id}`, { as: province.key })
    expect(body).toMatchObject({ counts: { listed: 1 }, waiting: 0 })
    const early = await app.post('/api/v1/batches', {
      as: province.key,
      body: { service: 'tech-sme-evaluation', year: 2027 },
    })
    expect([early.status, early.body.errors[0].field]).toEqual([422, 'year'])
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
    // Ten working days from 1 July, which does not count.
    const due = await app.db
      .selectFrom('cases')
      .select(['due_on', 'accepted_on'])
      .where('id', '=', one?.id ?? '')
      .executeTakeFirst()
    expect(due).toEqual({ due_on: '2026-07-15', accepted_on: '2026-07-01' })
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

  it('is worked by its own authority alone, whoever else may read it', async () => {
    const { id } = await collected(1)
    const torch = await person(app, { kind: 'torch', area: '000000' })
    const refused = await act(torch, id, 'freeze')
    expect(refused.status).toBe(403)
    await act(province, id, 'cancel', { reason: '试验结束后取消' })
  })

  it('tells who saw an older list by whom it was changed', async () => {
    const { id } = await collected(1)
    const seen = (await app.get(`/api/v1/batches/${id}`, { as: province.key })).body.version
    await act(colleague, id, 'collect')
    const stale = await act(province, id, 'freeze', { version: seen })
    expect([stale.status, stale.body.title]).toEqual([409, expect.stringContaining('乙又作了变动')])
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
