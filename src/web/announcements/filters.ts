import type { AnnouncementKind } from '#core/announcement.ts'

/** What the list of announcements shows, as it stands in the address. */
export type AnnouncementSearch = {
  kind: AnnouncementKind | undefined
  /** Six digits. */
  area: string | undefined
}

type Search = Readonly<Record<string, string | undefined>>

export const kindNames: readonly AnnouncementKind[] = [
  'notice',
  'extension',
  'announcement',
  'correction',
  'withdrawal',
  'revocation',
]

/** The filters in an address; whatever is missing or unknown is left out. */
export function readAnnouncementSearch({ kind, area }: Search): AnnouncementSearch {
  return {
    kind: kindNames.find((one) => one === kind),
    area: /^\d{6}$/.test(area ?? '') ? area : undefined,
  }
}
