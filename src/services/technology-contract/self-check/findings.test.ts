import { describe, expect, it } from 'vitest'
import { type Answers, formErrors, readAnswers } from '#core/form.ts'
import { policyOn } from '#core/policy.ts'
import { type Finding, outcomes, topics } from '#core/self-check.ts'
import { policies } from '../policies.ts'
import { selfCheck } from './findings.ts'
import * as samples from './sample-answers.ts'

const { algorithm, corrosion, housing, integration, knowHow, upkeep, welding } = samples
const old = '2026-02-10'
const now = '2026-03-01'

type Place = { on?: string; area?: string }

function check(answers: Answers, { on = now, area = '000000' }: Place = {}): Finding[] {
  const policy = (key: string) => policyOn(policies, { key, area, on })
  return selfCheck.findings(answers, { on, policy })
}

function find(findings: readonly Finding[], rule: string): Finding | undefined {
  return findings.find((finding) => finding.rule === rule)
}

function rulesOf(findings: readonly Finding[], outcome: Finding['outcome'], topic = 'category') {
  return findings
    .filter((finding) => finding.topic === topic && finding.outcome === outcome)
    .map(({ rule }) => rule)
}

describe('the worked examples', () => {
  it('E1: a development whose rig is not deducted comes to 820,000', () => {
    const found = check(algorithm)
    expect(find(found, 'ORDER')?.value?.zh).toBe('技术开发 / 委托开发')
    expect(rulesOf(found, 'pass')).toEqual(expect.arrayContaining(['D02', 'D03', 'D11', 'D12']))
    expect(rulesOf(found, 'fail')).toEqual([])
    expect(find(found, 'D01')).toMatchObject({ topic: 'clause', outcome: 'pass' })
    expect(find(found, 'TTV')?.value).toEqual({ zh: '820,000.00 元', en: '¥820,000.00' })
    expect(find(found, 'VAT')?.value?.zh).toBe('820,000.00 元')
    expect(find(found, 'G18')?.outcome).toBe('hint')
    expect(find(found, 'CIT')).toBeUndefined()
  })

  it('E3: an integration is to be concluded separately under the old rules', () => {
    const found = check(integration, { on: old })
    expect(find(found, 'G20')).toMatchObject({
      outcome: 'fail',
      value: { zh: '1,400,000.00 元' },
    })
    expect(find(found, 'TTV')?.value?.zh).toBe('1,400,000.00 元')
    expect(rulesOf(found, 'hint', 'benefit')).toEqual(['REG'])
  })

  it('E3: and is registered whole under the newer text, training not split off', () => {
    const found = check(integration)
    expect(find(found, 'G20')).toMatchObject({ outcome: 'hint', ground: 'draft' })
    expect(find(found, 'TTV')?.value?.zh).toBe('1,400,000.00 元')
    expect(find(found, 'R04')?.outcome).toBe('hint')
    expect(find(found, 'VAT')?.value?.zh).toBe('1,400,000.00 元')
  })

  it('E3: in Jiangsu its total asks for a second review', () => {
    const found = check(integration, { area: '320100' })
    expect(find(found, 'second-review')).toMatchObject({
      outcome: 'hint',
      value: { zh: '5,000,000.00 元' },
      threshold: { zh: '5,000,000.00 元以上' },
      ground: 'local-law',
    })
    const less = check({ ...integration, totalYuan: '4999999.99' }, { area: '320100' })
    expect(find(less, 'second-review')?.outcome).toBe('pass')
    expect(find(check(integration), 'second-review')).toBeUndefined()
  })

  it('E4: a service comes to 700,000 and is not free of VAT', () => {
    const found = check(corrosion)
    expect(find(found, 'ORDER')?.value?.zh).toBe('技术服务 / 技术服务')
    expect(rulesOf(found, 'pass')).toEqual(['S20', 'S01', 'S02', 'S04'])
    expect(find(found, 'S03')?.outcome).toBe('pass')
    expect(find(found, 'TTV')?.value?.zh).toBe('700,000.00 元')
    expect(find(found, 'VAT')?.outcome).toBe('fail')
    expect(find(found, 'REWARD')?.value?.zh).toBe('700,000.00 元')
  })

  it('E6: know-how is taxed on trial, and whether the relief applies stays open', () => {
    const found = check(knowHow)
    expect(find(found, 'ORDER')?.value?.zh).toBe('技术转让 / 技术秘密转让')
    expect(find(found, 'TTV')?.value?.zh).toBe('12,000,000.00 元')
    expect(find(found, 'CIT')).toMatchObject({ outcome: 'hint' })
    expect(find(found, 'CIT')?.text.zh).toContain('没有写明')
    const trial = find(found, 'CIT-TRIAL')
    expect(trial?.value?.zh).toBe('612,500.00 元')
    expect(trial?.threshold?.zh).toBe('5,000,000.00 元')
    for (const amount of ['9,900,000.00', '4,900,000.00', '2,475,000.00']) {
      expect(trial?.text.zh).toContain(amount)
    }
    expect(find(found, 'expert-review')).toMatchObject({ outcome: 'hint', ground: 'draft' })
    expect(find(found, 'extended-limit')?.value?.zh).toBe('30 个工作日')
  })

  it('E6: in Tianjin more than 10,000,000 goes to experts; exactly that does not', () => {
    const at = (totalYuan: string) =>
      find(check({ ...knowHow, totalYuan }, { area: '120104' }), 'expert-review')
    expect(at('12000000.00')?.outcome).toBe('hint')
    expect(at('10000000.01')?.outcome).toBe('hint')
    expect(at('10000000.00')?.outcome).toBe('pass')
  })

  it('E6: 100 % in the same hands gets no income-tax relief', () => {
    const found = check({ ...knowHow, relatedParties: true, sameOwner: true })
    expect(find(found, 'CIT')?.outcome).toBe('fail')
    expect(find(found, 'CIT-TRIAL')).toBeUndefined()
    expect(
      find(check({ ...knowHow, relatedParties: true, sameOwner: false }), 'CIT')?.outcome,
    ).toBe('hint')
  })

  it('E8: a housing of another size and colour is no development', () => {
    const found = check(housing)
    expect(rulesOf(found, 'fail')).toEqual(['D03', 'D11'])
    expect(find(found, 'D11')?.text.zh).toContain('不予登记')
    expect(rulesOf(found, 'hint', 'benefit')).toEqual(['REG'])
  })

  it('E9: upkeep and calibration are no technology service', () => {
    expect(rulesOf(check(upkeep), 'fail')).toEqual(['S20', 'S22', 'S23'])
  })

  it('E10: a training comes to 112,000, and inside a development is not registered on its own', () => {
    const found = check(welding)
    expect(find(found, 'ORDER')?.value?.zh).toBe('技术服务 / 技术培训')
    expect(find(found, 'TTV')?.value?.zh).toBe('112,000.00 元')
    expect(rulesOf(found, 'fail')).toEqual([])
    expect(rulesOf(check({ ...welding, insideMain: true }), 'fail')).toEqual(['R04'])
  })
})

