import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatYuan, inWords, maximumFen, parseYuan, readYuan, sumFen } from './money.ts'

const anyFen = fc.bigInt({ min: -maximumFen, max: maximumFen })

describe('reading yuan', () => {
  it.each([
    ['1200000.00', 120_000_000n],
    ['1200000', 120_000_000n],
    ['0.1', 10n],
    ['0.01', 1n],
    ['0', 0n],
    ['-0.00', 0n],
    ['-12.34', -1_234n],
    ['9999999999999999.99', maximumFen],
    ['-9999999999999999.99', -maximumFen],
  ])('%s is %d fen', (yuan, fen) => {
    expect(parseYuan(yuan)).toBe(fen)
  })

  it.each([
    ['10000000000000000.00'],
    ['0.001'],
    ['1.000'],
    ['1e3'],
    ['1,200.00'],
    ['1 200'],
    [' 1'],
    ['1\n'],
    ['+1'],
    ['--1'],
    ['-'],
    ['.5'],
    ['5.'],
    ['007'],
    ['0x10'],
    ['１２'],
    ['十二'],
    ['¥12'],
    ['NaN'],
    ['Infinity'],
    [''],
  ])('%j is no amount', (yuan) => {
    expect(parseYuan(yuan)).toBeUndefined()
  })

  it('comes back from its own writing, for every amount', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        expect(parseYuan(formatYuan(fen))).toBe(fen)
      }),
    )
  })
})

describe('writing yuan', () => {
  it.each([
    [0n, '0.00', '0.00 元', '¥0.00'],
    [1n, '0.01', '0.01 元', '¥0.01'],
    [99n, '0.99', '0.99 元', '¥0.99'],
    [100n, '1.00', '1.00 元', '¥1.00'],
    [99_999n, '999.99', '999.99 元', '¥999.99'],
    [100_000n, '1000.00', '1,000.00 元', '¥1,000.00'],
    [120_000_000n, '1200000.00', '1,200,000.00 元', '¥1,200,000.00'],
    [-123_456n, '-1234.56', '-1,234.56 元', '-¥1,234.56'],
    [maximumFen, '9999999999999999.99', '9,999,999,999,999,999.99 元', '¥9,999,999,999,999,999.99'],
  ])('%d fen', (fen, plain, zh, en) => {
    expect(formatYuan(fen)).toBe(plain)
    expect(readYuan(fen, 'zh')).toBe(zh)
    expect(readYuan(fen, 'en')).toBe(en)
  })
})

describe('sums', () => {
  it('is exact where floating point is not', () => {
    expect(sumFen([10n, 20n])).toBe(parseYuan('0.30'))
    expect(sumFen([maximumFen, 1n])).toBe(maximumFen + 1n)
    expect(sumFen([])).toBe(0n)
  })
})

describe('Chinese capitals', () => {
  it.each([
    ['0', '零元整'],
    ['0.01', '壹分'],
    ['0.10', '壹角'],
    ['0.11', '壹角壹分'],
    ['1', '壹元整'],
    ['10', '壹拾元整'],
    ['100', '壹佰元整'],
    ['101', '壹佰零壹元整'],
    ['110', '壹佰壹拾元整'],
    ['1001', '壹仟零壹元整'],
    ['1010', '壹仟零壹拾元整'],
    ['9999', '玖仟玖佰玖拾玖元整'],
    ['10000', '壹万元整'],
    ['10001', '壹万零壹元整'],
    ['100010', '壹拾万零壹拾元整'],
    ['107000.53', '壹拾万柒仟元伍角叁分'],
    ['1200000', '壹佰贰拾万元整'],
    ['1000700', '壹佰万零柒佰元整'],
    ['1409.50', '壹仟肆佰零玖元伍角'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['100000000', '壹亿元整'],
    ['100000001', '壹亿零壹元整'],
    ['100010000', '壹亿零壹万元整'],
    ['110000000', '壹亿壹仟万元整'],
    ['1000007000', '壹拾亿零柒仟元整'],
    ['1000000000000', '壹万亿元整'],
    ['1000000010000', '壹万亿零壹万元整'],
    ['1000100000000', '壹万零壹亿元整'],
    ['-12.30', '负壹拾贰元叁角'],
    [
      '9999999999999999.99',
      '玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
    ],
  ])('%s is %s', (yuan, words) => {
    expect(inWords(parseYuan(yuan) ?? -1n)).toBe(words)
  })

  it('never doubles a zero, begins with one or ends a group with one', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 100n, max: maximumFen }), (fen) => {
        expect(inWords(fen)).not.toMatch(/零零|^零|零[万亿元整]/)
      }),
    )
  })

  it('can be read back, for every amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: maximumFen }), (fen) => {
        expect(readWords(inWords(fen))).toBe(fen)
      }),
    )
  })

  it('refuses an amount beyond the maximum', () => {
    expect(() => inWords(maximumFen + 1n)).toThrow(RangeError)
    expect(() => inWords(-maximumFen - 1n)).toThrow(RangeError)
  })
})

/** An independent reader: each numeral times its unit, a section closed by 万, the whole so far by 亿. */
function readWords(words: string): bigint {
  const units: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n }
  let total = 0n
  let section = 0n
  let digit = 0n
  let fen = 0n
  for (const character of words) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(character)
    const unit = units[character]
    if (value >= 0) digit = BigInt(value)
    else if (unit) [section, digit] = [section + digit * unit, 0n]
    else if (character === '万')
      [total, section, digit] = [total + (section + digit) * 10_000n, 0n, 0n]
    else if (character === '亿')
      [total, section, digit] = [(total + section + digit) * 100_000_000n, 0n, 0n]
    else if (character === '元') [total, section, digit] = [total + section + digit, 0n, 0n]
    else if (character === '角') [fen, digit] = [fen + digit * 10n, 0n]
    else if (character === '分') [fen, digit] = [fen + digit, 0n]
  }
  return total * 100n + fen
}
