import { parseYuan } from '#core/money.ts'
import { growthTenths } from '#core/statistics.ts'

type Figures = { count: number; yuan: string[] }

/** `+12.3%` against the year before; a dash where there is nothing to compare with. */
export function sayGrowth(now: bigint, before: bigint | undefined): string {
  const tenths = before === undefined ? undefined : growthTenths(now, before)
  if (tenths === undefined) return '—'
  const size = tenths < 0n ? -tenths : tenths
  const sign = tenths > 0n ? '+' : tenths < 0n ? '−' : ''
  return `${sign}${size / 10n}.${size % 10n}%`
}

export function fenAt(figures: Figures | null | undefined, place: number): bigint | undefined {
  return figures ? parseYuan(figures.yuan[place] ?? '0') : undefined
}

/** 万元 with two decimals, rounded half up, as these statistics are read; `12,345.68`. */
export function sayWan(fen: bigint): string {
  const rounded = (fen + 5_000n) / 10_000n
  const whole = String(rounded / 100n).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${whole}.${String(rounded % 100n).padStart(2, '0')}`
}
