import { describe, expect, it } from 'vitest'
import { leafValues } from '#core/choices.ts'
import { formErrors, metaOf } from '#core/form.ts'
import { deregisterForm, revokeForm } from './afterwards.ts'
import { judgeCategory, reclassifyForm, returnForm, withCategory } from './correction.ts'
import { declineForm } from './intake.ts'
import { consultForm } from './review.ts'
import { judgeRegistration, refuseForm, registerForm } from './verdict.ts'

const answers = { totalYuan: '100.00', technicalYuan: '80.00' }

function wrong(form: Parameters<typeof formErrors>[0], asked: Record<string, unknown>) {
  return formErrors(form, asked).map((error) => error.field)
}

it('asks a reason for every decision against the applicant, and its ground', () => {
  // What is missing of a return may stand in comments at fields instead.
  expect(wrong(returnForm, {})).toEqual([])
  expect(wrong(refuseForm, {})).toEqual(['ground', 'reason'])
  expect(wrong(refuseForm, { ground: 'D11', reason: '只改了尺寸' })).toEqual([])
  expect(wrong(refuseForm, { ground: 'D', reason: '无' })).toEqual(['ground'])
  expect(wrong(declineForm, {})).toEqual(['ground', 'reason'])
  expect(wrong(deregisterForm, {})).toEqual(['ground', 'explanation'])
  expect(wrong(revokeForm, { ground: 'FRAUD' })).toEqual(['explanation'])
})

it.each(['G01', 'G03', 'G04', 'G05'])('declines a contract by %s', (ground) => {
  expect(wrong(declineForm, { ground, reason: '口头合同' })).toEqual([])
})

it('does not decline by a ground that leads to a refusal', () => {
  expect(wrong(declineForm, { ground: 'G02', reason: '未生效' })).toEqual(['ground'])
  const refusals = leafValues(metaOf(refuseForm.fields.ground).choices ?? [])
  expect(refusals).toContain('G02')
  expect(refusals).not.toContain('G01')
})

it('takes a day until which to correct, and none', () => {
  expect(wrong(returnForm, { reason: '缺章', correctBy: '2026-03-02' })).toEqual([])
  expect(wrong(returnForm, { reason: '缺章', correctBy: '' })).toEqual([])
  expect(wrong(returnForm, { reason: '缺章', correctBy: '2026-02-30' })).toEqual(['correctBy'])
})

it('records an expert with name, day, opinion and conclusion', () => {
  expect(wrong(consultForm, {})).toEqual(['expert', 'heardOn', 'conclusion', 'opinion'])
})

describe('another category', () => {
  const filed = { category: 'CON.FEASIBILITY', projectName: '检测技术' }

  it.each([
    ['one that the rules know', 'SRV.GEN', 'R2001', []],
    ['the one that was filed', 'CON.FEASIBILITY', 'R2001', ['category']],
    ['a licence, under the rules of 2001', 'LIC.PATENT', 'R2001', ['category']],
    ['a licence, under the rules of 2026', 'LIC.PATENT', 'R2026', []],
    ['the licence of 2001, under the rules of 2026', 'TRF.PATENT_LICENCE', 'R2026', ['category']],
    ['the licence of 2001, under its rules', 'TRF.PATENT_LICENCE', 'R2001', []],
  ])('may be %s', (_, category, rulePack, fields) => {
    expect(judgeCategory({ category }, filed, rulePack).map(({ field }) => field)).toEqual(fields)
  })

  it.each(['NEVER', '', undefined, 7])(
    'that is none (%s) is told once, by the form',
    (category) => {
      const asked = { category, reason: '含试验' }
      const told = [
        ...wrong(reclassifyForm, asked),
        ...judgeCategory(asked, filed, 'R2001').map(({ field }) => field),
      ]
      expect(told).toEqual(['category'])
    },
  )

  it('is chosen from both lists, each once', () => {
    const values = leafValues(metaOf(reclassifyForm.fields.category).choices ?? [])
    expect(values).toEqual(expect.arrayContaining(['LIC.PATENT', 'TRF.PATENT_LICENCE', 'SRV.GEN']))
    expect(new Set(values).size).toBe(values.length)
  })

  it('goes into the applicant’s copy and changes nothing else', () => {
    expect(withCategory({ category: 'SRV.GEN', reason: '…' }, filed)).toEqual({
      ...filed,
      category: 'SRV.GEN',
    })
  })
})

describe('a registration', () => {
  it('needs the verified amount', () => {
    expect(wrong(registerForm, {})).toEqual(['verifiedTechnicalYuan'])
    expect(wrong(registerForm, { verifiedTechnicalYuan: '-0.01' })).toHaveLength(1)
    expect(wrong(registerForm, { verifiedTechnicalYuan: '0' })).toEqual([])
  })

  it.each([
    ['the amount declared', { verifiedTechnicalYuan: '80.00' }, undefined],
    ['the same amount in other digits', { verifiedTechnicalYuan: '80' }, undefined],
    ['a smaller one without a word', { verifiedTechnicalYuan: '79.99' }, 'note'],
    ['a smaller one with a blank', { verifiedTechnicalYuan: '79.99', note: ' ' }, 'note'],
    ['a smaller one, explained', { verifiedTechnicalYuan: '79.99', note: '样机应扣除' }, undefined],
    ['the total itself, explained', { verifiedTechnicalYuan: '100.00', note: '全部' }, undefined],
    [
      'a fen above the total',
      { verifiedTechnicalYuan: '100.01', note: '全部' },
      'verifiedTechnicalYuan',
    ],
    [
      'a fen above the verified total',
      { verifiedTechnicalYuan: '90.01', verifiedTotalYuan: '90', note: '补充协议' },
      'verifiedTechnicalYuan',
    ],
    [
      'the verified total itself',
      { verifiedTechnicalYuan: '120', verifiedTotalYuan: '120', note: '补充协议' },
      undefined,
    ],
    [
      'another total without a word',
      { verifiedTechnicalYuan: '80', verifiedTotalYuan: '90' },
      'note',
    ],
    ['the same total', { verifiedTechnicalYuan: '80', verifiedTotalYuan: '100' }, undefined],
    [
      'a total of nothing',
      { verifiedTechnicalYuan: '0', verifiedTotalYuan: '0', note: '无' },
      'verifiedTotalYuan',
    ],
  ])('judges %s', (_, asked, field) => {
    expect(judgeRegistration(asked, answers).map((error) => error.field)).toEqual(
      field ? [field] : [],
    )
  })

  it('names both amounts when the verified one exceeds the total', () => {
    const [error] = judgeRegistration({ verifiedTechnicalYuan: '100.01' }, answers)
    expect(error?.text.zh).toBe('核定技术交易额 100.01 元 不能超过合同成交总金额 100.00 元')
  })
})
