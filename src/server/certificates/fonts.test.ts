import { describe, expect, it } from 'vitest'
import { drawableCodePoints, undrawableCharacters } from './fonts.ts'

const gb2312 = new TextDecoder('gb18030')

// Level 1 of GB 2312 is rows 16 to 55: the 3755 hanzi of daily use, ordered by their reading.
function levelOneHanzi(): string[] {
  const rows = Array.from({ length: 40 }, (_, i) => 0xb0 + i)
  return rows.flatMap((row) => {
    const cells = Array.from({ length: row === 0xd7 ? 89 : 94 }, (_, i) => 0xa1 + i)
    return cells.map((cell) => gb2312.decode(Uint8Array.of(row, cell)))
  })
}

describe('the characters of a certificate', () => {
  it('include all 3755 level-1 hanzi of GB 2312', () => {
    const hanzi = levelOneHanzi()
    expect(hanzi).toHaveLength(3755)
    expect(hanzi.at(0) + (hanzi.at(-1) ?? '')).toBe('啊座')
    expect(undrawableCharacters(hanzi.join(''))).toEqual([])
  })

  it('include rare hanzi of names, full-width and ordinary punctuation', () => {
    expect(
      undrawableCharacters('㐂䶮𫖯犇骉龘喆堃囍丶〇（）《》〔〕“”‘’—…·、。，：；Ⅷ①㎡℃ Aé9'),
    ).toEqual([])
  })

  it('are counted for the published list', () => {
    expect(drawableCodePoints().size).toBeGreaterThan(30_000)
  })

  it('leave out emoji and hanzi that the fonts lack, each named once and in order', () => {
    expect(undrawableCharacters('示例😀有限𠮷公司😀')).toEqual(['😀', '𠮷'])
  })

  it.each([
    ['right-to-left override', '\u202E'],
    ['zero-width space', '\u200B'],
    ['soft hyphen', '\u00AD'],
    ['line separator', '\u2028'],
    ['control character', '\u0007'],
    ['lone surrogate', '\uD83D'],
  ])('leave out the %s, which would only mislead', (_, character) => {
    expect(undrawableCharacters(`示例${character}公司`)).toEqual([character])
  })

  it('do not count a line break as a character', () => {
    expect(undrawableCharacters('第一段\n第二段')).toEqual([])
  })
})
