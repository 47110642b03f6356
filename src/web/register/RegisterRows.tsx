import { Link } from '@tanstack/react-router'
import type { RegisterEntry } from '#api/announcements.ts'
import { useSay } from '#web/kit/language.tsx'
import { OnDay } from '#web/kit/when.tsx'
import { servicesInBrief } from '#web/portal/services.ts'
import { StandingTag } from './StandingTag.tsx'

/** Entries of the register, one under the other. */
export function RegisterRows({ rows }: { rows: readonly RegisterEntry[] }) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.number}>
          <Row row={row} />
        </li>
      ))}
    </ul>
  )
}

function Row({ row }: { row: RegisterEntry }) {
  const say = useSay()
  const { number, name, areaName, year, standing, enteredOn, validUntil } = row
  const service = servicesInBrief.find(({ id }) => id === row.service)
  return (
    <>
      <div className="row-words">
        <Link to="/register/$number" params={{ number }} className="list-link">
          {name}
        </Link>
        <div>{number}</div>
        <div className="hint">
          {[areaName, service && say(service.title), say({ zh: `${year} 年度`, en: `${year}` })]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      <div className="list-state">
        <StandingTag standing={standing} />
        <span className="hint">
          <OnDay on={enteredOn} />
          {validUntil && (
            <>
              {say({ zh: ' 至 ', en: ' to ' })}
              <OnDay on={validUntil} />
            </>
          )}
        </span>
      </div>
    </>
  )
}
