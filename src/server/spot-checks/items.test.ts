import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Text } from '#core/text.ts'
import { getService } from '#services/index.ts'
import { verifyJournal } from '../journal/verify.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { pdfBytes, placePdf } from '../testing/files.ts'
import { join, type Person, person } from '../testing/people.ts'
import { setPolicy } from '../testing/policies.ts'
import { type Entered, entered } from '../testing/register.ts'
import { remindOfSpotChecks } from './actions.ts'
import { fieldsOf, spotChecks } from './sample-checks.ts'

let app: TestApp
let checks: Awaited<ReturnType<typeof spotChecks>>
let evaluator: Person
let evaluatorMail: string
const service = getService('technology-contract')
const revoke = service.lifecycle.steps.revoke

beforeAll(async () => {
  app = await testApp()
  // Until the end of this file it has a register to draw from.
  Object.assign(service, { register: getService('tech-sme-evaluation').register })
  checks = await spotChecks(app, service.id)
  evaluator = await person(app, { kind: 'evaluator', name: '杭州示例评价中心' }, '钱四')
  evaluatorMail = (await mailOf(evaluator)).toUpperCase()
  service.contactsOf = ({ legalName, legalPhone, mails }) =>
    (Array.isArray(mails) ? mails : []).map((email) => ({
      name: String(legalName),
      phone: String(legalPhone),
      email: String(email),
    }))
  if (revoke) revoke.opensRevocation = (finding) => ({ explanation: finding })
})
afterAll(async () => {
  delete service.register
  delete service.contactsOf
  delete revoke?.opensRevocation
  await app[Symbol.asyncDispose]()
})

async function mailOf({ userId }: Person): Promise<string> {
  const user = app.db.selectFrom('user').select('email').where('id', '=', userId)
  return (await user.executeTakeFirstOrThrow()).email
}

let year = 2030

/** A check of which everybody was drawn: by the person of the evaluator, who has an account. */
async function drawn(count = 1, answers: Record<string, unknown> = {}) {
  year += 1
  const entries = await entered(app, { by: checks.city, count, year, answers })
  const account = { name: '钱四', employer: '杭州示例评价中心', account: evaluatorMail }
  const id = await checks.drawn(year, { percent: '100', inspectors: [account] })
  const { body } = await app.get(`/api/v1/spot-checks/${id}/items`, { as: checks.city.key })
  const items: string[] = body.items.map((item: { id: string }) => item.id)
  const [entry] = entries as [Entered]
  const enterprise = await join(app, entry.applicantId, { name: '孙六' })
  const own = await app.get('/api/v1/spot-check-items', { as: enterprise.key })
  return { id, items, entries, enterprise, item: String(own.body.items[0].id) }
}

const materials = '花名册、研发费用辅助账、知识产权证书'

async function requested(count = 1, answers = {}, workdays = '5') {
  const made = await drawn(count, answers)
  checks.done(await checks.act(made.id, 'requests', { body: { materials, workdays } }))
  return made
}

const on = (item: string, what: string, by: Person, body: object = {}) =>
  app.post(`/api/v1/spot-check-items/${item}/${what}`, { as: by.key, body })
const seeItem = (item: string, by: Person) =>
  app.get(`/api/v1/spot-check-items/${item}`, { as: by.key })

