import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('a canonical record', () => {
  it('sorts keys by UTF-16 and leaves no whitespace', () => {
    const value = { b: [1, { z: null, y: true }], '\u{1F600}': 1, '\uFB33': 2, a: '中 文' }
    expect(canonicalJson(value)).toBe(
      '{"a":"中 文","b":[1,{"y":true,"z":null}],"\u{1F600}":1,"\uFB33":2}',
    )
  })

  it('escapes as RFC 8785 does', () => {
    expect(canonicalJson('\u20ac$\u000F\nA\'B"\\/\u2028')).toBe(
      '"\u20ac$\\u000f\\nA\'B\\"\\\\/\u2028"',
    )
    expect(canonicalJson(-0)).toBe('0')
  })

  it('means what was given, whatever the order of its keys', () => {
    const plain = fc.letrec((tie) => ({
      value: fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.maxSafeInteger().map((n) => n + 0),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).value
    fc.assert(
      fc.property(fc.dictionary(fc.string(), plain, { noNullPrototype: true }), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(JSON.parse(canonicalJson(value))).toEqual(value)
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
      }),
    )
  })

  it.each([
    ['a fraction', { a: { b: 0.1 } }, '$.a.b: 0.1'],
    ['a number beyond the safe integers', [2 ** 53], '$[0]'],
    ['NaN', NaN, 'NaN'],
    ['undefined', { a: undefined }, '$.a: undefined'],
    ['a hole in an array', new Array(1), '$[0]'],
    ['a bigint', 1n, 'bigint'],
    ['a Date', { at: new Date(0) }, '$.at: object'],
    ['half a character', { a: '\uD83D' }, '$.a: half a character'],
    ['half a character in a key', { '\uDE00': 1 }, 'half a character'],
  ])('refuses %s and says where', (_, value, message) => {
    expect(() => canonicalJson(value)).toThrow(message)
  })
})
