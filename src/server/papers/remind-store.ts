import { sql } from 'kysely'
import type { Day } from '#core/dates.ts'
import type { Db, Tx } from '../db/tables.ts'

type Group = { service: string; area: string; due_on: Day; due_workdays: number }

/** The due days of papers that are still waited for; a few, however many papers there are. */
export async function listDueGroups(db: Db): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select distinct service, area, due_on, due_workdays from paper_records
    where state in ('due', 'mismatch') and due_on is not null`.execute(db)
  return rows
}

/** A group, the distance that is owed to it, and the working days really left. */
export type Owed = Group & { distance: number; left: number }

export type Reminded = {
  applicant_id: string
  case_id: string
  reference: string
  title: string
  due_on: Day
  left: number
}

/** One process at a time: the other finds what is then still owed. */
export async function lockReminders(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('paper-reminders', 0))`.execute(tx)
}

/** Marks up to `limit` reminders as sent and returns what they tell of; none twice. */
export async function claimReminders(
  tx: Tx,
  { owed, at, limit }: { owed: readonly Owed[]; at: Date; limit: number },
): Promise<Reminded[]> {
  if (owed.length === 0) return []
  const { rows } = await sql<Reminded>`
    with owed as (
      select * from jsonb_to_recordset(${JSON.stringify(owed)}::jsonb)
        as owed (service text, area text, due_on date, due_workdays integer, distance integer, "left" integer)
    ), chosen as (
      select paper.id, paper.applicant_id, paper.case_id, paper.seq, owed.due_on, owed.distance, owed."left"
      from owed join paper_records paper using (service, area, due_on, due_workdays)
      where paper.state in ('due', 'mismatch') and not exists (
        select from paper_reminders sent
        where sent.paper_id = paper.id and sent.due_on = owed.due_on and sent.distance = owed.distance
      )
      order by paper.seq limit ${limit}
    ), marked as (
      insert into paper_reminders (paper_id, due_on, distance, sent_at)
      select id, due_on, distance, ${at} from chosen
    )
    select chosen.applicant_id, chosen.case_id, cases.reference, cases.title, chosen.due_on, chosen."left"
    from chosen join cases on cases.id = chosen.case_id order by chosen.seq`.execute(tx)
  return rows
}

/** Papers whose due day the calendar could not tell when they were filed. */
export async function listUncounted(db: Db): Promise<{ due_from: Day; due_workdays: number }[]> {
  const { rows } = await sql<{ due_from: Day; due_workdays: number }>`
    select distinct due_from, due_workdays from paper_records
    where due_from is not null and due_on is null and state in ('due', 'mismatch')`.execute(db)
  return rows
}

export async function giveDueDay(
  db: Db,
  { due_from, due_workdays, due_on }: { due_from: Day; due_workdays: number; due_on: Day },
): Promise<void> {
  await db
    .updateTable('paper_records')
    .set({ due_on })
    .where('due_from', '=', due_from)
    .where('due_workdays', '=', due_workdays)
    .where('due_on', 'is', null)
    .where('state', 'in', ['due', 'mismatch'])
    .execute()
}
