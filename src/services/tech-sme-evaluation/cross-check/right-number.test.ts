import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rightNumber } from './right-number.ts'

const known = (number: string, kind = 'INV') => rightNumber({ number, kind })

describe('the number of a patent is one', () => {
  it.each([
    'ZL201910123456.7',
    'ZL 2019 1 0123456.7',
    'zl2019101234567',
    'ZL2019–10123456.7',
    'ZL2019‐10123456·7',
    'ＺＬ２０１９１０１２３４５６．７',
    'ZL201910123456。7',
    'CN201910123456.7',
    'CN ZL201910123456.7',
    '专利号ZL201910123456.7',
    '专利号：ZL 201910123456.7',
    '发明专利 ZL201910123456.7',
    '专利（申请）号：201910123456.7',
    'No.201910123456.7',
    '第201910123456.7号',
  ])('written as %s', (number) => {
    expect(known(number)).toBe(known('201910123456.7'))
  })
})

describe('the number of software, a variety or a medicine is one', () => {
  it.each([
    ['2024SR0001234', '登记号：2024SR0001234'],
    ['2024SR0001234', '软件著作权登记号 2024sr0001234'],
    ['软著登字第1234567号', '证书号：软著登字第 1234567 号'],
    ['软著登字第1234567号', '软著登字1234567'],
    ['CNA20150123.4', '品种权号：CNA 20150123.4'],
    ['国药准字H20190001', '国药准字 Ｈ20190001'],
    ['BS.195012345', '登记号 BS195012345'],
  ])('%s and %s', (one, other) => {
    expect(known(one)).toBe(known(other))
  })
})

describe('the number of software is one', () => {
  it.each([
    ['软著登字第1234567号', '1234567'],
    ['软著登字第1234567号', '第 1234567 号'],
    ['软著登字第1234567号', '证书号 1234567'],
    ['软著登字第1234567号', '软著登字 1234567'],
    ['2021SR0123456', '软著登字第2021SR0123456号'],
    ['2021SR0123456', '软著登字 2021 SR 0123456'],
    ['2021SR0123456', '登记号：2021sr0123456'],
  ])('%s and %s', (one, other) => {
    expect(known(one, 'SW')).toBe(known(other, 'SW'))
  })

  it.each([
    ['1234567', '1234568'],
    ['软著登字第1234567号', '国作登字第1234567号'],
    ['2021SR0123456', '0123456'],
    ['2021SR0123456', '软著登字第0123456号'],
    ['2021SR0123456', '软著登字第2022SR0123456号'],
    ['软著登字第1234567号', '软著变补字第1234567号'],
  ])('but not %s and %s', (one, other) => {
    expect(known(one, 'SW')).not.toBe(known(other, 'SW'))
  })
})

describe('two numbers stay two', () => {
  it.each([
    ['201910123456.7', '201910123457.5'],
    ['201910123456.7', '201910123456.X'],
    ['软著登字第1234567号', '国作登字第1234567号'],
    ['CNA20150123.4', 'ZL20150123.4'],
    ['国审稻20190001', '国审麦20190001'],
    ['样例-SW-1', '样例-INV-1'],
  ])('%s and %s', (one, other) => {
    expect(known(one)).not.toBe(known(other))
  })

  it('where two kinds of certificate have the same serial', () => {
    expect(known('证书号第1234567号', 'UM')).not.toBe(known('证书号第1234567号', 'DES'))
    expect(known('证书号第1234567号', 'UM')).toBe(known('第1234567号', 'UM'))
  })

  it('and what is no number at all stays what was written', () => {
    expect(known('专利号')).not.toBe(known('登记号'))
    expect([known(''), known('  ')]).toEqual(['', ''])
    expect(rightNumber({})).toBe('')
  })
})

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))
const year = fc.integer({ min: 1985, max: 2026 }).map(String)

/** Numbers as they are given out, with the parts between which people put blanks and strokes. */
const given = fc.oneof(
  fc.tuple(year, fc.constantFrom('1', '2', '3'), digits(7), fc.constantFrom(...'0123456789X')),
  fc.tuple(year, fc.constant('SR'), digits(7)),
  fc.tuple(fc.constant('CNA'), year, digits(4), digits(1)),
  fc.tuple(fc.constant('BS'), digits(8)),
  fc.tuple(fc.constantFrom('软著登字', '国药准字H', '国审稻'), digits(8)),
)
const writing = fc.record({
  before: fc.constantFrom(
    '',
    '专利号',
    '登记号：',
    '证书号',
    '授权公告号: ',
    '软件著作权登记号',
    '编号 ',
  ),
  between: fc.constantFrom('', ' ', '.', '-', '–', '—', '·', '．', '_', '\u3000'),
  wide: fc.boolean(),
})
type Writing = { before: string; between: string; wide: boolean }

function written(parts: readonly string[], { before, between, wide }: Writing): string {
  const number = parts.join(between)
  return before + (wide ? number.replace(/[\dA-Z]/g, toWide) : number.toLowerCase())
}

function toWide(character: string): string {
  return String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)
}

describe('whatever the writing', () => {
  it('one number is one', () => {
    fc.assert(
      fc.property(given, writing, writing, (parts, one, other) => {
        expect(known(written(parts, one))).toBe(known(written(parts, other)))
      }),
    )
  })

  it('two numbers are two', () => {
    fc.assert(
      fc.property(given, given, writing, writing, (first, second, one, other) => {
        fc.pre(first.join('') !== second.join(''))
        expect(known(written(first, one))).not.toBe(known(written(second, other)))
      }),
    )
  })

  it('numbers that differ in one digit are two', () => {
    const changed = fc.tuple(year, fc.constantFrom('1', '2', '3'), digits(7), fc.nat(6))
    fc.assert(
      fc.property(changed, writing, ([of, kind, serial, at], how) => {
        const digit = (Number(serial[at]) + 1) % 10
        const other = `${serial.slice(0, at)}${digit}${serial.slice(at + 1)}`
        expect(known(written([of, kind, serial], how))).not.toBe(
          known(written([of, kind, other], how)),
        )
      }),
    )
  })
})
