import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/form.ts'
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
  rulePack: 'R2001',
  version: 1,
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
      ['核定技术性收入（技术交易额）', '820,000.00 元（捌拾贰万元整）', 'hidden'],
      ['登记机构', '武汉样例技术合同登记处', 'shown'],
      ['登记日期', '2026年11月25日', 'shown'],
    ])
  })

  it('prints what the officer verified, not what the seller declared', () => {
    const { lines } = certificate({ ...decided, decision: { verifiedTechnicalYuan: '700000.50' } })
    expect(lines.map((line) => line.value)).toContain('700,000.50 元（柒拾万元伍角）')
  })

  it('of the rules of 2001 verifies the technical income, of the draft the total as well', () => {
    const amounts = (rulePack: string, changed: Answers = {}) =>
      certificate({ ...decided, rulePack, answers: { ...answers, ...changed } })
        .lines.filter((line) => line.public === 'hidden')
        .map((line) => [line.label.zh, line.value])
    const technical = '820,000.00 元（捌拾贰万元整）'
    const total = '1,200,000.00 元（壹佰贰拾万元整）'
    expect(amounts('R2001')).toEqual([['核定技术性收入（技术交易额）', technical]])
    expect(amounts('R2026')).toEqual([
      ['合同成交总金额', total],
      ['核定技术交易额', technical],
    ])
    const verified = { ...decided.decision, verifiedTotalYuan: '1100000.00' }
    const printed = certificate({ ...decided, rulePack: 'R2026', decision: verified }).lines
    expect(printed.map((line) => line.value)).toContain('1,100,000.00 元（壹佰壹拾万元整）')
    expect(amounts('R2026', { paymentMethod: 'UNIT', amountOpen: true })[0]?.[0]).toBe(
      '合同成交总金额（暂定）',
    )
  })

  it('names the applicant of an import as its buyer', () => {
    const { lines } = certificate({ ...decided, answers: { ...answers, direction: 'import' } })
    const party = (label: string) => lines.find((line) => line.label.zh === label)?.value
    expect(party('买方')).toBe('样例大学')
    expect(party('卖方')).toBe('江城样例装备制造有限公司')
  })

  it('lists further parties, at most five by name, and shows none of them in public', () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `甲${i}` }))
    const joint = (count: number) =>
      certificate({
        ...decided,
        answers: { ...answers, jointApplicants: names(count) },
      }).lines.find((line) => line.label.zh === '共同卖方')
    expect(joint(0)).toBeUndefined()
    expect(joint(5)).toMatchObject({ value: '甲0、甲1、甲2、甲3、甲4', public: 'hidden' })
    expect(joint(6)?.value).toBe('甲0、甲1、甲2、甲3、甲4等 6 方')
  })

  it('says of a licence how far it goes, and takes none agreed as an ordinary one', () => {
    const mode = (changed: Answers, rulePack = 'R2026') =>
      certificate({ ...decided, rulePack, answers: { ...answers, ...changed } }).lines.find(
        (line) => line.label.zh === '许可方式',
      )?.value
    expect(mode({ category: 'LIC.PATENT' })).toBe('普通许可')
    expect(mode({ category: 'LIC.PATENT', licenceMode: 'SOLE' })).toBe('排他许可')
    expect(mode({ category: 'TRF.PATENT_LICENCE' }, 'R2001')).toBe('普通许可')
    expect(mode({ licenceMode: 'SOLE' })).toBeUndefined()
  })

  it.each([
    ['a category of the other pack', { answers: { ...answers, category: 'LIC.PATENT' } }],
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

it('names a case by its project and finds it by its buyer', () => {
  expect(titleOf(answers)).toBe('轧机主传动自适应控制算法及试验台研制')
  expect(searchTerms(answers)).toEqual(['江城样例装备制造有限公司', answers.buyerCreditCode])
  expect(searchTerms({ jointCounterparties: [{ name: '乙公司' }, null, 7] })).toEqual(['乙公司'])
  expect(titleOf({ projectName: '甲\u0000\n乙\uD800' })).toBe('甲 乙')
  expect(titleOf({ projectName: '長'.repeat(300) })).toHaveLength(200)
  expect(titleOf({ projectName: `${'长'.repeat(199)}𠮷` })).toHaveLength(199)
})

function patternOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('pattern' in value))
    throw new Error('No pattern')
  return String(value.pattern)
}
