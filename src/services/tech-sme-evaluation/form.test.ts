import { describe, expect, it } from 'vitest'
import type { FieldError } from '#core/errors.ts'
import { type Answers, formErrors, metaOf, shownAnswer, visibleAnswers } from '#core/form.ts'
import { settledAnswers } from '#core/settled.ts'
import { examples } from './examples.ts'
import { form2017 as form } from './form.ts'

const file = ['0b8e7d0c-3d2f-4a37-9a6a-0d3c1c5a1f10']
const files = Object.fromEntries(
  Object.entries(form.fields)
    .filter(([, schema]) => metaOf(schema).widget === 'files')
    .map(([name]) => [name, file]),
)
const [software, startUp, maker, , , drafter] = examples.map(({ answers }) => ({
  ...answers,
  ...files,
}))

/** What is wrong after a change, with what is derived left out of the talk. */
function wrong(answers: Answers = {}, changes: Answers = {}): string[] {
  return typed(errorsOf(answers, changes)).map(({ field }) => field)
}

function typed(errors: FieldError[]): FieldError[] {
  return errors.filter(({ field }) => !/Score$|Result$|^betterIndicator$|^conclusion$/.test(field))
}

function errorsOf(answers: Answers = {}, changes: Answers = {}): FieldError[] {
  return formErrors(form, { ...answers, ...changes })
}

describe('the numbers of persons', () => {
  it('may have one decimal and no more', () => {
    const half = { totalStaff: '46.5', totalEmployed: '46.5' }
    expect(wrong(software, half)).toEqual([])
    expect(wrong(software, { ...half, totalEmployed: '46.55' })).toContain('totalEmployed')
  })

  it('add up to their whole exactly', () => {
    const parts = { totalEmployed: '45.9', totalPartTime: '0.1', totalTemporary: '0' }
    expect(wrong(software, parts)).toEqual([])
    const off = errorsOf(software, { ...parts, totalPartTime: '0.2' })
    expect(off.map(({ field }) => field)).toContain('totalStaff')
    expect(off[0]?.text.zh).toContain('合计 46.1 人')
    expect(
      wrong(software, { technicalPartTime: '1', totalPartTime: '1', totalEmployed: '45' }),
    ).toEqual(['technicalStaff'])
  })

  it('hold no more technical staff than staff, in whole and in part', () => {
    const all = { technicalStaff: '46', technicalEmployed: '46' }
    expect(wrong(software, all)).toEqual([])
    expect(wrong(software, { technicalStaff: '46.1', technicalEmployed: '46.1' })).toEqual([
      'technicalStaff',
    ])
    const others = { technicalEmployed: '11', technicalPartTime: '1' }
    expect(wrong(software, others)).toEqual(['technicalPartTime'])
  })

  it.each(['-1', '0', '1000000.1', '99999999999999', 'zwölf', '1,200'])(
    'refuse %s',
    (totalStaff) => {
      expect(wrong(software, { totalStaff })).toEqual(['totalStaff'])
    },
  )
})

describe('the figures of the year', () => {
  it.each(['-0.01', '12.345', '99999999999999999', '3 万'])('refuse %s', (revenueYuan) => {
    expect(wrong(software, { revenueYuan })).toEqual(['revenueYuan'])
  })

  it('cannot be filed with neither revenue nor cost', () => {
    const none = { revenueYuan: '0', costYuan: '0.00' }
    const errors = typed(errorsOf(startUp, none))
    expect(errors[0]).toMatchObject({ field: 'costYuan' })
    expect(errors[0]?.text.zh).toContain('不能提交')
    expect(wrong(startUp, { ...none, costYuan: '0.01' })).toEqual([])
  })

  it('are held against the indicator that was chosen', () => {
    expect(wrong(startUp, { researchIndicator: 'REVENUE' })).toEqual(['researchIndicator'])
    expect(wrong(software, { researchIndicator: 'COST', costYuan: '0' })).toEqual([
      'researchIndicator',
    ])
  })
})

