import { describe, expect, it } from 'vitest'
import type { Day } from '#core/dates.ts'
import { policyOn } from '#core/policy.ts'
import { noticePolicy } from './policies/time-limits.ts'
import { policies } from './policies.ts'
import { register } from './register.ts'

const list = { year: 2026, place: 1, areaName: '浙江省' }

it.each([
  ['notice', '浙江省2026年第1批拟入库科技型中小企业名单', 'to be entered, list 1 of 2026'],
  ['announcement', '浙江省2026年第1批入库科技型中小企业名单', 'entered, list 1 of 2026'],
] as const)('names the list of the %s by its batch', (kind, zh, en) => {
  const title = register.listTitle({ ...list, kind })
  expect(title).toEqual({ zh, en: `浙江省: technology-based SMEs ${en}` })
})

it('names a revocation by the year of the number and by no batch', () => {
  for (const place of [0, 1]) {
    expect(register.listTitle({ ...list, place, kind: 'revocation' })).toEqual({
      zh: '浙江省撤销2026年入库登记编号的科技型中小企业名单',
      en: '浙江省: technology-based SMEs whose number of 2026 was revoked',
    })
  }
})

describe('an entry is valid', () => {
  it.each([
    ['everywhere until the end of the year', '330106', '2026-09-15', '2026-12-31'],
    ['on the last day of the year until that day', '330106', '2026-12-31', '2026-12-31'],
    ['in Sichuan in 2019 until March of the next', '510104', '2019-06-20', '2020-03-31'],
    ['in Sichuan in 2020 as everywhere', '510104', '2020-06-20', '2020-12-31'],
  ])('%s', (_, area, decidedOn: Day, last) => {
    const policy = (key: string) => policyOn(policies, { key, area, on: decidedOn })?.value
    const entered = { answers: {}, area, submittedOn: decidedOn, decidedOn, policy }
    expect(register.validUntil(entered)).toBe(last)
  })

  it('until no day that is guessed', () => {
    const about = {
      answers: {},
      area: '330106',
      submittedOn: '2026-06-01',
      decidedOn: '2026-09-15',
    }
    expect(() => register.validUntil({ ...about, policy: () => undefined })).toThrow()
  })
})

it('has a notice of ten working days', () => {
  const row = policyOn(policies, { key: register.noticeKey, area: '330106', on: '2026-07-01' })
  expect(noticePolicy.parse(row?.value)).toEqual({ workdays: 10, firstDayCounts: true })
})

it('tells who may object, with what, until when and what follows', () => {
  for (const words of ['任何单位和个人', '真实姓名', '证据', '公示截止日', '不公开', '不予入库'])
    expect(register.objecting.zh).toContain(words)
})
