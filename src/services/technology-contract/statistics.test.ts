import { describe, expect, it } from 'vitest'
import { leafValues } from '#core/choices.ts'
import type { Answers } from '#core/form.ts'
import { examples } from './examples.ts'
import { form2001, form2026 } from './form.ts'
import { carriesOver, directories } from './reuse.ts'
import { statistics } from './statistics.ts'

const [development, , , , , , licence, , imported] = examples.map(({ answers }) => answers)

function facts(answers: Answers | undefined, decision: Answers = {}) {
  const { dimensions, measures } = statistics.factsOf({
    answers: answers ?? {},
    decision,
    applicantArea: '330106',
  })
  const named = statistics.dimensions.map(({ id }, at) => [id, dimensions[at]])
  return { ...Object.fromEntries(named), measures }
}

describe('what is counted of a contract', () => {
  it('are its kind, field, property, plan, parties and the area of the buyer', () => {
    expect(facts(development, { verifiedTechnicalYuan: '810000.00' })).toEqual({
      category: 'DEV.ENTRUST',
      field: '0399',
      intellectualProperty: 'KNOWHOW',
      planSource: 'NONE',
      sellerType: '020',
      buyerType: 'E',
      areaOut: '330106',
      areaIn: '420100',
      measures: [120_000_000n, 81_000_000n],
    })
  })

  it('is the total that the officer verified, where that differs from the one declared', () => {
    const verified = { verifiedTotalYuan: '1100000.00', verifiedTechnicalYuan: '810000.00' }
    expect(facts(development, verified).measures).toEqual([110_000_000n, 81_000_000n])
  })

  it('is a licence in either pack', () => {
    expect(facts(licence).category).toBe('LIC.PATENT')
    expect(facts({ ...licence, category: 'LIC.PATENT' }).category).toBe('LIC.PATENT')
    expect(facts({ ...licence, category: 'TRF.KNOWHOW', knowhowLicence: 'SOLE' }).category).toBe(
      'LIC.KNOWHOW',
    )
  })

  it('of an import: the applicant is the buyer and the technology comes to its area', () => {
    expect(facts(imported)).toMatchObject({
      sellerType: 'O',
      buyerType: 'E',
      areaOut: null,
      areaIn: '330106',
    })
  })

  it('sold abroad goes to no area', () => {
    expect(facts({ ...development, buyerCountry: '304' }).areaIn).toBeNull()
  })

  it('is nothing where nothing is known', () => {
    for (const junk of [null, 7, 'constructor', [], {}]) {
      const answers = Object.fromEntries(Object.keys(form2026.fields).map((name) => [name, junk]))
      const found = facts(answers, { verifiedTechnicalYuan: junk })
      expect(found.measures).toEqual([0n, 0n])
      expect([found.category, found.field, found.sellerType]).toEqual([null, null, null])
    }
  })

  it('is a value of its list, for each example', () => {
    for (const { answers } of examples) {
      const found = facts(answers)
      for (const dimension of statistics.dimensions) {
        if (dimension.kind === 'area') continue
        const value = found[dimension.id]
        expect(leafValues(dimension.choices), dimension.id).toContain(value)
      }
    }
  })
})

describe('what is taken over from an earlier contract', () => {
  const copied = [...carriesOver, ...directories.flatMap(({ key, fields }) => [key, ...fields])]

  it('are fields of both forms', () => {
    for (const { fields } of [form2001, form2026])
      expect(Object.keys(fields)).toEqual(expect.arrayContaining(copied))
  })

  it('are no amounts, days, files, names of a project or statements of this contract', () => {
    const own = /Yuan$|On$|nonTechnical|originalAmount|exchangeRate|projectName|earlier|registered/
    expect(carriesOver.filter((name) => own.test(name))).toEqual([])
    expect(carriesOver.filter((name) => name.startsWith('buyer'))).toEqual([])
    expect(carriesOver).not.toContain('contractText')
  })

  it('is everything of the other party once its credit code is known', () => {
    expect(directories[0]?.key).toBe('buyerCreditCode')
    expect(directories[0]?.fields).toContain('buyerName')
    expect(directories[0]?.fields.every((name) => name.startsWith('buyer'))).toBe(true)
  })
})
