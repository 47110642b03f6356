import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/form.ts'
import type { Guarded } from '#core/lifecycle.ts'
import { examples } from './examples.ts'
import { mayBeFiled } from './filing.ts'
import { lifecycle } from './lifecycle.ts'

const applicantCode = '91330100MA0000A01X'
const jointCode = '91330106MA0000B027'

function refused(change: Answers): string | undefined {
  const about: Guarded = {
    answers: { ...examples[0]?.answers, ...change },
    applicantCode,
    taken: [],
    asked: {},
    policy: () => undefined,
    on: '2026-09-20',
    dueOn: null,
  }
  return mayBeFiled(about)?.zh
}

describe('a contract is not handed in', () => {
  it.each([
    ['whose buyer is the applicant', { buyerCreditCode: applicantCode }],
    ['whose buyer is the applicant, typed otherwise', { buyerCreditCode: ' 91330100ma0000a01x ' }],
    [
      'whose further buyer is the applicant',
      { jointCounterparties: [{ creditCode: applicantCode }] },
    ],
    [
      'whose buyer is a joint seller',
      { buyerCreditCode: jointCode, jointApplicants: [{ creditCode: jointCode }] },
    ],
  ])('%s', (_, change) => {
    expect(refused(change)).toContain('请更正对方的名称和代码')
  })

  it('with a rate of a day to come', () => {
    expect(refused({ currency: 'USD', rateOn: '2026-09-21' })).toBe(
      '汇率日期（2026年9月21日）不能晚于提交之日（2026年9月20日），请更正汇率日期和汇率',
    )
  })
})

describe('a contract is handed in', () => {
  it.each([
    ['as it stands', {}],
    ['with the rate of the day', { currency: 'USD', rateOn: '2026-09-20' }],
    ['in yuan, whatever a hidden field holds', { currency: 'CNY', rateOn: '2027-01-01' }],
    [
      'with a buyer abroad, whatever a hidden field holds',
      { buyerCountry: '304', buyerCreditCode: applicantCode },
    ],
    ['with a joint seller', { jointApplicants: [{ name: '乙', creditCode: jointCode }] }],
    [
      'with parties that have no codes',
      { buyerCreditCode: '', jointCounterparties: [{ name: '丙' }, null] },
    ],
    ['with junk', { jointApplicants: 7, jointCounterparties: 'x', rateOn: {}, currency: [] }],
  ])('%s', (_, change) => {
    expect(refused(change)).toBeUndefined()
  })
})

it('is asked at every step that hands a contract in', () => {
  const guards = Object.values(lifecycle.steps).flatMap((step) =>
    step.needs === 'answers' ? [step.guard] : [],
  )
  expect(guards).toEqual([mayBeFiled, mayBeFiled, mayBeFiled])
})
