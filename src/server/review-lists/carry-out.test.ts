import { beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import {
  download,
  fill,
  hold,
  reviewOffice,
  sendList,
  standing,
  wordsOf,
} from '../testing/review-lists.ts'

let app: TestApp

beforeAll(async () => {
  app = await testApp()
  app.at('2026-07-01T02:00:00Z')
  return () => app[Symbol.asyncDispose]()
})

const office = (count: number) => reviewOffice(app, count)
const caseOf = (id: string) =>
  app.db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const entriesOf = (id: string) =>
  app.db.selectFrom('journal').selectAll().where('case_id', '=', id).execute()

it('is reported on row by row and changes nothing until it is confirmed', async () => {
  const { officer, cases } = await office(4)
  const [pass, back, no, blank] = cases.map(({ name }) => name)
  const bytes = await fill(await download(app, officer), {
    [String(pass)]: { verdict: '审查通过' },
    [String(back)]: { verdict: '退回补正', words: '请补盖公章', points: 'F2、f3' },
    [String(no)]: { verdict: '不予入库', words: '不是居民企业', points: 'C1' },
    [String(blank)]: { words: '再看看' },
  })
  const checked = await sendList(app, officer, { bytes })
  expect(checked.status).toBe(200)
  expect(checked.body).toMatchObject({ total: 4, next: null, fileName: '审查清单.xlsx' })
  expect(standing(checked.body.rows)).toEqual(['ready', 'ready', 'ready', 'unchanged'])
  expect(checked.body.rows[1]).toMatchObject({ caseId: cases[1]?.id, applicant: back })
  for (const { id } of cases) expect((await caseOf(id)).state).toBe('in-review')
  expect(await entriesOf(cases[0]?.id ?? '')).toEqual([])

  const done = await sendList(app, officer, { bytes, query: `confirm=${checked.body.sha256}` })
  expect(standing(done.body.rows)).toEqual(['done', 'done', 'done', 'unchanged'])
  const states = await Promise.all(cases.map(async ({ id }) => (await caseOf(id)).state))
  expect(states).toEqual(['passed', 'returned', 'not-entered', 'in-review'])
  const [entry] = await entriesOf(cases[1]?.id ?? '')
  expect(entry?.act).toBe('step:return')
  expect(entry?.detail).toMatchObject({
    asked: { reason: '请补盖公章' },
    reasons: { zh: expect.stringContaining('F3 不符合') },
    checklist: { F1: { met: true }, F2: { met: false } },
  })
  const acts = await app.db
    .selectFrom('journal')
    .select(['act', 'detail'])
    .where('organisation_id', '=', officer.organisationId)
    .execute()
  expect(acts).toMatchObject([
    { act: 'review-list:carry-out', detail: { sha256: checked.body.sha256, cases: 3 } },
  ])
})

it('does nothing twice when it is confirmed twice', async () => {
  const { officer, cases } = await office(2)
  const bytes = await fill(await download(app, officer), {
    [cases[0]?.name ?? '']: { verdict: '审查通过' },
    [cases[1]?.name ?? '']: { verdict: '退回补正', words: '请补正' },
  })
  const { body } = await sendList(app, officer, { bytes })
  const query = `confirm=${body.sha256}`
  await sendList(app, officer, { bytes, query })
  // Handed in again and taken up anew: the verdict of the old list is not one on the new text.
  await app.db
    .updateTable('cases')
    .set((eb) => ({ state: 'in-review', version: eb('version', '+', 3) }))
    .where('id', '=', cases[1]?.id ?? '')
    .execute()
  const again = await sendList(app, officer, { bytes, query })
  expect(standing(again.body.rows)).toEqual(['unchanged', 'refused'])
  expect(wordsOf(again.body.rows[1])).toContain('清单下载之后此件有变动')
  for (const { id } of cases) expect(await entriesOf(id)).toHaveLength(1)
})

it('goes on with the others when a case has moved in the meantime', async () => {
  const { officer, cases } = await office(3)
  const verdict = { verdict: '审查通过' }
  const bytes = await fill(
    await download(app, officer),
    Object.fromEntries(cases.map(({ name }) => [name, verdict])),
  )
  const { body } = await sendList(app, officer, { bytes })
  await app.db
    .updateTable('cases')
    .set({ state: 'withdrawn', waits_for: null })
    .where('id', '=', cases[1]?.id ?? '')
    .execute()
  const done = await sendList(app, officer, { bytes, query: `confirm=${body.sha256}` })
  expect(standing(done.body.rows)).toEqual(['done', 'refused', 'done'])
  expect(wordsOf(done.body.rows[1])).toContain('此件现在是“已撤回”')
})

it('is carried out only as the very file that was reported on', async () => {
  const { officer, cases } = await office(1)
  const list = await download(app, officer)
  const checked = await sendList(app, officer, { bytes: await fill(list, {}) })
  const bytes = await fill(list, { [cases[0]?.name ?? '']: { verdict: '审查通过' } })
  const other = await sendList(app, officer, { bytes, query: `confirm=${checked.body.sha256}` })
  expect(other.status).toBe(409)
  expect(other.body.title).toContain('不是同一个')
  expect((await caseOf(cases[0]?.id ?? '')).state).toBe('in-review')
})

it('can be carried out a portion at a time', async () => {
  const { officer, cases } = await office(3)
  const bytes = await fill(
    await download(app, officer),
    Object.fromEntries(cases.map(({ name }) => [name, { verdict: '审查通过' }])),
  )
  const { body } = await sendList(app, officer, { bytes })
  const query = `confirm=${body.sha256}&limit=2`
  const first = await sendList(app, officer, { bytes, query })
  expect(standing(first.body.rows)).toEqual(['done', 'done'])
  const last = await sendList(app, officer, { bytes, query: `${query}&after=${first.body.next}` })
  expect(standing(last.body.rows)).toEqual(['done'])
  expect(last.body.next).toBe(null)
})

it('keeps what was said at a point on the screen, and warns where it says otherwise', async () => {
  const { officer, cases } = await office(1)
  const [one] = cases
  const path = `/api/v1/cases/${one?.id}/checklist`
  const verdicts = { F2: { met: false, note: '缺少研发费用明细' }, F3: { met: false } }
  await app.put(path, { as: officer.key, body: { version: 0, verdicts } })
  const bytes = await fill(await download(app, officer), {
    [one?.name ?? '']: { verdict: '退回补正', points: 'F2' },
  })
  const { body } = await sendList(app, officer, { bytes })
  expect(wordsOf(body.rows[0])).toContain('（F3）将改为符合')
  await sendList(app, officer, { bytes, query: `confirm=${body.sha256}` })
  const [entry] = await entriesOf(one?.id ?? '')
  expect(entry?.detail.checklist).toMatchObject({
    F2: { note: '缺少研发费用明细' },
    F3: { met: true },
  })
})

it('lets two officers confirm the same list at once, and decides each case once', async () => {
  const { officer, colleague, cases } = await office(6)
  await hold(app, cases[0]?.id ?? '', colleague)
  const bytes = await fill(
    await download(app, officer),
    Object.fromEntries(cases.map(({ name }) => [name, { verdict: '审查通过' }])),
  )
  const { body } = await sendList(app, officer, { bytes })
  expect(wordsOf(body.rows[0])).toContain('此件由乙办理')
  const query = `confirm=${body.sha256}`
  const both = await Promise.all(
    [officer, colleague].map((by) => sendList(app, by, { bytes, query })),
  )
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  const count = (at: number) => both.filter(({ body }) => body.rows[at].state === 'done').length
  expect(cases.map((_, at) => count(at))).toEqual([1, 1, 1, 1, 1, 1])
  // Whoever came second is told that it is done, and not that something went wrong.
  for (const at of [1, 2, 3, 4, 5]) {
    expect(standing(both.map(({ body }) => body.rows[at])).toSorted()).toEqual([
      'done',
      'unchanged',
    ])
  }
  for (const { id } of cases) expect(await entriesOf(id)).toHaveLength(1)
})
