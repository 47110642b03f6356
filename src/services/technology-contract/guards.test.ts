import { describe, expect, it } from 'vitest'
import type { Guarded } from '#core/lifecycle.ts'
import { expertsHeard, mayDecideAlone } from './guards.ts'
import type { ReviewPolicy } from './reviews.ts'

const fiveMillion: ReviewPolicy = {
  from: '5000000.00',
  of: 'total',
  inclusive: true,
  required: true,
}

function about(change: Partial<Guarded> & { policies?: Record<string, ReviewPolicy> }): Guarded {
  const { policies = { 'second-review': fiveMillion }, ...rest } = change
  return {
    answers: { totalYuan: '4999999.99', technicalYuan: '10.00', category: 'DEV.ENTRUST' },
    taken: [],
    asked: {},
    policy: (key) => policies[key],
    on: '2026-03-02',
    dueOn: null,
    ...rest,
  }
}

function declared(totalYuan: string, technicalYuan = '10.00') {
  return { totalYuan, technicalYuan, category: 'DEV.ENTRUST' }
}

describe('the second review', () => {
  it.each([
    ['4999999.99', false],
    ['5000000.00', true],
    ['5000000', true],
    ['5000000.01', true],
  ])('of a total of %s is needed: %s', (totalYuan, needed) => {
    const refused = mayDecideAlone(about({ answers: declared(totalYuan) }))
    expect(refused !== undefined).toBe(needed)
  })

  it.each([
    ['4999999.99', false],
    ['5000000.00', true],
  ])('goes by the verified total too, when that is the larger: %s', (verifiedTotalYuan, needed) => {
    expect(mayDecideAlone(about({ asked: { verifiedTotalYuan } })) !== undefined).toBe(needed)
  })

  it('is not escaped by verifying less than was declared', () => {
    const answers = declared('5000000.00')
    expect(mayDecideAlone(about({ answers, asked: { verifiedTotalYuan: '1.00' } }))).toBeDefined()
  })

  it.each([
    ['10000000.00', undefined, false],
    ['10000000.01', undefined, true],
    ['1.00', '10000000.00', false],
    ['1.00', '10000000.01', true],
  ])('over a bound that is not in it: %s, verified %s: %s', (technical, verified, needed) => {
    const policies = {
      'second-review': {
        ...fiveMillion,
        from: '10000000.00',
        of: 'technical',
        inclusive: false,
      } as const,
    }
    const answers = declared('20000000.00', technical)
    const asked = { verifiedTechnicalYuan: verified }
    expect(mayDecideAlone(about({ policies, answers, asked })) !== undefined).toBe(needed)
  })

  it('says which amount asks for it, and what to do', () => {
    expect(mayDecideAlone(about({ answers: declared('5000000') }))).toEqual({
      zh: '按规定，合同成交总金额达到 5,000,000.00 元的合同要由另一名经办人复核，请“提请复核”',
      en: 'By rule a second officer decides on a contract with a total of ¥5,000,000.00 or more; propose it for second review',
    })
  })

  it('does not keep anybody from proposing, and is not asked for without a policy', () => {
    expect(expertsHeard(about({ answers: declared('9000000') }))).toBeUndefined()
    expect(mayDecideAlone(about({ answers: declared('9000000'), policies: {} }))).toBeUndefined()
  })
})

describe('the experts', () => {
  const policies = { 'expert-review': { ...fiveMillion, of: 'technical' } as const }
  const answers = declared('6000000', '5000000')

  it('are heard before anybody decides or proposes', () => {
    const refused = expertsHeard(about({ policies, answers }))
    expect(refused?.zh).toBe(
      '按规定，技术交易额达到 5,000,000.00 元的合同要先经专家评审，请先“记录专家意见”',
    )
    expect(mayDecideAlone(about({ policies, answers }))).toEqual(refused)
  })

  it.each(['consult', 'consult-amendment'])('have been heard after “%s”', (step) => {
    expect(expertsHeard(about({ policies, answers, taken: [step] }))).toBeUndefined()
  })

  it('are not needed below the bound, nor where a rule only advises them', () => {
    const below = declared('6000000', '4999999.99')
    expect(expertsHeard(about({ policies, answers: below }))).toBeUndefined()
    const advised = { 'expert-review': { ...policies['expert-review'], required: false } }
    expect(expertsHeard(about({ policies: advised, answers }))).toBeUndefined()
  })
})

it('takes answers of any kind without falling over', () => {
  for (const junk of [undefined, null, 7, '一百万', [], {}]) {
    const answers = { totalYuan: junk, technicalYuan: junk, category: junk }
    expect(mayDecideAlone(about({ answers }))).toBeUndefined()
  }
})
