import { describe, expect, it } from 'vitest'
import { applicablePoints, failings, touchedPoints } from '#core/checklist.ts'
import { leafValues } from '#core/choices.ts'
import { type Answers, metaOf } from '#core/form.ts'
import { grounds } from '#core/policy.ts'
import { packs } from '../index.ts'
import { pointsWithFields } from './fields.ts'
import { checklist2001, checklist2026 } from './index.ts'

const lists = [
  ['R2001', checklist2001],
  ['R2026', checklist2026],
] as const

/** Every id of the sections 2.2–2.7, written out; a list that lost one would not be noticed otherwise. */
const ids = words(`
  G01 G02 G03 G04 G05 G06 G07 G08 G09 G10 G11 G12 G13 G14 G15 G16 G17 G18 G19 G20 G21 G22
  D01 D02 D03 D04 D05 D06 D10 D11 D12 D13 D14 D15 D16 D20
  T01 T02 T03 T04 T05 T06 T07 T08 T10 T11 T12 T13 T20 T21 T22
  C01 C02 C03 C10 C11 C12 C13 C20 C21
  S01 S02 S03 S04 S10 S11 S12 S20 S21 S22 S23
  R01 R02 R03 R04 R10
  A01 A02 A03 A10 A11 A12`)
const only2001 = ['R03', 'A03']

/** Every contract that is written in Chinese, stays in the country and belongs to no plan. */
const general = words(
  `G01 G02 G03 G04 G05 G06 G07 G08 G09 G10 G11 G12 G13 G14 G15 G17 G18 G20 G21 G22`,
)
const development = words(`D01 D02 D03 D10 D11 D12 D13 D14 D16`)
const transfer = words(`T01 T02 T03 T10 T11 T12 T13`)
const service = words(`S01 S02 S03 S04 S10 S11 S12 S20 S21 S22 S23`)
const agency = words(`A01 A02 A10 A11 A12`)

/** The patent licence of the old tree stands under both: a case may be carried over. */
const table: Record<string, { R2001?: string[]; R2026?: string[] }> = {
  'DEV.ENTRUST': both(development),
  'DEV.COOP': both([...development, 'D20']),
  'TRF.KNOWHOW': both([...transfer, 'T05']),
  'TRF.PATENT_LICENCE': both([...transfer, ...words('T04 T06 T07 T08 T20 T21')]),
  'TRF.PATENT': both([...transfer, ...words('T04 T06')]),
  'TRF.PATENT_APPL': both([...transfer, ...words('T04 T06')]),
  'TRF.SOFTWARE': both([...transfer, 'T04S']),
  'TRF.IC': both([...transfer, 'T04']),
  'TRF.VARIETY': both([...transfer, 'T04']),
  'TRF.BIOMED': both([...transfer, 'T04']),
  'LIC.PATENT': { R2026: [...transfer, ...words('T04 T06 T07 T08 T20 T21')] },
  'LIC.KNOWHOW': { R2026: [...transfer, ...words('T05 T20')] },
  'LIC.SOFTWARE': { R2026: [...transfer, ...words('T04S T20')] },
  'LIC.IC': { R2026: [...transfer, ...words('T04 T20')] },
  'LIC.VARIETY': { R2026: [...transfer, ...words('T04 T20')] },
  'LIC.OTHER': { R2026: [...transfer, ...words('T04 T20')] },
  CON: both(words('C01 C02 C03 C10 C11 C12 C13 C20 C21')),
  'SRV.GEN': both(service),
  'SRV.TRAIN': { R2001: words('R01 R02 R03 R04 R10'), R2026: words('R01 R02 R04 R10') },
  'SRV.AGENCY': { R2001: [...agency, 'A03'], R2026: agency },
}

