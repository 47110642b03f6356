import { expect, it } from 'vitest'
import { policiesInForce } from '#core/policy.ts'
import { getService } from '#services/index.ts'
import { filingTerms, limitTerms, noticeTerms, whence } from './terms.ts'

const yearly = getService('tech-sme-evaluation')
const always = getService('technology-contract')
const today = '2026-11-28'
const inForce = (on = today, area?: string) => policiesInForce(yearly.policies, { on, area })
const ofContracts = policiesInForce(always.policies, { on: today })

it('tells the filing days of the year, and nothing of a year whose days are not known', () => {
  const [term] = filingTerms(yearly, inForce()) ?? []
  expect(term?.text.zh).toBe('2026 年度，2026年6月1日至2026年8月31日')
  expect(filingTerms(yearly, inForce('2024-05-01'))).toEqual([])
  expect(filingTerms(always, ofContracts)).toBeUndefined()
})

it('tells how long a notice stands where there is one, and how long the office may take', () => {
  expect(noticeTerms(yearly, inForce()).map(({ text }) => text.zh)).toContain('10 个工作日')
  expect(noticeTerms(always, ofContracts)).toEqual([])
  expect(limitTerms(yearly, inForce()).map(({ text }) => text.zh)).toEqual([
    '10 个工作日',
    '5 个工作日',
  ])
  expect(limitTerms(always, ofContracts).length).toBeGreaterThan(0)
})

it('tells one who has a place what holds there', () => {
  const limit = (area: string) =>
    limitTerms(yearly, inForce(today, area)).map(({ text }) => text.zh)
  expect(limit('510107')).toEqual(['5 个工作日'])
  expect(limit('330110')).toEqual(['10 个工作日'])
})

it('says how sure a rule is once', () => {
  for (const { policies } of [yearly, always]) {
    for (const policy of policies) {
      expect(whence(policy).zh.split('待核实').length, policy.cite).toBeLessThanOrEqual(2)
    }
  }
})
