import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperCode, readPaperCode, shownPaperCode } from './paper-code.ts'

const bytes = fc.uint8Array({ minLength: 5, maxLength: 5 })
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const anySign = fc.constantFrom(...signs)

describe('the code of a paper', () => {
  it('has ten signs, and another for every value', () => {
    expect(paperCode(new Uint8Array([0, 0, 0, 0, 0]))).toBe('0000000000')
    expect(paperCode(new Uint8Array([0, 0, 0, 0, 1]))).toBe('0000000101')
    expect(paperCode(new Uint8Array([255, 255, 255, 255, 255]))).toMatch(/^ZZZZZZZZ..$/)
    expect(() => paperCode(new Uint8Array(4))).toThrow(RangeError)
  })

  it('is read back as it was made, with spaces, hyphens, small letters, O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = paperCode(random)
        expect(readPaperCode(code)).toBe(code)
        expect(readPaperCode(shownPaperCode(code))).toBe(code)
        const sloppy = ` ${code.slice(0, 3)} ${code.slice(3)}\n`.toLowerCase()
        expect(readPaperCode(sloppy.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
        expect(readPaperCode(code.replaceAll('1', 'I'))).toBe(code)
      }),
    )
  })

  it('finds one wrong sign, wherever it stands', () => {
    fc.assert(
      fc.property(bytes, fc.nat(9), anySign, (random, place, sign) => {
        const code = paperCode(random)
        fc.pre(code[place] !== sign)
        const wrong = code.slice(0, place) + sign + code.slice(place + 1)
        expect(readPaperCode(wrong)).toBeUndefined()
      }),
    )
  })

  it('finds two neighbours that were swapped within the value', () => {
    fc.assert(
      fc.property(bytes, fc.nat(6), (random, place) => {
        const code = paperCode(random)
        const [one = '', other = ''] = [code[place], code[place + 1]]
        fc.pre(one !== other)
        const swapped = code.slice(0, place) + other + one + code.slice(place + 2)
        expect(readPaperCode(swapped)).toBeUndefined()
      }),
    )
  })

  it.each(['', '0000000', '00000001011', 'TC202600000001', '000000010U', '一二三四五六七八九十'])(
    'is not “%s”',
    (typed) => {
      expect(readPaperCode(typed)).toBeUndefined()
    },
  )

  it('takes full-width digits as a Chinese keyboard types them', () => {
    expect(readPaperCode('００００００００００')).toBe('0000000000')
  })
})
