import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Day } from '#core/dates.ts'
import { notFound } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import type { Db, Tables, Tx } from '../db/tables.ts'

type Row = Selectable<Tables['spot_check_items']>
/** One enterprise that was drawn, with what its page tells of the check. */
export type Item = Row & {
  service: string
  year: number
  check_state: Tables['spot_checks']['state']
  check_area: string
  materials: string | null
  authority_name: string
  entry_state: Tables['register_entries']['state']
}

function items(db: Db) {
  return db
    .selectFrom('spot_check_items as item')
    .innerJoin('spot_checks as check', 'check.id', 'item.check_id')
    .innerJoin('organisations as authority', 'authority.id', 'item.authority_id')
    .innerJoin('register_entries as entry', 'entry.number', 'item.number')
    .selectAll('item')
    .select('entry.state as entry_state')
    .select(['check.service', 'check.year', 'check.state as check_state', 'check.materials'])
    .select('check.area as check_area')
    .select('authority.name as authority_name')
}

/** Whether its entry was revoked before there was a result: then it is checked no more. */
export function isEnded({ state, entry_state }: Pick<Item, 'state' | 'entry_state'>): boolean {
  return state !== 'inspected' && entry_state !== 'valid'
}

export async function getItem(db: Db, id: string): Promise<Item> {
  const row = await items(db).where('item.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export async function lockItem(tx: Tx, id: string): Promise<Item> {
  await tx.selectFrom('spot_check_items').select('id').where('id', '=', id).forUpdate().execute()
  return getItem(tx, id)
}

/** In the order of the draw. */
export async function listItems(
  db: Db,
  checkId: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<Item[]> {
  return items(db)
    .where('item.check_id', '=', checkId)
    .$if(after !== undefined, (query) => query.where('item.place', '>', Number(after)))
    .orderBy('item.place')
    .limit(limit)
    .execute()
}

type Own = { organisationId: string; userId: string }

/** What somebody has to hand in or to inspect, newest first. */
export async function listOwn(
  tx: Tx,
  { organisationId, userId }: Own,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<Item[]> {
  return items(tx)
    .where((eb) =>
      eb.or([eb('item.applicant_id', '=', organisationId), eb('item.inspector_id', '=', userId)]),
    )
    .$if(before !== undefined, (query) => query.where('item.seq', '<', before ?? ''))
    .orderBy('item.seq', 'desc')
    .limit(limit)
    .execute()
}

/** All of a check that stand in that state and are still checked, held until the transaction ends. */
export async function lockItemsIn(tx: Tx, checkId: string, state: Row['state']): Promise<Item[]> {
  await tx
    .selectFrom('spot_check_items')
    .select('id')
    .where('check_id', '=', checkId)
    .where('state', '=', state)
    .orderBy('id')
    .forUpdate()
    .execute()
  return items(tx)
    .where('item.check_id', '=', checkId)
    .where('item.state', '=', state)
    .where('entry.state', '=', 'valid')
    .orderBy('item.place')
    .execute()
}

export async function insertItems(tx: Tx, rows: readonly Insertable<Tables['spot_check_items']>[]) {
  // A statement takes 65,535 values at most.
  for (let at = 0; at < rows.length; at += 1000) {
    await tx
      .insertInto('spot_check_items')
      .values(rows.slice(at, at + 1000))
      .execute()
  }
}

export async function changeItem(
  tx: Tx,
  id: string,
  change: Updateable<Tables['spot_check_items']>,
): Promise<void> {
  await tx
    .updateTable('spot_check_items')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

export async function askItems(
  tx: Tx,
  itemIds: readonly string[],
  { dueOn, at }: { dueOn: Day; at: Date },
): Promise<void> {
  await tx
    .updateTable('spot_check_items')
    .set({ state: 'requested', due_on: dueOn, requested_at: at, version: sql`version + 1` })
    .where('id', '=', sql<string>`any(${[...itemIds]}::uuid[])`)
    .execute()
}

export async function countItems(db: Db, checkId: string, today: Day) {
  const { rows } = await sql<
    Record<'drawn' | 'requested' | 'handedIn' | 'overdue' | 'inspected' | 'ended', string>
  >`
    select
      count(*) filter (where item.state = 'drawn' and entry.state = 'valid') as drawn,
      count(*) filter (where item.state = 'requested' and entry.state = 'valid') as requested,
      count(*) filter (where item.state = 'handed-in' and entry.state = 'valid') as "handedIn",
      count(*) filter (where item.state = 'requested' and entry.state = 'valid' and due_on < ${today}) as overdue,
      count(*) filter (where item.state = 'inspected') as inspected,
      count(*) filter (where item.state <> 'inspected' and entry.state <> 'valid') as ended
    from spot_check_items item join register_entries entry on entry.number = item.number
    where check_id = ${checkId}`.execute(db)
  const [counts] = rows
  return {
    drawn: Number(counts?.drawn),
    requested: Number(counts?.requested),
    handedIn: Number(counts?.handedIn),
    overdue: Number(counts?.overdue),
    inspected: Number(counts?.inspected),
    ended: Number(counts?.ended),
  }
}

type Declared = { reference: string; rule_pack: string; answers: Answers | null }

/** What was declared, for whoever inspects it; undefined for anybody else. */
export async function findDeclared(tx: Tx, itemId: string): Promise<Declared | undefined> {
  const { rows } = await sql<Declared>`select * from inspected_case(${itemId})`.execute(tx)
  return rows[0]
}

export type DeclaredFile = {
  id: string
  name: string
  kind: string
  size: string
  sha256: string
  uploaded_at: Date
}

/** The attachments of what was declared, for whoever inspects it; none for anybody else. */
export async function listDeclaredFiles(tx: Tx, itemId: string): Promise<DeclaredFile[]> {
  const { rows } = await sql<DeclaredFile>`select * from inspected_files(${itemId})`.execute(tx)
  return rows
}

/** Where the case stands, for a transaction that may see it; undefined for any other. */
export async function findCaseState(tx: Tx, caseId: string): Promise<string | undefined> {
  const found = tx.selectFrom('cases').select('state').where('id', '=', caseId)
  return (await found.executeTakeFirst())?.state
}
