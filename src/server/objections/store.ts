import { type Selectable, sql } from 'kysely'
import { notFound } from '#core/errors.ts'
import type { Db, Tables, Tx } from '../db/tables.ts'

function objections(db: Db) {
  return db
    .selectFrom('objections')
    .innerJoin('announcements as notice', 'notice.id', 'objections.announcement_id')
    .innerJoin('announcement_entries as entry', (join) =>
      join
        .onRef('entry.announcement_id', '=', 'objections.announcement_id')
        .onRef('entry.case_id', '=', 'objections.case_id'),
    )
    .leftJoin('organisations as office', 'office.id', 'objections.assigned_to')
    .selectAll('objections')
    .select(['notice.address', 'notice.title', 'notice.service'])
    .select(['entry.position', 'entry.name as entry_name', 'entry.area_name'])
    .select('office.name as office_name')
}

export type Objection = Awaited<ReturnType<typeof listObjections>>[number]

const settled = sql<boolean>`(objections.decided_at is not null)`

type Page = {
  open?: boolean | undefined
  /** The last row of the page before. */
  after?: { settled: boolean; seq: string } | undefined
  limit: number
}

/** What the asking organisation decides on or verifies: open ones first, the newest on top. */
export async function listObjections(tx: Tx, { open, after, limit }: Page) {
  return objections(tx)
    .$if(open !== undefined, (query) => query.where(settled, '=', !open))
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb(settled, '>', after?.settled ?? false),
          eb.and([
            eb(settled, '=', after?.settled ?? false),
            eb('objections.seq', '<', after?.seq ?? ''),
          ]),
        ]),
      ),
    )
    .orderBy(settled)
    .orderBy('objections.seq', 'desc')
    .limit(limit)
    .execute()
}

export async function getObjection(tx: Tx, id: string): Promise<Objection> {
  const row = await objections(tx).where('objections.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Holds it until the transaction ends: of two officers who decide at once, the second sees what the first did. */
export async function getObjectionForUpdate(tx: Tx, id: string): Promise<Objection> {
  const locked = await tx
    .selectFrom('objections')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!locked) throw notFound()
  return getObjection(tx, id)
}

/** By the code of whoever objected: only what they may read. */
export async function findByCode(db: Db, code: string) {
  return db
    .selectFrom('objections')
    .select(['code', 'state', 'received_at', 'decision', 'decided_at'])
    .where('code', '=', code)
    .executeTakeFirst()
}

type New = Pick<
  Selectable<Tables['objections']>,
  | 'code'
  | 'announcement_id'
  | 'case_id'
  | 'authority_id'
  | 'area'
  | 'objector_name'
  | 'objector_phone'
  | 'objector_email'
  | 'facts'
  | 'received_at'
>

export async function insertObjection(tx: Tx, row: New): Promise<string> {
  const { id } = await tx
    .insertInto('objections')
    .values({ ...row, state: 'received' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type NewFile = { name: string; kind: string; size: number; sha256: string }

export async function insertFiles(
  tx: Tx,
  { id, files }: { id: string; files: readonly NewFile[] },
): Promise<void> {
  const rows = files.map(({ name, kind, size, sha256 }) => ({
    objection_id: id,
    name,
    kind,
    size,
    sha256,
  }))
  await tx.insertInto('objection_files').values(rows).execute()
}

export async function listFiles(tx: Tx, objectionId: string) {
  return tx
    .selectFrom('objection_files')
    .select(['id', 'name', 'kind', 'size', 'sha256'])
    .where('objection_id', '=', objectionId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

type Change = Partial<Omit<Selectable<Tables['objections']>, 'id' | 'seq' | 'version' | keyof New>>

export async function updateObjection(tx: Tx, id: string, change: Change): Promise<void> {
  await tx
    .updateTable('objections')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
