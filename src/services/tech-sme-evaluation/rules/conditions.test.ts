import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/form.ts'
import { declarations } from '../codes/declarations.ts'
import { examples } from '../examples.ts'
import { evaluate } from './conditions.ts'

const on = '2026-07-01'

function example(part: string): Answers {
  const found = examples.find(({ name }) => name.includes(part))
  if (!found) throw new Error(`No example “${part}”`)
  return found.answers
}

const software = example('80 分')
const maker = example('直接确认')
const drafters = example('行业标准')

function conclusionOf(answers: Answers, day: string | undefined = on) {
  return evaluate(answers, day === undefined ? {} : { on: day }).conclusion
}

function lineOf(answers: Answers, rule: string, day = on) {
  const { conditions, score, route } = evaluate(answers, { on: day })
  return [...conditions, ...score, ...route].find((line) => line.rule === rule)
}

describe('the limits of size', () => {
  it.each([
    ['totalStaff', '500', '500.1', 'C2.1'],
    ['revenueYuan', '200000000.00', '200000000.01', 'C2.2'],
    ['assetsYuan', '200000000.00', '200000000.01', 'C2.3'],
  ])('of %s is met at %s and not at %s', (field, at, above, rule) => {
    expect(lineOf({ ...software, [field]: at }, rule)?.verdict).toBe('pass')
    expect(lineOf({ ...software, [field]: above }, rule)?.verdict).toBe('fail')
    expect(conclusionOf({ ...software, [field]: above })).toBe('not')
    expect(conclusionOf({ ...maker, [field]: above })).toBe('not')
  })

  it('let 500 staff pass and stop 501, whatever the score', () => {
    const large = { ...software, technicalStaff: '200' }
    expect(conclusionOf({ ...large, totalStaff: '500' })).toBe('pass')
    expect(conclusionOf({ ...large, totalStaff: '501' })).toBe('not')
  })
})

it('judges no number below zero', () => {
  expect(lineOf({ ...software, totalStaff: '-5' }, 'C2.1')?.verdict).toBe('open')
  expect(lineOf({ ...software, assetsYuan: '-0.01' }, 'C2.3')?.verdict).toBe('open')
})

describe('the declarations', () => {
  it.each(Object.keys(declarations))('of %s stop an enterprise by score and by route', (field) => {
    expect(conclusionOf({ ...software, [field]: false })).toBe('not')
    expect(conclusionOf({ ...maker, [field]: false })).toBe('not')
    expect(conclusionOf({ ...software, [field]: undefined })).toBeUndefined()
  })

  it('are shown with what was answered and where the rule stands', () => {
    expect(lineOf({ ...software, notAbnormal: false }, 'C4.5')).toMatchObject({
      verdict: 'fail',
      value: { zh: '否' },
      threshold: { zh: '是' },
      ground: 'law',
      cite: '《科技型中小企业评价办法》（国科发政〔2017〕115号）第六条第（四）项',
    })
  })
})

describe('condition 5', () => {
  it('tells total and staff score apart', () => {
    expect(lineOf(software, 'C5.1')).toMatchObject({
      value: { zh: '80 分' },
      threshold: { zh: '≥ 60 分' },
    })
    const few = { ...software, technicalStaff: '4' }
    expect(lineOf(few, 'C5.1')?.verdict).toBe('pass')
    expect(lineOf(few, 'C5.2')?.verdict).toBe('fail')
    expect(conclusionOf(few)).toBe('not')
  })

  it('counts only the rights that it is told to count', () => {
    const rights = { classOne: 0, classTwo: 0 }
    expect(evaluate(software, { on, rights }).conclusion).toBe('not')
  })

  it('is waived by a route, also where only the staff score is missing', () => {
    expect(conclusionOf(maker)).toBe('direct')
    expect(conclusionOf({ ...maker, direct: false })).toBe('not')
    const route = { direct: true, directRoute: 'D1', certificateOn: '2025-01-02' }
    expect(conclusionOf({ ...software, technicalStaff: '4', ...route })).toBe('direct')
  })

  it('is waived for nobody who meets it', () => {
    const route = { direct: true, directRoute: 'D1', certificateOn: '2025-01-02' }
    expect(conclusionOf({ ...software, ...route })).toBe('pass')
    expect(conclusionOf({ ...software, ...route, certificateOn: '2000-01-02' })).toBe('pass')
  })

  it('leaves the conclusion open while a figure is missing', () => {
    for (const field of ['technicalStaff', 'costYuan', 'researchIndicator'])
      expect(conclusionOf({ ...software, [field]: undefined }), field).toBeUndefined()
  })

  it('is of no weight once another condition fails, whatever is still missing', () => {
    expect(conclusionOf({ ...software, resident: false, costYuan: undefined })).toBe('not')
    expect(conclusionOf({ ...software, resident: false, permitted: undefined })).toBe('not')
  })
})