async function upload(
  item: string,
  by: Person,
  { name = '花名册.pdf', bytes = Buffer.alloc(0) } = {},
) {
  const boundary = 'torchway-test-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return app.post(`/api/v1/spot-check-items/${item}/files`, {
    as: by.key,
    body: Buffer.concat([
      Buffer.from(head),
      bytes.length > 0 ? bytes : await pdfBytes('roster'),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
}

async function handedIn() {
  const made = await requested()
  await upload(made.item, made.enterprise)
  const body = { statement: '花名册与申报人数一致' }
  checks.done(await on(made.item, 'hand-in', made.enterprise, body))
  return made
}

it('goes from the request over material and statement to a result that is told and published', async () => {
  const { id, item, enterprise, entries } = await requested()
  const told = await app.get('/api/v1/messages', { as: enterprise.key })
  expect(told.body.items[0].title.zh).toContain('请在 2026-02-24 前提交材料')
  expect(told.body.items[0].body.zh).toContain(materials)

  const sent = await upload(item, enterprise)
  expect(sent.status).toBe(201)
  const handed = await on(item, 'hand-in', enterprise, { statement: '人数以 12 月为准' })
  expect(handed.body).toMatchObject({ state: 'handed-in', handedInBy: '孙六' })
  const office = await app.get('/api/v1/messages', { as: checks.city.key })
  expect(office.body.items[0].title.zh).toContain('抽查材料已提交')

  const seen = await seeItem(item, evaluator)
  expect(seen.body).toMatchObject({
    allowed: ['result'],
    seesCheck: false,
    seesCase: false,
    inspector: { name: '钱四' },
  })
  const file = await app.get(`/api/v1/spot-check-items/${item}/files/${sent.body.id}`, {
    as: evaluator.key,
  })
  expect(file.status).toBe(200)
  const found = { result: 'consistent', finding: '逐项核对，一致' }
  expect((await on(item, 'result', evaluator, found)).body).toMatchObject({
    state: 'inspected',
    inspectedBy: '钱四',
  })
  const result = await app.get('/api/v1/messages', { as: enterprise.key })
  expect(result.body.items[0].title.zh).toContain('抽查结果：一致')

  const published = () => app.get(`/api/v1/public/spot-checks/${id}/items`)
  expect((await published()).body.items).toMatchObject([{ result: null }])
  expect((await checks.act(id, 'publish')).body.state).toBe('published')
  const { items } = (await published()).body
  expect(items).toEqual([
    {
      place: 1,
      number: entries[0]?.number,
      name: entries[0]?.name,
      areaName: '330106',
      result: 'consistent',
    },
  ])
  expect((await on(item, 'result', checks.city, found)).status).toBe(409)
  expect((await verifyJournal(app.db)).faults).toEqual([])
  const acts = await app.db
    .selectFrom('journal')
    .select('act')
    .where('case_id', '=', entries[0]?.caseId ?? '')
    .orderBy('place')
    .execute()
  expect(acts.map(({ act }) => act)).toEqual([
    'step:register',
    'spot-check:drawn',
    'spot-check:request',
    'spot-check:hand-in',
    'spot-check:result',
  ])
})

it('writes to every address that the answers name beside the members, and lists the numbers to call', async () => {
  const made = await drawn(1)
  const member = await mailOf(made.enterprise)
  const answers = {
    legalName: '周七',
    legalPhone: '13800000000',
    mails: [
      'legal@example.org',
      member.toUpperCase(),
      'a@example.org, b@example.org',
      'legal@example.org',
    ],
  }
  const text = JSON.stringify(answers)
  await app.db
    .updateTable('cases')
    .set({ decided_answers: text })
    .where('id', '=', made.entries[0]?.caseId ?? '')
    .execute()
  await app.mails()
  await checks.act(made.id, 'requests', { body: { materials, workdays: '5' } })
  const sent = await app.mails()
  const to = sent.filter(({ subject }) => subject.startsWith('抽查通知')).map((mail) => mail.to)
  expect(to.toSorted()).toEqual([member, 'legal@example.org'].toSorted())
  const texts = sent.filter((mail) => mail.to.startsWith('tel:'))
  expect(texts).toMatchObject([
    {
      to: 'tel:13800000000',
      text: expect.stringMatching(/^抽查通知：请在 .+\/spot-checks\/items\//),
    },
  ])
  const seen = (await seeItem(made.item, checks.city)).body
  expect(seen.contacts[0]).toEqual({
    name: '周七',
    phone: '13800000000',
    email: 'legal@example.org',
  })
  expect(seen.contacts[2]).toMatchObject({ email: null })
  expect((await seeItem(made.item, made.enterprise)).body.contacts).toEqual([])
  const province = await person(app, { kind: 'authority', area: '330000' })
  expect((await seeItem(made.item, province)).body.contacts).toEqual([])
})

it.each([
  ['the act', '3', undefined, '2026-02-13', null],
  ['the policy in force', undefined, { workdays: 2 }, '2026-02-12', 'inferred'],
  ['the setting of the platform', undefined, undefined, '2026-03-02', 'inferred'],
])('counts the working days by %s', async (_, workdays, policy, due, ground) => {
  const { id } = await drawn()
  if (policy) await setPolicy(app, { key: 'spot-check-days', value: policy })
  const { body } = await checks.act(id, 'requests', { body: { materials, workdays } })
  if (policy) await app.db.deleteFrom('policies').where('key', '=', 'spot-check-days').execute()
  expect(body.daysRest?.ground ?? null).toBe(ground)
  const items = await app.get(`/api/v1/spot-checks/${id}/items`, { as: checks.city.key })
  expect(items.body.items[0].dueOn).toBe(due)
})

it('asks once: the second of two officers is told that it has been done', async () => {
  const { id } = await drawn()
  const asking = await Promise.all(
    [checks.city, checks.second].map((by) =>
      checks.act(id, 'requests', { body: { materials, workdays: '5' }, by }),
    ),
  )
  expect(asking.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(asking.find(({ status }) => status === 409)?.body.title).toContain('催交')
})

it('reminds by hand once a day, and by itself three days before, on the day and after it', async () => {
  const { id, enterprise } = await requested(2)
  const count = async () => {
    const { body } = await app.get('/api/v1/messages', { as: enterprise.key })
    return body.items.filter(({ title }: { title: { zh: string } }) =>
      /提交抽查材料|逾期/.test(title.zh),
    ).length
  }
  const others = await app.db
    .updateTable('spot_checks')
    .set({ state: 'published' })
    .where('id', '<>', id)
    .where('state', '=', 'drawn')
    .executeTakeFirst()
  expect(Number(others.numUpdatedRows)).toBeGreaterThan(0)
  expect((await checks.act(id, 'reminders')).status).toBe(200)
  expect((await checks.act(id, 'reminders')).body.title).toContain('今天已经催交过')
  expect(await count()).toBe(1)
  // Nothing ran on the 12th, when three days were left: it is made up for.
  const days = ['2026-02-11', '2026-02-13', '2026-02-14', '2026-02-24', '2026-02-25']
  const sent: number[] = []
  for (const day of days) {
    app.at(`${day}T02:00:00Z`)
    sent.push(await remindOfSpotChecks(app.deps), await remindOfSpotChecks(app.deps))
  }
  app.at('2026-02-10T02:00:00Z')
  // Due on 24 February, which is five working days on: the Spring Festival lies between.
  expect(sent).toEqual([0, 0, 2, 0, 0, 0, 2, 0, 2, 0])
  expect(await count()).toBe(4)
})

it('takes a result without material only when its day is over, and no material once there is a result', async () => {
  const { item, enterprise } = await requested()
  const found = { result: 'differs-fails', finding: '逾期未提交材料' }
  app.at('2026-02-24T15:59:59Z')
  const early = await on(item, 'result', evaluator, found)
  expect(early.status).toBe(409)
  expect(early.body.title).toContain('2026-02-24')
  app.at('2026-02-24T16:00:00Z')
  expect((await on(item, 'result', evaluator, found)).status).toBe(200)
  expect((await upload(item, enterprise)).status).toBe(409)
  expect((await on(item, 'hand-in', enterprise, { statement: '补交' })).status).toBe(409)
  app.at('2026-02-10T02:00:00Z')
})

it('still takes material after the day, as long as there is no result', async () => {
  const { item, enterprise } = await requested()
  app.at('2026-02-25T02:00:00Z')
  expect((await seeItem(item, enterprise)).body.overdue).toBe(true)
  await upload(item, enterprise)
  expect((await on(item, 'hand-in', enterprise, { statement: '补交' })).status).toBe(200)
  app.at('2026-02-10T02:00:00Z')
})

it('offers the authority the step that begins a revocation, where a check fails, and takes none itself', async () => {
  const { item, entries } = await handedIn()
  const record = (result: string) =>
    on(item, 'result', evaluator, { result, finding: '研发费用占比不足' })
  await record('differs-passes')
  expect((await seeItem(item, checks.city)).body.revocation).toBeNull()
  await record('differs-fails')
  expect((await seeItem(item, checks.city)).body.revocation).toMatchObject({
    step: 'revoke',
    asked: { explanation: '研发费用占比不足' },
  })
  const told = await app.get('/api/v1/messages?limit=100', { as: checks.city.key })
  const titles = told.body.items.map(({ title }: { title: Text }) => title.zh)
  expect(titles).toContainEqual(expect.stringContaining('请决定是否撤销'))
  expect((await seeItem(item, evaluator)).body.revocation).toBeNull()
  expect((await seeItem(item, checks.city)).body.caseState.zh).toBe('已登记')
  const found = await app.db
    .selectFrom('cases')
    .select('state')
    .where('id', '=', entries[0]?.caseId ?? '')
    .executeTakeFirstOrThrow()
  expect(found.state).toBe('registered')
})

it('offers no revocation any more where the case was revoked, and says so', async () => {
  const { id, item, enterprise, entries } = await handedIn()
  await on(item, 'result', evaluator, { result: 'differs-fails', finding: '研发费用占比不足' })
  await app.db
    .updateTable('cases')
    .set({ state: 'revoked' })
    .where('id', '=', entries[0]?.caseId ?? '')
    .execute()
  const { body } = await seeItem(item, checks.city)
  expect(body).toMatchObject({ revocation: null, caseState: { zh: '已撤销' }, published: false })
  // The inspector’s office does not see the case.
  expect((await seeItem(item, evaluator)).body).toMatchObject({ caseState: null, seesCase: false })
  checks.done(await checks.act(id, 'publish'))
  expect((await seeItem(item, enterprise)).body.published).toBe(true)
  const late = await on(item, 'hand-in', enterprise, { statement: '补充说明' })
  expect(late.body.title).toContain('结果已经公布')
  await app.db
    .updateTable('cases')
    .set({ state: 'registered' })
    .where('id', '=', entries[0]?.caseId ?? '')
    .execute()
})

it('publishes nothing while a result is missing, and says how many', async () => {
  const { id } = await requested(2)
  const { status, body } = await checks.act(id, 'publish')
  expect(status).toBe(409)
  expect(body.title).toContain('还有 2 家没有结果')
})

it('refuses material without a file, without a statement, and files of another kind', async () => {
  const { item, enterprise } = await requested()
  const none = await on(item, 'hand-in', enterprise, { statement: '见附件' })
  expect(fieldsOf(none.body)).toEqual(['files'])
  const strange = await upload(item, enterprise, { name: '说明.exe', bytes: Buffer.from('MZ\0\0') })
  expect(fieldsOf(strange.body)).toEqual(['file'])
  const { body } = await upload(item, enterprise)
  const empty = await on(item, 'hand-in', enterprise, { statement: '  ' })
  expect(fieldsOf(empty.body)).toEqual(['statement'])
  const back = () =>
    app.del(`/api/v1/spot-check-items/${item}/files/${body.id}`, { as: enterprise.key })
  expect((await back()).body.files).toEqual([])
  await upload(item, enterprise)
  await on(item, 'hand-in', enterprise, { statement: '见附件' })
  expect((await back()).status).toBe(409)
})

it('refuses a result by who looked at it before the enterprise added something', async () => {
  const { item, enterprise } = await handedIn()
  const { version } = (await seeItem(item, evaluator)).body
  await on(item, 'hand-in', enterprise, { statement: '补充说明' })
  const found = { result: 'consistent', finding: '一致' }
  const late = await on(item, 'result', evaluator, { ...found, version })
  expect(late.status).toBe(409)
  expect(late.body.title).toContain('已被其他人更改')
  expect((await on(item, 'result', evaluator, { ...found, version: version + 1 })).status).toBe(200)
})

it('is seen and done by whom it concerns, and by nobody else', async () => {
  const { item, enterprise } = await handedIn()
  const other = await requested()
  const colleague = await join(app, evaluator.organisationId, { name: '吴八' })
  const who = {
    city: checks.city,
    province: await person(app, { kind: 'authority', area: '330000' }),
    sibling: await person(app, { kind: 'authority', area: '330200' }),
    inspector: evaluator,
    colleague,
    enterprise,
    stranger: other.enterprise,
  }
  const file = (await seeItem(item, enterprise)).body.files[0].id
  const tried: Record<string, number[]> = {}
  for (const [name, as] of Object.entries(who)) {
    tried[name] = [
      (await seeItem(item, as)).status,
      (await app.get(`/api/v1/spot-check-items/${item}/files/${file}`, { as: as.key })).status,
      (await upload(item, as)).status,
      (await on(item, 'hand-in', as, { statement: '' })).status,
      (await on(item, 'result', as, { result: '', finding: '' })).status,
    ]
  }
  expect(tried).toEqual({
    city: [200, 200, 403, 403, 422],
    province: [200, 200, 403, 403, 403],
    sibling: [404, 404, 404, 404, 404],
    inspector: [200, 200, 403, 403, 422],
    colleague: [404, 404, 404, 404, 404],
    enterprise: [200, 200, 201, 422, 403],
    stranger: [404, 404, 404, 404, 404],
  })
  const listed = await app.get('/api/v1/spot-check-items', { as: other.enterprise.key })
  expect(listed.body.items.map(({ id }: { id: string }) => id)).toEqual([other.item])
})

it('shows what was declared to who inspects it, and to nobody who only reads along', async () => {
  const { item, enterprise } = await requested(1, { projectName: '示例项目' })
  expect((await seeItem(item, evaluator)).body.declared.answers).toEqual({
    projectName: '示例项目',
  })
  expect((await seeItem(item, enterprise)).body.declared).toBeNull()
})

it('opens the attachments that were declared to who inspects it, and no other file of the case', async () => {
  const { item, entries, enterprise } = await requested()
  const caseId = entries[0]?.caseId ?? ''
  const declared = await placePdf(app, enterprise, {
    caseId,
    name: '营业执照.pdf',
    bytes: await pdfBytes('1'),
  })
  const dropped = await placePdf(app, enterprise, {
    caseId,
    name: '弃用的.pdf',
    bytes: await pdfBytes('2'),
  })
  await app.db
    .updateTable('cases')
    .set({ decided_answers: JSON.stringify({ licence: [declared.id] }) })
    .where('id', '=', caseId)
    .execute()
  const { files } = (await seeItem(item, evaluator)).body.declared
  expect(files).toMatchObject([{ id: declared.id, name: '营业执照.pdf' }])
  const open = (id: string, by: Person) =>
    app.get(`/api/v1/spot-check-items/${item}/declared/${id}`, { as: by.key })
  expect((await open(declared.id, evaluator)).status).toBe(200)
  expect((await open(dropped.id, evaluator)).status).toBe(404)
  // The case itself stays closed to an inspector from elsewhere.
  expect((await app.get(`/api/v1/files/${declared.id}`, { as: evaluator.key })).status).toBe(404)
  const other = await person(app, { kind: 'evaluator', area: '510100' })
  expect((await open(declared.id, other)).status).toBe(404)
})

it('asks nothing more of an enterprise whose entry was revoked meanwhile, and does not wait for its result', async () => {
  const { id, items, entries, enterprise, item } = await requested(2)
  const revokedAlready = { number: entries[0]?.number ?? '', caseId: entries[0]?.caseId ?? '' }
  await revokedOnAnotherGround(revokedAlready)

  const own = await app.get('/api/v1/spot-check-items', { as: enterprise.key })
  expect(own.body.items[0]).toMatchObject({ ended: true, overdue: false })
  const seen = (await seeItem(item, enterprise)).body
  expect(seen).toMatchObject({ ended: true, allowed: [], caseState: { zh: '已撤销' } })
  expect((await upload(item, enterprise)).status).toBe(409)
  const late = await on(item, 'hand-in', enterprise, { statement: '补充说明' })
  expect(late.status).toBe(409)
  expect(late.body.title).toContain('登记已经撤销，不再抽查')

  app.at('2026-03-02T02:00:00Z')
  await remindOfSpotChecks(app.deps)
  const told = await app.get('/api/v1/messages', { as: enterprise.key })
  expect(JSON.stringify(told.body.items)).not.toContain('逾期，请尽快补交')
  const result = { result: 'differs-fails', finding: '逾期未提交材料' }
  expect((await on(item, 'result', checks.city, result)).status).toBe(409)

  const check = () => app.get(`/api/v1/spot-checks/${id}`, { as: checks.city.key })
  expect((await check()).body.counts).toMatchObject({ requested: 1, overdue: 1, ended: 1 })
  expect((await checks.act(id, 'publish')).body.title).toContain('还有 1 家没有结果')
  const [other] = items.filter((one) => one !== item)
  checks.done(
    await on(other ?? '', 'result', checks.city, { result: 'consistent', finding: '一致' }),
  )
  expect((await check()).body.allowed).toEqual(['publish'])
  checks.done(await checks.act(id, 'publish'))
  const published = await app.get(`/api/v1/public/spot-checks/${id}`)
  expect(published.body.drawn).toBe(2)
  app.at('2026-02-10T02:00:00Z')
})

it('asks those only for material whose entries still stand', async () => {
  const { id, item, entries } = await drawn(2)
  await revokedOnAnotherGround({
    number: entries[0]?.number ?? '',
    caseId: entries[0]?.caseId ?? '',
  })
  checks.done(await checks.act(id, 'requests', { body: { materials, workdays: '5' } }))
  expect((await seeItem(item, checks.city)).body).toMatchObject({ state: 'drawn', dueOn: null })
})

async function revokedOnAnotherGround({ number, caseId }: { number: string; caseId: string }) {
  await app.db.updateTable('cases').set({ state: 'revoked' }).where('id', '=', caseId).execute()
  await app.db
    .updateTable('register_entries')
    .set({ state: 'revoked', ended_on: '2026-02-11' })
    .where('number', '=', number)
    .execute()
}
