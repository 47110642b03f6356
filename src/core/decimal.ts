import type { Text } from './text.ts'

type Range = { places: number; min: string; max: string }

/**
 * A decimal string as whole units of its last place: `'12.5'` with one place is 125n. Undefined for more
 * places, exponents, separators, blanks and leading zeros.
 */
export function parseDecimal(value: string, places: number): bigint | undefined {
  const parts = /^(-?)(0|[1-9]\d{0,11})(?:\.(\d+))?$/.exec(value)
  const [, sign, whole, fraction = ''] = parts ?? []
  if (whole === undefined || fraction.length > places) return undefined
  const units = BigInt(`${whole}${fraction.padEnd(places, '0')}`)
  return sign ? -units : units
}

/** The shortest decimal string of so many units: 125n with one place is `'12.5'`, 120n is `'12'`. */
export function formatDecimal(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  const whole = digits.slice(0, digits.length - places)
  return `${units < 0n ? '-' : ''}${whole}${places > 0 && fraction ? `.${fraction}` : ''}`
}

/** What is wrong with a number in a form, in words; undefined when it lies from `min` to `max`. */
export function decimalProblem(value: string, { places, min, max }: Range): Text | undefined {
  const units = parseDecimal(value, places)
  if (units === undefined) return places === 0 ? notWhole : notDecimal(places)
  if (units < 0n) return negative
  const [least = 0n, most = 0n] = [min, max].map((bound) => parseDecimal(bound, places))
  if (units < least) return { zh: `不能小于 ${min}，请核对`, en: `At least ${min}; please check` }
  if (units > most) return { zh: `不能大于 ${max}，请核对`, en: `At most ${max}; please check` }
  return undefined
}

function notDecimal(places: number): Text {
  return {
    zh: `请填写数字，最多 ${places} 位小数，例如 46 或者 46.5`,
    en: `A number with at most ${places} decimal places, such as 46 or 46.5`,
  }
}

const notWhole = { zh: '请填写整数，例如 46', en: 'A whole number, such as 46' }
const negative = { zh: '不能小于零', en: 'This cannot be less than zero' }
