import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Answers } from '#core/form.ts'
import { packOn } from '#core/rule-pack.ts'
import { indexAreas } from '#core/sheet-areas.ts'
import { columnsOf } from '#core/sheet-columns.ts'
import { technologyContract } from '#services/technology-contract/index.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { found, join as joinOrganisation, type Person, person } from '../testing/people.ts'
import { sendTable, smallRow, smallTitles, workbook, written } from '../testing/tables.ts'
import { makeTemplate } from './template.ts'

let app: TestApp
let seller: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise' })
})
afterAll(async () => app[Symbol.asyncDispose]())

const newSeller = () => person(app, { kind: 'enterprise' })
const casesOf = ({ organisationId }: Person) =>
  app.db
    .selectFrom('cases')
    .selectAll()
    .where('applicant_id', '=', organisationId)
    .orderBy('seq')
    .execute()
/** A table of costs has a column for each kind, so that their order is the form's. */
const inOrder = ({ nonTechnical, ...answers }: Answers): Answers => ({
  ...answers,
  nonTechnical: Array.isArray(nonTechnical)
    ? nonTechnical.toSorted((a, b) => String(a.kind).localeCompare(String(b.kind)))
    : nonTechnical,
})
const rowsOf = async (by: Person, id: string, which = 'all') =>
  (await app.get(`/api/v1/imports/${id}/rows?which=${which}&limit=100`, { as: by.key })).body.items
const confirm = (by: Person, id: string) =>
  app.post(`/api/v1/imports/${id}/confirm`, { as: by.key })
const cancel = (by: Person, id: string) => app.post(`/api/v1/imports/${id}/cancel`, { as: by.key })
const small = (...rows: ReturnType<typeof smallRow>[]) => workbook([smallTitles, ...rows])

it('reports each row in words, creates nothing until it is confirmed, and then a draft of each good row', async () => {
  const by = await newSeller()
  const bytes = await small(
    smallRow(),
    smallRow({ totalYuan: '面议' }),
    smallRow({ projectName: '第二份' }),
  )
  const sent = await sendTable(app, by, { bytes })
  expect(sent.status).toBe(201)
  expect(sent.body).toMatchObject({ state: 'checked', rows: 3, ready: 0, gaps: 2, refused: 1 })
  expect(await casesOf(by)).toEqual([])
  const [, wrong] = await rowsOf(by, sent.body.id, 'refused').then((rows) => [undefined, ...rows])
  expect(wrong).toMatchObject({ number: 3, title: '轧机控制算法研制', state: 'refused' })
  expect(wrong.problems[0]).toMatchObject({ kind: 'refused', field: 'totalYuan', said: '面议' })
  expect(wrong.problems[0].text.zh).toContain('请填写以元为单位的数字')

  const done = await confirm(by, sent.body.id)
  expect(done.body).toMatchObject({ state: 'confirmed', endedBy: '张三' })
  const cases = await casesOf(by)
  expect(cases.map(({ title, state, private: own }) => [title, state, own])).toEqual([
    ['轧机控制算法研制', 'draft', true],
    ['第二份', 'draft', true],
  ])
  expect(cases[0]?.answers).toMatchObject({
    totalYuan: '1200000.00',
    signedOn: '2026-01-15',
    buyerCountry: '142',
  })
  const linked = await rowsOf(by, sent.body.id)
  expect(linked.map((row: { caseId: string }) => row.caseId)).toEqual([
    cases[0]?.id,
    null,
    cases[1]?.id,
  ])
})

it('makes drafts that are found, opened, edited and submitted like any other, and stand in the journal', async () => {
  const by = await newSeller()
  const { body } = await sendTable(app, by, {
    bytes: await small(smallRow({ projectName: '可以查到的项目' })),
  })
  await confirm(by, body.id)
  const list = await app.get(`/api/v1/cases?q=${encodeURIComponent('查到的')}`, { as: by.key })
  expect(list.body.items).toHaveLength(1)
  const opened = await app.get(`/api/v1/cases/${list.body.items[0].id}`, { as: by.key })
  expect(opened.body.history[0]).toMatchObject({
    act: 'step:open',
    detail: { import: '合同.xlsx' },
  })
  const saved = await app.put(`/api/v1/cases/${opened.body.id}/answers`, {
    as: by.key,
    body: {
      version: opened.body.version,
      answers: { ...opened.body.answers, projectName: '改名' },
    },
  })
  expect(saved.body.title).toBe('改名')
})

