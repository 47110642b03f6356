import { sql } from 'kysely'
import type { Day } from '#core/dates.ts'
import type { Db, Tx } from '../db/tables.ts'

/** Marks the reminder of this occasion for each item, and says of which it was not sent before. */
export async function claimReminders(
  tx: Tx,
  { itemIds, occasion, at }: { itemIds: readonly string[]; occasion: string; at: Date },
): Promise<Set<string>> {
  if (itemIds.length === 0) return new Set()
  const { rows } = await sql<{ item_id: string }>`
    insert into spot_check_reminders (item_id, occasion, sent_at)
    select id, ${occasion}, ${at} from unnest(${[...itemIds]}::uuid[]) id
    on conflict do nothing returning item_id`.execute(tx)
  return new Set(rows.map(({ item_id }) => item_id))
}

export async function listReminders(tx: Tx, itemId: string): Promise<Date[]> {
  const rows = await tx
    .selectFrom('spot_check_reminders')
    .select('sent_at')
    .where('item_id', '=', itemId)
    .orderBy('sent_at')
    .execute()
  return rows.map(({ sent_at }) => sent_at)
}

/** The due days that material is still waited for, with the checks. A few, however many were drawn. */
export async function listDueChecks(db: Db): Promise<{ check_id: string; due_on: Day }[]> {
  const rows = await db
    .selectFrom('spot_check_items')
    .innerJoin('spot_checks', 'spot_checks.id', 'spot_check_items.check_id')
    .select(['check_id', 'due_on'])
    .distinct()
    .where('spot_check_items.state', '=', 'requested')
    .where('spot_checks.state', '=', 'drawn')
    .execute()
  return rows.flatMap(({ check_id, due_on }) => (due_on ? [{ check_id, due_on }] : []))
}

/** The addresses of the members of each organisation, in small letters. */
export async function listMemberAddresses(
  db: Db,
  organisationIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ email: string }>`
    select lower(email) as email
    from unnest(${[...organisationIds]}::uuid[]) id, addresses_of(id) email`.execute(db)
  return new Set(rows.map(({ email }) => email))
}
