import { sql } from 'kysely'
import type { Day } from '#core/dates.ts'
import type { Tx } from '../db/tables.ts'

export { lockPeriods } from './store.ts'

/**
 * Papers of a period that another open one also covers: they go on being deferred by that, the one that leaves
 * the applicant the most time, as `paperDeferredBy` of core/emergency.ts chooses. Returns how many.
 */
export async function moveToOpenPeriods(
  tx: Tx,
  { id, today }: { id: string; today: Day },
): Promise<number> {
  const { numAffectedRows } = await sql`
    with other as (
      select id, services, grace_workdays, starts_on, regexp_replace(area, '(00){1,3}$', '') as prefix
      from emergency_periods
      where defer_paper and ended_on is null and starts_on <= ${today} and id <> ${id}
    ), chosen as (
      select distinct on (paper.id) paper.id as paper_id, other.id as period_id
      from paper_records paper join other
        on paper.area like other.prefix || '%'
        and (other.services = '{}' or paper.service = any(other.services))
      where paper.period_id = ${id} and paper.due_from is null and paper.state in ('deferred', 'mismatch')
      order by paper.id, other.grace_workdays desc, length(other.prefix) desc, other.starts_on desc, other.id
    )
    update paper_records set period_id = chosen.period_id, version = version + 1
    from chosen where paper_records.id = chosen.paper_id`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

export type FellDue = { applicant_id: string; case_id: string; reference: string; title: string }

/** Every paper that the period still defers, in one statement. A follow-up to a mismatch stays one. */
export async function fallDue(
  tx: Tx,
  { id, from, workdays, dueOn }: { id: string; from: Day; workdays: number; dueOn: Day },
): Promise<FellDue[]> {
  const { rows } = await sql<FellDue>`
    with fell as (
      update paper_records set
        state = case state when 'deferred' then 'due' else state end,
        due_from = ${from}, due_workdays = ${workdays}, due_on = ${dueOn}, version = version + 1
      where period_id = ${id} and due_from is null and state in ('deferred', 'mismatch')
      returning applicant_id, case_id, seq
    )
    select fell.applicant_id, fell.case_id, cases.reference, cases.title
    from fell join cases on cases.id = fell.case_id order by fell.seq`.execute(tx)
  return rows
}
