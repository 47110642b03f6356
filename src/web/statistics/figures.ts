import { parseYuan } from '#core/money.ts'
import { fewestSellers, growthTenths } from '#core/statistics.ts'
import type { Text } from '#core/text.ts'

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

export const nothing: Text = {
  zh: '这段时间没有可以统计的登记，请换一个时段',
  en: 'Nothing to count in these months; choose others',
}

/** Something was registered: a page that said otherwise would be untrue. */
export const withheld: Text = {
  zh: `这段时间的登记涉及的卖方不足 ${fewestSellers} 个，为免识别出单个企业，数据不予公布。请换一个时段`,
  en: `Fewer than ${fewestSellers} sellers stand behind the registrations of these months, so the figures are withheld: they would tell of single enterprises. Choose other months`,
}
