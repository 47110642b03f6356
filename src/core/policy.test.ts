import { expect, it } from 'vitest'
import { groundedCite, type Policy, policyOn } from './policy.ts'

const row = { key: 'limit', ground: 'inferred', cite: '样例', validTo: null } as const

const rows: Policy[] = [
  { ...row, area: '000000', validFrom: '2000-01-01', validTo: '2020-12-31', value: 'country' },
  { ...row, area: '420000', validFrom: '2005-01-01', value: 'province' },
  { ...row, area: '420100', validFrom: '2010-06-01', validTo: '2010-12-31', value: 'city' },
  { ...row, area: '420000', validFrom: '2015-01-01', value: 'province again' },
  { ...row, area: '420000', key: 'other', validFrom: '1990-01-01', value: 'another key' },
]

function valueOn(area: string, on: string) {
  return policyOn(rows, { key: 'limit', area, on })?.value
}

it.each([
  ['the first day counts', '110000', '2000-01-01', 'country'],
  ['the day before does not', '110000', '1999-12-31', undefined],
  ['the last day counts', '110000', '2020-12-31', 'country'],
  ['the day after does not', '110000', '2021-01-01', undefined],
  ['a province has its own', '420500', '2006-01-01', 'province'],
  ['a city has its own while it lasts', '420106', '2010-12-31', 'city'],
  ['and its province’s afterwards', '420106', '2011-01-01', 'province'],
  ['the newer of two rows wins', '420500', '2015-01-01', 'province again'],
  ['and not a day too early', '420500', '2014-12-31', 'province'],
  ['the country has only its own', '000000', '2011-01-01', 'country'],
])('%s', (_, area, on, value) => {
  expect(valueOn(area, on)).toBe(value)
})

it('does not depend on the order of the rows', () => {
  const found = policyOn(rows.toReversed(), { key: 'limit', area: '420500', on: '2016-01-01' })
  expect(found?.value).toBe('province again')
})

it.each([
  ['memory', '办法第十条（待核实）', '办法第十条（待核实）'],
  ['memory', '办法第十条', '办法第十条；待核实'],
  ['law', '办法第十条', '办法第十条；国家规定'],
] as const)('a rule by %s of “%s” is cited as “%s”', (ground, cite, said) => {
  expect(groundedCite({ ground, cite })).toBe(said)
})
