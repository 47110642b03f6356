import type { FileKind } from '#core/file-kinds.ts'

/** What a text is by its first bytes; undefined when it is not a text in UTF-8, UTF-16 or GB 18030. */
export function textKind(head: Buffer): FileKind | undefined {
  const text = decode(head)
  if (text === undefined || /(?![\t\n\v\f\r])\p{Cc}/u.test(text)) return undefined
  if (text.startsWith('{\\rtf')) return 'rtf'
  return markupKind(text) ?? 'text'
}

function decode(head: Buffer): string | undefined {
  const mark = head.toString('latin1', 0, 2)
  const marked = { ÿþ: 'utf-16le', þÿ: 'utf-16be' }[mark]
  for (const label of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      // `stream`: the head may end in the middle of a character.
      return new TextDecoder(label, { fatal: true }).decode(head, { stream: true })
    } catch {}
  }
  return undefined
}

// What may stand before the first element of a page or drawing.
const prolog =
  /^\s*(?:(?:<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!doctype[^>[]{0,500}(?:\[[\s\S]{0,5000}?\])?\s*>)\s*)*/i

const pageElements =
  /^<(?:html|head|body|title|meta|link|base|script|style|iframe|frameset|object|embed|form|table|div|span|p|a|b|br|img|font|center|h[1-6])[\s/>]/i

function markupKind(text: string): FileKind | undefined {
  if (/^mime-version:[\s\S]{0,2000}multipart\/related/i.test(text)) return 'html'
  const before = text.match(prolog)?.[0] ?? ''
  const root = text.slice(before.length, before.length + 200)
  if (/^<(?:[\w-]+:)?svg[\s/>]/i.test(root)) return 'svg'
  if (/<!doctype\s+html/i.test(before) || pageElements.test(root)) return 'html'
  return /^\s*<\?xml/i.test(text) ? 'xml' : undefined
}
