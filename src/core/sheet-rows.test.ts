import { expect, it } from 'vitest'
import { area, choice, day, lines, money, optional, text, tree, yesNo } from './fields.ts'
import { defineForm } from './form.ts'
import { indexAreas } from './sheet-areas.ts'
import type { Cell } from './sheet-cells.ts'
import { columnsOf } from './sheet-columns.ts'
import { isHeader, readHeader } from './sheet-header.ts'
import { draftOf, readRow, type SheetRow } from './sheet-rows.ts'

const section = 'main'
const label = (zh: string) => ({
  zh,
  en: zh === '金额' ? 'Amount' : `F${[...zh].map((c) => c.codePointAt(0)).join('')}`,
})
const kinds = [
  { value: 'A', label: { zh: '设备', en: 'Equipment' }, also: ['仪器'] },
  { value: 'B', label: { zh: '材料', en: 'Material' } },
]
const branches = [
  {
    value: '1',
    label: { zh: '企业', en: 'Enterprise' },
    children: [
      { value: '11', label: { zh: '其他', en: 'Other enterprise' } },
      { value: '12', label: { zh: '国有', en: 'State' } },
    ],
  },
  {
    value: '2',
    label: { zh: '机关', en: 'Office' },
    children: [{ value: '21', label: { zh: '其他', en: 'Other office' } }],
  },
]
const form = defineForm({
  version: 1,
  sections: [{ id: section, title: { zh: '主要', en: 'Main' } }],
  fields: {
    name: text({ section, label: label('名称'), max: 20 }),
    total: money({ section, label: label('金额'), above: 0n }),
    on: day({ section, label: label('日期') }),
    nature: tree({ section, label: label('性质'), choices: branches }),
    place: optional(area({ section, label: label('地区') })),
    costly: yesNo({ section, label: label('有费用') }),
    costs: lines({
      section,
      label: label('费用'),
      min: 1,
      max: 5,
      columns: {
        kind: choice({ section, label: label('种类'), choices: kinds }),
        yuan: money({ section, label: label('数额') }),
        note: optional(text({ section, label: label('说明'), max: 10 })),
      },
      visibleWhen: (answers) => answers.costly === true,
    }),
    open: optional(
      yesNo({ section, label: label('未定'), visibleWhen: (answers) => answers.costly === true }),
    ),
  },
})
const areas = indexAreas([
  { code: '000000', name: '全国', parent: null },
  { code: '420000', name: '湖北省', parent: '000000' },
  { code: '420100', name: '武汉市', parent: '420000' },
  { code: '110000', name: '北京市', parent: '000000' },
  { code: '110105', name: '朝阳区', parent: '110000' },
  { code: '220000', name: '吉林省', parent: '000000' },
  { code: '220104', name: '朝阳区', parent: '220000' },
])
const titles = [
  '名称',
  '金额',
  '日期',
  '性质',
  '地区',
  '有费用',
  '费用：设备',
  '费用：材料',
  '费用：材料（说明）',
  '未定',
]

function read(
  change: Record<string, Cell>,
  more: Partial<SheetRow> = {},
  header: readonly Cell[] = titles,
) {
  const good: Record<string, Cell> = {
    名称: '甲',
    金额: 12.5,
    日期: '2026-03-01',
    性质: '国有',
    有费用: '否',
    ...change,
  }
  const cells = header.map((title) => good[String(title)] ?? null)
  const { places } = readHeader(columnsOf(form), header)
  return readRow({ number: 5, cells, ...more }, { form, places, areas })
}
const refusedIn = (change: Record<string, Cell>) =>
  read(change)
    .problems.filter(({ kind }) => kind === 'refused')
    .map(({ field, text }) => `${field} ${text.zh}`)

it('reads a good row without a problem', () => {
  expect(read({})).toEqual({
    answers: { name: '甲', total: '12.50', on: '2026-03-01', nature: '12', costly: false },
    problems: [],
  })
})

it('finds the line of titles by any three of them, in any order, language, width and with units', () => {
  const columns = columnsOf(form)
  expect(isHeader(columns, ['技术合同批量导入'])).toBe(false)
  expect(isHeader(columns, ['金额', '名称'])).toBe(false)
  expect(isHeader(columns, ['Amount（元）', '*名 称', '日期（必填）'])).toBe(true)
  const { places, notes } = readHeader(columns, ['Amount', '备注', '名称', '名称'])
  expect(places.map((place) => place?.column.name)).toEqual(['total', undefined, 'name', undefined])
  expect(notes.map(({ zh }) => zh)).toEqual([
    '文件里的“备注”不是本事项的项目，没有读入',
    '“名称”出现了两次，只读了前一列',
    '文件里没有必填的“日期”“性质”“有费用”，建立草稿后需要逐份补填',
  ])
})

it.each([
  ['2026/3/1', '2026-03-01'],
  ['2026年3月1日', '2026-03-01'],
  ['２０２６．３．１', '2026-03-01'],
  ['20260301', '2026-03-01'],
  ['2026-03-01 00:00:00', '2026-03-01'],
  [20260301, '2026-03-01'],
  [46082, '2026-03-01'],
  [46082.75, '2026-03-01'],
  [61, '1900-03-01'],
  [{ day: '2026-03-01' }, '2026-03-01'],
])('reads the day %j', (cell, expected) => expect(read({ 日期: cell }).answers.on).toBe(expected))

