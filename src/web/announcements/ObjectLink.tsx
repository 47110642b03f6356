import { Link } from '@tanstack/react-router'
import type { AnnouncementEntry } from '#api/announcements.ts'
import { useSay } from '#web/kit/language.tsx'

type Props = { row: AnnouncementEntry; address: string }

/** The way to object to one entry of a notice. */
export function ObjectLink({ row, address }: Props) {
  const say = useSay()
  if (row.pulled) return null
  return (
    <Link
      to="/announcements/$address/object"
      params={{ address }}
      search={{ position: String(row.position) }}
      aria-label={say({ zh: `对${row.name}提出异议`, en: `Object to ${row.name}` })}
    >
      {say({ zh: '提出异议', en: 'Object' })}
    </Link>
  )
}