describe('the scores', () => {
  it('are derived and refuse another value with the right one', () => {
    const errors = errorsOf(software, { totalScore: '81' })
    expect(errors.map(({ field }) => field)).toEqual(['totalScore'])
    expect(errors[0]?.text.zh).toContain('80')
  })

  it('follow the chosen indicator', () => {
    const errors = errorsOf(software, { researchIndicator: 'COST' })
    const told = Object.fromEntries(errors.map(({ field, text }) => [field, text.en]))
    expect(Object.keys(told)).toEqual(['researchScore', 'totalScore', 'conclusion'])
    expect(told.researchScore).toContain('must be “0”')
    expect(told.totalScore).toContain('must be “40”')
    expect(told.conclusion).toContain('must be “Does not meet the conditions”')
  })

  it('refuse a conclusion that does not follow in words, never by its code', () => {
    const [refused] = errorsOf(software, { conclusion: 'not' })
    expect(refused).toEqual({
      field: 'conclusion',
      text: {
        zh: '自评结论应为“符合评价条件”（由其他各项算出）',
        en: 'Conclusion must be “Meets the conditions”, as derived from the other fields',
      },
    })
  })
})

describe('both indicators of research input', () => {
  const derived = (answers: Answers) => {
    const { revenueResult, costResult, betterIndicator } = settledAnswers(form, answers)
    return [revenueResult, costResult, betterIndicator]
  }
  const money = (revenueYuan: string, costYuan: string, researchYuan: string) => ({
    ...software,
    revenueYuan,
    costYuan,
    researchYuan,
  })

  it('are shown with the better one, whichever is chosen', () => {
    expect(derived({ ...software, researchIndicator: 'COST' })).toEqual(['B', 'F', 'REVENUE'])
    expect(derived({ ...software, researchIndicator: undefined })).toEqual(['B', 'F', 'REVENUE'])
    const label = shownAnswer(form.fields.revenueResult, 'B')
    expect(label).toEqual({
      zh: '40 分（B 档：≥ 5%，< 6%）',
      en: '40 points (band B: ≥ 5%, < 6%)',
    })
  })

  it.each([
    ['at a bound of (1)', money('100.00', '100.00', '6.00'), ['A', 'F', 'REVENUE']],
    ['just under it', money('100.00', '100.00', '5.99'), ['B', 'F', 'REVENUE']],
    ['at a bound of (2)', money('10000.00', '100.00', '30.00'), ['F', 'A', 'COST']],
    ['where both give the same', money('500.00', '100.00', '30.00'), ['A', 'A', 'REVENUE']],
    ['without revenue', money('0', '100.00', '30.00'), ['NONE', 'A', 'COST']],
    ['without cost', money('100.00', '0', '6.00'), ['A', 'NONE', 'REVENUE']],
    ['without either', money('0', '0', '6.00'), ['NONE', 'NONE', undefined]],
    ['while a figure is missing', money('', '100.00', '6.00'), [undefined, undefined, undefined]],
  ])('%s', (_, answers, expected) => {
    expect(derived(answers)).toEqual(expected)
  })

  it('say in words that one without a base cannot be chosen', () => {
    expect(shownAnswer(form.fields.revenueResult, 'NONE').zh).toBe('销售收入为零，不能选用')
    expect(shownAnswer(form.fields.costResult, 'NONE').zh).toBe('成本费用支出为零，不能选用')
  })
})

