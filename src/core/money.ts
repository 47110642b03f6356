import type { Language } from './text.ts'

/** Amounts are whole fen (1/100 yuan) as bigint. This is the most that `numeric(18,2)` holds. */
export const maximumFen = 9_999_999_999_999_999_99n

/**
 * Reads a decimal string in yuan (`1200000.00`) as fen: a leading minus, at most 16 digits before
 * the point and two after it; no plus, exponent, separator, blank or leading zero.
 */
export function parseYuan(yuan: string): bigint | undefined {
  const parts = /^(-?)(0|[1-9]\d{0,15})(?:\.(\d{1,2}))?$/.exec(yuan)
  if (!parts) return undefined
  const [, sign, whole, cents = ''] = parts
  const fen = BigInt(`${whole}${cents.padEnd(2, '0')}`)
  return sign ? -fen : fen
}

/** The decimal string in yuan, always with two decimals: `1200000.00`. The form of the wire and of SQL. */
export function formatYuan(fen: bigint): string {
  const digits = absolute(fen).toString().padStart(3, '0')
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** An amount for people: `1,200,000.00 元` or `¥1,200,000.00`. */
export function readYuan(fen: bigint, language: Language): string {
  const grouped = formatYuan(absolute(fen)).replace(/\B(?=(\d{3})+\.)/g, ',')
  const sign = fen < 0n ? '-' : ''
  return language === 'zh' ? `${sign}${grouped} 元` : `${sign}¥${grouped}`
}

/** The exact sum in fen; zero for an empty list. */
export function sumFen(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, fen) => sum + fen, 0n)
}

/**
 * The amount in Chinese capitals, `壹佰贰拾万元整`, by the writing rules for bills annexed to 支付结算办法
 * (银发〔1997〕393号): 整 after 元 only, 零 before 分 when there is no 角. RangeError above `maximumFen`.
 */
export function inWords(fen: bigint): string {
  if (absolute(fen) > maximumFen) throw new RangeError(`Too large to write in words: ${fen}`)
  const sign = fen < 0n ? '负' : ''
  const [whole = '0', cents = '00'] = formatYuan(absolute(fen)).split('.')
  const yuan = whole === '0' ? '' : `${wholeInWords(whole)}元`
  if (cents === '00') return `${sign}${yuan || '零元'}整`
  return `${sign}${yuan}${centsInWords(cents, yuan !== '')}`
}

const numerals = '零壹贰叁肆伍陆柒捌玖'

function numeral(digit: string | undefined): string {
  return numerals.charAt(Number(digit))
}

function wholeInWords(whole: string): string {
  const high = whole.slice(0, -8)
  const low = whole.slice(-8)
  if (high === '') return tenThousands(low)
  return `${tenThousands(high)}亿${gap(low)}${tenThousands(low)}`
}

/** Up to eight digits, read in two groups around 万. */
function tenThousands(digits: string): string {
  const high = thousands(digits.slice(0, -4))
  const low = digits.slice(-4)
  return high === '' ? thousands(low) : `${high}万${gap(low)}${thousands(low)}`
}

/** Up to four digits; empty for zero. A run of zeros inside is read once, at the end not at all. */
function thousands(digits: string): string {
  const units = ['', '拾', '佰', '仟']
  return [...digits]
    .map((digit, at) => (digit === '0' ? '零' : numeral(digit) + units[digits.length - 1 - at]))
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
}

/** 零 stands between two groups when the lower one begins with a zero and is not zero itself. */
function gap(lower: string): string {
  return /^0+[1-9]/.test(lower) ? '零' : ''
}

function centsInWords(cents: string, afterYuan: boolean): string {
  const [tenths, hundredths] = cents
  const jiao = tenths === '0' ? (afterYuan ? '零' : '') : `${numeral(tenths)}角`
  return hundredths === '0' ? jiao : `${jiao}${numeral(hundredths)}分`
}

function absolute(fen: bigint): bigint {
  return fen < 0n ? -fen : fen
}
