import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeCreditCode, creditCodeProblem, registrarOf } from './credit-code.ts'

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const first17 = fc
  .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(''))

describe('a unified social credit code', () => {
  // The example that GB 32100-2015 itself works out.
  it('is completed as the standard shows', () => {
    expect(completeCreditCode('91350100M000100Y4')).toBe('91350100M000100Y43')
    expect(creditCodeProblem('91350100M000100Y43')).toBeUndefined()
  })

  it('is accepted when its check character follows from the rest', () => {
    fc.assert(
      fc.property(first17, (start) => {
        expect(creditCodeProblem(completeCreditCode(start))).toBeUndefined()
      }),
    )
  })

  it('is refused when any one character is another', () => {
    const place = fc.integer({ min: 0, max: 17 })
    const shift = fc.integer({ min: 1, max: 30 })
    fc.assert(
      fc.property(first17, place, shift, (start, at, by) => {
        const code = [...completeCreditCode(start)]
        code[at] = alphabet[(alphabet.indexOf(code[at] ?? '') + by) % 31] ?? ''
        expect(creditCodeProblem(code.join(''))?.zh).toContain('校验位不符')
      }),
    )
  })

  it.each([
    ['', '现为 0 位'],
    ['91350100M000100Y4', '现为 17 位'],
    ['91350100M000100Y433', '现为 19 位'],
    ['91350100m000100Y43', '第 9 位“m”'],
    ['9135010OM000100Y43', '第 8 位“O”'],
    ['I1350100M000100Y43', '第 1 位“I”'],
    ['91350100M000100S43', '第 16 位“S”'],
    ['91350100M000100V43', '第 16 位“V”'],
    ['91350100M000100Z43', '第 16 位“Z”'],
    ['91350100M000100Y4３', '第 18 位“３”'],
    ['91350100M000100Y4😀', '第 18 位“😀”'],
    ['91350100 000100Y43', '第 9 位“ ”'],
  ])('%j is refused, saying %s', (code, why) => {
    expect(creditCodeProblem(code)?.zh).toContain(why)
  })

  it('does not tell which check character would fit', () => {
    const problem = creditCodeProblem('91350100M000100Y4X')
    expect(problem?.zh).not.toMatch(/[0-9]/)
    expect(problem?.en).not.toMatch(/[0-9]/)
  })

  it('cannot be completed from anything but 17 of its characters', () => {
    expect(() => completeCreditCode('91350100M000100Y')).toThrow(RangeError)
    expect(() => completeCreditCode('91350100M000100Y43')).toThrow(RangeError)
    expect(() => completeCreditCode('91350100M000100I4')).toThrow(RangeError)
  })
})

describe('the kind of organisation', () => {
  it.each([
    ['91350100M000100Y43', '企业'],
    ['12100000400000000X', '事业单位'],
    ['11100000000000000X', '机关'],
    ['52100000000000000X', '民办非企业单位'],
    ['Y1100000000000000X', '其他组织'],
    ['', '其他组织'],
  ])('%s is registered as %s', (code, kind) => {
    expect(registrarOf(code).zh).toBe(kind)
  })
})
