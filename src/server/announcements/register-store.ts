import { type SqlBool, sql } from 'kysely'
import type { Day } from '#core/dates.ts'
import { notFound } from '#core/errors.ts'
import type { Text } from '#core/text.ts'
import type { Db, Tx } from '../db/tables.ts'

function entries(db: Db) {
  return db
    .selectFrom('register_entries as entry')
    .innerJoin('announcements as a', 'a.id', 'entry.announcement_id')
    .innerJoin('organisations as authority', 'authority.id', 'entry.authority_id')
    .select(['entry.number', 'entry.service', 'entry.name', 'entry.area_name', 'entry.year'])
    .select(['entry.entered_on', 'entry.valid_until', 'entry.state', 'entry.ended_on'])
    .leftJoin('announcements as ending', 'ending.id', 'entry.ended_announcement_id')
    .select(['entry.ground', 'a.address', 'authority.name as authority_name'])
    .select(['entry.former_name', 'entry.renamed_on', 'ending.address as ended_by'])
}

export type RegisterRow = Awaited<ReturnType<typeof searchEntries>>[number]

type Search = {
  q?: string | undefined
  service?: string | undefined
  after?: { enteredOn: string; number: string } | undefined
  limit: number
}

/** Newest first. */
export async function searchEntries(db: Db, { q, service, after, limit }: Search) {
  return entries(db)
    .$if(Boolean(q), (query) => query.where(sql<SqlBool>`entry.search @@ zh_query(${q ?? ''})`))
    .$if(service !== undefined, (query) => query.where('entry.service', '=', service ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<SqlBool>`(entry.entered_on, entry.number) < (${after?.enteredOn ?? ''}::date, ${after?.number ?? ''})`,
      ),
    )
    .orderBy('entry.entered_on', 'desc')
    .orderBy('entry.number', 'desc')
    .limit(limit)
    .execute()
}

export async function getEntry(db: Db, number: string): Promise<RegisterRow> {
  const row = await entries(db).where('entry.number', '=', number).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** One enterprise as it is entered. */
type Entry = {
  caseId: string
  applicantId: string
  number: string
  name: string
  area: string
  areaName: string
  validUntil: Day | null
}

type Entering = {
  service: string
  authorityId: string
  announcementId: string
  year: number
  enteredOn: Day
  entries: readonly Entry[]
}

export async function insertRegisterEntries(tx: Tx, entering: Entering): Promise<void> {
  const { service, authorityId, announcementId, year, enteredOn } = entering
  await sql`
    insert into register_entries (number, service, case_id, applicant_id, authority_id, announcement_id,
      name, area, area_name, year, entered_on, valid_until, state)
    select number, ${service}, "caseId", "applicantId", ${authorityId}::uuid, ${announcementId}::uuid,
      name, area, "areaName", ${year}::integer, ${enteredOn}::date, "validUntil", 'valid'
    from jsonb_to_recordset(${JSON.stringify(entering.entries)}::jsonb) as row (
      "caseId" uuid, "applicantId" uuid, number text, name text, area text, "areaName" text, "validUntil" date)`.execute(
    tx,
  )
}

/** The valid entry of a case, held until the transaction ends; undefined when it has none. */
export async function findValidForUpdate(tx: Tx, caseId: string) {
  return tx
    .selectFrom('register_entries as entry')
    .innerJoin('announcements as a', 'a.id', 'entry.announcement_id')
    .select(['entry.number', 'entry.name', 'entry.area', 'entry.area_name', 'entry.year'])
    .select(['a.id as announcement_id', 'a.address'])
    .where('entry.case_id', '=', caseId)
    .where('entry.state', '=', 'valid')
    .forUpdate('entry')
    .executeTakeFirst()
}

type End = { number: string; on: Day; ground: Text; announcementId: string }

export async function endEntry(tx: Tx, { number, on, ground, announcementId }: End): Promise<void> {
  await tx
    .updateTable('register_entries')
    .set({
      state: 'revoked',
      ended_on: on,
      ground: JSON.stringify(ground),
      ended_announcement_id: announcementId,
    })
    .where('number', '=', number)
    .execute()
}

/** Writes a new name into the valid entry of a case, and keeps the one before; nothing when it has none. */
export async function renameEntry(
  tx: Tx,
  { caseId, name, on }: { caseId: string; name: string; on: Day },
): Promise<void> {
  await tx
    .updateTable('register_entries')
    .set((eb) => ({ name, former_name: eb.ref('name'), renamed_on: on }))
    .where('case_id', '=', caseId)
    .where('state', '=', 'valid')
    .where('name', '<>', name)
    .execute()
}
