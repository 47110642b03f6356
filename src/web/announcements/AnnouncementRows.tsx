import { Link } from '@tanstack/react-router'
import type { AnnouncementRow } from '#api/announcements.ts'
import { getPortal } from '#api/portal.ts'
import { dayInShanghai } from '#core/dates.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { OnDay } from '#web/kit/when.tsx'
import { KindTag, PhaseTag } from './KindTag.tsx'
import { phaseOf } from './phase.ts'

/** Notices and announcements, one under the other. */
export function AnnouncementRows({ rows }: { rows: readonly AnnouncementRow[] }) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.address}>
          <Row row={row} />
        </li>
      ))}
    </ul>
  )
}

function Row({ row }: { row: AnnouncementRow }) {
  const say = useSay()
  const today = useRead(getPortal, {}).data?.today
  const { address, title, authority, documentNumber, startsOn, endsOn, entries } = row
  return (
    <>
      <div className="row-words">
        <Link to="/announcements/$address" params={{ address }} className="list-link">
          {say(title)}
        </Link>
        <div className="hint">{[authority.name, documentNumber].filter(Boolean).join(' · ')}</div>
        {startsOn && endsOn && (
          <div>
            {say({ zh: '公示期 ', en: 'From ' })}
            <OnDay on={startsOn} />
            {say({ zh: ' 至 ', en: ' to ' })}
            <OnDay on={endsOn} />
          </div>
        )}
      </div>
      <div className="list-state">
        <span className="button-row">
          <KindTag kind={row.kind} />
          {today && <PhaseTag phase={phaseOf(row, today)} />}
        </span>
        <span className="hint">
          <OnDay on={dayInShanghai(new Date(row.publishedAt))} />
          {entries > 0 && say({ zh: ` · ${entries} 家`, en: ` · ${entries} on the list` })}
        </span>
      </div>
    </>
  )
}
