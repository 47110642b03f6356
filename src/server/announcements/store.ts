import { type SqlBool, sql } from 'kysely'
import type { AnnouncementKind } from '#core/announcement.ts'
import type { Day } from '#core/dates.ts'
import { notFound } from '#core/errors.ts'
import { areaRange } from '../db/as-actor.ts'
import type { Db, Tables, Tx } from '../db/tables.ts'

function announcements(db: Db) {
  return db
    .selectFrom('announcements as a')
    .innerJoin('organisations as authority', 'authority.id', 'a.authority_id')
    .select(['a.id', 'a.seq', 'a.address', 'a.kind', 'a.service', 'a.authority_id', 'a.area'])
    .select(['a.year', 'a.batch_id', 'a.about_id', 'a.title', 'a.document_number', 'a.text'])
    .select(['a.starts_on', 'a.ends_on', 'a.first_ends_on', 'a.extended_reason'])
    .select(['a.withdrawn_at', 'a.entries', 'a.published_at'])
    .select(['authority.name as authority_name', 'authority.contact_name', 'authority.phone'])
}

export type AnnouncementRecord = Awaited<ReturnType<typeof listAnnouncements>>[number]

type Page = {
  service?: string | undefined
  kind?: AnnouncementKind | undefined
  area?: string | undefined
  before?: string | undefined
  limit: number
}

/** Newest first. */
export async function listAnnouncements(db: Db, { service, kind, area, before, limit }: Page) {
  const [from, to] = area ? areaRange(area) : ['', '']
  return announcements(db)
    .$if(service !== undefined, (query) => query.where('a.service', '=', service ?? ''))
    .$if(kind !== undefined, (query) => query.where('a.kind', '=', kind ?? 'notice'))
    .$if(area !== undefined, (query) => query.where((eb) => eb.between('a.area', from, to)))
    .$if(before !== undefined, (query) => query.where('a.seq', '<', before ?? ''))
    .orderBy('a.seq', 'desc')
    .limit(limit)
    .execute()
}