describe('a direct route', () => {
  const by = (directRoute: string, evidence: Answers): Answers => ({
    ...maker,
    certificateOn: undefined,
    directRoute,
    ...evidence,
  })

  it.each([
    ['2023-07-01', 'direct'],
    ['2023-06-30', 'not'],
    ['2026-07-01', 'direct'],
    ['2026-07-02', 'not'],
  ])('by a certificate of %s is %s on 1 July 2026', (certificateOn, expected) => {
    expect(conclusionOf(by('D1', { certificateOn }))).toBe(expected)
  })

  it.each([
    ['2021', '3', 'direct'],
    ['2020', '3', 'not'],
    ['2027', '1', 'not'],
    ['2024', '4', 'not'],
  ])('by an award of %s at place %s is %s in 2026', (awardYear, awardRank, expected) => {
    expect(conclusionOf(by('D2', { awardYear, awardRank }))).toBe(expected)
  })

  it.each([
    ['2019-05-05', 'direct'],
    ['2026-07-02', 'not'],
    [undefined, undefined],
  ])('by an institution of %s is %s', (instituteOn, expected) => {
    expect(conclusionOf(by('D3', { instituteName: '样例重点实验室', instituteOn }))).toBe(expected)
  })

  it.each([
    ['2021-07-01', '5', 'direct'],
    ['2021-06-30', '5', 'not'],
    ['2026-07-02', '1', 'not'],
    ['2023-01-01', '6', 'not'],
  ])('by a standard of %s at place %s is %s', (standardOn, standardRank, expected) => {
    expect(conclusionOf(by('D4', { standardOn, standardRank }))).toBe(expected)
  })

  it('says of the drafters’ places that they are from memory', () => {
    expect(lineOf(drafters, 'D4.1')).toMatchObject({ ground: 'memory', verdict: 'pass' })
    expect(lineOf(drafters, 'D4')).toMatchObject({ ground: 'law', verdict: 'pass' })
  })

  it('is not judged by days while no day is known', () => {
    expect(evaluate(by('D1', { certificateOn: '2015-01-01' })).conclusion).toBe('direct')
    expect(evaluate(by('D4', { standardOn: '2015-01-01', standardRank: '1' })).conclusion).toBe(
      'direct',
    )
  })

  it('is open while its evidence is missing, and counts for nothing when it is not asked for', () => {
    expect(conclusionOf(by('D1', {}))).toBeUndefined()
    expect(evaluate(by('D1', { direct: false, certificateOn: '2025-01-01' })).route).toEqual([])
  })

  it('never helps conditions 1 to 4', () => {
    const fields = Object.keys(declarations)
    const answers = fc.record(Object.fromEntries(fields.map((field) => [field, fc.boolean()])))
    const staff = fc.constantFrom('160', '500', '501')
    fc.assert(
      fc.property(answers, staff, (declared, totalStaff) => {
        const direct = evaluate({ ...maker, ...declared, totalStaff }, { on })
        const plain = evaluate({ ...maker, ...declared, totalStaff, direct: false }, { on })
        expect(direct.conditions).toEqual(plain.conditions)
        const met = direct.conditions.every(({ verdict }) => verdict === 'pass')
        expect(direct.conclusion).toBe(met ? 'direct' : 'not')
      }),
    )
  })
})

it('takes answers of any kind without falling over', () => {
  for (const junk of [null, 7, '', 'x', '-5', [], [null], {}, true]) {
    const names = Object.keys({ ...software, ...drafters, ...maker, awardYear: '', awardRank: '' })
    const answers = Object.fromEntries(names.map((name) => [name, junk]))
    for (const directRoute of ['D1', 'D2', 'D3', 'D4'])
      expect(evaluate({ ...answers, directRoute, direct: true }).conclusion).not.toBe('pass')
  }
})
