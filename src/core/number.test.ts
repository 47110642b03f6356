import { expect, it } from 'vitest'
import { fillNumber } from './number.ts'

const pattern = '{year:4}{region:4}{office:2}{sequence:6}'
const parts = { year: '2020', region: '4201', office: '05' }

it('fills the sequence up with zeros and leaves the other parts as they are', () => {
  expect(fillNumber(pattern, parts, 123)).toBe('2020420105000123')
  expect(fillNumber('{office}-{sequence}', parts, 7)).toBe('05-7')
})

it('takes the last number of a series and refuses the one after it', () => {
  expect(fillNumber(pattern, parts, 999_999)).toBe('2020420105999999')
  expect(() => fillNumber(pattern, parts, 1_000_000)).toThrow('is full at 1000000')
})

it.each(['5', '005', ''])(
  'refuses the office code %j, which would make another number',
  (office) => {
    expect(() => fillNumber(pattern, { ...parts, office }, 1)).toThrow('does not fill {office:2}')
  },
)

it('refuses a pattern that asks for a part that nobody gives', () => {
  expect(() => fillNumber('{month}{sequence}', parts, 1)).toThrow('lacks "month"')
  expect(() => fillNumber('{constructor}{sequence}', parts, 1)).toThrow('lacks "constructor"')
})