it.each(['2026-02-30', '26/3/1', '3/1/2026', '待定', 60, 20261301, true])(
  'refuses the day %j',
  (cell) =>
    expect(refusedIn({ 日期: cell })).toEqual([
      'on 看不出是哪一天，请按“年-月-日”填写，例如 2026-03-01',
    ]),
)

it.each([
  [1200000, '1200000.00'],
  [0.1 + 0.2, '0.30'],
  [1234567.89, '1234567.89'],
  ['1,200,000.5', '1200000.50'],
  ['￥１，２００元', '1200.00'],
  [999_999_999_999_999, '999999999999999.00'],
])('reads the amount %j', (cell, expected) =>
  expect(read({ 金额: cell }).answers.total).toBe(expected),
)

it.each([
  '12万',
  '12.345',
  12.345,
  '1,20',
  '面议',
  true,
  1e-7,
  { day: '2026-03-01' },
  1e15,
  '-5',
  0,
])('refuses the amount %j', (cell) => expect(refusedIn({ 金额: cell })).toHaveLength(1))

it.each([
  [12.3456, '123456.00'],
  ['0.00001', '0.10'],
  ['1,200', '12000000.00'],
])('reads %j under a title in ten thousand yuan exactly', (cell, expected) => {
  const header = titles.map((title) => (title === '金额' ? '金额（万元）' : title))
  expect(read({ '金额（万元）': cell }, {}, header).answers.total).toBe(expected)
})

it.each([
  [13800001234, '13800001234'],
  ['  甲公司 ', '  甲公司 '.trim()],
  [true, '是'],
])('keeps the text %j', (cell, expected) =>
  expect(read({ 名称: cell }).answers.name).toBe(expected),
)

it.each([
  '1.38E+10',
  9.1330106e17,
  { day: '2026-03-01' },
  '#N/A',
  '两\n行',
  '表\u0007情',
  '长'.repeat(21),
])('refuses the text %j in one sentence', (cell) =>
  expect(refusedIn({ 名称: cell })).toHaveLength(1),
)

it('reads a choice by code, label in either language, way down and synonym', () => {
  for (const word of ['12', '国有', 'State', '企业 / 国有', '企业>国有', 'enterprise/state', 12]) {
    expect(read({ 性质: word }).answers.nature).toBe('12')
  }
  expect(refusedIn({ 性质: '其他' })).toEqual([
    'nature 有 2 项都叫这个名称，请写全或者填代码，例如：企业 / 其他、机关 / 其他',
  ])
  expect(refusedIn({ 性质: '企业' })).toEqual([
    'nature “企业”下面还要细分，请填到最末一级，例如：企业 / 其他',
  ])
  expect(refusedIn({ 性质: '民营' })[0]).toContain('不在选项之中')
})

it('reads an area by code, by name and by the names from the province down', () => {
  for (const words of ['420100', 420100, '武汉市', '湖北省武汉市', '湖北省 / 武汉市']) {
    expect(read({ 地区: words }).answers.place).toBe('420100')
  }
  expect(refusedIn({ 地区: '朝阳区' })[0]).toContain('北京市朝阳区、吉林省朝阳区')
  expect(refusedIn({ 地区: '999999' })[0]).toContain('没有这个行政区划')
})

it('makes lines of the columns that name a kind, and derives what hangs on them', () => {
  const { answers, problems } = read({
    有费用: '是',
    '费用：设备': '3,000',
    '费用：材料': 5,
    '费用：材料（说明）': '试剂',
  })
  expect(answers.costs).toEqual([
    { kind: 'A', yuan: '3000.00' },
    { kind: 'B', yuan: '5.00', note: '试剂' },
  ])
  expect(problems).toEqual([])
})

it('says what the other answers make needless, and leaves it out of the draft', () => {
  const { answers, problems } = read({ 有费用: '否', '费用：设备': 3 })
  expect(problems.map(({ kind, field }) => [kind, field])).toEqual([['note', 'costs']])
  expect(draftOf(form, answers)).not.toHaveProperty('costs')
})

it.each(['否', false, 'no', null])(
  'says nothing of %j to what is not asked: it loses nothing',
  (open) => {
    expect(read({ 有费用: '否', 未定: open }).problems).toEqual([])
  },
)

it.each([
  [{ 未定: '是' }, '是'],
  [{ 未定: true }, 'TRUE'],
  [{ '费用：设备': '3,000 元' }, '3,000 元'],
])('quotes what is left out as it is written: %j', (change, said) => {
  expect(read(change as Record<string, Cell>).problems).toMatchObject([{ kind: 'note', said }])
})

it('names a gap without refusing the row, and never twice what was refused', () => {
  const { problems } = read({ 名称: null, 金额: '面议' })
  expect(problems.map(({ kind, field }) => [kind, field])).toEqual([
    ['refused', 'total'],
    ['gap', 'name'],
  ])
})

it('tells a cell that a merged one covers, and a formula with and without a result', () => {
  const merged = read({}, { merged: new Map([[0, 4]]) })
  expect(merged.problems[0]).toMatchObject({ kind: 'refused', field: 'name' })
  expect(merged.problems[0]?.text.zh).toContain('合并单元格：内容只算在第 4 行')
  expect(read({}, { formulas: new Set([1]) }).problems[0]).toMatchObject({
    kind: 'note',
    field: 'total',
  })
  expect(read({ 金额: null }, { formulas: new Set([1]) }).problems[0]).toMatchObject({
    kind: 'refused',
    field: 'total',
  })
})
