import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatYuan, maximumFen } from '#core/money.ts'
import { tidyYuan, yuanHint } from './yuan.ts'

describe('an amount that is typed', () => {
  it.each([
    ['1,200,000.00', '1200000.00'],
    ['１２００，０００．５', '1200000.5'],
    [' ¥ 1 200 000 元 ', '1200000'],
    ['￥88.10', '88.10'],
    ['0012.30', '12.30'],
    ['.5', '0.5'],
    ['12.', '12'],
    ['0', '0'],
    ['-3.00', '-3.00'],
  ])('takes %j as %s', (typed, yuan) => {
    expect(tidyYuan(typed)).toBe(yuan)
  })

  it.each(['1e5', '12.345', '十万', '1.2.3', '--1', '', '12万'])(
    'leaves %j for the form to refuse',
    (typed) => {
      expect(tidyYuan(typed)).toBe(typed)
    },
  )

  it('keeps every digit of an amount that a number cannot hold', () => {
    expect(tidyYuan('9,007,199,254,740,993.01')).toBe('9007199254740993.01')
  })

  it('never changes what is already an amount', () => {
    fc.assert(
      fc.property(fc.bigInt(-maximumFen, maximumFen), (fen) => {
        expect(tidyYuan(formatYuan(fen))).toBe(formatYuan(fen))
      }),
    )
  })
})

describe('the hint below an amount', () => {
  it.each([
    ['1200000.00', '1,200,000.00 元（120 万元）'],
    ['1234567.89', '1,234,567.89 元（123.456789 万元）'],
    ['9999.99', '9,999.99 元'],
    ['10000', '10,000.00 元（1 万元）'],
    ['100000000', '100,000,000.00 元（1 亿元）'],
    ['123456789.01', '123,456,789.01 元（1.2345678901 亿元）'],
    ['99999999.99', '99,999,999.99 元（9999.999999 万元）'],
    ['-1200000', '-1,200,000.00 元（-120 万元）'],
  ])('reads %s as %s', (yuan, hint) => {
    expect(yuanHint(yuan)?.zh).toBe(hint)
  })

  it('is silent while the amount is none', () => {
    expect(yuanHint('1.234')).toBeUndefined()
  })
})
