import { describe, expect, it } from 'vitest'
import { fillNumber } from '#core/number.ts'
import { policyOn } from '#core/policy.ts'
import { certificate } from './certificate.ts'
import { examples } from './examples.ts'
import { numberingParts } from './numbering.ts'
import { policies } from './policies.ts'
import { searchTerms, titleOf } from './titles.ts'

const answers = examples[0]?.answers ?? {}
const decided = {
  answers,
  decision: { verifiedTechnicalYuan: '820000.00' },
  applicant: { name: '样例大学', creditCode: null, area: '420111' },
  handler: { name: '武汉样例技术合同登记处', creditCode: null, area: '420100' },
  number: '2026420105000123',
  decidedOn: '2026-11-25',
}

describe('the certificate', () => {
  it('says who sold what to whom, and for how much', () => {
    const lines = certificate(decided).lines.map((line) => [line.label.zh, line.value, line.public])
    expect(lines).toEqual([
      ['项目名称', '轧机主传动自适应控制算法及试验台研制', 'masked'],
      ['合同类别', '技术开发／委托开发', 'shown'],
      ['卖方', '样例大学', 'masked'],
      ['买方', '江城样例装备制造有限公司', 'masked'],
      ['签订日期', '2026年9月15日', 'shown'],
      ['合同有效期', '2026年9月15日至2028年9月14日', 'shown'],
      ['合同成交总金额', '1,200,000.00 元（壹佰贰拾万元整）', 'hidden'],
      ['核定技术交易额', '820,000.00 元（捌拾贰万元整）', 'hidden'],
      ['登记机构', '武汉样例技术合同登记处', 'shown'],
      ['登记日期', '2026年11月25日', 'shown'],
    ])
  })

  it('prints what the officer verified, not what the seller declared', () => {
    const { lines } = certificate({ ...decided, decision: { verifiedTechnicalYuan: '700000.50' } })
    expect(lines.map((line) => line.value)).toContain('700,000.50 元（柒拾万元伍角）')
  })

  it.each([
    ['an amount', { decision: {} }],
    ['a day', { answers: { ...answers, signedOn: '2026-02-30' } }],
    ['a category', { answers: { ...answers, category: 'NONE' } }],
  ])('is not made without %s', (_, lacking) => {
    expect(() => certificate({ ...decided, ...lacking })).toThrow()
  })
})

describe('the registration number', () => {
  const on = '2026-11-25'
  const policy = policyOn(policies, { key: 'number-pattern', area: '420100', on })

  it.each([
    ['420100', '2026420105000123'],
    ['420111', '2026420105000123'],
    ['420500', '2026420005000123'],
    ['110108', '2026110005000123'],
    ['810000', '2026710005000123'],
  ])('of an office in %s is %s', (handlerArea, number) => {
    const parts = numberingParts({ handlerArea, officeCode: '05', decidedOn: on })
    expect(fillNumber(patternOf(policy?.value), parts, 123)).toBe(number)
  })

  it('cannot be given by an office of the whole country', () => {
    const by = { handlerArea: '000000', officeCode: '05', decidedOn: on }
    expect(() => numberingParts(by)).toThrow(expect.objectContaining({ code: 'conflict' }))
  })
})

it.each([
  ['420100', '2026-02-28', 30, 'day', 'memory'],
  ['420100', '2026-03-01', 15, 'workday', 'draft'],
  ['110108', '2026-03-01', 30, 'day', 'local-law'],
  ['330302', '2024-01-01', 10, 'day', 'local-law'],
  ['410100', '2024-01-01', 15, 'day', 'local-law'],
  ['120104', '2024-01-01', 10, 'workday', 'local-law'],
  ['120101', '2024-01-01', 30, 'day', 'memory'],
])('gives an office in %s on %s %i %ss', (area, on, count, unit, ground) => {
  const policy = policyOn(policies, { key: 'decision-limit', area, on })
  expect(policy?.value).toEqual({ count, unit })
  expect(policy?.ground).toBe(ground)
})

it('names a case by its project and finds it by its buyer', () => {
  expect(titleOf(answers)).toBe('轧机主传动自适应控制算法及试验台研制')
  expect(searchTerms(answers)).toEqual(['江城样例装备制造有限公司', answers.buyerCreditCode])
  expect(titleOf({ projectName: '甲\u0000\n乙\uD800' })).toBe('甲 乙')
  expect(titleOf({ projectName: '長'.repeat(300) })).toHaveLength(200)
  expect(titleOf({ projectName: `${'长'.repeat(199)}𠮷` })).toHaveLength(199)
})

function patternOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('pattern' in value))
    throw new Error('No pattern')
  return String(value.pattern)
}
