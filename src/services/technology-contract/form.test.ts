import { describe, expect, it } from 'vitest'
import { formErrors, visibleAnswers } from '#core/form.ts'
import { technicalYuan } from './amounts.ts'
import { form2001 as form } from './form.ts'
import { development, example, file, transfer, wrong } from './sample-contracts.ts'

describe('the technical transaction amount', () => {
  it.each([
    ['DEV.ENTRUST', '820000.00'],
    ['SRV.GEN', '700000.00'],
    ['TRF.KNOWHOW', '12000000.00'],
    ['SRV.TRAIN', '112000.00'],
  ])('of the worked example %s is %s', (category, yuan) => {
    expect(technicalYuan(example(category))).toBe(yuan)
  })

  it('is exact where floating point is not', () => {
    const lines = ['0.10', '0.20'].map((yuan) => ({ kind: 'OTHER', yuan }))
    const answers = { totalYuan: '9007199254740993.31', includesNonTechnical: true }
    expect(technicalYuan({ ...answers, nonTechnical: lines })).toBe('9007199254740993.01')
  })

  it('is unknown while a part of it is', () => {
    expect(technicalYuan({})).toBeUndefined()
    expect(technicalYuan({ totalYuan: '1', includesNonTechnical: true })).toBeUndefined()
    expect(technicalYuan({ ...development, nonTechnical: [{ kind: 'OTHER' }] })).toBeUndefined()
    expect(technicalYuan({ ...development, totalYuan: 'viel' })).toBeUndefined()
  })

  it('may be nothing, and never less', () => {
    expect(technicalYuan({ ...development, totalYuan: '380000.00' })).toBe('0.00')
    expect(technicalYuan({ ...development, totalYuan: '379999.99' })).toBeUndefined()
  })

  it('ignores lines that were hidden again', () => {
    expect(technicalYuan({ ...development, includesNonTechnical: false })).toBe('1200000.00')
  })

  it('cannot be typed: another amount is refused with the right one', () => {
    for (const yuan of ['820000.01', '819999.99', '1200000.01', '820000', undefined]) {
      const errors = formErrors(form, { ...development, technicalYuan: yuan })
      expect(errors.map((error) => error.field)).toEqual(['technicalYuan'])
      expect(errors[0]?.text.zh).toContain('820000.00')
    }
  })
})

describe('the non-technical costs', () => {
  const lines = (...amounts: string[]) => ({
    totalYuan: '100.00',
    nonTechnical: amounts.map((yuan) => ({ kind: 'EQUIPMENT', yuan })),
  })

  it('may come to one fen less than the total and to the total itself', () => {
    expect(wrong(development, { ...lines('99.99'), technicalYuan: '0.01' })).toEqual([])
    expect(wrong(development, { ...lines('60', '40'), technicalYuan: '0.00' })).toEqual([])
  })

  it('are refused one fen above it, at the line that goes too far, with both amounts', () => {
    const errors = formErrors(form, { ...development, ...lines('60', '40', '0.01') })
    expect(errors.map((error) => error.field)).toEqual(['nonTechnical.2.yuan'])
    expect(errors[0]?.text).toEqual({
      zh: '非技术性费用合计 100.01 元，超过了合同成交总金额 100.00 元',
      en: 'The non-technical costs come to ¥100.01, more than the total of ¥100.00',
    })
  })

  it('are asked for when the contract has some, each above zero', () => {
    expect(wrong(development, { nonTechnical: undefined })).toEqual(['nonTechnical'])
    expect(wrong(development, { nonTechnical: [] })).toEqual(['nonTechnical'])
    expect(wrong(development, { ...lines('0'), technicalYuan: '100.00' })).toEqual([
      'nonTechnical.0.yuan',
    ])
  })

  it('must be answered with yes or no: an amount without a breakdown is a decision', () => {
    const { includesNonTechnical, nonTechnical, ...rest } = development
    expect(wrong(rest, { technicalYuan: '1200000.00' })).toEqual(['includesNonTechnical'])
  })
})

it.each(['0', '-1', '0.00'])('refuses a total of %s', (totalYuan) => {
  expect(wrong(transfer, { totalYuan, technicalYuan: totalYuan })).toContain('totalYuan')
})

