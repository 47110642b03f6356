import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { step, submitted } from '../testing/contracts.ts'
import { found, join, type Person, person } from '../testing/people.ts'

let app: TestApp
let seller: Person
let officer: Person
let colleague: Person
let city: Person
let otherOffice: Person
let otherSeller: Person
/** A submitted case for what leaves it as it is. */
let shared: Awaited<ReturnType<typeof submitted>>

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise', name: '杭州问答样例科技有限公司' })
  const registry = await found(app, { kind: 'registry', area: '330100', name: '杭州市样例登记处' })
  officer = await join(app, registry, { name: '李四' })
  colleague = await join(app, registry, { name: '王五' })
  city = await person(app, { kind: 'authority', area: '330100' })
  otherOffice = await person(app, { kind: 'registry', area: '330200' })
  otherSeller = await person(app, { kind: 'enterprise' })
  shared = await submitted(app, seller)
})
beforeEach(() => app.at('2026-02-10T02:00:00Z'))
afterAll(async () => app[Symbol.asyncDispose]())

type Comment = { id: string; version: number; state: string; field: string; answer: string | null }

const read = (by: Person, id: string) => app.get(`/api/v1/cases/${id}/comments`, { as: by.key })
const add = (by: Person, id: string, body: object) =>
  app.post(`/api/v1/cases/${id}/comments`, { as: by.key, body })
const change = (by: Person, comment: Comment, text: string) =>
  app.put(`/api/v1/comments/${comment.id}`, {
    as: by.key,
    body: { version: comment.version, text },
  })
const drop = (by: Person, comment: Comment) =>
  app.del(`/api/v1/comments/${comment.id}`, { as: by.key })
const answer = (by: Person, { id, version }: Comment, text: string) =>
  app.put(`/api/v1/comments/${id}/answer`, { as: by.key, body: { version, text } })
const judge = (by: Person, comment: Comment, act: 'settle' | 'reopen') =>
  app.post(`/api/v1/comments/${comment.id}/${act}`, { as: by.key, body: {} })

const aboutName = { field: 'projectName', text: '与合同上的名称不一致' }

/** A case with one comment, returned to its seller. */
async function returned(pins: object[] = [aboutName]) {
  const made = await submitted(app, seller)
  for (const pin of pins) await add(officer, made.id, pin)
  const sent = await step(app, officer, made.id, 'return')
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body))
  const { body } = await read(seller, made.id)
  return { ...made, comments: body.comments as Comment[], comment: body.comments[0] as Comment }
}

async function saveAnswers(id: string, change: object) {
  const now = await app.get(`/api/v1/cases/${id}`, { as: seller.key })
  const answers = { ...now.body.answers, ...change }
  const body = { version: now.body.version, answers }
  return app.put(`/api/v1/cases/${id}/answers`, { as: seller.key, body })
}

it('carries a comment from a draft over the seller’s answer to being settled', async () => {
  const { id, answers } = await submitted(app, seller)
  const before = answers.projectName
  const pinned = await add(officer, id, aboutName)
  expect(pinned).toMatchObject({ status: 201, body: { state: 'draft', round: null } })

  const sent = await step(app, officer, id, 'return')
  expect(sent).toMatchObject({ status: 200, body: { state: 'returned' } })
  const inbox = await app.get('/api/v1/messages', { as: seller.key })
  expect(inbox.body.items[0].body.zh).toContain('项目名称：与合同上的名称不一致')

  const { body } = await read(seller, id)
  expect(body).toMatchObject({
    mayAnswer: true,
    mayWrite: false,
    comments: [{ state: 'sent', round: 1, field: 'projectName', office: '杭州市样例登记处' }],
  })
  expect(await answer(seller, body.comments[0], '已按合同改正')).toMatchObject({ status: 200 })
  await saveAnswers(id, { projectName: '轧机主传动控制算法研制' })
  expect(await step(app, seller, id, 'resubmit')).toMatchObject({ status: 200 })

  const seen = await read(officer, id)
  expect(seen.body.comments[0]).toMatchObject({
    state: 'answered',
    answer: '已按合同改正',
    answeredBy: '张三',
  })
  expect(seen.body.changes).toEqual([
    {
      field: 'projectName',
      before: expect.objectContaining({ zh: before }),
      after: expect.objectContaining({ zh: '轧机主传动控制算法研制' }),
    },
  ])
  const settled = await judge(officer, seen.body.comments[0], 'settle')
  expect(settled).toMatchObject({ status: 200, body: { state: 'settled', settledBy: '李四' } })
  expect(await judge(officer, seen.body.comments[0], 'reopen')).toMatchObject({
    body: { state: 'answered', settledBy: null },
  })
})

