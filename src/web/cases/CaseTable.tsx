import { Link } from '@tanstack/react-router'
import type { CaseRow } from '#api/cases.ts'
import { findService } from '#services/index.ts'
import { DenseTable } from '#web/kit/DenseTable.tsx'
import { useSay } from '#web/kit/language.tsx'
import { useMedia } from '#web/kit/use-media.ts'
import { DueDay } from './DueDay.tsx'
import { StateTag } from './StateTag.tsx'

/** Cases as an office reads them: a dense table, and one under the other on a phone. */
export function CaseTable({ rows }: { rows: readonly CaseRow[] }) {
  const say = useSay()
  const wide = useMedia('(min-width: 900px)')
  if (!wide) return <Narrow rows={rows} />
  return (
    <DenseTable<CaseRow>
      rowKey="id"
      rows={rows}
      columns={[
        {
          key: 'title',
          title: say({ zh: '办件', en: 'Case' }),
          render: (_, row) => <Title row={row} />,
        },
        {
          key: 'applicant',
          title: say({ zh: '申请单位', en: 'Applicant' }),
          width: '28%',
          render: (_, { applicant }) => (
            <>
              {applicant.name}
              <div className="hint">{applicant.creditCode}</div>
            </>
          ),
        },
        {
          key: 'state',
          title: say({ zh: '状态', en: 'State' }),
          width: 110,
          render: (_, row) => <StateTag found={row} />,
        },
        {
          key: 'due',
          title: say({ zh: '办理期限', en: 'Due' }),
          width: 170,
          render: (_, row) => <DueDay found={row} />,
        },
        {
          key: 'holder',
          title: say({ zh: '经办人', en: 'Held by' }),
          width: 110,
          render: (_, { holder }) => holder?.name ?? <NobodyYet />,
        },
      ]}
    />
  )
}

function Narrow({ rows }: { rows: readonly CaseRow[] }) {
  const say = useSay()
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="row-words">
            <Title row={row} />
            <div>{row.applicant.name}</div>
          </div>
          <div className="case-when">
            <StateTag found={row} />
            {row.dueOn && <DueDay found={row} />}
            {row.holder && (
              <div className="hint">
                {say({ zh: `经办人：${row.holder.name}`, en: `Held by ${row.holder.name}` })}
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Title({ row }: { row: CaseRow }) {
  const say = useSay()
  const service = findService(row.service)
  return (
    <>
      <Link to="/cases/$id" params={{ id: row.id }} className="case-link">
        {row.title || row.reference}
      </Link>
      <div className="hint">
        {[service && say(service.title), row.reference, row.number].filter(Boolean).join(' · ')}
      </div>
    </>
  )
}

function NobodyYet() {
  const say = useSay()
  return <span className="hint">{say({ zh: '暂无', en: 'nobody yet' })}</span>
}