describe('the rights', () => {
  const one = {
    name: '样例',
    kind: 'SW',
    number: '2024SR0001234',
    grantedOn: '2024-05-20',
    acquired: 'OWN',
    product: '1',
  }
  const rights = (...changes: Answers[]) => ({
    ipRights: changes.map((change, at) => ({ ...one, number: `N${at}`, ...change })),
  })

  it('may be none at all', () => {
    expect(wrong(software, { ipRights: undefined })).toEqual([])
    expect(wrong(software, { ipRights: [] })).toEqual([])
  })

  it('are listed once, however their number is written', () => {
    const twice = rights({ number: 'ZL 2019 1 0123456.7' }, {}, { number: 'zl201910123456.7' })
    expect(wrong(software, twice)).toEqual(['ipRights.2.number'])
    expect(typed(errorsOf(software, twice))[0]?.text.zh).toContain('第 1 行')
  })

  it('end on the day on which they began or later', () => {
    const change = { grantedOn: '2026-05-20', expiresOn: '2026-05-20' }
    expect(wrong(software, rights(change))).toEqual([])
    expect(wrong(software, rights({ ...change, expiresOn: '2026-05-19' }))).toEqual([
      'ipRights.0.expiresOn',
    ])
  })

  it('have not ended before the year of evaluation', () => {
    expect(wrong(software, rights({ expiresOn: '2026-01-01' }))).toEqual([])
    const ended = typed(errorsOf(software, rights({}, { expiresOn: '2025-12-31' })))
    expect(ended.map(({ field }) => field)).toEqual(['ipRights.1.expiresOn'])
    expect(ended[0]?.text.zh).toContain('在评价年度 2026 年以前已过有效期，不计入得分')
  })

  it('belong to a product of the form', () => {
    expect(wrong(software, rights({ product: '2' }))).toEqual(['ipRights.0.product'])
    const products = [1, 2].map((at) => ({ name: `产品 ${at}`, field: 'T1' }))
    expect(wrong(software, { ...rights({ product: '2' }), products })).toEqual([])
  })
})

describe('the days', () => {
  it('do not lie after the year of evaluation', () => {
    const year = { year: '2023' }
    expect(wrong(software, { ...year, foundedOn: '2023-12-31', ipRights: [] })).toEqual([])
    expect(wrong(software, { ...year, foundedOn: '2024-01-01', ipRights: [] })).toEqual([
      'foundedOn',
    ])
    expect(wrong(software, year)).toContain('ipRights.0.grantedOn')
    expect(wrong(maker, { ...year, ipRights: [] })).toEqual(['certificateOn'])
    expect(wrong(drafter, { ...year, standardOn: '2024-01-01', ipRights: [] })).toEqual([
      'standardOn',
    ])
  })

  it('of an award are years', () => {
    const award = { directRoute: 'D2', awardName: '样例奖', awardRank: '1' }
    expect(wrong(maker, { ...award, awardYear: '2026' })).toEqual([])
    expect(wrong(maker, { ...award, awardYear: '2027' })).toEqual(['awardYear'])
  })

  it.each(['2016', '26', '1999', '二〇二六'])('refuse %s as a year of evaluation', (year) => {
    expect(wrong(software, { year })).toEqual(['year'])
  })
})

describe('what is asked', () => {
  it('is the evidence of the chosen route and of no other', () => {
    const asked = (directRoute: string) =>
      wrong(maker, {
        directRoute,
        certificateNumber: undefined,
        certificateOn: undefined,
      })
    expect(asked('D1')).toEqual(['certificateNumber', 'certificateOn'])
    expect(asked('D2')).toEqual(['awardName', 'awardYear', 'awardRank'])
    expect(asked('D3')).toEqual([
      'instituteName',
      'instituteAuthority',
      'instituteNumber',
      'instituteOn',
    ])
    expect(asked('D4')).toEqual(['standardNumber', 'standardLevel', 'standardOn', 'standardRank'])
    expect(visibleAnswers(form, { ...maker, direct: false })).not.toHaveProperty('certificateOn')
  })

  it('is an explanation of whatever was answered no', () => {
    expect(wrong(software, { notAbnormal: false })).toEqual(['eligibilityNote'])
    expect(wrong(software, { notAbnormal: false, eligibilityNote: '已申请移出' })).toEqual([])
  })

  it('is proof of rights only where there are some', () => {
    expect(wrong(software, { ipProofs: undefined })).toEqual(['ipProofs'])
    expect(wrong(software, { ipProofs: undefined, ipRights: [] })).toEqual([])
  })

  it.each([
    ['certificateNumber', 'GR20244200001'],
    ['certificateNumber', 'XR202442000001'],
    ['contactEmail', 'nobody'],
    ['contactPhone', '0000000'],
  ])('refuses %s %s', (field, value) => {
    expect(wrong(maker, { [field]: value })).toEqual([field])
  })
})