it('keeps in the journal what was sent and what was answered', async () => {
  const { id, comment } = await returned()
  await answer(seller, comment, '已改')
  const { body } = await step(app, seller, id, 'resubmit')
  const details = body.history.map((entry: { detail: object }) => entry.detail)
  expect(details).toContainEqual(
    expect.objectContaining({ comments: [expect.objectContaining(aboutName)] }),
  )
  expect(details.at(-1)).toMatchObject({ comments: [{ field: 'projectName', answer: '已改' }] })
})

it('sends the comments of a second return as a second round', async () => {
  const { id, comment } = await returned()
  await answer(seller, comment, '已改')
  await step(app, seller, id, 'resubmit')
  await add(officer, id, { field: 'totalYuan', text: '请核对总额' })
  await step(app, officer, id, 'return')
  const { body } = await read(seller, id)
  expect(body.comments.map(({ state, round }: Record<string, unknown>) => [state, round])).toEqual([
    ['answered', 1],
    ['sent', 2],
  ])
})

describe('a draft', () => {
  it('is seen by the office alone, and by no number in what others read', async () => {
    const { id } = await submitted(app, seller)
    await add(officer, id, aboutName)
    for (const [by, count] of [
      [officer, 1],
      [colleague, 1],
      [seller, 0],
      [city, 0],
    ] as const) {
      const { status, body } = await read(by, id)
      expect([by.name, status, body.comments.length]).toEqual([by.name, 200, count])
    }
    for (const stranger of [otherOffice, otherSeller]) {
      expect((await read(stranger, id)).status).toBe(404)
    }
  })

  it('is written, changed and dropped by the office alone', async () => {
    const { id } = await submitted(app, seller)
    const mine: Comment = (await add(officer, id, aboutName)).body
    for (const [by, status] of [
      [seller, 403],
      [city, 403],
      [otherOffice, 404],
      [otherSeller, 404],
    ] as const) {
      expect((await add(by, id, aboutName)).status).toBe(status)
      // Who may not see a draft is not told that there is one.
      expect((await change(by, mine, '别人的话')).status).toBe(404)
      expect((await drop(by, mine)).status).toBe(404)
    }
    expect(await change(colleague, mine, '改一下')).toMatchObject({
      status: 200,
      body: { text: '改一下', writtenBy: '王五' },
    })
    expect((await drop(officer, mine)).status).toBe(200)
    expect((await read(officer, id)).body.comments).toEqual([])
  })

  it('is kept from all but the holder once the case is held, who is named', async () => {
    const { id } = await submitted(app, seller)
    const mine: Comment = (await add(officer, id, aboutName)).body
    await step(app, officer, id, 'accept')
    expect(await add(colleague, id, aboutName)).toMatchObject({
      status: 409,
      body: { holder: '李四' },
    })
    expect(await change(colleague, mine, '改')).toMatchObject({ status: 409 })
    expect(await read(colleague, id)).toMatchObject({ body: { mayWrite: false } })
    expect(await change(officer, mine, '改')).toMatchObject({ status: 200 })
  })

  it('cannot be changed by two officers over each other', async () => {
    const { id } = await submitted(app, seller)
    const mine: Comment = (await add(officer, id, aboutName)).body
    expect(await change(colleague, mine, '王五的话')).toMatchObject({ status: 200 })
    expect(await change(officer, mine, '李四的话')).toMatchObject({
      status: 409,
      body: { changedBy: '王五' },
    })
    // The same words again are a save whose answer was lost.
    expect(await change(officer, mine, '王五的话')).toMatchObject({ status: 200 })
  })

  it('goes out with the return and is the office’s to change no more', async () => {
    const { id, comment } = await returned()
    expect(await change(officer, comment, '改')).toMatchObject({ status: 409 })
    expect(await drop(officer, comment)).toMatchObject({ status: 409 })
    expect(await add(officer, id, aboutName)).toMatchObject({ status: 409 })
  })

  it('stays with its office when another one gets the case', async () => {
    const { id } = await submitted(app, seller)
    await add(officer, id, aboutName)
    await app.db
      .updateTable('cases')
      .set({ handler_id: otherOffice.organisationId })
      .where('id', '=', id)
      .execute()
    expect(await read(otherOffice, id)).toMatchObject({ status: 200, body: { comments: [] } })
    expect(await step(app, otherOffice, id, 'return')).toMatchObject({ status: 422 })
  })
})

