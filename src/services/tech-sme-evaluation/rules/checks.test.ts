import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/form.ts'
import { policyOn } from '#core/policy.ts'
import { examples } from '../examples.ts'
import { policies } from '../policies.ts'
import { check } from './checks.ts'

const on = '2026-07-01'
const answersOf = (part: string) => examples.find(({ name }) => name.includes(part))?.answers ?? {}
const software = answersOf('80 分')
const maker = answersOf('30 分')

function found(answers: Answers, day = on): string[] {
  const policy = (key: string) => policyOn(policies, { key, area: '420100', on: day })?.value
  return check(answers, day, policy).map(({ field, cite }) => `${cite.split(' · ')[0]} ${field}`)
}

describe('the officer is told nothing', () => {
  it('of a sound form that was filed in its days', () => {
    expect(found(software)).toEqual([])
    expect(found(maker)).toEqual([])
  })
})

describe('the officer is told', () => {
  it.each<[string, Answers, string]>([
    ['of a declaration answered no', { notUnlawful: false }, 'C1–C4 notUnlawful'],
    ['of too many staff', { totalStaff: '500.1' }, 'C2 totalStaff'],
    ['of too much revenue', { revenueYuan: '200000000.01' }, 'C2 revenueYuan'],
    ['of too many assets', { assetsYuan: '200000000.01' }, 'C2 assetsYuan'],
    ['of no points for staff', { technicalStaff: '4.5' }, 'S1 technicalStaff'],
    ['of part-time staff', { totalPartTime: '0.1' }, 'S1.1 totalPartTime'],
    ['of more research than cost', { researchYuan: '29800000.01' }, 'S2 researchYuan'],
    ['of the better indicator', { researchIndicator: 'COST' }, 'S2.1 researchIndicator'],
    ['of a new enterprise', { foundedOn: '2026-01-01' }, 'P1 foundedOn'],
    ['of another year', { year: '2025' }, 'P2 year'],
    [
      'of a route that is not needed',
      { direct: true, directRoute: 'D1', certificateOn: '2025-01-01' },
      'D0 direct',
    ],
  ])('%s', (_, change, expected) => {
    expect(found({ ...software, ...change })).toContain(expected)
  })

  it('of a form filed before or after the year’s days', () => {
    expect(found(software, '2026-05-31')).toEqual(['P2 year'])
    expect(found(software, '2026-06-01')).toEqual([])
    expect(found(software, '2026-08-31')).toEqual([])
    expect(found(software, '2026-09-01')).toEqual(['P2 year'])
  })

  it('of no better indicator where both give the same', () => {
    const alike = { revenueYuan: '10000000', costYuan: '2000000', researchYuan: '600000' }
    expect(found({ ...software, ...alike, researchIndicator: 'COST' })).not.toContain(
      'S2.1 researchIndicator',
    )
  })

  it('of research that equals the cost nothing', () => {
    expect(found({ ...software, researchYuan: '29800000.00' })).not.toContain('S2 researchYuan')
  })
})

describe('a right', () => {
  const right = { kind: 'INV', number: '1', grantedOn: on, expiresOn: on, acquired: 'OWN' }
  const withRight = (change: Answers) => ({ ...software, ipRights: [{ ...right, ...change }] })

  it('counts when it was granted and ends on the day of filing', () => {
    expect(found(withRight({}))).toEqual([])
  })

  it('does not count when it was granted a day later, and the score without it is told', () => {
    const later = withRight({ grantedOn: '2026-07-02', expiresOn: undefined })
    expect(found(later)).toEqual(['S3 ipRights.0.grantedOn', 'S3.2 ipRights'])
    const told = check(later, on).find(({ field }) => field === 'ipRights')
    expect(told?.text.zh).toContain('科技成果得 0 分，总分为 56 分，不符合评价条件')
  })

  it('does not count when it ended a day before', () => {
    const ended = withRight({ grantedOn: '2020-01-01', expiresOn: '2026-06-30' })
    expect(found(ended)).toEqual(['S3.1 ipRights.0.expiresOn', 'S3.2 ipRights'])
  })

  it('leaves the score as it is where others of its class suffice', () => {
    const ipRights = [right, { ...right, grantedOn: '2026-07-02', expiresOn: undefined }]
    expect(found({ ...software, ipRights })).toEqual(['S3 ipRights.1.grantedOn'])
  })

  it.each(['ASSIGNED', 'GIFT', 'MERGER'])('that was acquired as %s is looked at', (acquired) => {
    expect(found(withRight({ acquired }))).toEqual(['S3.3 ipRights.0.acquired'])
  })
})

describe('a direct route', () => {
  it('with a certificate that has ended, or of another year than its number, is pointed out', () => {
    expect(found({ ...maker, certificateOn: '2023-06-30' })).toEqual([
      'D certificateOn',
      'D1.1 certificateNumber',
    ])
    expect(found({ ...maker, certificateNumber: 'GR202342000001' })).toEqual([
      'D1.1 certificateNumber',
    ])
  })

  it('with an old award, a low place or an old standard is pointed out', () => {
    const award = { directRoute: 'D2', awardYear: '2020', awardRank: '4' }
    expect(found({ ...maker, ...award })).toEqual(['D awardYear', 'D awardRank'])
    const standard = { directRoute: 'D4', standardOn: '2021-06-30', standardRank: '6' }
    expect(found({ ...maker, ...standard })).toEqual(['D standardOn', 'D standardRank'])
    const institute = { directRoute: 'D3', instituteName: '样例', instituteOn: '2026-07-02' }
    expect(found({ ...maker, ...institute })).toEqual(['D instituteOn'])
  })
})
