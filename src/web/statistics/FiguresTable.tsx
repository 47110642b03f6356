import { Table, type TableColumnsType } from 'antd'
import type { StatisticsRow, StatisticsTable } from '#api/statistics.ts'
import { useSay } from '#web/kit/language.tsx'
import { fenAt, sayGrowth, sayWan } from './figures.ts'

type Props = { table: StatisticsTable; caption: string }

/** Counts and sums with their growth, the total below. Amounts in 万元, as these figures are published. */
export function FiguresTable({ table, caption }: Props) {
  const say = useSay()
  const columns: TableColumnsType<StatisticsRow> = [
    {
      title: say({ zh: '项目', en: 'Row' }),
      key: 'label',
      rowScope: 'row',
      fixed: 'left',
      width: 160,
      render: (_, row) => say(row.label),
    },
    {
      title: say({ zh: '合同数（项）', en: 'Number' }),
      key: 'count',
      align: 'right',
      sorter: (one, other) => one.count - other.count,
      render: (_, row) => row.count.toLocaleString('en-US'),
    },
    {
      title: say({ zh: '同比', en: 'Growth' }),
      key: 'count-growth',
      align: 'right',
      render: (_, row) => growthOfCount(row),
    },
    ...table.measures.flatMap(
      ({ id, title }, i): TableColumnsType<StatisticsRow> => [
        {
          title: say({ zh: `${title.zh}（万元）`, en: `${title.en} (10,000 yuan)` }),
          key: id,
          align: 'right',
          sorter: (one, other) => compare(fenAt(one, i), fenAt(other, i)),
          render: (_, row) => sayWan(fenAt(row, i) ?? 0n),
        },
        {
          title: say({ zh: '同比', en: 'Growth' }),
          key: `${id}-growth`,
          align: 'right',
          render: (_, row) => sayGrowth(fenAt(row, i) ?? 0n, fenAt(row.before, i)),
        },
      ],
    ),
  ]
  const { total } = table
  return (
    <Table
      className="figures-table"
      size="small"
      aria-label={caption}
      columns={columns}
      dataSource={table.rows}
      rowKey={({ value, label }) => value ?? label.en}
      pagination={false}
      scroll={{ x: 'max-content' }}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0}>{say({ zh: '合计', en: 'Total' })}</Table.Summary.Cell>
          <Table.Summary.Cell index={1} align="right">
            {total.count.toLocaleString('en-US')}
          </Table.Summary.Cell>
          <Table.Summary.Cell index={2} align="right">
            {growthOfCount(total)}
          </Table.Summary.Cell>
          {table.measures.flatMap(({ id }, i) => [
            <Table.Summary.Cell key={id} index={3 + i * 2} align="right">
              {sayWan(fenAt(total, i) ?? 0n)}
            </Table.Summary.Cell>,
            <Table.Summary.Cell key={`${id}-growth`} index={4 + i * 2} align="right">
              {sayGrowth(fenAt(total, i) ?? 0n, fenAt(total.before, i))}
            </Table.Summary.Cell>,
          ])}
        </Table.Summary.Row>
      )}
    />
  )
}

function growthOfCount({ count, before }: Pick<StatisticsRow, 'count' | 'before'>): string {
  return sayGrowth(BigInt(count), before ? BigInt(before.count) : undefined)
}

function compare(one = 0n, other = 0n): number {
  return one < other ? -1 : one > other ? 1 : 0
}
