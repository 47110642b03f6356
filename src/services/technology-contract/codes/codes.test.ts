import { describe, expect, it } from 'vitest'
import { type Choice, findChoice, leafValues } from '#core/choices.ts'
import { refusedCharacter } from '#core/text.ts'
import { categories } from './categories.ts'
import { categories2026 } from './categories-2026.ts'
import { countries, homeCountry } from './countries.ts'
import { currencies, homeCurrency, rateSources } from './currencies.ts'
import { enterpriseScales } from './enterprise-scales.ts'
import { industries } from './industries.ts'
import { intellectualProperty } from './intellectual-property.ts'
import { licenceModes } from './licence-modes.ts'
import { nonTechnicalCosts } from './non-technical-costs.ts'
import { isEnterpriseNature, partyNatures } from './party-natures.ts'
import { paymentMethods, royaltyBases, totalBases } from './payment-methods.ts'
import { planSources } from './plan-sources.ts'
import { socialGoals } from './social-goals.ts'
import { technicalFields } from './technical-fields.ts'
import { contractLanguages, directions, signatories } from './trade.ts'

const lists = {
  categories,
  categories2026,
  contractLanguages,
  countries,
  currencies,
  directions,
  enterpriseScales,
  industries,
  intellectualProperty,
  licenceModes,
  nonTechnicalCosts,
  partyNatures,
  paymentMethods,
  planSources,
  rateSources,
  royaltyBases,
  signatories,
  socialGoals,
  technicalFields,
  totalBases,
}

describe.each(Object.entries(lists))('the list %s', (_name, list) => {
  const entries = flat(list.choices)

  it('gives no value twice', () => {
    expect(new Set(entries.map((entry) => entry.value)).size).toBe(entries.length)
  })

  it('names every entry in Chinese and in English, and no two leaves alike', () => {
    for (const { label } of entries) {
      expect(label.zh).toMatch(/^[\p{Script=Han}、（）]+$/u)
      expect(label.en).toMatch(/^[A-Z][A-Za-zü,’&() -]+$/u)
      expect(refusedCharacter(label.zh + label.en)).toBeUndefined()
    }
    const leaves = entries.filter((entry) => !entry.children).map((entry) => entry.label.zh)
    expect(new Set(leaves).size).toBe(leaves.length)
  })

  it('says where it comes from', () => {
    expect(list.source).not.toBe('')
  })

  it('has no entry with an empty list of children, which nobody could choose', () => {
    expect(entries.filter((entry) => entry.children?.length === 0)).toEqual([])
  })
})

describe('the lists', () => {
  it('present only the industries as the wording of a standard', () => {
    const official = Object.entries(lists).filter(([, list]) => list.provenance === 'official')
    expect(official.map(([name]) => name)).toEqual(['industries'])
  })

  it('count the licence of a patent as transfer under the rules of 2001', () => {
    expect(leafValues(categories.choices)).toHaveLength(14)
    expect(findChoice(categories.choices, 'TRF')?.children?.map((leaf) => leaf.value)).toContain(
      'TRF.PATENT_LICENCE',
    )
  })

  it('take the licences out of the transfers under the measures of 2026', () => {
    const roots = categories2026.choices.map((root) => root.value)
    expect(roots).toEqual(['DEV', 'TRF', 'LIC', 'CON', 'SRV'])
    const leaves = leafValues(categories2026.choices)
    expect(leaves).not.toContain('TRF.PATENT_LICENCE')
    expect(leaves.filter((leaf) => leaf.startsWith('TRF'))).toHaveLength(7)
    expect(leaves).toEqual(expect.arrayContaining(['LIC.PATENT', 'LIC.KNOWHOW']))
  })

  it('know the currency of China by its three letters, as every other', () => {
    expect(findChoice(currencies.choices, homeCurrency)?.label.zh).toBe('人民币')
    expect(currencies.choices.every(({ value }) => /^[A-Z]{3}$/.test(value))).toBe(true)
  })

  it('have eleven fields, each with at least one leaf', () => {
    expect(technicalFields.choices).toHaveLength(11)
    expect(technicalFields.choices.every((field) => field.children)).toBe(true)
    expect(technicalFields.choices[6]?.children).toHaveLength(8)
  })

  it('have the 20 sections and 97 divisions of GB/T 4754-2017, in order', () => {
    expect(industries.choices.map((section) => section.value).join('')).toBe('ABCDEFGHIJKLMNOPQRST')
    expect(leafValues(industries.choices).map((value) => Number(value.slice(1)))).toEqual(
      Array.from({ length: 97 }, (_, index) => index + 1),
    )
    expect(findChoice(industries.choices, 'I65')?.label.zh).toBe('软件和信息技术服务业')
    expect(findChoice(industries.choices, 'N79')?.label.zh).toBe('土地管理业')
  })

  it('begin the plans with the usual answer and end the kinds of property with none', () => {
    expect(planSources.choices[0]?.label.zh).toBe('计划外')
    expect(intellectualProperty.choices.at(-1)?.label.zh).toBe('未涉及知识产权')
  })

  it('know China by its customs code, and every other country by three digits', () => {
    expect(findChoice(countries.choices, homeCountry)?.label.zh).toBe('中国')
    expect(countries.choices.every((country) => /^\d{3}$/.test(country.value))).toBe(true)
    expect(findChoice(countries.choices, '502')?.label.zh).toBe('美国')
  })

  it('tell enterprises from other parties', () => {
    expect(['110', '170', '340', '400', 'E'].map(isEnterpriseNature)).not.toContain(false)
    expect(['0111', '0221', '030', 'P', 'O', '', '999'].map(isEnterpriseNature)).not.toContain(true)
  })
})

function flat(choices: readonly Choice[]): Choice[] {
  return choices.flatMap((choice) => [choice, ...flat(choice.children ?? [])])
}
