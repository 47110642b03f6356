import { describe, expect, it } from 'vitest'
import { examples } from './examples.ts'
import { lenientNumber, numberParts, strictNumber } from './number.ts'
import { lastValidDay } from './validity.ts'
import { yearsLater } from './years.ts'

const answersOf = (part: string) => examples.find(({ name }) => name.includes(part))?.answers ?? {}
const software = { ...answersOf('80 分'), foundedOn: '2016-04-18' }
const maker = answersOf('30 分')
const flags = { direct: '8', scored: '0' } as const

const by = { area: '330106', submittedOn: '2026-05-31', decidedOn: '2026-07-20', flags }

describe('the parts of a number', () => {
  it('are year of entry, county, and the two flags', () => {
    expect(numberParts({ ...by, answers: software })).toEqual({
      year: '2026',
      area: '330106',
      founded: '0',
      direct: '0',
    })
  })

  it.each([
    ['2016-04-18', '2026-05-31', '0'],
    ['2016-04-18', '2026-06-01', 'B'],
    ['2025-12-31', '2026-05-31', '0'],
    ['2026-01-01', '2026-05-31', 'A'],
    ['2026-01-01', '2026-08-31', 'A'],
  ])('founded on %s and filed on %s carries %s', (foundedOn, submittedOn, founded) => {
    const answers = { ...software, foundedOn }
    expect(numberParts({ ...by, submittedOn, answers })).toMatchObject({ founded })
  })

  it('tell direct confirmation by the flag that the setting names', () => {
    expect(numberParts({ ...by, answers: maker })).toMatchObject({ direct: '8' })
    const turned = { direct: '0', scored: '8' } as const
    expect(numberParts({ ...by, flags: turned, answers: maker })).toMatchObject({ direct: '0' })
    expect(numberParts({ ...by, flags: turned, answers: software })).toMatchObject({ direct: '8' })
  })

  it('take a certificate by the day of filing, not of the decision', () => {
    const answers = { ...maker, certificateOn: '2023-06-10' }
    expect(numberParts({ ...by, answers })).toMatchObject({ direct: '8' })
    expect(numberParts({ ...by, submittedOn: '2026-06-11', answers })).toMatchObject({
      direct: '0',
    })
  })

  it.each(['000000', '710000', '810000', '820000', '33010', '999999'])(
    'are refused at %s, in words',
    (area) => {
      expect(() => numberParts({ ...by, area, answers: software })).toThrow(
        expect.objectContaining({ code: 'conflict' }),
      )
    },
  )

  it('are a bug without a day of founding', () => {
    expect(() => numberParts({ ...by, answers: { ...software, foundedOn: 'soon' } })).toThrow(
      'No day of founding',
    )
  })
})

describe('a number', () => {
  it.each([
    ['202033010600000001', true, true],
    ['2020330106A8000001', true, true],
    ['2020330106B0123456', true, true],
    ['2020330106C0123456', false, true],
    ['202033010605123456', false, true],
    ['2020330106a8000001', false, false],
    ['1999330106A8000001', false, false],
    ['2020330106A800001', false, false],
    ['2020330106A80000012', false, false],
    ['2020330106A8 00001', false, false],
  ])('%s: issued here %s, taken from elsewhere %s', (number, strict, lenient) => {
    expect(strictNumber.test(number)).toBe(strict)
    expect(lenientNumber.test(number)).toBe(lenient)
  })
})

describe('the last valid day', () => {
  it('is the end of the year or 31 March of the next', () => {
    expect(lastValidDay('2026', { rule: 'year-end' })).toBe('2026-12-31')
    expect(lastValidDay('2019', { rule: 'next-march' })).toBe('2020-03-31')
  })

  it.each([undefined, null, {}, { rule: 'for-ever' }])('is not guessed from %j', (policy) => {
    expect(() => lastValidDay('2026', policy)).toThrow()
  })
})

it.each([
  ['2023-07-01', 3, '2026-07-01'],
  ['2026-07-01', -5, '2021-07-01'],
  ['2024-02-29', 3, '2027-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2096-02-29', 4, '2100-02-28'],
])('%s and %i years later is %s', (day, years, later) => {
  expect(yearsLater(day, years)).toBe(later)
})
