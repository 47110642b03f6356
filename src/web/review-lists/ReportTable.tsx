import { Pagination, Radio } from 'antd'
import { useState } from 'react'
import type { ReviewListRow } from '#api/review-lists.ts'
import type { Text } from '#core/text.ts'
import { DenseTable } from '#web/kit/DenseTable.tsx'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { useMedia } from '#web/kit/use-media.ts'
import { Enterprise, Problems, RowState } from './RowCells.tsx'
import { rowsOf, type Which } from './report.ts'

const pageSize = 50

const filters: readonly { value: Which; text: Text }[] = [
  { value: 'problems', text: { zh: '有问题的行', en: 'With problems' } },
  { value: 'ready', text: { zh: '可以办理', en: 'Ready' } },
  { value: 'done', text: { zh: '已办理', en: 'Carried out' } },
  { value: 'all', text: { zh: '全部', en: 'All' } },
]

type Props = { rows: readonly ReviewListRow[]; first: Which }

/** The report a page at a time: what stands in the way first. */
export function ReportTable({ rows, first }: Props) {
  const say = useSay()
  const wide = useMedia('(min-width: 900px)')
  const [which, setWhich] = useState(first)
  const [page, setPage] = useState(1)
  const found = rowsOf(rows, which)
  const shown = found.slice((page - 1) * pageSize, page * pageSize)
  const label = say({ zh: '逐行报告', en: 'Report by row' })
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      <Radio.Group
        className="import-filter"
        optionType="button"
        role="radiogroup"
        aria-label={say({ zh: '显示哪些行', en: 'Which rows' })}
        value={which}
        onChange={({ target }) => {
          setWhich(target.value)
          setPage(1)
        }}
        options={filters.map(({ value, text }) => ({
          value,
          label: `${say(text)} ${rowsOf(rows, value).length}`,
        }))}
      />
      {found.length === 0 && <Empty title={say({ zh: '没有这样的行', en: 'No such rows' })} />}
      {found.length > 0 && (wide ? <Wide rows={shown} /> : <Narrow rows={shown} />)}
      {found.length > pageSize && (
        <Pagination
          className="offline-pages"
          current={page}
          pageSize={pageSize}
          total={found.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </section>
  )
}

function Wide({ rows }: { rows: readonly ReviewListRow[] }) {
  const say = useSay()
  return (
    <DenseTable<ReviewListRow>
      rowKey="number"
      rows={rows}
      columns={[
        { key: 'number', title: say({ zh: '行号', en: 'Row' }), width: 70, dataIndex: 'number' },
        {
          key: 'applicant',
          title: say({ zh: '申请单位', en: 'Applicant' }),
          width: '28%',
          render: (_, row) => <Enterprise row={row} />,
        },
        {
          key: 'verdict',
          title: say({ zh: '审查结论', en: 'Verdict' }),
          width: 120,
          render: (_, { verdict }) => say(verdict) || '—',
        },
        {
          key: 'problems',
          title: say({ zh: '问题和提示', en: 'Problems and notes' }),
          render: (_, row) => <Problems row={row} />,
        },
        {
          key: 'state',
          title: say({ zh: '结果', en: 'Result' }),
          width: 110,
          render: (_, { state }) => <RowState state={state} />,
        },
      ]}
    />
  )
}

function Narrow({ rows }: { rows: readonly ReviewListRow[] }) {
  const say = useSay()
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.number}>
          <div className="row-words">
            <div className="hint">
              {say({ zh: `第 ${row.number} 行`, en: `Row ${row.number}` })}
              {row.verdict.zh && ` · ${say(row.verdict)}`}
            </div>
            <Enterprise row={row} />
            <Problems row={row} />
          </div>
          <RowState state={row.state} />
        </li>
      ))}
    </ul>
  )
}
