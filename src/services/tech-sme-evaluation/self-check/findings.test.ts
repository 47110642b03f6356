import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answers, formErrors } from '#core/form.ts'
import { policyOn } from '#core/policy.ts'
import { type Finding, outcomes, topics } from '#core/self-check.ts'
import { policies } from '../policies.ts'
import { evaluate } from '../rules/conditions.ts'
import { selfCheck } from './findings.ts'
import { maker, nearly, software, startUp, withoutRights } from './sample-answers.ts'

const on = '2026-07-01'
const samples = { software, startUp, maker, withoutRights, nearly }
const certificate = { direct: true, directRoute: 'D1', certificateOn: '2024-11-15' }

function policyAt(area: string, day: string) {
  return (key: string) => policyOn(policies, { key, area, on: day })
}

function check(answers: Answers, day = on, area = '420106'): Finding[] {
  return selfCheck.findings(answers, { on: day, policy: policyAt(area, day) })
}

function find(answers: Answers, rule: string, day = on, area = '420106'): Finding | undefined {
  return check(answers, day, area).find((finding) => finding.rule === rule)
}

it.each(['710000', '810000', '820000'])('fails condition 1 in %s, in words', (area) => {
  const there = selfCheck.findings(software, { on, policy: policyAt('000000', on), area })
  const found = (rule: string) => there.find((finding) => finding.rule === rule)
  expect(found('RESULT')?.outcome).toBe('fail')
  expect(found('C1')).toMatchObject({
    outcome: 'fail',
    value: { zh: '所选地区在香港、澳门或者台湾' },
  })
  const here = selfCheck.findings(software, { on, policy: policyAt('330110', on), area: '330110' })
  expect(here.find(({ rule }) => rule === 'C1')?.outcome).toBe('pass')
})

function rulesOf(answers: Answers, topic: Finding['topic']): string[] {
  return check(answers)
    .filter((finding) => finding.topic === topic)
    .map(({ rule }) => rule)
}

const amount = (most: number) =>
  fc.integer({ min: 0, max: most }).map((tenThousands) => String(tenThousands * 10_000))

const anyAnswers = fc.record({
  resident: fc.boolean(),
  clean: fc.boolean(),
  technicalStaff: fc.integer({ min: 0, max: 300 }).map(String),
  totalStaff: fc.integer({ min: 1, max: 600 }).map(String),
  revenueYuan: amount(30_000),
  costYuan: amount(30_000),
  researchYuan: amount(2000),
  assetsYuan: amount(30_000),
  classOne: fc.constantFrom('0', '1'),
  classTwo: fc.integer({ min: 0, max: 5 }).map(String),
  direct: fc.boolean(),
  certificateOn: fc.constantFrom('2020-01-01', '2025-01-01'),
})

function asYearlyForm(answers: Answers): Answers {
  const { clean, classOne, classTwo } = answers
  const of = (kind: string, count: unknown) => Array(Number(count)).fill({ kind })
  return {
    ...answers,
    noSafetyAccident: clean,
    noQualityAccident: clean,
    noEnvironmentalBreach: clean,
    noIntegrityBreach: clean,
    notAbnormal: clean,
    notUnlawful: clean,
    ipRights: [...of('ICL', classOne), ...of('UM', classTwo)],
  }
}

describe('the short form', () => {
  it.each(Object.entries(samples))('takes the sample %s', (_, answers) => {
    expect(formErrors(selfCheck.form, answers)).toEqual([])
  })

  it('asks for the evidence of a route, but for no name or file', () => {
    expect(formErrors(selfCheck.form, { ...maker, ...certificate })).toEqual([])
    const institute = { ...maker, direct: true, directRoute: 'D3' }
    expect(formErrors(selfCheck.form, institute).map(({ field }) => field)).toEqual(['instituteOn'])
  })

  it('refuses more technical staff than staff, and neither revenue nor cost', () => {
    const fields = (changes: Answers) =>
      formErrors(selfCheck.form, { ...software, ...changes }).map(({ field }) => field)
    expect(fields({ technicalStaff: '47' })).toEqual(['technicalStaff'])
    expect(fields({ revenueYuan: '0', costYuan: '0' })).toEqual(['costYuan'])
  })
})

