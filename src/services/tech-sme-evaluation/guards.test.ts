import { describe, expect, it } from 'vitest'
import { completeCreditCode } from '#core/credit-code.ts'
import type { Day } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import type { Guarded } from '#core/lifecycle.ts'
import { policyOn } from '#core/policy.ts'
import { examples } from './examples.ts'
import { mayFile, mayFileAgain, wasHeard } from './guards.ts'
import { policies } from './policies.ts'

const answersOf = (part: string) => examples.find(({ name }) => name.includes(part))?.answers ?? {}
const software = answersOf('80 分')
const startUp = answersOf('初创企业')

function about(on: Day, rest: Partial<Guarded> = {}): Guarded {
  return {
    answers: software,
    taken: [],
    asked: {},
    policy: (key) => policyOn(policies, { key, area: '330106', on })?.value,
    on,
    dueOn: null,
    ...rest,
  }
}

const filed = (answers: Answers, on = '2026-07-01') => mayFile(about(on, { answers }))

describe('a form is filed', () => {
  it.each([
    ['the day before the filing opens', '2026-05-31', '从2026年6月1日开始'],
    ['the first day', '2026-06-01', undefined],
    ['the last day', '2026-08-31', undefined],
    ['the day after it closes', '2026-09-01', '已于2026年8月31日截止'],
  ])('%s, %s: %s', (_, on, words) => {
    const refused = mayFile(about(on))
    if (words === undefined) expect(refused).toBeUndefined()
    else expect(refused?.zh).toContain(words)
  })

  it.each([
    ['2020-10-20', undefined],
    ['2020-10-21', '已于2020年10月20日截止'],
  ])('in 2020 until its own last day: %s', (on, words) => {
    const ipRights = [{ kind: 'INV', grantedOn: '2019-03-01' }]
    const then = { ...software, year: '2020', foundedOn: '2012-01-01', ipRights }
    const refused = filed(then, on)
    if (words === undefined) expect(refused).toBeUndefined()
    else expect(refused?.zh).toContain(words)
  })

  it('not in a year whose days are not known, in words', () => {
    expect(mayFile(about('2025-07-01'))?.zh).toContain('还没有 2025 年度的填报时间')
  })

  it('not when the setting of the year has another shape', () => {
    const policy = () => ({ year: '2026', opensOn: '2026-06-01' })
    expect(mayFile(about('2026-07-01', { policy }))?.zh).toContain('还没有 2026 年度的填报时间')
  })

  it.each([
    ['2026', undefined],
    [' 2026 ', undefined],
    ['2025', '信息表的评价年度是 2025 年'],
    [' 2025 ', '信息表的评价年度是 2025 年'],
    ['2027', '信息表的评价年度是 2027 年'],
  ])('for the year of its filing: %j', (year, words) => {
    const refused = filed({ ...software, year })
    if (words === undefined) expect(refused).toBeUndefined()
    else expect(refused?.zh).toContain(words)
  })

  it('not when it cannot pass, and what is missing is named with value and bound', () => {
    expect(filed(answersOf('501 人'))).toEqual({
      zh: '按所填内容不能通过评价，请核对后再提交：不符合“职工总数不超过 500 人”（现为 501 人，应不超过 500 人）。可以先用“自查”看还差多少',
      en: 'With these answers the enterprise cannot pass, so check them before you submit: not met: “Not more than 500 staff” (found 501 persons, needed at most 500 persons). The self-check shows how much is missing',
    })
    expect(filed(answersOf('指标为 0 分'))?.zh).toContain('科技人员指标得分不为 0')
  })

  it('not by the worse indicator, and the refusal names the one by which it passes', () => {
    const worse = filed({ ...software, researchIndicator: 'COST' })
    expect(worse?.zh).toContain('现为 40 分，应不低于 60 分')
    expect(worse?.zh).toContain('按指标（1）为 80 分，可以通过')
    expect(worse?.en).toContain('By indicator (1) the total is 80 points, which passes')
    expect(filed({ ...startUp, revenueYuan: '920000000.00' })?.zh).not.toContain('按指标')
    const better = { ...software, revenueYuan: '190000000.00', costYuan: '5000000.00' }
    expect(filed(better)?.zh).toContain('按指标（2）为 90 分，可以通过')
  })

  it('not when it cannot pass, with whatever blanks its numbers are written', () => {
    const many = { totalStaff: ' 501 ', totalEmployed: '501' }
    expect(filed({ ...software, ...many })?.zh).toContain('现为 501 人')
  })

  it('in a sentence, whatever the bound is', () => {
    const words = [
      [{ revenueYuan: '200000000.01' }, '现为 200,000,000.01 元，应不超过 200,000,000.00 元'],
      [{ assetsYuan: '200000000.01' }, '现为 200,000,000.01 元，应不超过 200,000,000.00 元'],
      [{ permitted: false }, '现为“否”，应为“是”'],
    ] as const
    for (const [change, said] of words)
      expect(filed({ ...software, ...change })?.zh).toContain(said)
    expect(filed(answersOf('指标为 0 分'))?.zh).toContain('现为 0 分，应大于 0 分')
  })

  it('and is left to the form where that names the field', () => {
    expect(filed({ ...software, totalStaff: '501' })).toBeUndefined()
    const ended = [{ kind: 'INV', grantedOn: '2020-01-01', expiresOn: '2025-12-31' }]
    expect(filed({ ...software, ipRights: ended })).toBeUndefined()
    expect(filed({ ...startUp, costYuan: '0', revenueYuan: '0' })).toBeUndefined()
    expect(filed({ ...startUp, ipRights: [], researchIndicator: 'REVENUE' })).toBeUndefined()
  })

  it.each([
    ['2026-07-01', undefined],
    ['2026-07-02', '成立日期2026年7月2日晚于今天（2026年7月1日）'],
    ['2026-12-30', '成立日期2026年12月30日晚于今天（2026年7月1日）'],
  ])('founded on the day of filing at the latest: %s', (foundedOn, words) => {
    const refused = filed({ ...software, foundedOn })
    if (words === undefined) expect(refused).toBeUndefined()
    else expect(refused?.zh).toContain(words)
  })

  it.each(['71', '81', '82'])('not by an enterprise whose code is of the region %s', (region) => {
    const of = (applicantCode: string) => ({ applicantCode })
    const code = completeCreditCode(`91${region}0000MA0000E01`)
    expect(mayFile(about('2026-07-01', of(code)))?.zh).toContain('属于港、澳、台地区')
    expect(mayFileAgain(about('2026-07-01', of(code)))?.zh).toContain('属于港、澳、台地区')
    const mainland = completeCreditCode('91420100MA0000E01')
    expect(mayFile(about('2026-07-01', of(mainland)))).toBeUndefined()
  })

  it('by its certificate while that is in force on the day of filing', () => {
    const maker = { ...answersOf('30 分'), certificateOn: '2023-07-10' }
    expect(filed(maker, '2026-07-10')).toBeUndefined()
    expect(filed(maker, '2026-07-11')?.zh).toContain('高新技术企业证书在有效期内')
  })

  it('is left to the form while it is incomplete or holds no answers', () => {
    for (const junk of [undefined, null, 7, [], {}, true]) {
      expect(filed({ year: junk, totalStaff: junk, products: junk, direct: junk })).toBeUndefined()
    }
    expect(filed({})).toBeUndefined()
  })
})

