import { formatYuan, parseYuan, readYuan } from '#core/money.ts'
import type { Text } from '#core/text.ts'

/**
 * What a person typed or pasted as the decimal string of the wire: full-width digits, separators, ¥ and 元
 * go. Digits are never changed or dropped; what is no amount comes back as it was, for the form to refuse.
 */
export function tidyYuan(typed: string): string {
  const bare = typed
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/^(-?)[¥￥]/, '$1')
    .replace(/元$/, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
  return parseYuan(bare) === undefined ? typed.trim() : bare
}

/** The amount as people read it, with 万元 or 亿元 from ten thousand on; undefined while it is no amount. */
export function yuanHint(value: string): Text | undefined {
  const fen = parseYuan(value)
  if (fen === undefined) return undefined
  const zh = readYuan(fen, 'zh')
  const large = largeUnit(fen)
  return { zh: large ? `${zh}（${large}）` : zh, en: readYuan(fen, 'en') }
}

function largeUnit(fen: bigint): string | undefined {
  const size = fen < 0n ? -fen : fen
  const sign = fen < 0n ? '-' : ''
  if (size >= 10_000_000_000n) return `${sign}${shifted(size, 8)} 亿元`
  return size >= 1_000_000n ? `${sign}${shifted(size, 4)} 万元` : undefined
}

/** The exact amount with the point moved to the left, without zeros at the end. */
function shifted(fen: bigint, places: number): string {
  const digits = formatYuan(fen).replace('.', '')
  const whole = digits.slice(0, -places - 2)
  const rest = digits.slice(-places - 2).replace(/0+$/, '')
  return rest === '' ? whole : `${whole}.${rest}`
}
