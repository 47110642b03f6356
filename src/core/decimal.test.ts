import { describe, expect, it } from 'vitest'
import { decimalProblem, formatDecimal, parseDecimal } from './decimal.ts'
import { count } from './fields.ts'
import { shownAnswer } from './form.ts'

describe('a decimal number', () => {
  it.each([
    ['0', 1, 0n],
    ['46', 1, 460n],
    ['46.5', 1, 465n],
    ['46.0', 1, 460n],
    ['-3', 0, -3n],
    ['46.55', 1, undefined],
    ['46.5', 0, undefined],
    ['046', 0, undefined],
    ['1e3', 0, undefined],
    ['1,200', 0, undefined],
    ['', 0, undefined],
    ['4 6', 0, undefined],
    ['1234567890123', 0, undefined],
  ])('%s with %i places is %s', (value, places, units) => {
    expect(parseDecimal(value, places)).toBe(units)
  })

  it.each([
    [465n, 1, '46.5'],
    [460n, 1, '46'],
    [5n, 1, '0.5'],
    [0n, 1, '0'],
    [-5n, 1, '-0.5'],
    [120n, 0, '120'],
    [2500n, 2, '25'],
  ])('%s units of %i places are written %s', (units, places, written) => {
    expect(formatDecimal(units, places)).toBe(written)
  })
})

describe('a count in a form', () => {
  const staff = { places: 1, min: '0.1', max: '500' }

  it.each(['0.1', '46.5', '500', '500.0'])('takes %s', (value) => {
    expect(decimalProblem(value, staff)).toBeUndefined()
  })

  it.each([
    ['0', '不能小于 0.1'],
    ['-1', '不能小于零'],
    ['500.1', '不能大于 500'],
    ['46.55', '最多 1 位小数'],
    ['many', '请填写数字'],
  ])('refuses %s in words', (value, words) => {
    expect(decimalProblem(value, staff)?.zh).toContain(words)
  })

  it('asks for a whole number where there are no places', () => {
    expect(decimalProblem('1.5', { places: 0, min: '0', max: '9' })?.zh).toContain('整数')
  })

  it('is read with its unit', () => {
    const unit = { zh: '人', en: 'persons' }
    const label = { zh: '职工', en: 'Staff' }
    const field = count({ section: 'staff', label, unit, places: 1, max: '9' })
    expect(shownAnswer(field, '4.5')).toEqual({ zh: '4.5 人', en: '4.5 persons' })
    expect(shownAnswer(field, undefined)).toEqual({ zh: '', en: '' })
  })
})
