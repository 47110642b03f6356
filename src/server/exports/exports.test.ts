import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { draft } from '../testing/contracts.ts'
import { type Person, person } from '../testing/people.ts'
import { neutral } from './actions.ts'

let app: TestApp
let seller: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, {
    kind: 'enterprise',
    name: '=HYPERLINK("http://example.org")有限公司',
  })
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

it('exports a workbook of one sheet whose cells are text, codes included', async () => {
  const { bytes } = await app.get('/api/v1/cases/export?format=xlsx', { as: seller.key })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  expect(workbook.worksheets.map((sheet) => sheet.state)).toEqual(['visible'])
  const cells = workbook.worksheets[0]?.getRow(2).values as unknown[]
  expect(cells.slice(1).every((cell) => typeof cell === 'string')).toBe(true)
  expect(cells).toContain(`'=HYPERLINK("http://example.org")有限公司`)
})
