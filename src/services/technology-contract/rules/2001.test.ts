import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/form.ts'
import { packOn } from '#core/rule-pack.ts'
import { isCategory } from '../category.ts'
import { examples } from '../examples.ts'
import { rules2001 } from './2001.ts'
import { packs } from './index.ts'

const { check } = rules2001
const today = '2026-11-25'
const [development, service, transfer, training, housing, upkeep] = examples.map(
  (example) => example.answers,
)

function ids(answers: Answers | undefined, changed: Answers = {}, on = today): string[] {
  return check({ ...answers, ...changed }, on).map(({ cite }) => cite.split(' · ')[0] ?? '')
}

describe('the worked examples', () => {
  it('that can be registered raise no doubt', () => {
    expect([development, service, transfer, training].map((answers) => ids(answers))).toEqual([
      [],
      [],
      [],
      [],
    ])
  })

  it('that a registry refuses are noticed', () => {
    expect(ids(housing)).toContain('D11')
    expect(ids(upkeep)).toEqual(expect.arrayContaining(['S20', 'S22']))
  })
})

it.each([
  ['the last day of the term', { endsOn: today }, []],
  ['a term that ended the day before', { endsOn: '2026-11-24' }, ['G03']],
  ['a contract signed on the day', { signedOn: today }, []],
  ['a contract signed the day after', { signedOn: '2026-11-26' }, ['G02']],
  ['a plan project without consent', { planSource: 'MINISTRY' }, ['G16']],
  ['a plan project with consent', { planSource: 'MINISTRY', programmeConsent: ['id'] }, []],
  ['a buyer abroad', { buyerCountry: '304' }, ['T22']],
  ['an export', { buyerCountry: '304', direction: 'export' }, ['T22']],
  ['an import', { buyerCountry: '304', direction: 'import' }, ['T22', 'G04']],
  ['several sellers', { jointApplicants: [{ name: '甲' }] }, ['G06']],
  ['an agent without authorisation', { signedBy: 'AGENT' }, ['G10']],
  ['an agent with authorisation', { signedBy: 'AGENT', authorisation: ['id'] }, []],
  ['a product without its permit', { needsPermit: true }, ['G15']],
  ['a foreign currency', { currency: 'USD' }, ['G21']],
  ['an open unit price', { paymentMethod: 'UNIT', amountOpen: true }, ['G21']],
  ['a unit price for a known number', { paymentMethod: 'UNIT', amountOpen: false }, []],
  ['a royalty', { paymentMethod: 'ROYALTY' }, ['G21']],
  ['no other cost named', { includesNonTechnical: false }, ['G21']],
  ['a technical amount of zero', { technicalYuan: '0.00' }, ['G21']],
  ['training inside development', { projectName: '控制系统研制及培训' }, ['R04']],
  ['software without a doubt', { projectName: '控制软件研制' }, []],
])('in a development looks at %s', (_, changed, found) => {
  expect(ids(development, changed)).toEqual(found)
})

it('points at the line with integration hardware', () => {
  const nonTechnical = [
    { kind: 'MATERIAL', yuan: '1' },
    { kind: 'HARDWARE', yuan: '1' },
  ]
  const [warning] = check({ ...development, nonTechnical }, today)
  expect(warning?.field).toBe('nonTechnical.1.kind')
  expect(ids(development, { nonTechnical, includesNonTechnical: false })).toEqual(['G21'])
})

it.each([
  ['know-how without certificates', {}, []],
  ['a patent without certificates', { category: 'TRF.PATENT' }, ['T04', 'T04']],
  ['a patent without proof', { category: 'TRF.PATENT', ipCertificates: ['id'] }, ['T04']],
  ['a patent with both', { category: 'TRF.PATENT', ipCertificates: ['i'], ipProofs: ['i'] }, []],
  [
    'a patent licence of no kind',
    { category: 'TRF.PATENT_LICENCE', ipCertificates: ['i'], ipProofs: ['i'] },
    ['T20', 'T21'],
  ],
  ['no intellectual property', { intellectualProperty: 'NONE' }, ['T03']],
  ['related parties', { relatedParties: true }, ['CIT']],
])('in a transfer looks at %s', (_, changed, found) => {
  expect(ids(transfer, changed)).toEqual(found)
})

it.each([
  ['TRF.PATENT', 'TRF', true],
  ['TRF.PATENT', 'TRF.PATENT', true],
  ['TRF.PATENT_LICENCE', 'TRF.PATENT', false],
  ['CON', 'CON', true],
])('counts %s under %s: %s', (category, root, inside) => {
  expect(isCategory({ category }, root)).toBe(inside)
})

it('marks what was not read', () => {
  const [warning] = check({ ...development, projectName: '软科学研究' }, today)
  expect(warning?.cite).toContain('（待核实）')
})

it('hands over to the new measures on 2026-03-01 and says that they are a draft', () => {
  expect(packOn({ packs }, '2026-02-28').id).toBe('R2001')
  const pack = packOn({ packs }, '2026-03-01')
  expect(pack.id).toBe('R2026')
  expect(pack.ground).toBe('draft')
  expect(pack.title.zh).toContain('征求意见稿')
  expect(pack.title.zh).toContain('正式文本尚未收录')
  expect(pack.title.zh).toContain('待核实')
})
