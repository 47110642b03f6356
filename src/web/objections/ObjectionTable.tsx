import { Link } from '@tanstack/react-router'
import type { ObjectionRow } from '#api/objections.ts'
import { DenseTable } from '#web/kit/DenseTable.tsx'
import { useSay } from '#web/kit/language.tsx'
import { useMedia } from '#web/kit/use-media.ts'
import { At } from '#web/kit/when.tsx'
import { StateTag } from './StateTag.tsx'

type Props = { rows: readonly ObjectionRow[] }

/** Objections without a word of who objected: a table, and one under the other on a phone. */
export function ObjectionTable({ rows }: Props) {
  const wide = useMedia('(min-width: 900px)')
  return wide ? <Wide rows={rows} /> : <Narrow rows={rows} />
}

function Wide({ rows }: Props) {
  const say = useSay()
  return (
    <DenseTable<ObjectionRow>
      rowKey="id"
      rows={rows}
      columns={[
        {
          key: 'about',
          title: say({ zh: '异议对象', en: 'About' }),
          render: (_, row) => <About row={row} />,
        },
        {
          key: 'state',
          title: say({ zh: '状态', en: 'State' }),
          width: 150,
          render: (_, { state }) => <StateTag state={state} />,
        },
        {
          key: 'office',
          title: say({ zh: '核实机构', en: 'Verified by' }),
          width: '22%',
          render: (_, { assignedTo }) => assignedTo?.name ?? '—',
        },
        {
          key: 'received',
          title: say({ zh: '收到时间', en: 'Received' }),
          width: 190,
          render: (_, { receivedAt }) => <At at={receivedAt} />,
        },
      ]}
    />
  )
}

function Narrow({ rows }: Props) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="row-words">
            <About row={row} />
            {row.assignedTo && <div>{row.assignedTo.name}</div>}
          </div>
          <div className="list-state">
            <StateTag state={row.state} />
            <div className="hint">
              <At at={row.receivedAt} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}

function About({ row: { id, about } }: { row: ObjectionRow }) {
  const say = useSay()
  return (
    <>
      <Link to="/administration/objections/$id" params={{ id }} className="list-link">
        {about.name}
      </Link>
      <div className="hint">{say(about.title)}</div>
    </>
  )
}