describe('the conclusion', () => {
  it.each([
    ['software', software, 'pass', '符合评价条件'],
    ['startUp', startUp, 'pass', '符合评价条件'],
    ['withoutRights', withoutRights, 'pass', '符合评价条件'],
    ['maker', maker, 'fail', '不符合评价条件'],
    ['maker with a certificate', { ...maker, ...certificate }, 'pass', '符合直接确认条件'],
    [
      '501 staff',
      { ...software, totalStaff: '501', technicalStaff: '200' },
      'fail',
      '不符合评价条件',
    ],
  ])('of %s is told first', (_, answers, outcome, words) => {
    const [first] = check(answers)
    expect(first).toMatchObject({ rule: 'RESULT', outcome, value: { zh: words } })
  })

  it('agrees with what the yearly form would come to, with either indicator', () => {
    fc.assert(
      fc.property(anyAnswers, (some) => {
        const answers = { permitted: true, directRoute: 'D1', ...some }
        const inFull = ['REVENUE', 'COST'].map((researchIndicator) =>
          evaluate({ ...asYearlyForm(answers), researchIndicator }, { on }),
        )
        const best = inFull.some(({ conclusion }) => conclusion !== 'not')
        const result = find(answers, 'RESULT')?.outcome
        expect(result).toBe(best ? 'pass' : 'fail')
        expect(rulesOf(answers, 'benefit')).toEqual(best ? ['RD', 'LOSS'] : ['ENTRY'])
      }),
    )
  })

  it('lists every condition, the six of the fourth in one line', () => {
    expect(rulesOf(software, 'condition')).toEqual([
      'RESULT',
      'C1',
      'C3',
      'C4',
      'C2.1',
      'C2.2',
      'C2.3',
      'C5.1',
      'C5.2',
    ])
    expect(find({ ...software, clean: false }, 'C4')?.outcome).toBe('fail')
  })

  it('notes what a direct route waives, and names the routes to who has none', () => {
    expect(find({ ...maker, ...certificate }, 'C5.1')).toMatchObject({ outcome: 'hint' })
    expect(find({ ...maker, ...certificate }, 'D1')).toMatchObject({ outcome: 'pass' })
    expect(find(maker, 'D')?.text.zh).toContain('直接确认')
    expect(find({ ...maker, clean: false }, 'D')).toBeUndefined()
    expect(find(software, 'D')).toBeUndefined()
  })
})

describe('the scores', () => {
  it('of the software firm are told with share, band and bound', () => {
    expect(find(software, 'S1')).toMatchObject({
      text: { zh: '科技人员指标：B 档，16 分' },
      value: { zh: '26.09%（12 ÷ 46 人）' },
      threshold: { zh: '≥ 25%，< 30%' },
    })
    expect(find(software, 'S2（1）')).toMatchObject({
      text: { en: 'R&D expense against revenue: band B, 40 points' },
      threshold: { zh: '≥ 5%，< 6%' },
    })
    expect(find(software, 'S2（1）')?.value?.zh).toContain('5.18%')
    expect(find(software, 'S2（2）')).toMatchObject({ threshold: { zh: '< 10%' } })
    expect(find(software, 'S2（2）')?.value?.zh).toContain('5.65%')
    expect(find(software, 'S2')?.text.zh).toContain('指标（1），得 40 分')
    expect(find(software, 'S3')).toMatchObject({ threshold: { zh: '4 项以上 II 类' } })
    expect(find(software, 'S')).toMatchObject({ value: { zh: '80 分' }, outcome: 'pass' })
  })

  it('of the start-up propose the second indicator, as the first has no base', () => {
    expect(find(startUp, 'S2（1）')?.text.zh).toContain('分母为零')
    expect(find(startUp, 'S2')?.text.zh).toContain('指标（2），得 50 分')
    expect(find(startUp, 'S')?.value?.zh).toBe('76 分')
  })

  it('of the other examples come to 30 and 70', () => {
    expect(find(maker, 'S')).toMatchObject({ value: { zh: '30 分' }, outcome: 'fail' })
    expect(find(withoutRights, 'S')).toMatchObject({ value: { zh: '70 分' }, outcome: 'pass' })
    expect(find(withoutRights, 'S1')).toMatchObject({ threshold: { zh: '≥ 30%' } })
  })

  it('fail where there are none for staff', () => {
    expect(find({ ...software, technicalStaff: '4' }, 'S1')?.outcome).toBe('fail')
  })
})

describe('what is missing', () => {
  it('from 58 points is the smallest single change of each kind', () => {
    expect(find(nearly, 'S')?.value?.zh).toBe('58 分')
    expect(find(nearly, 'PASS-hired')).toMatchObject({
      text: { zh: '新聘 8 名科技人员（职工总数同时增加），就达到 60 分且科技人员指标不为 0' },
      value: { zh: '58 分 → 62 分' },
    })
    expect(find(nearly, 'PASS-counted')?.text.zh).toContain('再有 5 名属于科技人员')
    expect(find(nearly, 'PASS-classOne')?.value?.zh).toBe('58 分 → 76 分')
    expect(find(nearly, 'PASS-classTwo')?.text.zh).toContain('再有 1 项 II 类')
    expect(find(nearly, 'PASS-research')).toMatchObject({
      text: { zh: '研发费用再有 325,000.00 元，就达到 60 分且科技人员指标不为 0' },
      value: { zh: '58 分 → 68 分' },
    })
  })

  it('from 30 points is R&D expense alone, or several things together', () => {
    expect(rulesOf(maker, 'improvement').filter((rule) => rule.startsWith('PASS'))).toEqual([
      'PASS-research',
    ])
    const far = { ...maker, technicalStaff: '8', classTwo: '0' }
    expect(rulesOf(far, 'improvement').filter((rule) => rule.startsWith('PASS'))).toEqual([
      'PASS-together',
    ])
  })

  it('is nothing for who has passed; but one more right or engineer is shown', () => {
    expect(rulesOf(software, 'improvement')).toEqual([
      'TRUE',
      'PLUS-classOne',
      'PLUS-hired',
      'PLUS-research',
    ])
    expect(find(software, 'PLUS-classOne')?.value?.zh).toBe('80 分 → 86 分')
    expect(find(software, 'PLUS-hired')).toMatchObject({ value: { zh: '80 分 → 80 分' } })
    expect(find(software, 'PLUS-hired')?.text.zh).toContain('得分不变')
    expect(find(software, 'PLUS-research')).toMatchObject({ value: { zh: '80 分 → 90 分' } })
    expect(find(software, 'PLUS-research')?.text.zh).toContain('266,000.00 元')
  })

  it.each([
    ['499', '得分'],
    ['499.9', '超过 500 人'],
    ['500', '超过 500 人'],
  ])('with %s staff, of one more engineer: %s', (totalStaff, said) => {
    const full = { ...software, totalStaff, technicalStaff: '100' }
    expect(find(full, 'PLUS-hired')?.text.zh).toContain(said)
    expect(find(full, 'SIZE')).toBeUndefined()
  })

  it.each([
    { totalStaff: '500.1' },
    { revenueYuan: '200000000.01' },
    { assetsYuan: '200000000.01' },
  ])('says that no score makes up for a size of %o', (size) => {
    expect(rulesOf({ ...software, ...size }, 'improvement')[0]).toBe('SIZE')
  })

  it('says that the figures of last year are facts', () => {
    expect(find(nearly, 'TRUE')?.text.zh).toContain('不能改')
  })
})

