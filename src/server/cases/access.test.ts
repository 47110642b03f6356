import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { draft, step, submitted, verified } from '../testing/contracts.ts'
import { found, join, type Person, person } from '../testing/people.ts'

// Roles × verbs × relation: one submitted contract in 330106 and one draft of the same seller, asked for by everybody.
const relations = [
  'own',
  'same organisation',
  'handler',
  'handler’s colleague',
  'authority of the city',
  'authority of the province',
  'torch',
  'sibling authority',
  'sibling registry',
  'foreign enterprise',
] as const
type Relation = (typeof relations)[number]

const seesSubmitted = new Set<Relation>([
  'own',
  'same organisation',
  'handler',
  'handler’s colleague',
  'authority of the city',
  'authority of the province',
  'torch',
])
const seesDraft = new Set<Relation>(['own', 'same organisation'])
const mayAccept = new Set<Relation>(['handler', 'handler’s colleague'])
const getsMessage = mayAccept
const authorities = ['authority of the city', 'authority of the province', 'torch'] as const
/** Who takes which step of a case that stands there; the others who see it are refused, all else finds nothing. */
const takers: [state: 'submitted' | 'registered', step: string, by: ReadonlySet<Relation>][] = [
  ['submitted', 'accept', mayAccept],
  ['submitted', 'decline', mayAccept],
  ['submitted', 'refer', mayAccept],
  ['submitted', 'return', mayAccept],
  ['submitted', 'reclassify', mayAccept],
  ['submitted', 'refuse', mayAccept],
  ['submitted', 'withdraw', seesDraft],
  ['registered', 'start-amendment', seesDraft],
  ['registered', 'ask-deregistration', seesDraft],
  ['registered', 'deregister', mayAccept],
  ['registered', 'revoke', new Set<Relation>([...mayAccept, ...authorities])],
]

let app: TestApp
let people: Record<Relation, Person>
let filed: Awaited<ReturnType<typeof draft>>
let kept: Awaited<ReturnType<typeof draft>>
let registered: string

beforeAll(async () => {
  app = await testApp()
  const enterprise = await found(app, { kind: 'enterprise', area: '330106' })
  const registry = await found(app, { kind: 'registry', area: '330100' })
  people = {
    own: await join(app, enterprise),
    'same organisation': await join(app, enterprise),
    handler: await join(app, registry),
    'handler’s colleague': await join(app, registry),
    'authority of the city': await person(app, { kind: 'authority', area: '330100' }),
    'authority of the province': await person(app, { kind: 'authority', area: '330000' }),
    torch: await person(app, { kind: 'torch', area: '000000' }),
    'sibling authority': await person(app, { kind: 'authority', area: '330200' }),
    'sibling registry': await person(app, { kind: 'registry', area: '330200' }),
    'foreign enterprise': await person(app, { kind: 'enterprise', area: '330106' }),
  }
  filed = await submitted(app, people.own, { projectName: '已提交的样例合同' })
  kept = await draft(app, people.own, { projectName: '草稿中的样例合同' })
  registered = (await submitted(app, people.own)).id
  await step(app, people.handler, registered, 'accept')
  await step(app, people.handler, registered, 'register', verified)
})
afterAll(async () => app[Symbol.asyncDispose]())

const listed = async (who: Person, query: string) => {
  const list = await app.get(`/api/v1/cases?limit=100${query}`, { as: who.key })
  return list.body.items.map((item: { id: string }) => item.id)
}