describe.each(lists)('the checklist of %s', (pack, list) => {
  it('has every point of the facts once, and no other but the hint on software', () => {
    const expected = [...ids.filter((id) => pack === 'R2001' || !only2001.includes(id)), 'T04S']
    expect(list.map(({ id }) => id).toSorted()).toEqual(expected.toSorted())
  })

  it('says each point in both languages, with its source, its ground and what failing means', () => {
    for (const { id, group, text, onFail, cite, ground } of list) {
      for (const { zh, en } of [group, text]) {
        expect(zh, id).toMatch(/\p{Script=Han}/u)
        expect(en, id).not.toMatch(/\p{Script=Han}/u)
        expect(en, id).toMatch(/^[A-Z]/)
      }
      expect(onFail.length, id).toBeGreaterThan(0)
      expect(
        onFail.every((one) => Object.hasOwn(failings, one)),
        id,
      ).toBe(true)
      expect(cite, id).toMatch(/\p{Script=Han}/u)
      expect(Object.keys(grounds), id).toContain(ground)
    }
  })

  it('shows as law only what begins with a source that was read', () => {
    for (const { id, cite, ground } of list) {
      const first = cite.split('；')[0] ?? ''
      if (ground === 'law') expect(first, id).not.toContain('待核实')
      if (ground === 'memory' || ground === 'draft') expect(first, id).toContain('待核实')
      if (ground === 'inferred') expect(cite, id).toContain('暂沿用')
    }
  })

  it('has a row in the table for every category that can be chosen', () => {
    expect(leaves(pack).filter((category) => !table[category]?.[pack])).toEqual([])
  })

  it.each(rowsOf(pack))('is held against %s with exactly these points', (category, points) => {
    expect(held(pack, { category })).toEqual([...general, ...points].toSorted())
  })

  it('asks a draft without a category only the general points', () => {
    for (const category of [undefined, null, 7, [], 'DEVELOPMENT', 'constructor']) {
      expect(held(pack, { category })).toEqual(general.toSorted())
    }
  })

  it.each([
    ['a plan project', { planSource: 'MINISTRY' }, ['G16']],
    ['a project outside any plan', { planSource: 'NONE' }, []],
    ['a contract in a foreign language', { contractLanguage: 'foreign' }, ['G19']],
    ['a contract in Chinese', { contractLanguage: 'zh' }, []],
    ['a contract in both', { contractLanguage: 'zh-both' }, []],
    ['a buyer abroad', { buyerCountry: '304' }, ['T22']],
    ['a buyer in China', { buyerCountry: '142' }, []],
    ['an import', { direction: 'import' }, ['T22']],
    ['an export', { direction: 'export', buyerCountry: '304' }, ['T22']],
    ['a deal within China', { direction: 'domestic', buyerCountry: '142' }, []],
    ['junk', { planSource: {}, contractLanguage: 7, direction: true }, []],
  ])('adds for %s what belongs to it', (_, answers, more) => {
    expect(held(pack, answers)).toEqual([...general, ...more].toSorted())
  })

  it.each([
    ['a university', { sellerNature: '0221' }, ['D04', 'D05', 'D06']],
    ['a research institution', { sellerNature: '0212' }, ['D04', 'D05', 'D06']],
    ['a hospital', { sellerNature: '0231' }, []],
    ['a company', { sellerNature: '150' }, []],
    ['software by its name', { projectName: '调度软件研制' }, ['D15']],
    ['software by its right', { intellectualProperty: 'SOFTWARE' }, ['D15']],
    ['a machine', { projectName: '轧机研制' }, []],
  ])('adds to a development of %s what belongs to it', (_, answers, more) => {
    const found = held(pack, { category: 'DEV.ENTRUST', ...answers })
    expect(found).toEqual([...general, ...development, ...more].toSorted())
  })

  it('asks for the mode of know-how that is only licensed', () => {
    const licensed = { category: 'TRF.KNOWHOW', knowhowLicence: 'ORDINARY' }
    expect(held(pack, licensed)).toContain('T20')
    expect(held(pack, { category: 'TRF.KNOWHOW' })).not.toContain('T20')
  })

  it('asks neither a service nor a transfer about a development', () => {
    const answers = {
      sellerNature: '0221',
      projectName: '软件系统',
      intellectualProperty: 'SOFTWARE',
    }
    for (const category of ['SRV.GEN', 'TRF.PATENT', 'CON']) {
      expect(held(pack, { category, ...answers }).filter((id) => id.startsWith('D'))).toEqual([])
    }
  })
})

