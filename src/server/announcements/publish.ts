import { createHash } from 'node:crypto'
import type { Actor } from '#core/access.ts'
import type { AnnouncementKind } from '#core/announcement.ts'
import { canonicalJson } from '#core/canonical-json.ts'
import type { Day } from '#core/dates.ts'
import type { Text } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { insertAnnouncement, insertEntries, type Listed, nextAddress } from './store.ts'

/** What is to be published, and by whom. */
export type Publication = {
  actor: Actor
  kind: AnnouncementKind
  service: string
  area: string
  year: number
  batchId?: string | null
  about?: { id: string; address: string } | undefined
  title: Text
  documentNumber?: string | undefined
  text?: string | undefined
  startsOn?: Day
  endsOn?: Day
  entries: readonly Listed[]
}

/**
 * Publishes: a row with its list and one signature over all that the public reads, under an address that stays.
 * The journal of the authority keeps the hash of what was signed.
 */
export async function publish(
  deps: Deps,
  tx: Tx,
  publication: Publication,
): Promise<{ id: string; address: string }> {
  const { actor, kind, service, area, year, title, entries } = publication
  const at = deps.clock.now()
  const address = await nextAddress(tx, deps.clock.today().slice(0, 4))
  const record = canonicalJson({
    format: 'torchway-announcement-1',
    address,
    kind,
    about: publication.about?.address ?? null,
    service,
    authority: actor.organisation.name,
    area,
    year,
    title: title.zh,
    documentNumber: publication.documentNumber ?? null,
    text: publication.text ?? null,
    startsOn: publication.startsOn ?? null,
    endsOn: publication.endsOn ?? null,
    publishedAt: at.toISOString(),
    entries: entries.map(({ position, name, areaName, number }) => ({
      position,
      name,
      area: areaName,
      number,
    })),
  })
  const id = await insertAnnouncement(tx, {
    address,
    kind,
    service,
    authority_id: actor.organisation.id,
    area,
    year,
    batch_id: publication.batchId ?? null,
    about_id: publication.about?.id ?? null,
    title: JSON.stringify(title),
    document_number: publication.documentNumber || null,
    text: publication.text ?? null,
    starts_on: publication.startsOn ?? null,
    ends_on: publication.endsOn ?? null,
    entries: entries.length,
    record,
    signature: deps.signer.signRecord(record),
    published_by: actor.name,
    published_at: at,
  })
  if (entries.length > 0) await insertEntries(tx, { id, entries })
  await writeJournal(tx, {
    organisationId: actor.organisation.id,
    actor,
    act: `announcement:${kind}`,
    detail: { address, entries: entries.length, sha256: sha256Of(record) },
    at,
  })
  return { id, address }
}

export function sha256Of(record: string): string {
  return createHash('sha256').update(record).digest('hex')
}