describe('the decision order', () => {
  const { creates: _, ...open } = algorithm
  it.each([
    [{ creates: true, allResearch: true }, '技术开发 / 合作开发'],
    [{ creates: false, handsOver: 'ASSIGN', right: 'PATENT' }, '技术转让 / 专利权转让'],
    [{ creates: false, handsOver: 'LICENSE', right: 'PATENT' }, '技术许可 / 专利实施许可'],
    [{ creates: false, handsOver: 'LICENSE', right: 'BIOMED' }, '技术许可 / 其他技术许可'],
    [{ creates: false, handsOver: 'NO', reportsOnly: true }, '技术咨询'],
    [
      {
        creates: false,
        handsOver: 'NO',
        reportsOnly: false,
        solves: false,
        trains: false,
        brokers: true,
      },
      '技术服务 / 技术中介',
    ],
  ])('of %j leads to %s', (answers, label) => {
    expect(find(check({ ...open, ...answers }), 'ORDER')?.value?.zh).toBe(label)
  })

  it('counts a licence as a transfer before the newer measures', () => {
    const licence = { ...open, creates: false, handsOver: 'LICENSE' }
    const label = (right: string) =>
      find(check({ ...licence, right }, { on: old }), 'ORDER')?.value?.zh
    expect(label('PATENT')).toBe('技术转让 / 专利实施许可转让')
    expect(label('KNOWHOW')).toBe('技术转让 / 技术秘密转让')
    expect(label('BIOMED')).toBe('技术转让')
  })

  it('names every test that failed when nothing fits', () => {
    const answers = { creates: false, handsOver: 'NO', reportsOnly: false, solves: false }
    const found = check({ ...open, ...answers, trains: false, brokers: false })
    expect(rulesOf(found, 'fail')).toEqual(['ORDER', 'D02', 'T01', 'C03', 'S01', 'R01', 'A01'])
  })

  it('doubts a chosen development without new technology', () => {
    expect(rulesOf(check({ ...housing, creates: false }), 'fail')).toContain('D02')
  })
})

it.each([
  ['2025-12-31', 'law'],
  ['2026-01-01', 'memory'],
])('presents the VAT exemption on %s as %s', (on, ground) => {
  const vat = find(check(algorithm, { on }), 'VAT')
  expect(vat?.ground).toBe(ground)
  expect(vat?.cite.includes('未核实')).toBe(ground === 'memory')
})