describe('where it is pinned', () => {
  it.each(['nonTechnical', 'nonTechnical.1', 'nonTechnical.1.yuan', 'contractText'])(
    'may be “%s”',
    async (field) => {
      expect(await add(officer, shared.id, { field, text: '请说明' })).toMatchObject({
        status: 201,
        body: { field },
      })
    },
  )

  it.each(['unknown', 'constructor', 'projectName.0', 'nonTechnical.1.unknown'])(
    'is refused at “%s”, which the form does not have',
    async (field) => {
      expect(await add(officer, shared.id, { field, text: '请说明' })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'field' }] },
      })
    },
  )

  it('may be one file of the field, and no file of another field or case', async () => {
    const { id, file } = shared
    const other = await submitted(app, seller)
    const pin = (fileId: string, field = 'contractText') =>
      add(officer, id, { field, fileId, text: '缺页' })
    expect(await pin(file.id)).toMatchObject({ status: 201, body: { fileId: file.id } })
    expect(await pin(file.id, 'projectName')).toMatchObject({ status: 422 })
    expect(await pin(other.file.id)).toMatchObject({ status: 422 })
  })
})

describe('its words', () => {
  it.each([
    ['nothing but blanks', ' \n ', 422],
    ['a thousand characters', '字'.repeat(1000), 201],
    ['one more than a thousand', '字'.repeat(1001), 422],
    ['half a character', 'a\ud800', 422],
    ['NUL', 'a\u0000b', 422],
    ['a change of direction', 'a\u202Eb', 422],
  ])('may be %s or not: %#', async (_, text, status) => {
    expect((await add(officer, shared.id, { field: 'projectName', text })).status).toBe(status)
  })
})

describe('an answer', () => {
  it('is the seller’s alone until it is handed in', async () => {
    const { id, comment } = await returned()
    await answer(seller, comment, '写了一半')
    expect((await read(seller, id)).body.comments[0].answer).toBe('写了一半')
    expect((await read(officer, id)).body.comments[0]).toMatchObject({
      answer: null,
      answeredBy: null,
    })
    expect((await read(city, id)).body.comments[0].answer).toBeNull()
  })

  it('is nobody’s to write but the seller’s', async () => {
    const { comment } = await returned()
    expect((await answer(officer, comment, '代答')).status).toBe(403)
    expect((await answer(city, comment, '代答')).status).toBe(403)
    expect((await answer(otherSeller, comment, '代答')).status).toBe(404)
    expect((await answer(otherOffice, comment, '代答')).status).toBe(404)
  })

  it('is missed at its field when the case is handed in without it, and blanks are none', async () => {
    const { id, comments } = await returned([aboutName, { field: 'totalYuan', text: '请核对' }])
    const [first, second] = comments
    if (!first || !second) throw new Error('two comments were sent')
    await answer(seller, first, '已改')
    await answer(seller, second, '   ')
    const refused = await step(app, seller, id, 'resubmit')
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'totalYuan' }] } })
    expect(refused.body.errors[0].message).toContain('请答复办理机构的意见')
    expect((await read(officer, id)).body.comments[0].state).toBe('sent')
  })

  it('can be changed until it is handed in, and not afterwards', async () => {
    const { id, comment } = await returned()
    const first = await answer(seller, comment, '第一次')
    await answer(seller, first.body, '第二次')
    await step(app, seller, id, 'resubmit')
    const now = (await read(seller, id)).body.comments[0]
    expect(now.answer).toBe('第二次')
    expect(await answer(seller, now, '第三次')).toMatchObject({ status: 409 })
  })

  it('of two tabs is kept from the one that saw it first', async () => {
    const { comment } = await returned()
    expect(await answer(seller, comment, '第一个标签页')).toMatchObject({ status: 200 })
    expect(await answer(seller, comment, '第二个标签页')).toMatchObject({ status: 409 })
    expect(await answer(seller, comment, '第一个标签页')).toMatchObject({ status: 200 })
  })

  it('comes too late for a case that was given up meanwhile', async () => {
    const { id, comment } = await returned()
    await step(app, seller, id, 'discard')
    expect(await answer(seller, comment, '晚了')).toMatchObject({ status: 409 })
  })

  it('crosses the handing in: it is in or it is refused, never lost', async () => {
    const { id, comment } = await returned()
    const first = await answer(seller, comment, '先写的')
    const [late, handed] = await Promise.all([
      answer(seller, first.body, '同时写的'),
      step(app, seller, id, 'resubmit'),
    ])
    expect(handed.status).toBe(200)
    const kept = (await read(officer, id)).body.comments[0].answer
    expect(kept).toBe(late.status === 200 ? '同时写的' : '先写的')
  })
})

