import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { draft, submitted } from '../testing/contracts.ts'
import { type Person, person } from '../testing/people.ts'
import { cellOf, neutral } from './cells.ts'

let app: TestApp
let seller: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, {
    kind: 'enterprise',
    name: '=HYPERLINK("http://example.org")有限公司',
  })
  await person(app, { kind: 'registry' })
  await draft(app, seller, { projectName: '+cmd|calc' })
})
afterAll(async () => app[Symbol.asyncDispose]())

it.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '|x', '＝1', '＋1', '－1', '＠a'])(
  'takes %j for text',
  (cell) => expect(neutral(cell)).toBe(`'${cell}`),
)

it.each(['杭州', '1+1', 'a=b', ''])('leaves %j as it is', (cell) =>
  expect(neutral(cell)).toBe(cell),
)

it('exports a CSV that Excel reads as UTF-8 and that holds no formula', async () => {
  const { bytes } = await app.get('/api/v1/cases/export?format=csv', { as: seller.key })
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = bytes.toString()
  expect(text).toContain(`'+cmd|calc`)
  expect(text).not.toMatch(/(^|[,"])[=+@]/m)
})

it('exports a workbook of one sheet whose texts are text, codes included', async () => {
  const { tab, rows } = await workbookOf('/api/v1/cases/export?format=xlsx')
  expect(tab).toBe('办件')
  expect(rows[1]?.every((cell) => typeof cell === 'string')).toBe(true)
  expect(rows[1]).toContain(`'=HYPERLINK("http://example.org")有限公司`)
})

it.each([
  ['-16', 'count', { text: '-16', number: -16 }],
  ['-7.3', 'percent', { text: '-7.3', number: -7.3 }],
  ['2400000.00', 'yuan', { text: '2400000.00', number: 2_400_000 }],
  ['2026-03-16', 'day', { text: '2026-03-16', number: 46_097 }],
  ['', 'yuan', { text: '' }],
  ['-16', 'text', { text: "'-16" }],
  ['-1+1', 'count', { text: "'-1+1" }],
  ['=1', 'yuan', { text: "'=1" }],
  ['-待定', 'day', { text: "'-待定" }],
  ['9999999999999999.99', 'yuan', { text: '9999999999999999.99' }],
] as const)('takes %j of kind %s for %j', (said, kind, cell) =>
  expect(cellOf(said, kind)).toEqual(cell),
)

it('says how many working days are left as a number, also below zero, and due days as days', async () => {
  app.at('2026-02-10T02:00:00Z')
  await submitted(app, seller)
  app.at('2026-03-19T02:00:00Z')
  const { tab, rows } = await workbookOf('/api/v1/papers/export?format=xlsx')
  const [titles = [], cells = []] = rows
  expect(tab).toBe('纸质材料')
  expect(cells[titles.indexOf('剩余工作日')]).toBe(-3)
  expect(cells[titles.indexOf('应交日期')]).toEqual(new Date('2026-03-16'))
  const csv = await app.get('/api/v1/papers/export?format=csv', { as: seller.key })
  expect(csv.body).toContain(',2026-03-16,是,-3,')
})

it('gives the time of submission as the pages do, in Beijing', async () => {
  app.at('2026-02-10T17:44:23.333Z')
  await submitted(app, seller, { projectName: '夜间提交' })
  const { rows } = await workbookOf('/api/v1/cases/export?format=xlsx')
  const at = rows[0]?.indexOf('提交时间（北京时间）') ?? -1
  expect(rows.map((cells) => cells[at])).toContain('2026-02-11 01:44')
})

async function workbookOf(url: string) {
  const { bytes } = await app.get(url, { as: seller.key })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  expect(workbook.worksheets.map((sheet) => sheet.state)).toEqual(['visible'])
  const [page] = workbook.worksheets
  const rows = (page?.getSheetValues() ?? []).slice(1) as unknown[][]
  return { tab: page?.name, rows: rows.map((cells) => cells.slice(1)) }
}