describe('only rights in force on the day of filing count', () => {
  const right = { kind: 'INV', grantedOn: '2020-01-01' }
  const told = (...changes: Answers[]) => {
    const ipRights = changes.map((change) => ({ ...right, ...change }))
    return filed({ ...software, ipRights })
  }

  it('with the first and the last day of a right', () => {
    expect(told({ grantedOn: '2026-07-01', expiresOn: '2026-07-01' })).toBeUndefined()
    expect(told({ expiresOn: undefined })).toBeUndefined()
  })

  it('so that one which has ended lifts nobody over 60', () => {
    expect(told({ expiresOn: '2026-06-30' })).toEqual({
      zh: '知识产权表中第 1 行（有效期至2026年6月30日，已过期），在提交日2026年7月1日不是有效的知识产权，不计入得分。请删除或者更正后再提交。删除后科技成果得 0 分，总分 56 分，不符合评价条件',
      en: 'In the table of rights line 1 (in force until 2026-06-30): not in force on the day of filing, 2026-07-01, so not counted. Remove or correct them, then submit. Without them results give 0 points, 56 in all: the conditions are not met',
    })
  })

  it('nor one that will be granted later, and the line is named', () => {
    const refused = told({}, { grantedOn: '2026-07-02' })
    expect(refused?.zh).toContain('第 2 行（授权日期2026年7月2日，尚未授权）')
    expect(refused?.zh).toContain('删除后科技成果得 30 分，总分 86 分')
    expect(refused?.zh).not.toContain('不符合')
  })

  it('also when a corrected form comes in', () => {
    const ipRights = [{ ...right, expiresOn: '2026-06-30' }]
    const again = mayFileAgain(about('2026-07-01', { answers: { ...software, ipRights } }))
    expect(again?.zh).toContain('不计入得分')
  })

  it('and of many lines the first five are named', () => {
    const refused = told(...Array.from({ length: 200 }, () => ({ expiresOn: '2026-06-30' })))
    expect(refused?.zh).toContain('等 200 行')
    expect(refused?.en).toContain('and 195 more')
    expect(refused?.zh).not.toContain('第 6 行')
  })

  it('while one whose days are missing or no days is left to the form', () => {
    for (const junk of [undefined, null, 7, '', '明年', '2026-13-01']) {
      expect(told({ grantedOn: junk, expiresOn: junk })).toBeUndefined()
    }
  })
})