it.each([
  ['4999999.99', '0.00 元'],
  ['5000000.00', '0.00 元'],
  ['5000000.01', '0.00 元'],
  ['5000000.04', '0.01 元'],
  ['9900000.00', '612,500.00 元'],
])('taxes an income of %s with %s', (totalYuan, tax) => {
  const { transferTaxesYuan: _, ...rest } = knowHow
  const found = check({ ...rest, totalYuan, transferCostYuan: '0' })
  expect(find(found, 'CIT-TRIAL')?.value?.zh).toBe(tax)
})

it('takes no income tax on trial without an income', () => {
  expect(find(check({ ...knowHow, transferCostYuan: '12000000.00' }), 'CIT-TRIAL')).toBeUndefined()
})

it.each([
  ['2026-03-02', 'pass'],
  ['2026-03-01', 'pass'],
  ['2026-02-28', 'fail'],
  [undefined, 'hint'],
])('looks at a term that ends on %s: %s', (endsOn, outcome) => {
  expect(find(check({ ...algorithm, endsOn }), 'G03')?.outcome).toBe(outcome)
})

it('names the clauses and papers that are missing, and those of the case only', () => {
  const bare = Object.fromEntries(
    Object.entries(algorithm).filter(([name]) => !/^(clause|paper)[A-Z]/.test(name)),
  )
  const found = check({ ...bare, planProject: true, foreignOnly: true })
  expect(rulesOf(found, 'missing', 'clause')).toEqual([
    'D01',
    'G07',
    'G08',
    'CC845',
    'CC845',
    'G09',
  ])
  expect(rulesOf(found, 'missing', 'material')).toEqual(['G01', 'G19', 'G16'])
  expect(rulesOf(found, 'hint', 'material')).toEqual(['D06', '6.2', '6.2'])
  expect(rulesOf(check(knowHow), 'missing', 'material')).toEqual([])
  const patent = { ...knowHow, right: 'PATENT', inForce: true }
  expect(rulesOf(check(patent), 'missing', 'material')).toEqual(['T04'])
  expect(rulesOf(check(patent), 'missing', 'clause')).toEqual(['T06'])
})

it('says what the place counts as non-technical', () => {
  const project = { ...algorithm, nonTechnical: [{ kind: 'PROJECT', yuan: '1.00' }] }
  expect(find(check(project), 'non-technical-items')?.text.zh).toContain('人工')
  expect(find(check(algorithm), 'non-technical-items')).toBeUndefined()
  const inDaqing = check(algorithm, { area: '230600' })
  expect(find(inDaqing, 'non-technical-items')?.text.zh).toContain('全部项目成本')
})

const all = Object.entries(samples)
it.each(all)(
  '%s is a complete form, and every finding is bilingual, cited and grounded',
  (_, answers) => {
    expect(formErrors(selfCheck.form, answers)).toEqual([])
    for (const on of [old, now]) {
      for (const finding of check(answers, { on, area: '320100' })) {
        const { text, value, threshold, cite, outcome, topic } = finding
        for (const { zh, en } of [text, value ?? text, threshold ?? text]) {
          expect(zh, finding.rule).not.toBe('')
          expect(en, finding.rule).not.toMatch(/\p{Script=Han}/u)
          expect(`${zh}${en}`, finding.rule).not.toMatch(/undefined|null|NaN|object/)
        }
        expect(text.zh).toMatch(/\p{Script=Han}/u)
        expect(cite).not.toBe('')
        expect(Object.keys(outcomes)).toContain(outcome)
        expect(Object.keys(topics)).toContain(topic)
      }
    }
  },
)

it('promises nothing: a benefit is never “met”', () => {
  for (const answers of Object.values(samples)) {
    expect(rulesOf(check(answers), 'pass', 'benefit')).toEqual([])
  }
})

it('refuses a form without an amount or with more costs than the total, at the field', () => {
  const { totalYuan: _, ...rest } = algorithm
  expect(formErrors(selfCheck.form, rest).map(({ field }) => field)).toEqual(['totalYuan'])
  const costly = { ...algorithm, totalYuan: '379999.99' }
  expect(formErrors(selfCheck.form, costly).map(({ field }) => field)).toEqual([
    'nonTechnical.1.yuan',
  ])
})

it('asks only for what its category needs', () => {
  const names = Object.keys(readAnswers(selfCheck.form, { ...algorithm, ...upkeep, ...welding }))
  expect(names).not.toContain('trains')
  expect(names).not.toContain('namedTrainees')
  expect(names).toContain('routine')
})

it('answers any draft without falling over', () => {
  for (const junk of [null, 7, '\u0000\uD800', [], [null], {}, true]) {
    const answers = Object.fromEntries(
      Object.keys(selfCheck.form.fields).map((name) => [name, junk]),
    )
    expect(formErrors(selfCheck.form, answers)).not.toEqual([])
    expect(Array.isArray(check(answers))).toBe(true)
  }
})
