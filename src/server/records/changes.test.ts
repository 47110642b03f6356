import { afterAll, describe, expect, it } from 'vitest'
import { openScene } from '../batches/sample-scene.ts'
import { verifyJournal } from '../journal/verify.ts'
import { join, type Person, person } from '../testing/people.ts'

const scene = await openScene()
const { app, province, city, reviewer, act, onNotice } = scene
const centre = await person(app, { kind: 'torch', area: '000000' })
const elsewhere = await person(app, { kind: 'authority', area: '510000' })
afterAll(() => app[Symbol.asyncDispose]())

/** One enterprise that was entered on 15 July with the form of 20 June, and a person of it. */
async function entered() {
  app.at('2026-07-01T02:00:00Z')
  const { id, cases } = await onNotice(1)
  app.at('2026-07-15T02:00:00Z')
  await act(province, id, 'announce')
  const [made] = cases
  if (!made) throw new Error('nothing was announced')
  app.at('2026-07-16T02:00:00Z')
  return { ...made, firm: await join(app, made.applicant) }
}

const report = (change: Record<string, unknown> = {}) => ({
  kind: 'change',
  answers: {
    kind: 'MATERIAL',
    changedOn: '2026-07-10',
    description: '主营业务变更，研发人员减少一半。',
    stillMeets: false,
    ...change,
  },
})

const file = (id: string, firm: Person, change = {}) =>
  app.post(`/api/v1/cases/${id}/records`, { as: firm.key, body: report(change) })

async function filed(id: string, firm: Person): Promise<string> {
  const { status, body } = await file(id, firm)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.records.at(-1).id
}

const verify = (record: string, outcome: string) =>
  app.post(`/api/v1/records/${record}/verify`, {
    as: reviewer.key,
    body: { asked: { outcome, note: '研发人员占比可能不足' } },
  })
const step = (by: Person, id: string, name: string, asked: object) =>
  app.post(`/api/v1/cases/${id}/steps/${name}`, { as: by.key, body: { asked } })
const titlesFor = async (by: Person): Promise<string[]> =>
  (await app.get('/api/v1/messages', { as: by.key })).body.items.map(
    (one: { title: { zh: string } }) => one.title.zh,
  )
const alarmsFor = async (by: Person, id: string): Promise<unknown[]> =>
  (await app.get(`/api/v1/cases/${id}/records`, { as: by.key })).body.records.map(
    (one: { alarm: { zh: string } | null }) => one.alarm?.zh ?? null,
  )
const waitingFor = async (by: Person): Promise<number> =>
  (await app.get('/api/v1/cases/count', { as: by.key })).body.records

const notified = { ground: 'R5', facts: '已列入经营异常名录，尚未移出。' }
const revoked = {
  ground: 'R5',
  reason: '申辩期内没有提出申辩。',
  documentNumber: '样科撤〔2026〕9号',
}
const about = '更名和重大变化报告：请主管部门处理'

describe('a report that was verified as doubtful', () => {
  it('reaches the authority that decides for the place, with the way to a revocation', async () => {
    const { id, firm } = await entered()
    await verify(await filed(id, firm), 'DOUBTFUL')
    const { items } = (await app.get('/api/v1/messages', { as: province.key })).body
    expect(items[0]).toMatchObject({ caseId: id, title: { zh: expect.stringContaining(about) } })
    expect(items[0].body.zh).toContain('研发人员占比可能不足')
    expect(items[0].body.zh).toContain('可以在办件中“发出撤销告知”')
    for (const other of [city, centre, elsewhere, firm])
      expect((await titlesFor(other)).join()).not.toContain(about)
  })

  it('stands as a warning before officials until the authority takes a step', async () => {
    const { id, firm } = await entered()
    await verify(await filed(id, firm), 'DOUBTFUL')
    const words = [expect.stringContaining('可能不再符合评价条件')]
    for (const one of [province, reviewer, centre]) expect(await alarmsFor(one, id)).toEqual(words)
    expect(await alarmsFor(firm, id)).toEqual([null])
    app.at('2026-07-17T02:00:00Z')
    await step(province, id, 'notify-revocation', notified)
    expect(await alarmsFor(province, id)).toEqual([null])
    await step(province, id, 'keep', { reason: '经核实仍然符合条件。' })
    expect(await alarmsFor(province, id)).toEqual([null])
  })

  it('is no alarm when the conditions are still met', async () => {
    const { id, firm } = await entered()
    const before = (await titlesFor(province)).length
    await verify(await filed(id, firm), 'MET')
    expect(await titlesFor(province)).toHaveLength(before)
    expect(await alarmsFor(province, id)).toEqual([null])
  })
})