describe('a corrected form is filed again', () => {
  it('also after the filing has closed', () => {
    expect(mayFileAgain(about('2026-09-01'))).toBeUndefined()
  })

  it('neither for another year nor when it cannot pass any more', () => {
    const again = (answers: Answers) => mayFileAgain(about('2026-09-01', { answers }))
    expect(again({ ...software, year: '2025' })?.zh).toContain('评价年度是 2025 年')
    const many = { totalStaff: '500.1', totalEmployed: '500.1' }
    expect(again({ ...software, ...many })?.zh).toContain('500.1 人')
  })
})

describe('a number is revoked', () => {
  const notified = ['accept', 'notify-revocation']

  it.each([
    ['2026-10-20', false],
    ['2026-10-21', false],
    ['2026-10-22', true],
  ])('without a defence only after the last day for it (21 October): %s: %s', (on, may) => {
    const refused = wasHeard(about(on, { taken: notified, dueOn: '2026-10-21' }))
    expect(refused === undefined).toBe(may)
    if (refused) expect(refused.zh).toContain('企业可以申辩到2026年10月21日')
  })

  it('not without a day for the defence', () => {
    expect(wasHeard(about('2026-10-22', { taken: notified }))?.zh).toContain('没有申辩期限的记录')
  })

  it('at once when the defence was verified', () => {
    const taken = [...notified, 'defend', 'verify']
    expect(wasHeard(about('2026-10-12', { taken }))).toBeUndefined()
    expect(wasHeard(about('2026-10-12', { taken, dueOn: '2026-10-21' }))).toBeUndefined()
  })

  it('not by the defence against an earlier notice', () => {
    const taken = [...notified, 'defend', 'verify', 'keep', 'notify-revocation']
    expect(wasHeard(about('2026-11-03', { taken, dueOn: '2026-11-10' }))).toBeDefined()
    expect(wasHeard(about('2026-11-11', { taken, dueOn: '2026-11-10' }))).toBeUndefined()
  })
})
