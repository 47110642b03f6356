import type { StatisticsRow, StatisticsTable } from '#api/statistics.ts'
import { parseYuan } from '#core/money.ts'
import { growthTenths } from '#core/statistics.ts'
import type { Column } from '../exports/actions.ts'

/** The table as it is taken away: counts, sums and growth, the total last. */
export function sheetOf(table: StatisticsTable): {
  columns: Column<StatisticsRow>[]
  rows: StatisticsRow[]
} {
  const sums = table.measures.flatMap(({ title }, i): Column<StatisticsRow>[] => [
    { title: `${title.zh}（元）`, width: 22, kind: 'yuan', of: ({ yuan }) => yuan[i] ?? '' },
    {
      title: `${title.zh}同比（%）`,
      width: 14,
      kind: 'percent',
      of: ({ yuan, before }) => percent(growthTenths(fenOf(yuan[i]), fenOf(before?.yuan[i]))),
    },
  ])
  const count: Column<StatisticsRow>[] = [
    { title: '项目', width: 36, of: ({ label }) => label.zh },
    { title: '合同数（项）', width: 14, kind: 'count', of: (row) => String(row.count) },
    {
      title: '合同数同比（%）',
      width: 14,
      kind: 'percent',
      of: (row) => percent(growthTenths(BigInt(row.count), BigInt(row.before?.count ?? 0))),
    },
  ]
  const total = { value: null, label: { zh: '合计', en: 'Total' }, ...table.total }
  return { columns: [...count, ...sums], rows: [...table.rows, total] }
}

function percent(tenths: bigint | undefined): string {
  if (tenths === undefined) return ''
  const digits = String(tenths < 0n ? -tenths : tenths).padStart(2, '0')
  return `${tenths < 0n ? '-' : ''}${digits.slice(0, -1)}.${digits.slice(-1)}`
}

function fenOf(yuan: string | undefined): bigint {
  return parseYuan(yuan ?? '0') ?? 0n
}
