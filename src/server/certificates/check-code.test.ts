import { describe, expect, it } from 'vitest'
import { checkCode, isCheckCode } from './check-code.ts'

describe('a check code', () => {
  it('is eight characters that nobody confuses', () => {
    const codes = Array.from({ length: 200 }, (_, i) => checkCode('secret', `2026${i}`))
    expect(codes.filter((code) => !/^[0-9A-HJKMNP-TV-Z]{8}$/.test(code))).toEqual([])
    expect(new Set(codes).size).toBe(200)
    expect(new Set(codes.join('')).size).toBe(32)
  })

  it('follows HMAC-SHA-256 of the parts, written as JSON', () => {
    // printf '["2026110101000123"]' | openssl dgst -sha256 -hmac secret → its first 40 bits
    expect(checkCode('secret', '2026110101000123')).toBe('1GYJ48BM')
  })

  it('depends on the secret, on every part and on where one part ends', () => {
    const codes = [
      checkCode('secret', 'ab', 'c'),
      checkCode('secret', 'a', 'bc'),
      checkCode('secret', 'ab', 'd'),
      checkCode('secret', 'abc'),
      checkCode('another', 'ab', 'c'),
    ]
    expect(new Set(codes).size).toBe(5)
  })

  it('is accepted as people type it, and nothing else is', () => {
    expect(isCheckCode(' 01k3-m9xp', '01K3M9XP')).toBe(true)
    expect(isCheckCode('oIk3 m9xp', '01K3M9XP')).toBe(true)
    expect(isCheckCode('01K3M9XQ', '01K3M9XP')).toBe(false)
    expect(isCheckCode('01K3M9X', '01K3M9XP')).toBe(false)
    expect(isCheckCode('', '01K3M9XP')).toBe(false)
    expect(isCheckCode('示例示例', '01K3M9XP')).toBe(false)
  })
})
