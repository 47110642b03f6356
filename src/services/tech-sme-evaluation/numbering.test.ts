import { describe, expect, it } from 'vitest'
import { fillNumber } from '#core/number.ts'
import { policyOn } from '#core/policy.ts'
import type { PolicyOf } from '#core/rule-pack.ts'
import { examples } from './examples.ts'
import { strictNumber } from './number.ts'
import { numberingParts } from './numbering.ts'
import { numberPatternPolicy } from './policies/numbers.ts'
import { policies } from './policies.ts'

const answers = examples[0]?.answers ?? {}
const maker = examples.find(({ name }) => name.includes('直接确认'))?.answers ?? {}
const decidedOn = '2026-09-15'
const policy: PolicyOf = (key) => policyOn(policies, { key, area: '330106', on: decidedOn })?.value

function numberOf(about: { answers: typeof answers; submittedOn: string }): string {
  const { pattern } = numberPatternPolicy.parse(policy('number-pattern'))
  const parts = numberingParts({ decidedOn, policy, about: { ...about, area: '330106' } })
  return fillNumber(pattern, parts, 42)
}

describe('the number of an entry', () => {
  it.each([
    ['founded before, filed on 31 May', '2016-04-18', '2026-05-31', '202633010600000042'],
    ['founded before, filed on 1 June', '2016-04-18', '2026-06-01', '2026330106B0000042'],
    ['founded on the last day before the year', '2025-12-31', '2026-05-31', '202633010600000042'],
    ['founded on the first day of the year', '2026-01-01', '2026-05-31', '2026330106A0000042'],
    ['founded in the year, filed on 1 June', '2026-03-10', '2026-06-01', '2026330106A0000042'],
  ])('%s', (_, foundedOn, submittedOn, number) => {
    expect(numberOf({ answers: { ...answers, foundedOn }, submittedOn })).toBe(number)
    expect(number).toMatch(strictNumber)
  })

  it('tells a direct confirmation by the flag of the setting', () => {
    expect(numberOf({ answers: maker, submittedOn: '2026-06-01' })).toBe('2026330106B8000042')
  })

  it('is not given without a case, in words', () => {
    expect(() => numberingParts({ decidedOn, policy })).toThrow(
      expect.objectContaining({
        code: 'conflict',
        text: expect.objectContaining({ zh: expect.stringContaining('通过批次公告') }),
      }),
    )
  })

  it('is not guessed where the setting of the flags is missing', () => {
    const about = { answers, area: '330106', submittedOn: '2026-06-01' }
    expect(() => numberingParts({ decidedOn, policy: () => undefined, about })).toThrow()
  })
})
