import { describe, expect, it } from 'vitest'
import { diffAnswers } from './differences.ts'
import { area, choice, files, lines, money, text, yesNo } from './fields.ts'
import { type Answers, defineForm } from './form.ts'
import type { Text } from './text.ts'

const section = 'all'
const label = (zh: string) => ({ section, label: { zh, en: zh.length.toString() } })

const form = defineForm({
  version: 1,
  sections: [{ id: section, title: { zh: '全部', en: 'All' } }],
  fields: {
    name: text({ ...label('名称'), max: 100 }),
    total: money(label('总额')),
    kind: choice({
      ...label('类别'),
      choices: [
        { value: 'a', label: { zh: '甲类', en: 'Kind A' } },
        { value: 'b', label: { zh: '乙类', en: 'Kind B' } },
      ],
    }),
    isNew: yesNo(label('新产品')),
    where: area(label('地区')),
    papers: files({ ...label('附件'), max: 5, accept: ['pdf'] }),
    costs: lines({
      ...label('费用'),
      max: 10,
      columns: { item: text({ ...label('项'), max: 20 }), yuan: money(label('元')) },
    }),
    reason: text({ ...label('原因'), max: 100, visibleWhen: ({ isNew }) => isNew === false }),
  },
})

const names: Record<string, Text> = {
  'file-1': { zh: '合同.pdf', en: '合同.pdf' },
  'file-2': { zh: '合同（修改）.pdf', en: '合同（修改）.pdf' },
  '330100': { zh: '杭州市', en: '杭州市' },
}
const nameOf = (value: string) => names[value]

const answers: Answers = {
  name: '甲合同',
  total: '1200000.00',
  kind: 'a',
  isNew: true,
  where: '330100',
  papers: ['file-1'],
  costs: [
    { item: '设备', yuan: '100.00' },
    { item: '材料', yuan: '200.00' },
    { item: '其他', yuan: '300.00' },
  ],
}

function changes(change: Answers, before: Answers = answers) {
  const found = diffAnswers(form, { before, after: { ...before, ...change }, nameOf })
  return found.map(({ field, before, after }) => [field, before?.zh ?? null, after?.zh ?? null])
}

it('finds nothing where nothing was changed, whatever the order of keys', () => {
  const { name, ...rest } = answers
  const costs = [{ yuan: '100.00', item: '设备' }, ...(answers.costs as Answers[]).slice(1)]
  const after = { ...rest, costs, name }
  expect(diffAnswers(form, { before: answers, after, nameOf })).toEqual([])
})

it('takes an empty table, an empty text and no answer for the same', () => {
  const { costs: _, name: __, ...without } = answers
  expect(changes({ costs: [], name: '' }, without)).toEqual([])
})

it('shows values as a reader sees them: amounts grouped, codes by their labels, files by their names', () => {
  expect(changes({ total: '1234567.80', kind: 'b', isNew: false, papers: ['file-2'] })).toEqual([
    ['total', '1,200,000.00 元', '1,234,567.80 元'],
    ['kind', '甲类', '乙类'],
    ['isNew', '是', '否'],
    ['papers', '合同.pdf', '合同（修改）.pdf'],
  ])
})

it('names an area, and shows the code of one that it cannot name', () => {
  expect(changes({ where: '999999' })).toEqual([['where', '杭州市', '999999']])
})

it('shows what was added and what was taken away', () => {
  const { name: _, ...without } = answers
  expect(changes({ name: '甲合同' }, without)).toEqual([['name', null, '甲合同']])
  expect(changes({ name: undefined })).toEqual([['name', '甲合同', null]])
})

it('leaves out what the other answers hide', () => {
  expect(changes({ reason: '看不见' })).toEqual([])
})

describe('a table', () => {
  const [first, second, third] = answers.costs as [Answers, Answers, Answers]

  it('names the one line that was changed', () => {
    expect(changes({ costs: [first, { item: '材料', yuan: '250.00' }, third] })).toEqual([
      ['costs.1', '项：材料；元：200.00 元', '项：材料；元：250.00 元'],
    ])
  })

  it('takes one line less for one change, wherever it stood', () => {
    const gone = [['costs.0', '项：设备；元：100.00 元', null]]
    expect(changes({ costs: [second, third] })).toEqual(gone)
    expect(changes({ costs: [first, second] })).toEqual([
      ['costs.2', '项：其他；元：300.00 元', null],
    ])
  })

  it('takes one line more for one change, wherever it stands', () => {
    const more = { item: '差旅', yuan: '1.00' }
    expect(changes({ costs: [more, first, second, third] })).toEqual([
      ['costs.0', null, '项：差旅；元：1.00 元'],
    ])
    expect(changes({ costs: [first, second, third, more] })).toEqual([
      ['costs.3', null, '项：差旅；元：1.00 元'],
    ])
  })

  it('shows every line of a table that is new', () => {
    const { costs: _, ...without } = answers
    expect(changes({ costs: [first, second] }, without).map(([field]) => field)).toEqual([
      'costs.0',
      'costs.1',
    ])
  })
})
