import { expect, it } from 'vitest'
import type { Answers } from '#core/form.ts'
import { policyOn } from '#core/policy.ts'
import { getService } from '#services/index.ts'
import { countsOf, nextOf, verdictOf } from './summary.ts'

const service = getService('tech-sme-evaluation')

/** 58 points: one right of class II is missing. */
const almost: Answers = {
  resident: true,
  permitted: true,
  clean: true,
  foundedThisYear: false,
  direct: false,
  totalStaff: '100',
  technicalStaff: '25',
  revenueYuan: '32500000',
  costYuan: '29800000',
  researchYuan: '1300000',
  assetsYuan: '41000000',
  classOne: '0',
  classTwo: '2',
}

function findingsOf(change: Answers, on = '2026-07-01') {
  const policy = (key: string) => policyOn(service.policies, { key, area: '330100', on })
  return service.selfCheck?.findings({ ...almost, ...change }, { on, policy }) ?? []
}

it('counts no way of reaching sixty points as something that is missing', () => {
  const findings = findingsOf({})
  const ways = findings.filter(
    ({ topic, outcome }) => topic === 'improvement' && outcome === 'missing',
  )
  const missing = findings.filter(({ outcome }) => outcome === 'missing')
  expect(ways.length).toBeGreaterThan(1)
  expect(countsOf(findings).zh).toContain(`尚缺 ${missing.length - ways.length} 项`)
  expect(countsOf(findings).zh).toContain('没有计入')
  for (const way of ways) expect(verdictOf(way).zh).toBe('差距')
})

it.each([
  ['501 persons', { totalStaff: '501', technicalStaff: '151' }, '2026-07-01'],
  ['a closed filing', { classTwo: '3' }, '2026-11-28'],
  ['too few points', {}, '2026-07-01'],
])('does not say that papers are all that is missing: %s', (_, change, on) => {
  expect(nextOf(findingsOf(change, on)).zh).toContain('不符合')
})

it('leads to the application where nothing fails', () => {
  expect(nextOf(findingsOf({ classTwo: '3' })).zh).toBe('补齐上面缺少的内容后就可以申请。')
})

it('holds neither a score that was waived nor a benefit against whoever may apply', () => {
  const fine = findingsOf({ classTwo: '3' })
  const also = (['score', 'benefit'] as const).flatMap((topic) =>
    fine.slice(0, 1).map((finding) => ({ ...finding, topic, outcome: 'fail' as const })),
  )
  expect(nextOf([...fine, ...also]).zh).toBe(nextOf(fine).zh)
})
