import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PaperView } from '#api/papers.ts'
import { asActor } from '../db/as-actor.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { submitted } from '../testing/contracts.ts'
import { paperOf } from '../testing/papers.ts'
import { found, join, type Person, person } from '../testing/people.ts'

// Roles × verbs × relation: the paper of one submitted contract in 330106, asked for by everybody.
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

const strangers = new Set<Relation>(['sibling authority', 'sibling registry', 'foreign enterprise'])
const receives = new Set<Relation>(['handler', 'handler’s colleague'])

let app: TestApp
let people: Record<Relation, Person>
let paper: PaperView

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
  const { id } = await submitted(app, people.own, { projectName: '有纸质材料的样例合同' })
  paper = await paperOf(app, people.own, id)
})
afterAll(async () => app[Symbol.asyncDispose]())

describe.each(relations)('%s', (relation) => {
  const get = (url: string) => app.get(url, { as: people[relation].key })
  const sees = !strangers.has(relation)

  it('reads it by its id, its code and its reference, or is told that there is none', async () => {
    for (const url of [paper.id, `by-code/${paper.code}`, `by-code/${paper.reference}`]) {
      expect((await get(`/api/v1/papers/${url}`)).status).toBe(sees ? 200 : 404)
    }
  })

  it('lists, searches, counts and exports the same', async () => {
    const searches = ['', '&q=样例合同', `&q=${paper.code}`, `&q=${paper.reference}`, '&state=due']
    for (const query of searches) {
      const { body } = await get(`/api/v1/papers?limit=100${encodeURI(query)}`)
      expect(body.items.map(({ id }: { id: string }) => id)).toEqual(sees ? [paper.id] : [])
    }
    expect((await get('/api/v1/papers?state=received')).body.items).toEqual([])
    expect((await get('/api/v1/papers/count')).body.due).toBe(sees ? 1 : 0)
    const { body } = await get('/api/v1/papers/export?format=csv')
    expect(body.includes('有纸质材料的样例合同')).toBe(sees)
  })

  it('gets the cover sheet', async () => {
    const sheet = await get(`/api/v1/papers/${paper.id}/cover-sheet.pdf`)
    expect(sheet.status).toBe(sees ? 200 : 404)
  })

  it('takes paper in or waives it only where it is the office', async () => {
    // A version that nobody has seen: the request fails after access was decided, so that the paper stays as it is.
    const as = people[relation].key
    const expected = receives.has(relation) ? 409 : sees ? 403 : 404
    const receipt = { version: 999, result: 'identical', receivedOn: '2026-02-10' }
    const received = await app.post(`/api/v1/papers/${paper.id}/receive`, { as, body: receipt })
    expect(received.status).toBe(expected)
    const body = { version: 999, reason: '电子签名' }
    const waived = await app.post(`/api/v1/papers/${paper.id}/waive`, { as, body })
    expect(waived.status).toBe(expected)
  })

  it('finds the same behind the second wall, without any filter of ours', async () => {
    const { userId, name, organisationId } = people[relation]
    const { id, kind, area } = await app.db
      .selectFrom('organisations')
      .select(['id', 'kind', 'area'])
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow()
    const actor = { userId, name, role: 'clerk', organisation: { id, kind, name, area } } as const
    const [table, view] = await asActor(app.db, actor, async (tx) => [
      await tx.selectFrom('paper_records').select('id').execute(),
      await tx.selectFrom('visible_papers').select('id').execute(),
    ])
    expect(table).toEqual(sees ? [{ id: paper.id }] : [])
    expect(view).toEqual(table)
  })
})

it.each([
  ['GET', () => '/api/v1/papers'],
  ['GET', () => '/api/v1/papers/count'],
  ['GET', () => '/api/v1/papers/export'],
  ['GET', () => `/api/v1/papers/${paper.id}`],
  ['GET', () => `/api/v1/papers/by-code/${paper.code}`],
  ['GET', () => `/api/v1/papers/${paper.id}/cover-sheet.pdf`],
])('answers whoever is signed out with “sign in” (%#)', async (_, url) => {
  expect((await app.get(url())).status).toBe(401)
})

it('gives pages that neither repeat nor miss a paper', async () => {
  await submitted(app, people.own, { projectName: '第二份' })
  await submitted(app, people.own, { projectName: '第三份' })
  for (const order of ['due', 'newest']) {
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await app.get(`/api/v1/papers?limit=1&order=${order}${cursor}`, {
        as: people.own.key,
      })
      seen.push(...body.items.map(({ id }: { id: string }) => id))
      cursor = body.next ? `&cursor=${body.next}` : ''
    } while (cursor)
    expect(seen).toHaveLength(3)
    expect(new Set(seen).size).toBe(3)
  }
  const bad = await app.get('/api/v1/papers?cursor=nonsense', { as: people.own.key })
  expect(bad.status).toBe(422)
})
