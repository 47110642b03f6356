import { describe, expect, it } from 'vitest'
import { formErrors, visibleAnswers } from '#core/form.ts'
import { form2001 as form, form2026 } from './form.ts'
import { development, file, transfer, wrong } from './sample-contracts.ts'

describe('a contract across the border', () => {
  const imported = {
    direction: 'import',
    tradeCertificateNumber: '样例-1',
    tradeCertificate: [file],
    importDataSheet: [file],
    buyerCountry: '304',
  }

  it('needs the trade certificate with its number, an import its data sheet too', () => {
    expect(wrong(development, imported)).toEqual([])
    expect(wrong(development, { direction: 'import', buyerCountry: '304' })).toEqual([
      'tradeCertificateNumber',
      'tradeCertificate',
      'importDataSheet',
    ])
    expect(wrong(development, { direction: 'export', buyerCountry: '304' })).toEqual([
      'tradeCertificateNumber',
      'tradeCertificate',
    ])
  })

  it('has its other party abroad, and says so in words', () => {
    const home = { buyerCountry: '142' }
    expect(wrong(development, { ...imported, ...home })).toEqual(['buyerCountry'])
    expect(wrong(development, { ...imported, ...home, direction: 'export' })).toEqual([
      'buyerCountry',
    ])
    const [error] = formErrors(form, { ...development, ...imported, ...home })
    expect(error?.text.zh).toContain('境外卖方')
  })

  it('of Hong Kong counts as abroad', () => {
    expect(wrong(development, { ...imported, buyerCountry: '110' })).toEqual([])
  })
})

describe('an amount that is still open', () => {
  it.each([
    ['LUMP', []],
    ['INSTALMENT', []],
    ['ROYALTY', ['royaltyBase', 'royaltyTerms', 'amountOpen']],
    ['ROYALTY_ENTRY', ['royaltyBase', 'royaltyTerms', 'amountOpen']],
    ['UNIT', ['unitPrice', 'amountOpen']],
    ['OTHER', ['amountOpen']],
  ])('is asked for under %s', (paymentMethod, fields) => {
    expect(wrong(development, { paymentMethod })).toEqual(fields)
  })

  it('needs its reason and what the total stands for', () => {
    const open = { paymentMethod: 'OTHER', amountOpen: true }
    expect(wrong(development, open)).toEqual(['amountOpenReason', 'totalBasis'])
    const reason = { amountOpenReason: '按实际用量结算', totalBasis: 'ESTIMATE' }
    expect(wrong(development, { ...open, ...reason })).toEqual([])
    expect(wrong(development, { paymentMethod: 'OTHER', amountOpen: false })).toEqual([])
  })

  it('is no longer asked for once the payment fixes the price', () => {
    const kept = visibleAnswers(form, { ...development, amountOpen: true, amountOpenReason: '甲' })
    expect(kept).not.toHaveProperty('amountOpen')
    expect(kept).not.toHaveProperty('amountOpenReason')
  })
})

describe('a contract in a foreign currency', () => {
  const dollars = {
    currency: 'USD',
    originalAmount: '100000.01',
    exchangeRate: '7.12345',
    rateOn: '2026-09-15',
    rateSource: 'CENTRAL',
    includesNonTechnical: false,
    nonTechnical: undefined,
  }
  const yuan = (total: string) => ({ totalYuan: total, technicalYuan: total })

  it('needs amount, rate, its day and its source', () => {
    expect(wrong(development, { currency: 'USD' })).toEqual([
      'originalAmount',
      'exchangeRate',
      'rateOn',
      'rateSource',
    ])
  })

  it('has the product to the fen as its total; any other is refused with the right one', () => {
    // 100000.01 × 7.12345 = 712345.0712345
    expect(wrong(development, { ...dollars, ...yuan('712345.07') })).toEqual([])
    for (const total of ['712345.06', '712345.08']) {
      const errors = formErrors(form, { ...development, ...dollars, ...yuan(total) })
      expect(errors.map(({ field }) => field)).toEqual(['totalYuan'])
      expect(errors[0]?.text.zh).toContain('712345.07')
    }
  })

  it('is refused when it is too large for any register', () => {
    const huge = { originalAmount: '99999999999999.99', exchangeRate: '999999' }
    expect(wrong(development, { ...dollars, ...huge, ...yuan('1.00') })).toEqual(['originalAmount'])
  })

  it('forgets all that when it is in yuan', () => {
    const kept = visibleAnswers(form, { ...development, ...dollars, currency: 'CNY' })
    for (const name of ['originalAmount', 'exchangeRate', 'rateOn', 'rateSource'])
      expect(kept).not.toHaveProperty(name)
  })
})

