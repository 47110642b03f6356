import { describe, expect, it } from 'vitest'
import { completeCreditCode } from '#core/credit-code.ts'
import { applicantPoints, isEnterprise, isMainland } from './enterprise.ts'
import { techSmeEvaluation } from './index.ts'

const company = completeCreditCode('91420100MA0000E01')
const trader = completeCreditCode('92420100MA0000E01')
const institute = completeCreditCode('12420000MB0000E01')

it.each([
  [company, true],
  [trader, false],
  [institute, false],
  ['', false],
  ['91', false],
  [`${company}0`, false],
])('the code %s is that of an enterprise: %s', (code, enterprise) => {
  expect(isEnterprise(code)).toBe(enterprise)
})

it.each([
  ['420106', true],
  ['110000', true],
  ['650000', true],
  ['710000', false],
  ['810000', false],
  ['820101', false],
  ['000000', false],
  ['990000', false],
  ['4201', false],
  ['', false],
])('the area %s lies in mainland China: %s', (area, mainland) => {
  expect(isMainland(area)).toBe(mainland)
})

describe('the applicant', () => {
  const rules = (creditCode: string | null, area: string) =>
    applicantPoints({ creditCode, area }).map(({ rule }) => rule)

  it('is not pointed out where it is an enterprise of that province', () => {
    expect(rules(company, '420106')).toEqual([])
  })

  it('is pointed out as another kind of organisation, named in words', () => {
    expect(rules(trader, '420106')).toEqual(['C1.1'])
    expect(applicantPoints({ creditCode: trader, area: '420106' })[0]?.text.zh).toContain(
      '个体工商户',
    )
    expect(rules(null, '420106')).toEqual(['C1.1'])
  })

  it('is pointed out outside the mainland', () => {
    expect(rules(null, '810000')).toEqual(['C1.1', 'C1.2'])
  })

  it.each(['71', '81', '82'])(
    'cannot apply with a code of the region %s, wherever it says to be',
    (region) => {
      const code = completeCreditCode(`91${region}0000MA0000E01`)
      expect(rules(code, '420106')).toEqual(['C1.4'])
      expect(techSmeEvaluation.applicant?.({ creditCode: code, area: '420106' })?.zh).toContain(
        `登记地区 ${region}0000 属于港、澳、台地区`,
      )
    },
  )

  it('may apply with a code of another province', () => {
    const by = { creditCode: company, area: '330106' }
    expect(techSmeEvaluation.applicant?.(by)).toBeUndefined()
  })

  it('is pointed out where its code is of another province, but not of the state’s own registry', () => {
    expect(rules(company, '330106')).toEqual(['C1.3'])
    expect(rules(completeCreditCode('91100000MA0000E01'), '330106')).toEqual([])
  })
})
