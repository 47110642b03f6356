/** Whether `part` is at least so many per cent of `whole`; exact, and false of an empty whole. */
export function reaches(part: bigint, whole: bigint, percent: bigint): boolean {
  return whole > 0n && part * 100n >= whole * percent
}

/**
 * The share in per cent, `26.09%`. More decimals where two would round it onto a bound that it does not
 * reach: 29.996 % is never shown as 30.00 %. Undefined without a whole.
 */
export function readPercent(part: bigint, whole: bigint): string | undefined {
  if (whole <= 0n) return undefined
  const floor = (part * 100n) / whole
  const places = [2, 3, 4, 5, 6].find((digits) => {
    const scale = 10n ** BigInt(digits)
    return rounded(part * 100n * scale, whole) / scale === floor
  })
  if (places === undefined) return `${floor}.999999%`
  const digits = rounded(part * 100n * 10n ** BigInt(places), whole)
    .toString()
    .padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}%`
}

/** Half up; both numbers are natural. */
function rounded(dividend: bigint, divisor: bigint): bigint {
  return (dividend * 2n + divisor) / (divisor * 2n)
}