describe('the term', () => {
  it.each([
    ['one day', '2026-09-15', '2026-09-15', []],
    ['an end before its begin', '2026-09-16', '2026-09-15', ['endsOn']],
    ['a begin before the signing', '2020-01-01', '2026-09-15', []],
    ['an end before the signing', '2020-01-01', '2026-09-14', ['endsOn']],
  ])('of %s', (_, beginsOn, endsOn, fields) => {
    expect(wrong(development, { signedOn: '2026-09-15', beginsOn, endsOn })).toEqual(fields)
  })

  it.each([
    ['2000-01-01', []],
    ['1999-12-31', ['signedOn']],
    ['0202-09-15', ['signedOn']],
  ])('signed on %s', (signedOn, fields) => {
    expect(wrong(development, { signedOn })).toEqual(fields)
  })

  it('before there was any registration is one complaint a day, and asks to check the year', () => {
    const old = { signedOn: '1926-09-15', beginsOn: '1926-09-15', endsOn: '1928-09-15' }
    expect(wrong(development, old)).toEqual(['signedOn', 'beginsOn', 'endsOn'])
    expect(formErrors(form, { ...development, ...old })[0]?.text.zh).toContain('请核对年份')
  })

  it('is refused in words that name both days', () => {
    const errors = formErrors(form, {
      ...development,
      beginsOn: '2026-10-02',
      endsOn: '2026-10-01',
    })
    expect(errors[0]?.text.zh).toBe('有效期止（2026年10月1日）不能早于有效期起（2026年10月2日）')
  })

  it('says nothing more of a day that does not exist', () => {
    const errors = formErrors(form, { ...development, endsOn: '2026-02-30' })
    expect(errors.map((error) => error.text.zh)).toEqual(['请填写有效的日期，例如 2026-03-01'])
  })
})

describe('what is asked of whom', () => {
  it('new investment and output: of transfers, and zero is an answer', () => {
    const money = { newInvestmentYuan: undefined, newOutputYuan: undefined }
    expect(wrong(transfer, money)).toEqual(['newInvestmentYuan', 'newOutputYuan'])
    expect(wrong(development, money)).toEqual([])
    expect(wrong(transfer, { newInvestmentYuan: '0', newOutputYuan: '0' })).toEqual([])
    expect(wrong(transfer, { newInvestmentYuan: '-0.01' })).toEqual(['newInvestmentYuan'])
    expect(visibleAnswers(form, { ...development, newOutputYuan: '5' })).not.toHaveProperty(
      'newOutputYuan',
    )
  })

  it('zone, listing and size: of Chinese enterprises', () => {
    const unknown = {
      buyerInHighTechZone: undefined,
      buyerIsListed: undefined,
      buyerScale: undefined,
    }
    const asked = ['buyerInHighTechZone', 'buyerIsListed', 'buyerScale']
    expect(wrong(development, unknown)).toEqual(asked)
    expect(wrong(development, { ...unknown, buyerNature: '0221' })).toEqual([])
    expect(wrong(development, { ...unknown, buyerNature: '330' })).toEqual(asked)
    expect(wrong(development, { ...unknown, buyerCountry: '304' })).toEqual([])
  })

  it('area and credit code: of buyers in China', () => {
    expect(wrong(development, { buyerArea: undefined })).toEqual(['buyerArea'])
    const abroad = visibleAnswers(form, { ...development, buyerCountry: '304' })
    expect(abroad).not.toHaveProperty('buyerArea')
    expect(abroad).not.toHaveProperty('buyerCreditCode')
  })

  it('the buyer’s code and contacts may be left out, and may not be made up', () => {
    const names = ['CreditCode', 'Address', 'Representative', 'Contact', 'Phone', 'Postcode']
    const empty = Object.fromEntries(names.map((name) => [`buyer${name}`, '']))
    expect(wrong(development, empty)).toEqual([])
    expect(wrong(development, { buyerPostcode: '000000' })).toEqual(['buyerPostcode'])
    expect(wrong(development, { buyerPhone: '0000-0000000' })).toEqual(['buyerPhone'])
    expect(wrong(development, { buyerPhone: '*' })).toEqual(['buyerPhone'])
    expect(wrong(development, { buyerCreditCode: '91420100MA0000E010' })).toEqual([
      'buyerCreditCode',
    ])
  })

  it('a Chinese credit code may be typed in small letters', () => {
    const typed = ` ${String(development.buyerCreditCode).toLowerCase()} `
    expect(wrong(development, { buyerCreditCode: typed })).toEqual([])
  })

  it('the text of the contract: always, and at most twenty files', () => {
    expect(wrong(development, { contractText: undefined })).toEqual(['contractText'])
    expect(wrong(development, { contractText: Array(20).fill(file) })).toEqual([])
    expect(wrong(development, { contractText: Array(21).fill(file) })).toEqual(['contractText'])
  })
})

it.each([
  ['a name of 300 characters', { projectName: '长'.repeat(300) }, ['projectName']],
  ['a name of 200 characters', { projectName: '长'.repeat(200) }, []],
  ['a buyer of 60 characters', { buyerName: '样例'.repeat(30) }, []],
  ['a name with an emoji', { projectName: '研发🚀' }, ['projectName']],
  ['a name that turns the writing round', { buyerName: '甲\u202E乙' }, ['buyerName']],
  ['a name with half a character', { projectName: '甲\uDC00' }, ['projectName']],
  ['a category that is no leaf', { category: 'DEV' }, ['category']],
])('judges %s', (_, changed, fields) => {
  expect(wrong(development, changed)).toEqual(fields)
})
