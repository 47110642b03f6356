import { Link } from '@tanstack/react-router'
import type { BatchRow } from '#api/batches.ts'
import { batchStates } from '#core/batch.ts'
import { DenseTable } from '#web/kit/DenseTable.tsx'
import { useSay } from '#web/kit/language.tsx'
import { useMedia } from '#web/kit/use-media.ts'
import { At } from '#web/kit/when.tsx'
import { BatchTag } from './BatchTags.tsx'

type Props = { rows: readonly BatchRow[] }

/** Batches: a dense table, and one under the other on a phone. */
export function BatchTable({ rows }: Props) {
  const wide = useMedia('(min-width: 900px)')
  return wide ? <Wide rows={rows} /> : <Narrow rows={rows} />
}

function Wide({ rows }: Props) {
  const say = useSay()
  return (
    <DenseTable<BatchRow>
      rowKey="id"
      rows={rows}
      columns={[
        {
          key: 'title',
          title: say({ zh: '批次', en: 'Batch' }),
          render: (_, row) => <Title row={row} />,
        },
        {
          key: 'state',
          title: say({ zh: '状态', en: 'State' }),
          width: 130,
          render: (_, { state }) => <BatchTag state={state} />,
        },
        {
          key: 'next',
          title: say({ zh: '下一步', en: 'Next' }),
          width: '34%',
          render: (_, { state }) => say(batchStates[state].next),
        },
        {
          key: 'opened',
          title: say({ zh: '开立', en: 'Opened' }),
          width: 190,
          render: (_, row) => <Opened row={row} />,
        },
      ]}
    />
  )
}

function Narrow({ rows }: Props) {
  const say = useSay()
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="row-words">
            <Title row={row} />
            <div>{say(batchStates[row.state].next)}</div>
          </div>
          <div className="list-state">
            <BatchTag state={row.state} />
            <Opened row={row} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Title({ row }: { row: BatchRow }) {
  const say = useSay()
  return (
    <>
      <Link to="/batches/$id" params={{ id: row.id }} className="list-link">
        {say(row.title)}
      </Link>
      <div className="hint">{row.authority.name}</div>
    </>
  )
}

function Opened({ row: { openedAt, openedBy } }: { row: BatchRow }) {
  return (
    <>
      <At at={openedAt} />
      <div className="hint">{openedBy}</div>
    </>
  )
}
