import { describe, expect, it } from 'vitest'
import { type Answers, metaOf, visibleAnswers } from '#core/form.ts'
import { attachmentFields } from './fields/attachments.ts'
import { form2001 as form, form2026 } from './form.ts'
import { materials } from './materials.ts'
import { development, file, transfer, wrong } from './sample-contracts.ts'

describe('the papers of facts 6.2', () => {
  const rights = ['ipCertificates', 'ipProofs']
  const everywhere = ['commitment', 'contractText', 'receipts']

  function offered(base: Answers, changed: Answers): string[] {
    const papers = Object.fromEntries(Object.keys(materials).map((name) => [name, [file]]))
    const kept = visibleAnswers(form2026, { ...base, ...papers, ...changed })
    return Object.keys(kept)
      .filter((name) => name in materials && !everywhere.includes(name))
      .toSorted()
  }

  it.each([
    ['DEV.ENTRUST', {}, ['costSheet', 'developmentPlan']],
    ['DEV.COOP', {}, ['costSheet', 'developmentPlan']],
    ['CON', {}, ['costSheet']],
    ['SRV.GEN', {}, ['costSheet']],
    ['SRV.TRAIN', {}, ['costSheet']],
    ['TRF.PATENT', {}, rights],
    ['TRF.PATENT', { includesNonTechnical: true }, ['costSheet', ...rights]],
    ['TRF.KNOWHOW', {}, []],
    ['LIC.PATENT', {}, rights],
    ['LIC.KNOWHOW', {}, []],
    ['TRF.KNOWHOW', { planSource: 'NATIONAL.NSFC' }, ['programmeConsent']],
    ['TRF.KNOWHOW', { signedBy: 'AGENT' }, ['authorisation']],
    ['TRF.KNOWHOW', { needsPermit: true }, ['permits']],
    ['TRF.KNOWHOW', { contractLanguage: 'foreign' }, ['chineseTranslation']],
    ['TRF.KNOWHOW', { contractLanguage: 'zh-both' }, []],
    ['TRF.KNOWHOW', { direction: 'export' }, ['tradeCertificate']],
    ['TRF.KNOWHOW', { direction: 'import' }, ['importDataSheet', 'tradeCertificate']],
  ])('of %s with %j are %j beside those of every contract', (category, changed, names) => {
    const base = { ...transfer, includesNonTechnical: false, category }
    expect(offered(base, changed)).toEqual(names)
  })

  it('say in their hint where their rule was read and how sure it is', () => {
    for (const name of Object.keys(materials)) {
      const { hint } = metaOf(attachmentFields[name as keyof typeof materials])
      expect(hint?.zh).toMatch(/（依据：.*(国家规定|地方规定|征求意见稿|待核实|平台设定)）?）$/)
    }
  })

  it('take the text as PDF, Word or pictures, and not in the old form of Word', () => {
    const { accept, hint } = metaOf(form.fields.contractText)
    expect(accept).toEqual(['pdf', 'docx', 'png', 'jpeg'])
    expect(hint?.zh).toContain('另存为 .docx 或者 PDF')
  })

  it('need of a foreign text a translation and the promise that it says the same', () => {
    const foreign = { contractLanguage: 'foreign' }
    expect(wrong(development, foreign)).toEqual(['chineseTranslation', 'translationPromised'])
    const translated = { ...foreign, chineseTranslation: [file] }
    expect(wrong(development, { ...translated, translationPromised: false })).toEqual([
      'translationPromised',
    ])
    expect(wrong(development, { ...translated, translationPromised: true })).toEqual([])
  })
})
