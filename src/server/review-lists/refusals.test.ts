import { beforeAll, expect, it } from 'vitest'
import { zipOf } from '../files/sample-files.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import type { Person } from '../testing/people.ts'
import {
  download,
  type Filled,
  fill,
  hold,
  reviewOffice,
  sendList,
  shortList,
  standing,
  wordsOf,
} from '../testing/review-lists.ts'
import { csv, gb18030 } from '../testing/tables.ts'

let app: TestApp
let officer: Person
/** The facts of a case as its row begins with them. */
let listed: { reference: string; version: string; applicant: string }[]
let foreign: (typeof listed)[number]

beforeAll(async () => {
  app = await testApp()
  app.at('2026-07-01T02:00:00Z')
  const office = await reviewOffice(app, 4)
  officer = office.officer
  await hold(app, office.cases[3]?.id ?? '', office.colleague)
  listed = await factsOf(officer)
  const [other] = await factsOf((await reviewOffice(app, 1)).officer)
  if (!other) throw new Error('no case of the other office')
  foreign = other
  return () => app[Symbol.asyncDispose]()
}, 60_000)

async function factsOf(by: Person) {
  const { rows } = await download(app, by)
  return rows.map(([reference = '', version = '', applicant = '']) => ({
    reference,
    version,
    applicant,
  }))
}

const check = async (bytes: Buffer, name = '清单.csv') =>
  (await sendList(app, officer, { bytes, name })).body
const reportOf = async (filled: Filled & { reference?: string; applicant?: string }) => {
  const row = { ...listed[0], ...filled }
  const body = await check(gb18030(shortList([row])))
  return body.rows[0]
}

it.each<[string, Parameters<typeof reportOf>[0], string]>([
  ['an unknown reference', { reference: 'SME202600009999', verdict: '审查通过' }, '没有这个编号'],
  ['no reference', { reference: '', verdict: '审查通过' }, '没有办件编号'],
  ['an unknown verdict', { verdict: '同意' }, '请填“审查通过”“退回补正”“不予入库”之一'],
  ['an altered version', { verdict: '审查通过', version: '7' }, '与办件现在的版本不同'],
  ['another enterprise', { verdict: '审查通过', applicant: '别家公司' }, '行的内容可能错位'],
  ['a return without words', { verdict: '退回补正' }, '要写明需要补正的内容'],
  ['a refusal without a point', { verdict: '不予入库', words: '不符合' }, '可以是：F5、C1'],
  ['a refusal without words', { verdict: '不予入库', points: 'C1' }, '请填写'],
  [
    'an unknown point',
    { verdict: '退回补正', words: '补', points: 'F1，Z9' },
    '没有这样的审查要点：Z9',
  ],
  ['a point that bars passing', { verdict: '审查通过', points: 'C2' }, '不能“审查通过”'],
])('refuses %s, in words', async (_, filled, words) => {
  const row = await reportOf(filled)
  expect(row.state).toBe('refused')
  expect(wordsOf(row)).toContain(words)
})

it('reads a list with the mark of Unicode, and refuses words that cannot be printed', async () => {
  const row = { ...listed[0], verdict: '退回补正', words: '补\u202e正' }
  const { rows } = await check(Buffer.from(`\ufeff${shortList([row])}`))
  expect(standing(rows)).toEqual(['refused'])
  expect(wordsOf(rows[0])).toContain('改变书写方向')
})

it('answers a case of another office as one that does not exist', async () => {
  const known = await check(Buffer.from(shortList([{ ...foreign, verdict: '审查通过' }])))
  const [row] = known.rows
  expect(row).toMatchObject({ state: 'refused', caseId: null, applicant: foreign.applicant })
  const unknown = await reportOf({ reference: 'SME202600009999', verdict: '审查通过' })
  expect(wordsOf(row)).toBe(wordsOf(unknown))
})

it('refuses the same case twice, and what a colleague holds', async () => {
  const [first, second, , held] = listed
  const body = await check(
    Buffer.from(
      shortList([
        { ...first, verdict: '审查通过' },
        { ...second, verdict: '审查通过' },
        { ...first, verdict: '退回补正', words: '补' },
        { ...held, verdict: '审查通过' },
        { ...second },
      ]),
    ),
  )
  expect(standing(body.rows)).toEqual(['refused', 'ready', 'refused', 'refused', 'unchanged'])
  expect(wordsOf(body.rows[0])).toContain('第 4 行也对同一件')
  expect(wordsOf(body.rows[2])).toContain('第 2 行也对同一件')
  expect(wordsOf(body.rows[3])).toContain('此件由乙办理')
})

it('tells that the words of a verdict that takes none are lost, and goes on', async () => {
  const row = await reportOf({ verdict: ' 审查通过 ', words: '材料齐全' })
  expect(row.state).toBe('ready')
  expect(wordsOf(row)).toContain('这段文字不会保存')
})

it('reads merged cells, formulas and dates as what they are', async () => {
  const list = await download(app, officer)
  const place = (title: string) => list.titles.indexOf(title) + 1
  const { sheet } = list
  sheet.getCell(2, place('审查结论')).value = { formula: '"审查"&"通过"', result: '审查通过' }
  sheet.getCell(3, place('审查结论')).value = '退回补正'
  sheet.getCell(3, place('意见')).value = new Date('2026-03-01T00:00:00Z')
  sheet.getCell(3, place('意见')).numFmt = 'yyyy-mm-dd'
  sheet.getCell(4, place('审查结论')).value = '审查通过'
  sheet.mergeCells(4, place('审查结论'), 5, place('审查结论'))
  const body = await check(await fill(list, {}), '清单.xlsx')
  expect(standing(body.rows)).toEqual(['ready', 'refused', 'ready', 'refused'])
  expect(wordsOf(body.rows[0])).toContain('请核对')
  expect(wordsOf(body.rows[1])).toContain('变成了日期')
  expect(wordsOf(body.rows[3])).toContain('内容只算在第 4 行')
})

it.each<[string, () => Buffer, string, string]>([
  ['a table about something else', () => Buffer.from('姓名,年龄\n甲,3\n'), 'a.csv', '没有找到表头'],
  ['a list without rows', () => Buffer.from(shortList([])), 'a.csv', '没有内容'],
  [
    'a column that stands twice',
    () =>
      Buffer.from(
        csv([
          ['办件编号', '办件版本', '审查结论', '审查结论'],
          ['1', '1', '', ''],
        ]),
      ),
    'a.csv',
    '“审查结论”出现了两次',
  ],
  [
    'more than 2,000 rows',
    () => Buffer.from(shortList(Array.from({ length: 2001 }, () => ({ reference: 'SME1' })))),
    'a.csv',
    '超过 2,000 行',
  ],
  ['an archive', () => zipOf([{ name: 'a.txt', content: 'x' }]), 'a.xlsx', '不能在这里上传'],
])('refuses %s as a whole', async (_, make, name, words) => {
  const sent = await sendList(app, officer, { bytes: make(), name })
  expect(sent.status).toBe(422)
  expect(sent.body.errors[0].message).toContain(words)
})