describe.each(relations)('%s', (relation) => {
  const who = () => people[relation]
  const submittedIs = seesSubmitted.has(relation)
  const draftIs = seesDraft.has(relation)

  it('reads, or is told that there is no such case', async () => {
    const filedReply = await app.get(`/api/v1/cases/${filed.id}`, { as: who().key })
    const keptReply = await app.get(`/api/v1/cases/${kept.id}`, { as: who().key })
    expect(filedReply.status).toBe(submittedIs ? 200 : 404)
    expect(keptReply.status).toBe(draftIs ? 200 : 404)
  })

  it('lists and searches the same cases', async () => {
    const all = await listed(who(), '')
    expect(all.includes(filed.id)).toBe(submittedIs)
    expect(all.includes(kept.id)).toBe(draftIs)
    const found = await listed(who(), `&q=${encodeURIComponent('样例合同')}`)
    expect(found.includes(filed.id)).toBe(submittedIs)
    expect(found.includes(kept.id)).toBe(draftIs)
  })

  it('counts the same cases', async () => {
    const { body } = await app.get('/api/v1/cases/count', { as: who().key })
    expect(body.handler).toBe(submittedIs ? 1 : 0)
    expect(body.applicant).toBe(draftIs ? 1 : 0)
  })

  it('exports the same cases', async () => {
    const { body } = await app.get('/api/v1/cases/export?format=csv', { as: who().key })
    expect(body.includes('已提交的样例合同')).toBe(submittedIs)
    expect(body.includes('草稿中的样例合同')).toBe(draftIs)
  })

  it('downloads the same files', async () => {
    const filedFile = await app.get(`/api/v1/files/${filed.file.id}`, { as: who().key })
    const keptFile = await app.get(`/api/v1/files/${kept.file.id}`, { as: who().key })
    expect(filedFile.status).toBe(submittedIs ? 200 : 404)
    expect(keptFile.status).toBe(draftIs ? 200 : 404)
  })

  it('sees the message only where it was sent', async () => {
    const { body } = await app.get('/api/v1/messages', { as: who().key })
    const about = body.items.filter((item: { caseId: string }) => item.caseId === filed.id)
    expect(about.length > 0).toBe(getsMessage.has(relation))
  })

  it.each(takers)(
    'takes of a %s case the step %s only where it is theirs',
    async (state, name, by) => {
      // A wrong version makes the step fail after access was decided, so that the case stays as it is.
      const id = state === 'submitted' ? filed.id : registered
      const reply = await app.post(`/api/v1/cases/${id}/steps/${name}`, {
        as: who().key,
        body: { version: 999 },
      })
      expect(reply.status).toBe(by.has(relation) ? 409 : submittedIs ? 403 : 404)
    },
  )

  it('is told by the page what it may do, and nothing that only offices are told', async () => {
    const { status, body } = await app.get(`/api/v1/cases/${registered}`, { as: who().key })
    if (status === 404) return
    const theirs = takers.filter(([state, , by]) => state === 'registered' && by.has(relation))
    expect(body.allowed).toEqual(theirs.map(([, name]) => name))
    if (seesDraft.has(relation)) {
      expect(body).toMatchObject({ alike: [], proposal: null, belongsTo: null })
    }
  })

  it('changes answers and adds files only of its own draft', async () => {
    const reply = await app.put(`/api/v1/cases/${kept.id}/answers`, {
      as: who().key,
      body: { version: kept.version, answers: kept.answers },
    })
    expect(reply.status).toBe(draftIs ? 200 : 404)
  })
})

describe('signed out', () => {
  it.each([
    ['GET', () => `/api/v1/cases/${filed.id}`],
    ['GET', () => '/api/v1/cases'],
    ['GET', () => '/api/v1/cases/count'],
    ['GET', () => '/api/v1/cases/export'],
    ['GET', () => `/api/v1/files/${filed.file.id}`],
    ['GET', () => '/api/v1/messages'],
    ['GET', () => '/api/v1/certificates'],
  ])('%s is answered with “sign in” whatever is asked (%#)', async (_, url) => {
    expect((await app.get(url())).status).toBe(401)
  })

  it('takes no step', async () => {
    const reply = await app.post(`/api/v1/cases/${filed.id}/steps/accept`, { body: {} })
    expect(reply.status).toBe(401)
  })
})

it('keeps a file that was uploaded and dropped again to the applicant', async () => {
  const dropped = await draft(app, people.own)
  const answers = { ...dropped.answers }
  const second = await submitted(app, people.own)
  expect(answers).not.toEqual(second.answers)
  const row = await app.db
    .insertInto('files')
    .values({
      case_id: second.id,
      name: '放弃的附件.pdf',
      kind: 'pdf',
      size: 1,
      sha256: '0'.repeat(64),
      uploaded_by: people.own.userId,
      uploaded_at: new Date(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const seen = await app.get(`/api/v1/cases/${second.id}`, { as: people.handler.key })
  expect(seen.body.files.map((file: { id: string }) => file.id)).not.toContain(row.id)
  expect(await app.get(`/api/v1/files/${row.id}`, { as: people.handler.key })).toMatchObject({
    status: 404,
  })
})

it('shows an officer of the wrong office nothing after a restart with cold caches', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      app.get('/api/v1/cases/export?format=csv', {
        as: people[i % 2 ? 'sibling registry' : 'handler'].key,
      }),
    ),
  )
  answers.forEach((reply, i) => {
    expect(String(reply.body).includes('已提交的样例合同')).toBe(i % 2 === 0)
  })
})

it('lets the handler, and nobody above, return the case', async () => {
  const reason = { reason: '缺附件' }
  expect(await step(app, people.torch, filed.id, 'return', reason)).toMatchObject({ status: 403 })
  expect(await step(app, people.handler, filed.id, 'return', reason)).toMatchObject({ status: 200 })
})