describe('papers, procedure and benefits', () => {
  it('name the papers that are not at hand, and of rights only where there are some', () => {
    expect(find(software, 'M-licence')?.outcome).toBe('missing')
    expect(find({ ...software, hasLicence: true }, 'M-licence')?.outcome).toBe('pass')
    expect(find(software, 'M-ipProofs')?.outcome).toBe('missing')
    expect(find(withoutRights, 'M-ipProofs')).toBeUndefined()
  })

  it.each([
    ['2026-05-31', 'fail', '尚未开始'],
    ['2026-06-01', 'pass', '可以提交'],
    ['2026-08-31', 'pass', '可以提交'],
    ['2026-09-01', 'fail', '已经截止'],
  ])('on %s filing is a %s', (day, outcome, words) => {
    expect(find(software, 'cycle', day)).toMatchObject({ outcome })
    expect(find(software, 'cycle', day)?.text.zh).toContain(words)
  })

  it('say nothing of a year whose notice is not known', () => {
    expect(find(software, 'cycle', '2025-06-01')).toBeUndefined()
  })

  it('tell by the day whether the year before can still be settled with it', () => {
    expect(find(software, 'NUMBER-11', '2020-05-31')?.text.zh).toContain('第 11 位为 0')
    expect(find(software, 'NUMBER-11', '2020-06-01')?.text.zh).toContain('A 或者 B')
    const founded = { ...software, foundedThisYear: true }
    expect(find(founded, 'NUMBER-11', '2020-05-31')?.text.zh).toContain('A 或者 B')
  })

  it('tell the days of the place and until when a number is good', () => {
    expect(find(software, 'formal-review-limit', on, '510104')?.value?.zh).toBe('5 个工作日')
    expect(find(software, 'formal-review-limit')?.value?.zh).toBe('10 个工作日')
    expect(find(software, 'validity')?.value?.zh).toBe('2026年12月31日')
    expect(find(software, 'validity', '2019-06-01', '510104')?.value?.zh).toBe('2020年3月31日')
  })

  it.each([
    ['2019-12-31', '75%'],
    ['2021-12-31', '比例以当年税收规定为准'],
    ['2022-01-01', '100%'],
  ])('on %s speak of a deduction of %s', (day, words) => {
    expect(find(software, 'RD', day)).toMatchObject({ ground: 'memory' })
    expect(find(software, 'RD', day)?.text.zh).toContain(words)
  })
})

describe('every finding', () => {
  it('is bilingual, of a known topic and outcome, with a citation', () => {
    for (const answers of [...Object.values(samples), { ...maker, ...certificate }]) {
      for (const { text, topic, outcome, cite, value, threshold } of check(answers)) {
        expect(text.zh).toMatch(/\p{Script=Han}/u)
        for (const { en } of [text, value ?? text, threshold ?? text])
          expect(en).not.toMatch(/\p{Script=Han}/u)
        expect(Object.keys(topics)).toContain(topic)
        expect(Object.keys(outcomes)).toContain(outcome)
        expect(cite).not.toBe('')
      }
    }
  })

  it('is told once', () => {
    for (const answers of Object.values(samples)) {
      const rules = check(answers).map(({ rule }) => rule)
      expect(new Set(rules).size).toBe(rules.length)
    }
  })

  it('survives answers of any kind', () => {
    for (const junk of [undefined, null, 7, [], {}, true, 'x', '-1']) {
      const answers = Object.fromEntries(
        Object.keys(selfCheck.form.fields).map((name) => [name, junk]),
      )
      expect(check(answers).length).toBeGreaterThan(0)
    }
  })
})
