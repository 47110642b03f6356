import { afterAll, describe, expect, it } from 'vitest'
import { openScene } from '../batches/sample-scene.ts'
import { join } from '../testing/people.ts'

const scene = await openScene()
const { app, province, city, reviewer, act, onNotice } = scene
afterAll(() => app[Symbol.asyncDispose]())

/** One enterprise that was entered on 15 July, and a person of it. */
async function entered() {
  const { id, cases } = await onNotice(1)
  app.at('2026-07-15T02:00:00Z')
  await act(province, id, 'announce')
  const [made] = cases
  if (!made) throw new Error('nothing was announced')
  const firm = await join(app, made.applicant)
  const { number } = (await app.get(`/api/v1/cases/${made.id}`, { as: firm.key })).body
  return { ...made, firm, number: String(number) }
}

const renamed = (newName: string) => ({
  kind: 'NAME',
  changedOn: '2026-07-10',
  newName,
  description: '因业务调整更名，人员和业务没有变化。',
  stillMeets: true,
})

const search = async (q: string) =>
  (await app.get(`/api/v1/register?q=${encodeURIComponent(q)}`)).body.items.map(
    (one: { number: string }) => one.number,
  )

describe('the public register', () => {
  it('shows the new name once a change of name is verified, and is found by both', async () => {
    const { id, name, number, firm } = await entered()
    const path = `/api/v1/cases/${id}/records`
    const body = { kind: 'change', answers: renamed('样例更名后智造科技有限公司') }
    const filed = await app.post(path, { as: firm.key, body })
    expect(filed.status).toBe(201)
    const before = await app.get(`/api/v1/register/${number}`)
    expect(before.body).toMatchObject({ name, formerName: null })
    const record = filed.body.records.at(-1).id
    const asked = { outcome: 'MET' }
    const refused = await app.post(`/api/v1/records/${record}/verify`, {
      as: city.key,
      body: { asked },
    })
    expect(refused.status).toBe(404)
    const done = await app.post(`/api/v1/records/${record}/verify`, {
      as: reviewer.key,
      body: { asked },
    })
    expect(done.status).toBe(200)
    const after = await app.get(`/api/v1/register/${number}`)
    expect(after.body).toMatchObject({
      name: '样例更名后智造科技有限公司',
      formerName: name,
      renamedOn: '2026-07-15',
      standing: 'valid',
    })
    expect(await search('更名后智造')).toEqual([number])
    expect(await search(name)).toContain(number)
    const entries = `/api/v1/announcements/${after.body.announcement}/entries`
    expect((await app.get(entries)).body.items).toMatchObject([
      { name, nameNow: '样例更名后智造科技有限公司' },
    ])
    const byNow = await app.get(`${entries}?q=${encodeURIComponent('更名后智造')}`)
    expect(byNow.body.items).toHaveLength(1)
    const csv = await app.get(`/api/v1/announcements/${after.body.announcement}/list?format=csv`)
    expect(csv.bytes.toString('utf8')).toContain('现名 样例更名后智造科技有限公司')
  })

  it('keeps its name when what has changed is not the name', async () => {
    const { id, name, number, firm } = await entered()
    const answers = { ...renamed(''), kind: 'MATERIAL' }
    const filed = await app.post(`/api/v1/cases/${id}/records`, {
      as: firm.key,
      body: { kind: 'change', answers },
    })
    const done = await app.post(`/api/v1/records/${filed.body.records.at(-1).id}/verify`, {
      as: reviewer.key,
      body: { asked: { outcome: 'DOUBTFUL', note: '研发人员占比可能不足' } },
    })
    expect(done.status).toBe(200)
    const after = await app.get(`/api/v1/register/${number}`)
    expect(after.body).toMatchObject({ name, formerName: null, renamedOn: null })
  })

  it('leads from a revoked entry to the announcement that revoked it', async () => {
    const { id, number, firm } = await entered()
    const step = (name: string, asked: object) =>
      app.post(`/api/v1/cases/${id}/steps/${name}`, { as: province.key, body: { asked } })
    await step('notify-revocation', { ground: 'R5', facts: '已列入经营异常名录，尚未移出。' })
    const told = await app.get('/api/v1/messages', { as: firm.key })
    expect(told.body.items[0].body.zh).toMatch(/最后一天：2026年\d+月\d+日。/)
    app.at('2026-08-20T02:00:00Z')
    const done = await step('revoke', {
      ground: 'R5',
      reason: '申辩期内没有提出申辩，核实属实。',
      documentNumber: '样科撤〔2026〕1号',
    })
    expect(done.status).toBe(200)
    const { body } = await app.get(`/api/v1/register/${number}`)
    expect(body).toMatchObject({ standing: 'revoked', endedOn: '2026-08-20' })
    const ending = await app.get(`/api/v1/announcements/${body.endedBy}`)
    expect(ending.body).toMatchObject({
      kind: 'revocation',
      about: { address: body.announcement },
    })
    const again = await step('revoke', { ground: 'R5', reason: '再撤销一次试试看。' })
    expect(again.status).toBe(409)
  })
})
