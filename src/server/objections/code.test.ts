import { expect, it } from 'vitest'
import { groupCode, newCode, readCode } from './code.ts'

it('makes codes of sixteen characters, never the same', () => {
  const codes = Array.from({ length: 1000 }, newCode)
  expect(new Set(codes).size).toBe(1000)
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  // Every character comes up: a stuck generator would show.
  expect(new Set(codes.join('')).size).toBe(32)
})

it('reads a code back however it was typed', () => {
  const code = '0123456789ABCDEF'
  expect(groupCode(code)).toBe('0123-4567-89AB-CDEF')
  const typed = [
    '0123-4567-89AB-CDEF',
    ' 0123 4567 89ab cdef ',
    'o1234567—89abcdef',
    'Oi23–4567–89AB–CDEF',
    'OL23456789ABCDEF',
    '０１２３４５６７８９ＡＢＣＤＥＦ',
  ]
  expect(typed.map(readCode)).toEqual(typed.map(() => code))
})

it('refuses what cannot be a code', () => {
  for (const typed of ['', '0123', `${'0'.repeat(17)}`, 'U123456789ABCDEF', "' or 1=1 --abcd"]) {
    expect(readCode(typed), typed).toBeUndefined()
  }
})