describe('a contract that was registered before', () => {
  it('is refused in words that say what to do, with its number', () => {
    const number = { registeredElsewhere: true, earlierNumber: '2025420101000007' }
    const errors = formErrors(form, { ...development, ...number })
    expect(errors.map(({ field }) => field)).toEqual(['registeredElsewhere'])
    expect(errors[0]?.text.zh).toContain('2025420101000007')
    expect(errors[0]?.text.zh).toContain('变更登记')
  })

  it('is asked for: no answer is no answer', () => {
    expect(wrong(development, { registeredElsewhere: undefined })).toEqual(['registeredElsewhere'])
  })
})

describe('further parties', () => {
  it('may be named, each by name and with a credit code that is right', () => {
    const code = String(development.buyerCreditCode)
    const parties = [{ name: '甲公司' }, { name: '乙公司', creditCode: code }]
    expect(wrong(development, { jointApplicants: parties, jointCounterparties: parties })).toEqual(
      [],
    )
    expect(wrong(development, { jointApplicants: [{ creditCode: '1' }] })).toEqual([
      'jointApplicants.0.name',
      'jointApplicants.0.creditCode',
    ])
  })

  it('and a broker, by name, nature and fee; in a brokerage the broker itself applies', () => {
    const asked = ['brokerName', 'brokerNature', 'brokerFeeYuan']
    expect(wrong(development, { hasBroker: true })).toEqual(asked)
    expect(
      wrong(development, {
        hasBroker: true,
        brokerName: '甲',
        brokerNature: '150',
        brokerFeeYuan: '0',
      }),
    ).toEqual([])
    const brokerage = { ...development, category: 'SRV.AGENCY', hasBroker: true }
    expect(wrong(brokerage, {})).toEqual([])
    expect(visibleAnswers(form, brokerage)).not.toHaveProperty('hasBroker')
  })
})

describe('the two packs', () => {
  it('know each their own licences', () => {
    const licence = { ...transfer, knowhowLicence: undefined }
    const under = (one: typeof form2026 | typeof form, category: string) =>
      formErrors(one, { ...licence, category }).map(({ field }) => field)
    expect(under(form, 'TRF.PATENT_LICENCE')).toEqual([])
    expect(under(form, 'LIC.PATENT')).toContain('category')
    expect(under(form2026, 'LIC.PATENT')).toEqual([])
    expect(under(form2026, 'TRF.PATENT_LICENCE')).toContain('category')
  })

  it.each([
    ['LIC.PATENT', true],
    ['LIC.OTHER', true],
    ['TRF.KNOWHOW', false],
    ['TRF.PATENT', false],
    ['DEV.ENTRUST', false],
  ])('ask the kind of licence of %s: %s', (category, asked) => {
    const kept = visibleAnswers(form2026, { ...transfer, category, licenceMode: 'SOLE' })
    expect('licenceMode' in kept).toBe(asked)
  })

  it('begin a draft with what nearly every contract answers', () => {
    for (const one of [form, form2026]) {
      expect(one.initial).toMatchObject({ direction: 'domestic', currency: 'CNY' })
      expect(visibleAnswers(one, one.initial ?? {})).toEqual(one.initial)
    }
  })
})
