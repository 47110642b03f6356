import { beforeAll, describe, expect, it } from 'vitest'
import { verifyJournal } from '../journal/verify.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import {
  download,
  fill,
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

/** Each in a county of its own, so that it is the right office for its cases. */
const counties = ['330102', '330105', '330106', '330110']
const office = (count: number) => reviewOffice(app, count, counties.pop())
const passed = { verdict: '审查通过' }

/** Other answers of a case than those of the example. */
async function answered(id: string, change: Record<string, unknown>) {
  const { submitted } = await caseOf(id)
  await app.db
    .updateTable('cases')
    .set({ submitted: JSON.stringify({ ...submitted, ...change }) })
    .where('id', '=', id)
    .execute()
}

async function waiting(id: string) {
  await app.db
    .updateTable('cases')
    .set({ state: 'submitted', due_on: null, waits_for: 'handler' })
    .where('id', '=', id)
    .execute()
}

const caseOf = (id: string) =>
  app.db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const entriesOf = (id: string) =>
  app.db.selectFrom('journal').selectAll().where('case_id', '=', id).orderBy('place').execute()

describe('what the platform points out', () => {
  it('stands in the list as it does on the screen, and beside a verdict that passes the case', async () => {
    const { officer, cases } = await office(1)
    const [one] = cases
    const [id, name] = [one?.id ?? '', one?.name ?? '']
    await answered(id, { totalStaff: '501', revenueYuan: '300000000.00' })
    const { warnings } = (await app.get(`/api/v1/cases/${id}`, { as: officer.key })).body
    expect(warnings.length).toBeGreaterThan(0)
    const list = await download(app, officer)
    const hint = list.rows[0]?.at(-4) ?? ''
    for (const { text } of warnings) expect(hint).toContain(text.zh)

    const bytes = await fill(list, { [name]: passed })
    const { rows } = (await sendList(app, officer, { bytes })).body
    expect(standing(rows)).toEqual(['ready'])
    expect(rows[0].problems).toMatchObject([{ kind: 'note', title: { zh: '审查结论' } }])
    expect(wordsOf(rows[0])).toContain(`平台提示 ${warnings.length} 项`)
    const back = await fill(list, { [name]: { verdict: '退回补正', words: '请核对人数' } })
    expect((await sendList(app, officer, { bytes: back })).body.rows[0].problems).toEqual([])
  })
})

describe('figures', () => {
  it('are numbers and days that a spreadsheet can sort and reckon with, their units in the titles', async () => {
    const { officer, cases } = await office(1)
    await answered(cases[0]?.id ?? '', { assetsYuan: '32500000.00', totalStaff: '46.5' })
    const { titles, sheet } = await download(app, officer)
    const cell = (title: string) => {
      expect(titles).toContain(title)
      return sheet.getCell(2, titles.indexOf(title) + 1)
    }
    expect([cell('年末资产总额（元）').value, cell('年末资产总额（元）').numFmt]).toEqual([
      32_500_000,
      '#,##0.00',
    ])
    expect(cell('职工总数（人）').value).toBe(46.5)
    expect(cell('成立日期').value).toBeInstanceOf(Date)
    expect(cell('综合评价得分（分）').value).toEqual(expect.any(Number))
  })
})

describe('a case that was submitted and not yet accepted', () => {
  it('is on the list, and a verdict on it accepts it first: two steps in one transaction', async () => {
    const { officer, cases } = await office(2)
    const [one, other] = [cases[0]?.id ?? '', cases[1]?.id ?? '']
    await waiting(one)
    const list = await download(app, officer)
    expect(list.rows.map((row) => row[2])).toEqual([cases[1]?.name, cases[0]?.name])
    expect(list.rows.map((row) => row.at(-4)?.startsWith('待受理'))).toEqual([false, true])
    const bytes = await fill(list, { [cases[0]?.name ?? '']: passed })
    const { body } = await sendList(app, officer, { bytes })
    expect(standing(body.rows)).toEqual(['unchanged', 'ready'])
    expect(wordsOf(body.rows[1])).toContain('先“受理”')
    const query = `confirm=${body.sha256}`
    const done = await sendList(app, officer, { bytes, query })
    expect(standing(done.body.rows)).toEqual(['unchanged', 'done'])
    expect(await caseOf(one)).toMatchObject({
      state: 'passed',
      accepted_on: '2026-07-01',
      holder_name: '甲',
    })
    expect((await entriesOf(one)).map(({ act }) => act)).toEqual(['step:accept', 'step:pass'])
    const again = await sendList(app, officer, { bytes, query })
    expect(standing(again.body.rows)).toEqual(['unchanged', 'unchanged'])
    expect((await caseOf(other)).state).toBe('in-review')
    const { faults } = await verifyJournal(app.db)
    expect(faults.filter(({ stream }) => stream === `case:${one}`)).toEqual([])
  })

  it('stays as it was when its verdict is refused in the meantime', async () => {
    const { officer, colleague, cases } = await office(1)
    const id = cases[0]?.id ?? ''
    await waiting(id)
    const bytes = await fill(await download(app, officer), { [cases[0]?.name ?? '']: passed })
    const { body } = await sendList(app, officer, { bytes })
    const accepted = await app.post(`/api/v1/cases/${id}/steps/accept`, {
      as: colleague.key,
      body: {},
    })
    expect(accepted.status).toBe(200)
    const done = await sendList(app, officer, { bytes, query: `confirm=${body.sha256}` })
    expect(standing(done.body.rows)).toEqual(['refused'])
    expect(wordsOf(done.body.rows[0])).toContain('与办件现在的版本不同')
    expect((await entriesOf(id)).map(({ act }) => act)).toEqual(['step:accept'])
  })
})