it('names in its points fields that the forms have, and in its table points that the lists have', () => {
  const known = packs.flatMap(({ form }) => Object.keys(form.fields))
  for (const [, list] of lists) {
    for (const { id, fields = [] } of list)
      expect(known, id).toEqual(expect.arrayContaining([...fields]))
  }
  const listed = lists.flatMap(([, list]) => list.map(({ id }) => id))
  expect(listed).toEqual(expect.arrayContaining(pointsWithFields))
})

it.each(lists)('under %s has points to look at again in every group', (_, list) => {
  const groups = new Map(list.map(({ group }) => [group.en, group]))
  const resting = new Set(
    list.filter(({ fields = [] }) => fields.length > 0).map(({ group }) => group.en),
  )
  expect([...resting].toSorted()).toEqual([...groups.keys()].toSorted())
})

it.each([
  ['the end of the term', 'endsOn', ['G03']],
  ['the total', 'totalYuan', ['G08', 'G20', 'G21']],
  ['the non-technical costs', 'nonTechnical', ['G18', 'G20', 'G21']],
  ['the papers of a permit', 'permits', ['G11', 'G15']],
  ['the address of the seller', 'sellerAddress', []],
])(
  'has the officer look again, when a development changed %s, at exactly these points',
  (_, field, expected) => {
    const points = applicablePoints(checklist2001, { category: 'DEV.ENTRUST' })
    expect(touchedPoints(points, [field]).map(({ id }) => id)).toEqual(expected)
  },
)

it('has the officer look again at every point of a category when the category was changed', () => {
  const points = applicablePoints(checklist2026, { category: 'SRV.GEN' })
  const touched = touchedPoints(points, ['category']).map(({ id }) => id)
  expect(touched).toEqual(expect.arrayContaining([...service, 'G12', 'G22']))
})

it('leaves a contract in disguise to refusal under the old rules, and to its technical part under the new', () => {
  expect(onFail(checklist2001, 'G20')).toEqual(['refuse', 'return'])
  expect(onFail(checklist2026, 'G20')).toEqual(['deduct', 'refuse'])
})

it.each(lists)(
  'under %s lets an officer reclassify any contract for what its content is',
  (pack, list) => {
    // Content decides over the title: no officer has to fail a point that is met to say so.
    for (const [category] of rowsOf(pack)) {
      const leading = applicablePoints(list, { category }).filter(({ onFail }) =>
        onFail.includes('reclassify'),
      )
      expect(
        leading.map(({ id }) => id),
        category,
      ).toContain('G12')
    }
  },
)

it('judges know-how by the test of its time', () => {
  expect(textOf(checklist2001, 'T05')).toContain('实用性')
  expect(textOf(checklist2026, 'T05')).toContain('商业价值')
})

it('lets an officer not accept, return, refuse, reclassify and deduct by it', () => {
  for (const [, list] of lists) {
    expect(new Set(list.flatMap((point) => point.onFail))).toEqual(new Set(Object.keys(failings)))
  }
})

function held(pack: 'R2001' | 'R2026', answers: Answers): string[] {
  const list = pack === 'R2001' ? checklist2001 : checklist2026
  return applicablePoints(list, answers)
    .map(({ id }) => id)
    .toSorted()
}

function rowsOf(pack: 'R2001' | 'R2026'): [string, string[]][] {
  return Object.entries(table).flatMap(([category, row]) => {
    const points = row[pack]
    return points ? [[category, points]] : []
  })
}

function leaves(pack: string): string[] {
  const category = packs.find(({ id }) => id === pack)?.form.fields.category
  return leafValues((category && metaOf(category).choices) ?? [])
}

function onFail(list: typeof checklist2001, id: string) {
  return list.find((point) => point.id === id)?.onFail
}

function textOf(list: typeof checklist2001, id: string) {
  return list.find((point) => point.id === id)?.text.zh
}

function both(points: string[]) {
  return { R2001: points, R2026: points }
}

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
