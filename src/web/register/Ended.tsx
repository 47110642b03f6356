import { Link } from '@tanstack/react-router'
import type { RegisterEntry } from '#api/announcements.ts'
import { useSay } from '#web/kit/language.tsx'
import { OnDay } from '#web/kit/when.tsx'

/** Since when an entry is no longer in force, and on what ground. */
export function Ended({ found }: { found: RegisterEntry }) {
  const say = useSay()
  const { standing, endedOn, validUntil, ground, endedBy } = found
  if (standing === 'valid') return null
  return (
    <>
      {standing === 'expired' && validUntil && (
        <p>
          {say({ zh: '有效期至 ', en: 'It was valid until ' })}
          <OnDay on={validUntil} />
          {say({ zh: ' 24:00（北京时间）。', en: ', 24:00 Beijing time.' })}
        </p>
      )}
      {standing === 'revoked' && endedOn && (
        <p>
          {say({ zh: '撤销日期：', en: 'Revoked on ' })}
          <OnDay on={endedOn} />
        </p>
      )}
      {ground && (
        <p>
          {say({ zh: '依据：', en: 'Ground: ' })}
          {say(ground)}
        </p>
      )}
      {endedBy && (
        <p>
          <Link to="/announcements/$address" params={{ address: endedBy }}>
            {say({ zh: '查看撤销公告', en: 'The announcement that revoked it' })}
          </Link>
        </p>
      )}
    </>
  )
}