it('confirms once, however often and from how many tabs it is asked', async () => {
  const by = await newSeller()
  const colleague = await joinOrganisation(app, by.organisationId, { name: '李四' })
  const { body } = await sendTable(app, by, {
    bytes: await small(smallRow(), smallRow({ projectName: '乙' })),
  })
  await using second = await testApp({ beside: app })
  const race = await Promise.all([
    confirm(by, body.id),
    confirm(colleague, body.id),
    second.post(`/api/v1/imports/${body.id}/confirm`, { as: by.key }),
    second.post(`/api/v1/imports/${body.id}/confirm`, { as: colleague.key }),
  ])
  expect(race.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(new Set(race.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(await casesOf(by)).toHaveLength(2)
})

it('lets one of confirm and cancel win, and tells the other who decided', async () => {
  const by = await newSeller()
  const { body } = await sendTable(app, by, { bytes: await small(smallRow()) })
  const race = await Promise.all([confirm(by, body.id), cancel(by, body.id)])
  expect(race.map(({ status }) => status).sort()).toEqual([200, 409])
  const lost = race.find(({ status }) => status === 409)
  expect(lost?.body.title).toContain('由张三')
  const made = await casesOf(by)
  expect(made).toHaveLength(race[0]?.status === 200 ? 1 : 0)
})

it('says of drafts that a confirmed import made what really can be done with them', async () => {
  const by = await newSeller()
  const { body } = await sendTable(app, by, { bytes: await small(smallRow()) })
  await confirm(by, body.id)
  const late = await cancel(by, body.id)
  expect(late.status).toBe(409)
  expect(late.body.title).toContain('选择“放弃”')
  const [made] = await casesOf(by)
  const { status } = await app.post(`/api/v1/cases/${made?.id}/steps/discard`, {
    as: by.key,
    body: {},
  })
  expect(status).toBe(200)
})

it('leaves nothing of a cancelled import: no draft, no row, no file', async () => {
  const by = await newSeller()
  const bytes = await small(smallRow())
  const { body } = await sendTable(app, by, { bytes })
  expect((await cancel(by, body.id)).body.state).toBe('cancelled')
  expect((await cancel(by, body.id)).status).toBe(200)
  expect(await casesOf(by)).toEqual([])
  expect(await rowsOf(by, body.id)).toEqual([])
  expect(
    await app.db.selectFrom('import_rows').where('import_id', '=', body.id).selectAll().execute(),
  ).toEqual([])
  expect(await readdir(join(app.dataFolder, 'incoming'))).toEqual([])
  const kept: string[] = []
  for await (const sha256 of app.deps.files.list()) kept.push(sha256)
  expect(kept).toEqual([])
  expect((await app.get('/api/v1/imports', { as: by.key })).body.items).toEqual([])
  expect((await sendTable(app, by, { bytes })).body.id).not.toBe(body.id)
})

it('takes the same file twice for one import while it waits, and says so once it was imported', async () => {
  const by = await newSeller()
  const bytes = await small(smallRow())
  const [one, two] = await Promise.all([
    sendTable(app, by, { bytes }),
    sendTable(app, by, { bytes }),
  ])
  expect(one.body.id).toBe(two.body.id)
  await confirm(by, one.body.id)
  const again = await sendTable(app, by, { bytes })
  expect(again.body.notes[0].zh).toContain('已由张三上传并导入过，当时建立了 1 份草稿')
  const [row] = await rowsOf(by, again.body.id)
  expect(JSON.stringify(row.problems)).toContain('本单位已有看来相同的办件 TC2026')
})

it('names a row that stands in the file twice', async () => {
  const { body } = await sendTable(app, seller, {
    bytes: await small(smallRow({ projectName: '重复' }), smallRow({ projectName: '重复' })),
  })
  const [first, second] = await rowsOf(seller, body.id)
  const zh = (row: typeof first) =>
    row.problems.map((problem: { text: { zh: string } }) => problem.text.zh).join()
  expect(zh(first)).not.toContain('第 2 行')
  expect(zh(second)).toContain('与第 2 行看来是同一份')
})

it('answers 404 for the import of another organisation in every way, and to an office', async () => {
  const { body } = await sendTable(app, seller, {
    bytes: await small(smallRow({ projectName: '别人的' })),
  })
  const stranger = await newSeller()
  const office = await joinOrganisation(app, await found(app, { kind: 'registry' }))
  for (const other of [stranger, office]) {
    const answers = [
      await app.get(`/api/v1/imports/${body.id}`, { as: other.key }),
      await app.get(`/api/v1/imports/${body.id}/rows`, { as: other.key }),
      await app.get(`/api/v1/imports/${body.id}/report`, { as: other.key }),
      await confirm(other, body.id),
      await cancel(other, body.id),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect((await app.get('/api/v1/imports', { as: other.key })).body.items).toEqual([])
  }
  expect((await app.get(`/api/v1/imports/${body.id}`)).status).toBe(401)
  expect((await sendTable(app, office, { bytes: await small(smallRow()) })).status).toBe(422)
})

it('does not confirm a table without one good row', async () => {
  const by = await newSeller()
  const { body } = await sendTable(app, by, { bytes: await small(smallRow({ signedOn: '待定' })) })
  const refused = await confirm(by, body.id)
  expect(refused.status).toBe(409)
  expect(refused.body.title).toContain('没有可以导入的行')
})

it('exports the report without a formula, one line for each problem', async () => {
  const { body } = await sendTable(app, seller, {
    bytes: await small(smallRow({ projectName: '=1+1', signedOn: '=后补' })),
  })
  const { bytes } = await app.get(`/api/v1/imports/${body.id}/report?format=xlsx`, {
    as: seller.key,
  })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const lines = book.worksheets[0]?.getSheetValues() ?? []
  expect(lines.some((line) => Array.isArray(line) && line.includes(`'=后补`))).toBe(true)
  expect(JSON.stringify(lines)).not.toContain('"formula"')
})

it('gives back every example from the template that was filled in with it', async () => {
  const by = await newSeller()
  const { form } = packOn(technologyContract, app.deps.clock.today())
  const areas = await app.db.selectFrom('areas').selectAll().execute()
  const index = indexAreas(areas)
  const places = new Map(areas.map(({ code }) => [code, index.pathOf(code)]))
  const served = await app.get('/api/v1/services/technology-contract/import-template.xlsx')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(served.bytes as unknown as ArrayBuffer)
  expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ['合同', 'visible'],
    ['选项', 'visible'],
    ['填写说明', 'visible'],
  ])
  const examples = technologyContract.examples.map(({ answers }) => answers)
  const columns = columnsOf(form)
  for (const answers of examples) {
    book.getWorksheet('合同')?.addRow(columns.map((column) => written(column, answers, places)))
  }
  const sent = await sendTable(app, by, { bytes: Buffer.from(await book.xlsx.writeBuffer()) })
  expect(sent.body.notes).toEqual([])
  const problems = (await rowsOf(by, sent.body.id)).flatMap(
    (row: { problems: unknown[] }) => row.problems,
  )
  expect(problems).toEqual([])
  expect(sent.body).toMatchObject({ rows: examples.length, ready: examples.length })
  await confirm(by, sent.body.id)
  expect((await casesOf(by)).map(({ answers }) => inOrder(answers))).toEqual(examples.map(inOrder))
})

it('names each column of the template once', async () => {
  const book = await makeTemplate({ service: technologyContract, today: '2026-02-10', areas: [] })
  const [sheet] = book.worksheets
  const titles = [sheet?.getRow(1).values].flat().filter((title) => title !== undefined)
  expect(new Set(titles).size).toBe(titles.length)
  expect(titles).toContain('项目名称')
})