describe('settling', () => {
  it('is the office’s alone, and only once there is an answer', async () => {
    const { id, comment } = await returned()
    expect((await judge(officer, comment, 'settle')).status).toBe(409)
    await answer(seller, comment, '已改')
    await step(app, seller, id, 'resubmit')
    for (const [by, status] of [
      [seller, 403],
      [city, 403],
      [otherOffice, 404],
      [otherSeller, 404],
    ] as const) {
      expect((await judge(by, comment, 'settle')).status).toBe(status)
    }
    expect((await judge(colleague, comment, 'settle')).status).toBe(200)
    expect((await judge(officer, comment, 'settle')).status).toBe(200)
    expect((await read(seller, id)).body.comments[0]).toMatchObject({ state: 'settled' })
  })

  it('is written in the journal once', async () => {
    const { id, comment } = await returned()
    await answer(seller, comment, '已改')
    await step(app, seller, id, 'resubmit')
    await judge(officer, comment, 'settle')
    await judge(officer, comment, 'settle')
    const { body } = await app.get(`/api/v1/cases/${id}`, { as: seller.key })
    const acts = body.history.map((entry: { act: string }) => entry.act)
    expect(acts.filter((act: string) => act === 'comment:settle')).toHaveLength(1)
  })
})

describe('a return', () => {
  it('needs a reason, a comment or a failed point', async () => {
    const { id } = await submitted(app, seller)
    expect(await step(app, officer, id, 'return')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'reason' }] },
    })
    expect(await step(app, officer, id, 'return', { reason: '缺骑缝章' })).toMatchObject({
      status: 200,
    })
  })
})

it('names areas in what was changed, and shows no changes to the seller', async () => {
  const { id } = await returned()
  const { comments } = (await read(seller, id)).body
  await answer(seller, comments[0], '已改')
  await saveAnswers(id, { buyerArea: '330200' })
  await step(app, seller, id, 'resubmit')
  const { changes } = (await read(officer, id)).body
  expect(changes).toEqual([
    {
      field: 'buyerArea',
      before: { zh: '武汉市', en: '武汉市' },
      after: { zh: '宁波市', en: '宁波市' },
    },
  ])
  expect((await read(seller, id)).body.changes).toEqual([])
})

it('adds a comment once when the same request comes twice', async () => {
  const { id } = await submitted(app, seller)
  const send = () =>
    app.post(`/api/v1/cases/${id}/comments`, {
      as: officer.key,
      body: aboutName,
      headers: { 'idempotency-key': 'one-click-on-save' },
    })
  const [first, again] = await Promise.all([send(), send()])
  expect(again.body.id).toBe(first.body.id)
  expect((await read(officer, id)).body.comments).toHaveLength(1)
})

it('does not let row-level security’s second wall see drafts or write for another office', async () => {
  const { id } = await submitted(app, seller)
  const { body } = await add(officer, id, aboutName)
  const { asActor } = await import('../db/as-actor.ts')
  const as = (by: Person, kind: 'enterprise' | 'registry', area: string) => ({
    userId: by.userId,
    name: by.name,
    role: 'clerk' as const,
    organisation: { id: by.organisationId, kind, name: '', area },
  })
  const seen = await asActor(app.db, as(seller, 'enterprise', '330106'), (tx) =>
    tx.selectFrom('comments').select('id').execute(),
  )
  expect(seen.map((row) => row.id)).not.toContain(body.id)
  const touched = await asActor(app.db, as(otherOffice, 'registry', '330200'), (tx) =>
    tx.updateTable('comments').set({ text: '改' }).where('id', '=', body.id).executeTakeFirst(),
  )
  expect(touched.numUpdatedRows).toBe(0n)
  const forged = asActor(app.db, as(otherOffice, 'registry', '330200'), (tx) =>
    tx
      .insertInto('comments')
      .values({
        case_id: id,
        office_id: otherOffice.organisationId,
        field: 'projectName',
        text: '别处写的',
        written_by: '某人',
        written_at: new Date(),
      })
      .execute(),
  )
  await expect(forged).rejects.toThrow(/row-level security/)
})
