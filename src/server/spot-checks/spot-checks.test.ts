import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishedDraw, redraw } from '#core/redraw.ts'
import { getService } from '#services/index.ts'
import { asActor } from '../db/as-actor.ts'
import { verifyJournal } from '../journal/verify.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { join, type Person, person } from '../testing/people.ts'
import { setPolicy } from '../testing/policies.ts'
import { type Entered, entered } from '../testing/register.ts'
import { agreed, fieldsOf, inspector, spotChecks } from './sample-checks.ts'

let app: TestApp
let checks: Awaited<ReturnType<typeof spotChecks>>
let city: Person
let second: Person
const service = getService('technology-contract')

beforeAll(async () => {
  app = await testApp()
  // Until the end of this file it has a register to draw from.
  Object.assign(service, { register: getService('tech-sme-evaluation').register })
  checks = await spotChecks(app, service.id)
  city = checks.city
  second = checks.second
  service.routeOf = ({ route }) => (typeof route === 'string' ? route : undefined)
})
afterAll(async () => {
  delete service.register
  delete service.routeOf
  await app[Symbol.asyncDispose]()
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const act = (id: string, what: string, body: object = {}, by = city) =>
  checks.act(id, what, { body, by })
const put = (id: string, what: string, body: object, by = city) =>
  checks.put(id, what, { body, by })

let year = 2030
/** A year of its own, so that the population of one test is not another’s. */
async function population(count: number, more: Partial<Parameters<typeof entered>[1]> = {}) {
  year += more.year ? 0 : 1
  return entered(app, { by: city, count, year, ...more })
}

it('draws what anybody can draw again from the published file', async () => {
  const entries = [
    ...(await population(11)),
    ...(await population(6, { year, area: '330108', answers: { route: 'direct' } })),
    ...(await population(1, { year, area: '330108', answers: { route: 'score' } })),
  ]
  const [excluded] = entries
  const id = await checks.open(year, { strata: 'county-route' })
  await put(id, 'exclusions', { exclusions: [{ number: excluded?.number, reason: '已立案调查' }] })
  await put(id, 'inspectors', { inspectors: [inspector] })
  expect((await checks.see(id)).population).toBe(18)
  expect((await app.get(`/api/v1/public/spot-checks/${id}`)).status).toBe(404)

  const { status, body } = await act(id, 'freeze', agreed)
  expect(status).toBe(200)
  expect(body).toMatchObject({ state: 'frozen', candidates: 18, secret: null, publicValue: null })
  const before = (await app.get(`/api/v1/public/spot-checks/${id}`)).body
  expect(before).toMatchObject({ excluded: 1, drawn: 0, secret: null, ...agreed })
  const list = await app.get(`/api/v1/public/spot-checks/${id}/list`)
  expect(sha256(list.bytes.toString())).toBe(before.frozenSha256)
  expect((await app.get(`/api/v1/public/spot-checks/${id}/draw-file`)).status).toBe(404)

  app.at('2026-02-11T08:00:00Z')
  const first = await act(id, 'value', { value: ' 3412.55 ' })
  expect(first.body).toMatchObject({ state: 'entered', publicValue: null, enteredBy: '王一' })
  const done = await act(id, 'draw', { value: '3412.55' }, second)
  app.at('2026-02-10T02:00:00Z')
  expect(done.body).toMatchObject({ state: 'drawn', publicValue: '3412.55', confirmedBy: '李二' })
  expect(sha256(done.body.secret)).toBe(before.commitment)

  const file = publishedDraw.parse(
    (await app.get(`/api/v1/public/spot-checks/${id}/draw-file`)).body,
  )
  expect((await redraw(file, before)).filter(({ holds }) => !holds)).toEqual([])
  // 10 of the first stratum are eligible, 6 and 1 in the others: a fifth of each, at least one.
  const strata = Map.groupBy(file.drawn, ({ stratum }) => stratum)
  expect([...strata].map(([stratum, { length }]) => [stratum, length])).toEqual([
    ['330106', 2],
    ['330108/direct', 2],
    ['330108/score', 1],
  ])
  expect(file.drawn.map(({ key }) => key)).not.toContain(excluded?.number)
  const published = await app.get(`/api/v1/public/spot-checks/${id}/items`)
  expect(published.body.items.map(({ number }: { number: string }) => number)).toEqual(
    file.drawn.map(({ key }) => key),
  )
  expect((await verifyJournal(app.db)).faults).toEqual([])
})

it('draws from valid entries of that service, year and area only', async () => {
  const [one, revoked] = await population(3)
  await population(1, { year, area: '330200' })
  await population(1, { year, validUntil: '2026-02-09' })
  await entered(app, { by: city, count: 1, year: year + 40 })
  await app.db
    .updateTable('register_entries')
    .set({ state: 'revoked' })
    .where('number', '=', revoked?.number ?? '')
    .execute()
  const id = await checks.frozen(year, { percent: '100' })
  expect((await checks.see(id)).candidates).toBe(2)
  const list = await app.get(`/api/v1/public/spot-checks/${id}/list`)
  expect(list.body.candidates).toContainEqual({ key: one?.number, stratum: '330106' })
})

it('never tells the secret before the draw, not even to the database role of a request', async () => {
  await population(2)
  const id = await checks.frozen(year)
  const secret = await app.db
    .selectFrom('spot_check_secrets')
    .select('secret')
    .where('check_id', '=', id)
    .executeTakeFirstOrThrow()
  const seen = JSON.stringify([
    await checks.see(id),
    (await app.get(`/api/v1/public/spot-checks/${id}`)).body,
    (await app.get('/api/v1/journal', { as: city.key })).body,
  ])
  expect(seen).not.toContain(secret.secret)
  const organisation = {
    id: city.organisationId,
    kind: 'authority',
    name: '',
    area: '330100',
  } as const
  const actor = { userId: city.userId, name: '', role: 'clerk', organisation } as const
  const asked = asActor(app.db, actor, (tx) =>
    tx.selectFrom('spot_check_secrets').selectAll().execute(),
  )
  await expect(asked).rejects.toThrow('permission denied')
  const told = await asActor(app.db, actor, (tx) =>
    sql<{ secret: string | null }>`select drawn_secret(${id}) as secret`.execute(tx),
  )
  expect(told.rows).toEqual([{ secret: null }])
})

it('keeps what is frozen from every later change, whoever writes it', async () => {
  await population(3)
  const id = await checks.frozen(year)
  const change = (set: object) =>
    app.db.updateTable('spot_checks').set(set).where('id', '=', id).execute()
  await expect(change({ per_mille: 1000 })).rejects.toThrow('does not change')
  await expect(change({ source: '深证成指' })).rejects.toThrow('does not change')
  await expect(change({ inspectors: '[]' })).rejects.toThrow('does not change')
  const exclude = await put(id, 'exclusions', { exclusions: [] })
  expect(exclude.status).toBe(409)
  expect(exclude.body.title).toContain('名单已固定')
})

it.each([
  ['today', '2026-02-10', 422],
  ['yesterday', '2026-02-09', 422],
  ['tomorrow', '2026-02-11', 200],
])('takes as the day of the public value %s', async (_, sourceOn, status) => {
  await population(1)
  const id = await checks.open(year)
  await put(id, 'inspectors', { inspectors: [inspector] })
  const { status: found, body } = await act(id, 'freeze', { ...agreed, sourceOn })
  expect(found).toBe(status)
  if (status === 422) expect(fieldsOf(body)).toEqual(['sourceOn'])
})

it('refuses to freeze what cannot be drawn: nobody in it, no inspector, or all of them recused', async () => {
  year += 1
  const id = await checks.open(year)
  expect((await act(id, 'freeze', agreed)).body.title).toContain('没有可以抽取的企业')
  const evaluator = await person(app, { kind: 'evaluator', name: '杭州示例评价中心' })
  await population(2, { year, handlerId: evaluator.organisationId })
  expect((await act(id, 'freeze', agreed)).body.title).toContain('先指定抽查人员')
  const own = { name: '钱四', employer: '杭州 示例评价中心' }
  await put(id, 'inspectors', { inspectors: [own] })
  expect((await act(id, 'freeze', agreed)).body.title).toContain('全部抽查人员都要回避')
  await put(id, 'inspectors', { inspectors: [own, inspector] })
  expect((await act(id, 'freeze', agreed)).status).toBe(200)
})

it('gives nobody an inspector of the evaluator that reviewed it', async () => {
  const evaluator = await person(app, { kind: 'evaluator', name: '宁波示例评价中心' }, '钱四')
  await population(10, { handlerId: evaluator.organisationId })
  await population(10, { year })
  const id = await checks.open(year, { percent: '100' })
  const { email } = await app.db
    .selectFrom('user')
    .select('email')
    .where('id', '=', evaluator.userId)
    .executeTakeFirstOrThrow()
  await put(id, 'inspectors', {
    inspectors: [inspector, { name: '钱四', employer: '改过名的单位', account: email }],
  })
  await act(id, 'freeze', agreed)
  await checks.draw(id)
  const rows = await app.db
    .selectFrom('spot_check_items as item')
    .innerJoin('cases', 'cases.id', 'item.case_id')
    .select(['inspector_name', 'handler_id'])
    .where('check_id', '=', id)
    .execute()
  expect(rows.length).toBe(20)
  const reviewed = rows.filter(({ handler_id }) => handler_id === evaluator.organisationId)
  expect(new Set(reviewed.map(({ inspector_name }) => inspector_name))).toEqual(new Set(['赵三']))
  expect(rows.some(({ inspector_name }) => inspector_name === '钱四')).toBe(true)
})

it('takes the public value from two different officers who typed the same, and not before it exists', async () => {
  await population(3)
  const id = await checks.frozen(year)
  const early = await act(id, 'value', { value: '3412.55' })
  expect(early.status).toBe(409)
  expect(early.body.title).toContain('还没有产生')
  app.at('2026-02-11T08:00:00Z')
  await act(id, 'value', { value: '3412.55' })
  const same = await act(id, 'draw', { value: '3412.55' })
  expect(same.status).toBe(403)
  expect(same.body.title).toContain('另一位')
  const twice = await act(id, 'value', { value: '3412.55' }, second)
  expect(twice.status).toBe(409)
  expect(twice.body.title).toContain('王一已录入')
  const other = await act(id, 'draw', { value: '3412.5' }, second)
  expect(other.status).toBe(422)
  expect(other.body.errors).toMatchObject([
    { field: 'value', message: expect.stringContaining('与王一录入的不一致') },
  ])
  expect(await checks.see(id)).toMatchObject({ state: 'entered', enteredBy: '王一' })
  await act(id, 'value', { value: '3412.5' })
  expect((await act(id, 'draw', { value: '3412.5' }, second)).status).toBe(200)
  app.at('2026-02-10T02:00:00Z')
})

it('lets one of two officers win who freeze, and one of two who draw at once', async () => {
  await population(20)
  const id = await checks.open(year)
  await put(id, 'inspectors', { inspectors: [inspector] })
  const third = await join(app, city.organisationId, { name: '周五' })
  const freezing = await Promise.all([
    act(id, 'freeze', agreed),
    act(id, 'freeze', { ...agreed, source: '深证成指收盘点位' }, second),
  ])
  expect(freezing.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(freezing.find(({ status }) => status === 409)?.body.title).toMatch(
    /名单已固定”（(王一|李二)）/,
  )
  app.at('2026-02-11T08:00:00Z')
  await act(id, 'value', { value: '9' })
  const drawing = await Promise.all([
    act(id, 'draw', { value: '9' }, second),
    act(id, 'draw', { value: '9' }, third),
  ])
  app.at('2026-02-10T02:00:00Z')
  expect(drawing.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(drawing.find(({ status }) => status === 409)?.body.title).toMatch(/已抽取”（(李二|周五)）/)
  const items = await app.get(`/api/v1/spot-checks/${id}/items`, { as: city.key })
  expect(items.body.items.length).toBe(4)
})

it('keeps a list from being changed by who looked at an older one', async () => {
  const [one] = await population(2)
  const id = await checks.open(year)
  const { version } = await checks.see(id)
  const exclusions = [{ number: one?.number ?? '', reason: '已注销' }]
  expect((await put(id, 'exclusions', { exclusions, version })).status).toBe(200)
  const late = await put(id, 'exclusions', { exclusions: [], version }, second)
  expect(late.status).toBe(409)
  expect(late.body.title).toContain('已被其他人更改')
  expect((await checks.see(id)).exclusions).toMatchObject([
    { number: one?.number, reason: '已注销' },
  ])
})

it.each([
  ['a number that is no candidate', { number: 'X', reason: '已注销' }, 'exclusions.0.number'],
  ['no reason', { number: '', reason: '' }, 'exclusions.0.number'],
])('refuses an exclusion with %s', async (_, exclusion, field) => {
  await population(1)
  const { status, body } = await put(await checks.open(year), 'exclusions', {
    exclusions: [exclusion],
  })
  expect(status).toBe(422)
  expect(fieldsOf(body)?.[0]).toBe(field)
})

it('refuses an inspector named twice, or with an account of no office', async () => {
  await population(1)
  const [stranger] = [await person(app, { kind: 'enterprise' })]
  const { email } = await app.db
    .selectFrom('user')
    .select('email')
    .where('id', '=', stranger.userId)
    .executeTakeFirstOrThrow()
  const inspectors = [inspector, inspector, { ...inspector, name: '孙六', account: email }]
  const { status, body } = await put(await checks.open(year), 'inspectors', { inspectors })
  expect(status).toBe(422)
  expect(fieldsOf(body)).toEqual(['inspectors.1.name', 'inspectors.2.account'])
})

it('takes the share from the policy in force, and asks for it where there is none', async () => {
  await population(1)
  const body = { service: service.id, year: String(year), strata: 'none' }
  const none = await app.post('/api/v1/spot-checks', { as: city.key, body })
  expect(none.status).toBe(422)
  expect(fieldsOf(none.body)).toEqual(['percent'])
  await setPolicy(app, { key: 'spot-check-ratio', value: { percent: 7.5 }, area: '330100' })
  const made = await app.post('/api/v1/spot-checks', { as: city.key, body })
  expect(made.body).toMatchObject({ percent: '7.5', ratioRests: { ground: 'inferred' } })
  await app.db.deleteFrom('policies').where('key', '=', 'spot-check-ratio').execute()
})

it('can be cancelled before the draw with a reason that stays public, and not after', async () => {
  await population(2)
  const id = await checks.frozen(year)
  expect(fieldsOf((await act(id, 'cancel', { reason: ' ' })).body)).toEqual(['reason'])
  expect((await act(id, 'cancel', { reason: '约定日为休市日' })).body.state).toBe('cancelled')
  expect((await app.get(`/api/v1/public/spot-checks/${id}`)).body).toMatchObject({
    state: 'cancelled',
    reason: '约定日为休市日',
    secret: null,
  })
  expect((await act(await checks.drawn(year), 'cancel', { reason: '重来' })).status).toBe(409)
})

it('is seen and done by whom it concerns, and by nobody else', async () => {
  const [one] = (await population(1)) as [Entered]
  const id = await checks.open(year)
  const enterprise = await join(app, one.applicantId)
  const who = {
    city,
    province: await person(app, { kind: 'authority', area: '330000' }),
    sibling: await person(app, { kind: 'authority', area: '330200' }),
    district: await person(app, { kind: 'authority', area: '330106' }),
    evaluator: await person(app, { kind: 'evaluator' }),
    enterprise,
  }
  const tried: Record<string, number[]> = {}
  for (const [name, as] of Object.entries(who)) {
    const listed = await app.get('/api/v1/spot-checks', { as: as.key })
    tried[name] = [
      (await app.get(`/api/v1/spot-checks/${id}`, { as: as.key })).status,
      (await act(id, 'cancel', { reason: '' }, as)).status,
      (await app.get(`/api/v1/spot-checks/${id}/items`, { as: as.key })).status,
      listed.body.items.filter((row: { id: string }) => row.id === id).length,
    ]
  }
  expect(tried).toEqual({
    city: [200, 422, 200, 1],
    province: [200, 403, 200, 1],
    sibling: [404, 404, 404, 0],
    district: [404, 404, 404, 0],
    evaluator: [404, 404, 404, 0],
    enterprise: [404, 404, 404, 0],
  })
  expect((await app.get(`/api/v1/spot-checks/${id}`)).status).toBe(401)
  const body = { service: service.id, year: '2026', strata: 'none', percent: '10' }
  expect((await app.post('/api/v1/spot-checks', { as: enterprise.key, body })).status).toBe(403)
  const outside = { ...body, area: '330200' }
  expect(
    fieldsOf((await app.post('/api/v1/spot-checks', { as: city.key, body: outside })).body),
  ).toEqual(['area'])
})

it('is not opened for a service without a public register', async () => {
  const { register, ...rest } = service
  delete service.register
  const refused = await app.post('/api/v1/spot-checks', {
    as: city.key,
    body: { service: rest.id, year: '2026', strata: 'county', percent: '20' },
  })
  Object.assign(service, { register })
  expect([refused.status, fieldsOf(refused.body)]).toEqual([422, ['service']])
})
