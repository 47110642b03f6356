import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { join } from '../testing/people.ts'
import {
  act,
  during,
  firstAfter,
  objected,
  objector,
  onNotice,
  openScene,
  type Scene,
  verified,
  waitingFor,
} from './sample-objections.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
  return () => scene.app[Symbol.asyncDispose]()
})

const uphold = { upheld: true, decision: '经核实科技人员占比不足，异议成立。' }
const reject = { upheld: false, decision: '经核实人员社保齐全，异议不成立。' }
const decide = (id: string, body: Record<string, unknown>, by = scene.province) =>
  act(scene, by, { id, act: 'decide', body })
const follow = async (code: string) =>
  (await scene.app.get(`/api/v1/public/objections/${code}`)).body
const announce = (batch: string) =>
  scene.app.post(`/api/v1/batches/${batch}/announce`, { as: scene.province.key, body: {} })
const stateOf = async (id = '') =>
  (
    await scene.app.db
      .selectFrom('cases')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).state

describe('a decision', () => {
  it('upheld takes the case off its list for good, and the reason is told to all concerned', async () => {
    const { app, office } = scene
    const { address, batch, cases } = await onNotice(scene, 2)
    const { id, code } = await verified(scene, { address, position: 1 })
    const done = await decide(id, uphold)
    expect(done.body).toMatchObject({ state: 'upheld', decidedBy: '甲', onNotice: false })
    expect(await stateOf(cases[0]?.id)).toBe('not-entered')
    const list = await app.get(`/api/v1/announcements/${address}/entries`)
    expect(list.body.items).toMatchObject([{ pulled: true }, { pulled: false }])
    expect(await follow(code)).toMatchObject({ state: 'upheld', decision: uphold.decision })
    const firm = await join(app, cases[0]?.applicant ?? '')
    for (const by of [firm, office]) {
      const told = await app.get('/api/v1/messages', { as: by.key })
      expect(told.body.items[0].body.zh).toContain(uphold.decision)
      expect(JSON.stringify(told.body)).not.toMatch(/陈样例|13800000000|objector@/)
    }
    app.at(firstAfter)
    expect((await announce(batch)).body.counts).toMatchObject({ announced: 1, pulled: 1 })
    app.at(during)
  })

  it('rejected lets the case go on; only an applicant who heard of it hears how it ended', async () => {
    const { app } = scene
    const { address, cases } = await onNotice(scene, 2)
    const told = async (at: number) => {
      const firm = await join(app, cases[at]?.applicant ?? '')
      const { body } = await app.get('/api/v1/messages', { as: firm.key })
      return JSON.stringify(body).includes(reject.decision)
    }
    const [first, second] = [
      await objected(scene, { address, position: 1 }),
      await objected(scene, { address, position: 2 }),
    ]
    const body = { forApplicant: '有人反映科技人员人数不实。' }
    await act(scene, scene.province, { id: first.id, act: 'assign', body })
    for (const { id } of [first, second]) {
      await act(scene, scene.province, { id, act: 'verify', body: { finding: '不属实。。' } })
      expect((await decide(id, reject)).body).toMatchObject({ state: 'rejected', onNotice: true })
    }
    expect(await stateOf(cases[0]?.id)).toBe('on-notice')
    expect(await follow(first.code)).toMatchObject({ state: 'rejected', decision: reject.decision })
    expect([await told(0), await told(1)]).toEqual([true, false])
  })

  it('is told by a letter without a word of the matter, where an address was left', async () => {
    const { app } = scene
    const { address, cases } = await onNotice(scene, 1)
    await app.mails()
    const { id } = await verified(scene, { address })
    await decide(id, reject)
    const letters = (await app.mails()).filter(({ to }) => to === objector.email)
    expect(letters).toMatchObject([{ subject: '您提出的异议已有处理结果' }])
    expect(letters[0]?.text).not.toContain(cases[0]?.name ?? '')
    expect(letters[0]?.text).not.toContain(reject.decision)
  })

  it('needs a reason of five characters that does not say who objected', async () => {
    const { address } = await onNotice(scene, 1)
    const { id } = await verified(scene, { address })
    for (const decision of [
      '不成立。',
      '   不成立   ',
      `${objector.name}所述不实`,
      '与13800000000核对',
    ]) {
      const refused = await decide(id, { upheld: false, decision })
      expect([refused.status, refused.body.errors[0].field], decision).toEqual([422, 'decision'])
    }
    expect((await decide(id, reject)).status).toBe(200)
  })

  it('is made once when two officers decide at the same moment', async () => {
    const { app, province, colleague } = scene
    const { address, cases } = await onNotice(scene, 1)
    const { id } = await verified(scene, { address })
    const { version } = (await app.get(`/api/v1/objections/${id}`, { as: colleague.key })).body
    const both = await Promise.all([
      decide(id, { ...uphold, version }, province),
      decide(id, { ...reject, version }, colleague),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const late = both.find(({ status }) => status === 409)
    expect(late?.body.title).toMatch(
      /^这件异议现在是“异议(成立|不成立)”（[甲乙]办理），不能再进行此操作。/,
    )
    const upheld = both[0]?.status === 200
    expect(await stateOf(cases[0]?.id)).toBe(upheld ? 'not-entered' : 'on-notice')
  })

  it('waits for whoever holds the batch, and keeps nothing that the other may still need', async () => {
    const { app, province } = scene
    const { address, batch, cases } = await onNotice(scene, 1)
    const { id } = await verified(scene, { address })
    const held = Promise.withResolvers<void>()
    const free = Promise.withResolvers<void>()
    // An announcement of many: it holds the batch for long, and writes the journal at its end.
    const announcing = app.db.transaction().execute(async (tx) => {
      await tx.selectFrom('batches').select('id').where('id', '=', batch).forUpdate().execute()
      held.resolve()
      await free.promise
      // So that it is the one to find out should both wait for each other.
      await sql`set local deadlock_timeout = '10ms'`.execute(tx)
      const chain = `organisation:${province.organisationId}`
      await sql`select pg_advisory_xact_lock(hashtextextended(${chain}, 0))`.execute(tx)
    })
    await held.promise
    const deciding = decide(id, uphold)
    await expect.poll(() => waitingFor(app)).toBe(1)
    free.resolve()
    await announcing
    expect((await deciding).status).toBe(200)
    expect(await stateOf(cases[0]?.id)).toBe('not-entered')
  })

  it('is refused when the objection has changed since it was read', async () => {
    const { province } = scene
    const { address } = await onNotice(scene, 1)
    const { id } = await verified(scene, { address })
    const stale = await decide(id, { ...reject, version: 1 })
    expect([stale.status, stale.body.title]).toEqual([409, expect.stringContaining('又有变动')])
    const body = { version: 1 }
    expect((await act(scene, province, { id, act: 'assign', body })).status).toBe(409)
  })

  it('on a case that has left the list is only recorded', async () => {
    const { app, province } = scene
    const { address, batch, cases } = await onNotice(scene, 2)
    const { id, code } = await verified(scene, { address })
    const second = await verified(scene, { address })
    await app.post(`/api/v1/batches/${batch}/entries/${cases[0]?.id}/drop`, {
      as: province.key,
      body: { reason: '材料有疑问，再审一次' },
    })
    expect(await stateOf(cases[0]?.id)).toBe('in-review')
    expect((await decide(id, uphold)).body).toMatchObject({ state: 'upheld' })
    expect((await decide(second.id, uphold)).body).toMatchObject({ state: 'upheld' })
    expect(await stateOf(cases[0]?.id)).toBe('in-review')
    expect(await follow(code)).toMatchObject({ state: 'upheld' })
  })

  it('waits until a case is off the list when its notice was withdrawn', async () => {
    const { app, province } = scene
    const { address, batch, cases } = await onNotice(scene, 2)
    const { id } = await verified(scene, { address })
    const ask = (name: string, body: Record<string, unknown>) =>
      app.post(`/api/v1/batches/${batch}/${name}`, { as: province.key, body })
    const back = await ask('withdraw-notice', { reason: '名单有误，重新核对' })
    expect(back.body).toMatchObject({ state: 'frozen', openObjections: 1 })
    const early = await decide(id, uphold)
    expect([early.status, early.body.title]).toEqual([409, expect.stringContaining('移出名单')])
    await ask('unfreeze', {})
    await ask(`entries/${cases[0]?.id}/drop`, { reason: '异议查实，退回再审' })
    expect((await decide(id, uphold)).status).toBe(200)
  })
})

it('holds up its own case alone: the others are entered, and this one once it is settled', async () => {
  const { app } = scene
  const { address, batch, cases } = await onNotice(scene, 4)
  const [first, second, third] = [
    await verified(scene, { address, position: 1 }),
    await verified(scene, { address, position: 2 }),
    await verified(scene, { address, position: 3 }),
  ]
  await decide(first?.id ?? '', uphold)
  await decide(second?.id ?? '', reject)
  app.at(firstAfter)
  const part = await announce(batch)
  expect(part.body).toMatchObject({ state: 'on-notice', openObjections: 1 })
  expect(part.body.counts).toMatchObject({ announced: 2, pulled: 1, 'on-notice': 1 })
  const notice = await app.get(`/api/v1/announcements/${address}`)
  expect(notice.body).toMatchObject({ pending: 1, standing: 3 })
  const states = async () => Promise.all(cases.map(({ id }) => stateOf(id)))
  expect(await states()).toEqual(['not-entered', 'entered', 'on-notice', 'entered'])
  const none = await announce(batch)
  expect([none.status, none.body.title]).toEqual([409, expect.stringContaining('异议尚未处理完')])
  await decide(third?.id ?? '', reject)
  const rest = await announce(batch)
  expect(rest.body).toMatchObject({ state: 'closed', openObjections: 0 })
  expect(await states()).toEqual(['not-entered', 'entered', 'entered', 'entered'])
  expect(rest.body.announcements).toHaveLength(3)
  app.at(during)
})
