/** A sentence or a label in the two languages of the platform, Chinese first. */
export type Text = { zh: string; en: string }

export type Language = keyof Text

/** The first language that the reader accepts and we speak; Chinese otherwise. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const asked = (acceptLanguage ?? '').toLowerCase().split(',')
  const known = asked.map((part) => part.trim()).find((part) => /^(zh|en)\b/.test(part))
  return known?.startsWith('en') ? 'en' : 'zh'
}

/**
 * Why a character may not stand in a name or a sentence that is printed, or undefined when all may.
 * Names its kind, code and place (counted in characters, from 1), because many of them cannot be seen.
 */
export function refusedCharacter(value: string): Text | undefined {
  for (const [pattern, { zh, en }] of refusedKinds) {
    const found = pattern.exec(value)
    if (!found) continue
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const place = [...value.slice(0, found.index)].length + 1
    return {
      zh: `第 ${place} 个字符 U+${code}（${zh}）不能使用，请删除`,
      en: `Character ${place}, U+${code} (${en}), cannot be used; remove it`,
    }
  }
  return undefined
}

// Order matters: the reader should learn the most exact kind, and a joined emoji is first of all an emoji.
// Symbols that are text unless U+FE0F follows (★ ☑ ♀) may stand; so may the selectors of Han variants.
const refusedKinds: readonly [RegExp, Text][] = [
  [/\p{Surrogate}/u, { zh: '不完整的字符', en: 'half a character' }],
  [/\p{Bidi_Control}/u, { zh: '改变书写方向', en: 'changes the writing direction' }],
  [/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/u, { zh: '控制字符', en: 'a control character' }],
  [/\uFFFD|\p{Noncharacter_Code_Point}/u, { zh: '无效字符', en: 'not a character' }],
  [
    /\p{Emoji_Presentation}|(?=[\u{1F000}-\u{1FFFF}])\p{Extended_Pictographic}|\uFE0F|\u20E3/u,
    { zh: '表情符号', en: 'an emoji' },
  ],
  [
    /(?![\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}/u,
    { zh: '看不见的字符', en: 'an invisible character' },
  ],
]

/**
 * What a list can show of a value that a draft holds as it was typed, at most 200 characters; empty when it is no
 * text. PostgreSQL takes neither NUL nor half a character in a text.
 */
export function oneLine(value: unknown): string {
  if (typeof value !== 'string') return ''
  const printable = value.replace(/[\p{C}\p{Zl}\p{Zp}\uFFFD]+/gu, ' ').trim()
  return printable.slice(0, 200).replace(/\p{Surrogate}$/u, '')
}
