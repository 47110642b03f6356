import { maximumFen } from '#core/money.ts'
import type { Text } from '#core/text.ts'

type Decimal = { digits: bigint; scale: number }

/** An amount in a foreign currency: at most 14 digits before the point and two after it, above zero. */
export function originalAmountProblem(value: string): Text | undefined {
  return positive(value, { whole: 14, decimals: 2 }) ? undefined : notAnAmount
}

/** Yuan for one unit of the currency: at most 6 digits before the point and 8 after it, above zero. */
export function rateProblem(value: string): Text | undefined {
  return positive(value, { whole: 6, decimals: 8 }) ? undefined : notARate
}

/**
 * original × rate in fen, exact, the half of a fen rounded up (our rule: none was found). Undefined for a
 * text that is no number and for more than `numeric(18,2)` holds.
 */
export function convertedFen(original: unknown, rate: unknown): bigint | undefined {
  const amount = decimalOf(original)
  const factor = decimalOf(rate)
  if (!amount || !factor) return undefined
  // In units of 10^-scale yuan; a fen is 10^-2.
  const product = amount.digits * factor.digits * 100n
  const unit = 10n ** BigInt(amount.scale + factor.scale)
  const fen = (2n * product + unit) / (2n * unit)
  return fen > maximumFen ? undefined : fen
}

function positive(value: string, { whole, decimals }: { whole: number; decimals: number }) {
  const read = decimalOf(value)
  const digits = value.split('.')[0]?.length ?? 0
  return read !== undefined && read.digits > 0n && read.scale <= decimals && digits <= whole
}

function decimalOf(value: unknown): Decimal | undefined {
  const parts = /^(0|[1-9]\d{0,19})(?:\.(\d{1,12}))?$/.exec(typeof value === 'string' ? value : '')
  if (!parts) return undefined
  const [, whole, decimals = ''] = parts
  return { digits: BigInt(`${whole}${decimals}`), scale: decimals.length }
}

const notAnAmount = {
  zh: '请填写大于零的原币金额，最多两位小数，不加分隔符，例如 150000.00',
  en: 'An amount above zero with at most two decimals and no separators, such as 150000.00',
}
const notARate = {
  zh: '请填写大于零的汇率，即 1 单位原币折合多少元人民币，最多 8 位小数，例如 7.1234',
  en: 'A rate above zero: yuan for one unit of the currency, at most 8 decimals, such as 7.1234',
}
