import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leafValues } from '#core/choices.ts'
import { type Answers, formErrors, visibleAnswers } from '#core/form.ts'
import { statCategories, statCategory, statClass } from '../category.ts'
import { categories } from '../codes/categories.ts'
import { categories2026 } from '../codes/categories-2026.ts'
import { licenceModes } from '../codes/licence-modes.ts'
import { examples } from '../examples.ts'
import { form2001, form2026 } from '../form.ts'
import { rules2026 } from './2026.ts'

const { carry } = rules2026
const known = examples.map(({ answers }) => answers)

describe('answers carried to the measures of 2026', () => {
  it.each([
    ['TRF.PATENT_LICENCE', undefined, 'LIC.PATENT', undefined],
    ['TRF.KNOWHOW', undefined, 'TRF.KNOWHOW', undefined],
    ['TRF.KNOWHOW', 'SOLE', 'LIC.KNOWHOW', 'SOLE'],
    ['TRF.PATENT', 'SOLE', 'TRF.PATENT', undefined],
    ['LIC.PATENT', undefined, 'LIC.PATENT', undefined],
    ['DEV.COOP', undefined, 'DEV.COOP', undefined],
    ['NEVER', undefined, 'NEVER', undefined],
  ])('%s with the licence %s are %s with %s', (category, knowhowLicence, to, mode) => {
    const carried = carry({ category, ...(knowhowLicence && { knowhowLicence }) })
    expect(carried.category).toBe(to)
    expect(carried.licenceMode).toBe(mode)
  })

  it('keep the kind of licence that was chosen for a patent', () => {
    expect(carry({ category: 'TRF.PATENT_LICENCE', licenceMode: 'EXCLUSIVE' })).toEqual({
      category: 'LIC.PATENT',
      licenceMode: 'EXCLUSIVE',
    })
  })

  it('are left alone while nobody has chosen a category', () => {
    for (const answers of [{}, { projectName: '甲' }, { category: 7 }])
      expect(carry(answers)).toBe(answers)
  })

  // Any example with any category of 2001, any licence of know-how, and any field left out.
  const drafts = fc.record({
    base: fc.constantFrom(...known),
    category: fc.constantFrom(...leafValues(categories.choices)),
    licence: fc.option(fc.constantFrom(...leafValues(licenceModes.choices)), { nil: undefined }),
    without: fc.option(fc.constantFrom(...Object.keys(form2001.fields)), { nil: '' }),
  })

  function draftOf({ base, category, licence, without }: Drawn): Answers {
    const whole = { ...base, category, licenceMode: 'SOLE', knowhowLicence: licence }
    const kept = Object.entries(whole).filter(([name]) => name !== without)
    return visibleAnswers(form2001, Object.fromEntries(kept))
  }
  type Drawn = {
    base: Answers
    category: string
    licence: string | undefined
    without: string | undefined
  }

  it('are the same however often they are carried', () => {
    fc.assert(
      fc.property(drafts, (drawn) => {
        const once = carry(draftOf(drawn))
        expect(carry(once)).toEqual(once)
      }),
    )
  })

  it('lose no field: what was asked before is asked again, with its answer', () => {
    fc.assert(
      fc.property(drafts, (drawn) => {
        const before = draftOf(drawn)
        const after = visibleAnswers(form2026, carry(before))
        const { category, knowhowLicence, ...rest } = before
        expect(after).toMatchObject(rest)
        if (knowhowLicence !== undefined) {
          expect(after).toMatchObject({ category: 'LIC.KNOWHOW', licenceMode: knowhowLicence })
        }
      }),
    )
  })

  it('raise no complaint that they did not raise before', () => {
    fc.assert(
      fc.property(drafts, (drawn) => {
        const before = draftOf(drawn)
        const asked = formErrors(form2001, before).map(({ field }) => field)
        const found = formErrors(form2026, carry(before)).map(({ field }) => field)
        expect(asked).toEqual(expect.arrayContaining(found))
      }),
    )
  })
})

describe('the categories of the statistics', () => {
  const leaves = leafValues(statCategories)

  it.each([...leafValues(categories.choices), ...leafValues(categories2026.choices)])(
    'have one place for %s',
    (category) => {
      expect(leaves).toContain(statCategory(category))
      expect(['DEV', 'TRF', 'LIC', 'CON', 'SRV']).toContain(statClass(category))
    },
  )

  it('count a patent licence as a licence in either pack', () => {
    expect(statClass('TRF.PATENT_LICENCE')).toBe('LIC')
    expect(statClass('LIC.PATENT')).toBe('LIC')
    expect(statClass('TRF.PATENT')).toBe('TRF')
    expect(['', 'X', 'constructor'].map(statClass)).toEqual([undefined, undefined, undefined])
  })
})
