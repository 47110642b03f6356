import { expect, it } from 'vitest'
import { examples } from './examples.ts'
import { searchTerms, titleOf } from './titles.ts'

it('is called by its year, and so even without one', () => {
  expect(titleOf({ year: '2026' })).toBe('2026年度科技型中小企业评价')
  expect(titleOf({ year: '\u0000' })).toBe('科技型中小企业评价（未填年度）')
})

it('is found by its products, rights and certificate, without what no list can hold', () => {
  const maker = examples.find(({ name }) => name.includes('直接确认'))?.answers ?? {}
  expect(searchTerms(maker)).toEqual(['数控铣削附件', '样例-UM-1', '样例-UM-2', 'GR202442000001'])
  expect(searchTerms({ products: [{ name: ' 轴\u0000承\uD800 ' }, null, 7] })).toEqual(['轴 承'])
})
