import type {
  AnnouncementEntry,
  AnnouncementRow,
  AnnouncementView,
  RegisterEntry,
} from '#api/announcements.ts'
import type { Actor } from '#core/access.ts'
import type { Day } from '#core/dates.ts'
import { takesObjections } from '#core/public-notice.ts'
import type { Db } from '../db/tables.ts'
import { countWorkdays } from '../reference/actions.ts'
import { sha256Of } from './publish.ts'
import type { RegisterRow } from './register-store.ts'
import {
  type AnnouncementRecord,
  countPending,
  countStanding,
  getSigned,
  type listEntries,
  listRelated,
} from './store.ts'

export function viewRow(row: AnnouncementRecord): AnnouncementRow {
  return {
    address: row.address,
    kind: row.kind,
    service: row.service,
    title: row.title,
    documentNumber: row.document_number,
    authority: { id: row.authority_id, name: row.authority_name },
    area: row.area,
    year: row.year,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    entries: row.entries,
    publishedAt: row.published_at.toISOString(),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
  }
}

/** One announcement with what it follows and what followed it; `actor` is absent for the public. */
export async function viewAnnouncement(
  db: Db,
  { row, today, actor }: { row: AnnouncementRecord; today: Day; actor: Actor | undefined },
): Promise<AnnouncementView> {
  const { starts_on: startsOn, ends_on: endsOn } = row
  const days = startsOn && endsOn ? { startsOn, endsOn } : undefined
  const { about, followedBy } = await listRelated(db, row)
  const { record } = await getSigned(db, row.id)
  return {
    ...viewRow(row),
    text: row.text,
    firstEndsOn: row.first_ends_on,
    extendedReason: row.extended_reason,
    workdays: days ? await countWorkdays(db, days) : null,
    takesObjections: days !== undefined && !row.withdrawn_at && takesObjections(days, today),
    contact: { name: row.contact_name, phone: row.phone },
    about: about ? relatedTo(about) : null,
    followedBy: followedBy.map(relatedTo),
    standing: await countStanding(db, row.id),
    pending: row.kind === 'notice' ? await countPending(db, row.id) : 0,
    listSha256: sha256Of(record),
    correctable: actor?.organisation.id === row.authority_id && row.kind !== 'correction',
  }
}

function relatedTo({ address, kind, title, published_at }: AnnouncementRecord) {
  return { address, kind, title, publishedAt: published_at.toISOString() }
}

export function viewEntry(row: Awaited<ReturnType<typeof listEntries>>[number]): AnnouncementEntry {
  return {
    position: row.position,
    name: row.name,
    areaName: row.area_name,
    number: row.number,
    pulled: row.pulled_at !== null,
    revokedOn: row.revoked_on,
    nameNow: row.entered_name && row.entered_name !== row.name ? row.entered_name : null,
  }
}

/** An entry is valid to the end of its last day in Shanghai. */
export function viewRegisterEntry(row: RegisterRow, today: Day): RegisterEntry {
  const expired = row.state === 'valid' && row.valid_until !== null && row.valid_until < today
  return {
    number: row.number,
    service: row.service,
    name: row.name,
    formerName: row.former_name,
    renamedOn: row.renamed_on,
    areaName: row.area_name,
    year: row.year,
    enteredOn: row.entered_on,
    validUntil: row.valid_until,
    standing: expired ? 'expired' : row.state,
    endedOn: row.ended_on,
    ground: row.ground,
    authority: row.authority_name,
    announcement: row.address,
    endedBy: row.ended_by,
  }
}
