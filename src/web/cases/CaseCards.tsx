import { Link } from '@tanstack/react-router'
import type { CaseRow } from '#api/cases.ts'
import { stateOf } from '#core/lifecycle.ts'
import { findService } from '#services/index.ts'
import { useSay } from '#web/kit/language.tsx'
import { At } from '#web/kit/when.tsx'
import { StateTag } from './StateTag.tsx'

/** An enterprise's cases, one a row: what it is, where it stands, what happens next. */
export function CaseCards({ rows }: { rows: readonly CaseRow[] }) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id}>
          <CaseCard row={row} />
        </li>
      ))}
    </ul>
  )
}

function CaseCard({ row }: { row: CaseRow }) {
  const say = useSay()
  const service = findService(row.service)
  const state = service && stateOf(service.lifecycle, row.state)
  return (
    <>
      <div className="row-words">
        <Link to="/cases/$id" params={{ id: row.id }} className="case-link">
          {row.title || say({ zh: '未命名的申请', en: 'Untitled application' })}
        </Link>
        <div className="hint">
          {[service && say(service.title), row.reference, row.number].filter(Boolean).join(' · ')}
        </div>
        {state && <div>{say(state.next)}</div>}
      </div>
      <div className="case-when">
        <StateTag found={row} />
        <div className="hint">
          <At at={row.changedAt} />
        </div>
      </div>
    </>
  )
}
