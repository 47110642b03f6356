import type { Day } from '#core/dates.ts'
import type { Text } from '#core/text.ts'

/** Parts of a year as the figures are published, each with its first and last month. */
export const periods: readonly { id: string; title: Text; from: string; to: string }[] = [
  { id: 'year', title: { zh: '全年', en: 'Whole year' }, from: '01', to: '12' },
  { id: 'h1', title: { zh: '上半年', en: 'First half' }, from: '01', to: '06' },
  { id: 'h2', title: { zh: '下半年', en: 'Second half' }, from: '07', to: '12' },
  ...['一', '二', '三', '四'].map((zh, i) => ({
    id: `q${i + 1}`,
    title: { zh: `第${zh}季度`, en: `Quarter ${i + 1}` },
    from: pad(i * 3 + 1),
    to: pad(i * 3 + 3),
  })),
  ...Array.from({ length: 12 }, (_, i) => ({
    id: `m${i + 1}`,
    title: { zh: `${i + 1} 月`, en: `Month ${i + 1}` },
    from: pad(i + 1),
    to: pad(i + 1),
  })),
]

/** First and last month of a part of a year; the whole year for a part that does not exist. */
export function monthsOf(year: number, id: string): { from: string; to: string } {
  const { from, to } = periods.find((period) => period.id === id) ?? { from: '01', to: '12' }
  return { from: `${year}-${from}`, to: `${year}-${to}` }
}

/** This year and the nine before it. */
export function yearsUntil(today: Day): number[] {
  const year = Number(today.slice(0, 4))
  return Array.from({ length: 10 }, (_, i) => year - i)
}

function pad(month: number): string {
  return String(month).padStart(2, '0')
}
