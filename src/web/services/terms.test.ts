import { expect, it } from 'vitest'
import { getService } from '#services/index.ts'
import { filingTerms, limitTerms, noticeTerms, whence } from './terms.ts'

const yearly = getService('tech-sme-evaluation')
const always = getService('technology-contract')
const today = '2026-11-28'

it('tells the filing days of the year, and nothing of a year whose days are not known', () => {
  const [term] = filingTerms(yearly, today) ?? []
  expect(term?.text.zh).toBe('2026 年度，2026年6月1日至2026年8月31日')
  expect(filingTerms(yearly, '2024-05-01')).toEqual([])
  expect(filingTerms(always, today)).toBeUndefined()
})

it('tells how long a notice stands where there is one, and how long the office may take', () => {
  expect(noticeTerms(yearly, today).map(({ text }) => text.zh)).toContain('10 个工作日')
  expect(noticeTerms(always, today)).toEqual([])
  expect(limitTerms(yearly, today).map(({ text }) => text.zh)).toEqual([
    '10 个工作日',
    '5 个工作日',
  ])
  expect(limitTerms(always, today).length).toBeGreaterThan(0)
})

it('says how sure a rule is once', () => {
  for (const { policies } of [yearly, always]) {
    for (const policy of policies) {
      expect(whence(policy).zh.split('待核实').length, policy.cite).toBeLessThanOrEqual(2)
    }
  }
})
