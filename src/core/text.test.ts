import { describe, expect, it } from 'vitest'
import { languageOf, refusedCharacter } from './text.ts'

describe('the language of the reader', () => {
  it.each([
    ['en-US,en;q=0.9,zh;q=0.8', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['fr-FR, en;q=0.5', 'en'],
    ['EN', 'en'],
    ['fr, de', 'zh'],
    ['english', 'zh'],
    ['', 'zh'],
    [undefined, 'zh'],
  ])('%s is answered in %s', (accepted, language) => {
    expect(languageOf(accepted)).toBe(language)
  })
})

describe('characters that may stand in a name', () => {
  it.each([
    ['杭州深蓝算法有限公司'],
    ['𠮷田（株）・Müller & Söhne “A/B” ℃ ±0.5 µm'],
    ['第一行\n第二行'],
    ['★ ☑ ♀ ← ① ㎡ © ® ™ 〇'],
    ['葛\u{E0100}城'],
    ['\u{20000}\u{3134F}'],
    ['يونيكود'],
    [''],
  ])('accepts %j', (value) => {
    expect(refusedCharacter(value)).toBeUndefined()
  })

  it.each([
    ['a\uD83D', 'half a character', 'U+D83D'],
    ['\uDE00b', 'half a character', 'U+DE00'],
    ['公司\u202Etxt', 'changes the writing direction', 'U+202E'],
    ['\u2066x', 'changes the writing direction', 'U+2066'],
    ['x\u200F', 'changes the writing direction', 'U+200F'],
    ['a\u0000b', 'a control character', 'U+0000'],
    ['a\tb', 'a control character', 'U+0009'],
    ['a\rb', 'a control character', 'U+000D'],
    ['a\u0085b', 'a control character', 'U+0085'],
    ['a\u2028b', 'a control character', 'U+2028'],
    ['a\uFFFDb', 'not a character', 'U+FFFD'],
    ['a\uFFFEb', 'not a character', 'U+FFFE'],
    ['a\u{1FFFF}b', 'not a character', 'U+1FFFF'],
    ['公司😀', 'an emoji', 'U+1F600'],
    ['⭐', 'an emoji', 'U+2B50'],
    ['❤\uFE0F', 'an emoji', 'U+FE0F'],
    ['1\u20E3', 'an emoji', 'U+20E3'],
    ['🇨🇳', 'an emoji', 'U+1F1E8'],
    ['👨\u200D👩', 'an emoji', 'U+1F468'],
    ['a\u200Bb', 'an invisible character', 'U+200B'],
    ['a\uFEFF', 'an invisible character', 'U+FEFF'],
    ['a\u3164', 'an invisible character', 'U+3164'],
    ['a\u{E0041}', 'an invisible character', 'U+E0041'],
  ])('refuses %j as %s', (value, kind, code) => {
    expect(refusedCharacter(value)?.en).toContain(`${code} (${kind})`)
  })

  it('says where the character stands, counting characters and not code units', () => {
    expect(refusedCharacter('𠮷田\u200B')).toEqual({
      zh: '第 3 个字符 U+200B（看不见的字符）不能使用，请删除',
      en: 'Character 3, U+200B (an invisible character), cannot be used; remove it',
    })
  })
})