it('is not verified as doubtful without a word that authority and enterprise can read', async () => {
  const { id, firm } = await entered()
  const record = await filed(id, firm)
  const refused = await app.post(`/api/v1/records/${record}/verify`, {
    as: reviewer.key,
    body: { asked: { outcome: 'DOUBTFUL' } },
  })
  expect(refused.status).toBe(422)
  expect(refused.body.errors).toMatchObject([{ field: 'note' }])
  expect((await verify(record, 'DOUBTFUL')).status).toBe(200)
  const [told] = (await app.get('/api/v1/messages', { as: firm.key })).body.items
  expect(told.title.zh).toContain('更名和重大变化报告：核实')
  expect(told.body.zh).toContain('核实说明：研发人员占比可能不足')
  expect(told.body.zh).not.toContain('核定')
})

it('takes no change of name to the name that it has in the register', async () => {
  const { id, firm } = await entered()
  const { name } = await app.db
    .selectFrom('register_entries')
    .select('name')
    .where('case_id', '=', id)
    .executeTakeFirstOrThrow()
  const toName = (newName: string) => file(id, firm, { kind: 'NAME', newName, stillMeets: true })
  const refused = await toName(name)
  expect(refused.status).toBe(422)
  expect(refused.body.errors).toMatchObject([{ field: 'newName' }])
  expect((await toName(`${name}（集团）`)).status).toBe(201)
})

it.each([
  ['long ago', '1990-01-01', '不能早于企业的成立日期'],
  [
    'on the day before the form was handed in',
    '2026-06-19',
    '不能早于提交信息表的日期（2026年6月20日）',
  ],
  ['on that day', '2026-06-20', undefined],
])('takes no change from before there was one to report: %s', async (_, changedOn, words) => {
  const { id, firm } = await entered()
  const { status, body } = await file(id, firm, { changedOn })
  expect(status).toBe(words ? 422 : 201)
  if (words) {
    expect(body.errors).toMatchObject([
      { field: 'changedOn', message: expect.stringContaining(words) },
    ])
  }
})

describe('a report that nobody has decided on', () => {
  it('is closed by the step that ends the case, in the journal and in words, and waits no longer', async () => {
    const { id, firm } = await entered()
    await filed(id, firm)
    const waiting = await waitingFor(reviewer)
    app.at('2026-07-17T02:00:00Z')
    await step(province, id, 'notify-revocation', notified)
    // It may still end well, and then the report is verified.
    expect(await waitingFor(reviewer)).toBe(waiting)
    app.at('2026-08-20T02:00:00Z')
    expect((await step(province, id, 'revoke', revoked)).status).toBe(200)
    expect(await waitingFor(reviewer)).toBe(waiting - 1)
    const { body } = await app.get(`/api/v1/cases/${id}/records`, { as: firm.key })
    expect(body.records).toMatchObject([{ state: 'closed', decidedBy: province.name }])
    const [told] = (await app.get('/api/v1/messages', { as: firm.key })).body.items
    expect(told.title.zh).toContain('更名和重大变化报告：不再核实')
    expect(told.body.zh).toContain(
      '作出处理，现为“已撤销登记编号”。您提交的更名和重大变化报告不再核实。',
    )
    const acts = await app.db
      .selectFrom('journal')
      .select('act')
      .where('case_id', '=', id)
      .orderBy('place')
      .execute()
    expect(acts.slice(-2).map((row) => row.act)).toEqual(['step:revoke', 'record:close'])
    expect(
      (await verifyJournal(app.db)).faults.filter(({ stream }) => stream.includes(id)),
    ).toEqual([])
  })

  it('is not said to be filed again where it is returned while none can be filed', async () => {
    const { id, firm } = await entered()
    const record = await filed(id, firm)
    await step(province, id, 'notify-revocation', notified)
    const path = `/api/v1/records/${record}/return`
    await app.post(path, { as: reviewer.key, body: { reason: '撤销程序中，请先申辩' } })
    const [told] = (await app.get('/api/v1/messages', { as: firm.key })).body.items
    expect(told.body.zh).toContain('目前无需重新申报')
    expect(told.body.zh).not.toContain('请更正后重新申报')
  })
})