export async function getAnnouncement(db: Db, address: string): Promise<AnnouncementRecord> {
  const row = await announcements(db).where('a.address', '=', address).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** What it is about, and what was published about it. */
export async function listRelated(
  db: Db,
  { id, about_id }: { id: string; about_id: string | null },
) {
  const [about] = about_id ? await announcements(db).where('a.id', '=', about_id).execute() : []
  const followedBy = await announcements(db).where('a.about_id', '=', id).orderBy('a.seq').execute()
  return { about, followedBy }
}

/** What was published about it later, as it was signed; in that order. */
export async function listSignedAbout(db: Db, id: string) {
  return db
    .selectFrom('announcements')
    .select(['record', 'signature'])
    .where('about_id', '=', id)
    .orderBy('seq')
    .execute()
}

/** The text that was signed and its signature. */
export async function getSigned(
  db: Db,
  id: string,
): Promise<{ record: string; signature: string }> {
  return db
    .selectFrom('announcements')
    .select(['record', 'signature'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

type Entries = { id: string; q?: string | undefined; after?: string | undefined; limit: number }

/** In the order of the list. */
export async function listEntries(db: Db, { id, q, after, limit }: Entries) {
  return db
    .selectFrom('announcement_entries as entry')
    .leftJoin('register_entries as entered', (join) =>
      join
        .onRef('entered.number', '=', 'entry.number')
        .on((eb) =>
          eb.or([eb('entered.state', '=', 'revoked'), eb('entered.renamed_on', 'is not', null)]),
        ),
    )
    .select(['entry.position', 'entry.case_id', 'entry.name', 'entry.area_name', 'entry.number'])
    .select(['entry.pulled_at', 'entered.ended_on as revoked_on', 'entered.name as entered_name'])
    .where('entry.announcement_id', '=', id)
    .$if(Boolean(q), (query) =>
      query.where(
        sql<SqlBool>`(entry.search @@ zh_query(${q ?? ''}) or entered.search @@ zh_query(${q ?? ''}))`,
      ),
    )
    .$if(after !== undefined, (query) => query.where('entry.position', '>', Number(after)))
    .orderBy('entry.position')
    .limit(limit)
    .execute()
}

export async function countStanding(db: Db, id: string): Promise<number> {
  const { count } = await db
    .selectFrom('announcement_entries')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('announcement_id', '=', id)
    .where('pulled_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Of a notice: the entries that stand on its list and were not announced yet. */
export async function countPending(db: Db, id: string): Promise<number> {
  const { count } = await db
    .selectFrom('announcement_entries as entry')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('entry.announcement_id', '=', id)
    .where('entry.pulled_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('announcement_entries as entered')
            .innerJoin('announcements as a', 'a.id', 'entered.announcement_id')
            .select('entered.case_id')
            .whereRef('entered.case_id', '=', 'entry.case_id')
            .where('a.about_id', '=', id)
            .where('a.kind', '=', 'announcement'),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The next address: the year and a running number, which stay for ever. */
export async function nextAddress(tx: Tx, year: string): Promise<string> {
  const { rows } = await sql<{ address: string }>`
    select ${year} || '-' || lpad(nextval('announcement_numbers')::text, 6, '0') as address`.execute(
    tx,
  )
  return rows[0]?.address ?? ''
}

type Announcement = Omit<Tables['announcements'], 'id' | 'seq' | 'title'> & { title: string }
type Insert = Pick<
  Announcement,
  | 'address'
  | 'kind'
  | 'service'
  | 'authority_id'
  | 'area'
  | 'year'
  | 'batch_id'
  | 'about_id'
  | 'title'
  | 'document_number'
  | 'text'
  | 'starts_on'
  | 'ends_on'
  | 'entries'
  | 'record'
  | 'signature'
  | 'published_by'
  | 'published_at'
>

export async function insertAnnouncement(tx: Tx, row: Insert): Promise<string> {
  const { id } = await tx
    .insertInto('announcements')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** One line of a list, as it is published. */
export type Listed = {
  position: number
  caseId: string
  name: string
  area: string
  areaName: string
  number: string | null
}

export async function insertEntries(
  tx: Tx,
  { id, entries }: { id: string; entries: readonly Listed[] },
): Promise<void> {
  await sql`
    insert into announcement_entries (announcement_id, position, case_id, name, area, area_name, number)
    select ${id}, position, "caseId", name, area, "areaName", number
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      as row (position integer, "caseId" uuid, name text, area text, "areaName" text, number text)`.execute(
    tx,
  )
}

export async function pullEntry(
  tx: Tx,
  { id, caseId, at }: { id: string; caseId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('announcement_entries')
    .set({ pulled_at: at })
    .where('announcement_id', '=', id)
    .where('case_id', '=', caseId)
    .where('pulled_at', 'is', null)
    .execute()
}

export async function findRunningNotice(db: Db, batchId: string) {
  return db
    .selectFrom('announcements')
    .select(['id', 'address', 'starts_on', 'ends_on', 'first_ends_on', 'title'])
    .where('batch_id', '=', batchId)
    .where('kind', '=', 'notice')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
}

/** The notice of a batch that was taken back last; undefined when none was. */
export async function findWithdrawnNotice(db: Db, batchId: string) {
  return db
    .selectFrom('announcements')
    .select(['id', 'address'])
    .where('batch_id', '=', batchId)
    .where('kind', '=', 'notice')
    .where('withdrawn_at', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function putOff(
  tx: Tx,
  { id, endsOn, first, reason }: { id: string; endsOn: Day; first: Day; reason: string },
): Promise<void> {
  await tx
    .updateTable('announcements')
    .set({ ends_on: endsOn, first_ends_on: first, extended_reason: reason })
    .where('id', '=', id)
    .execute()
}

export async function markWithdrawn(tx: Tx, { id, at }: { id: string; at: Date }): Promise<void> {
  await tx.updateTable('announcements').set({ withdrawn_at: at }).where('id', '=', id).execute()
}

export async function listOfBatch(db: Db, batchId: string) {
  return announcements(db).where('a.batch_id', '=', batchId).orderBy('a.seq').execute()
}
