import { sql } from 'kysely'
import type { Day } from '#core/dates.ts'
import type { Tx } from '../db/tables.ts'
import type { DueTime } from './due.ts'

export { lockPeriods } from './store.ts'

/** The periods that defer paper now, each with the beginning of its area’s code. */
function openPeriods(today: Day) {
  return sql`select id, services, grace_workdays, starts_on,
      regexp_replace(area, '(00){1,3}$', '') as prefix
    from emergency_periods where defer_paper and ended_on is null and starts_on <= ${today}`
}

const coversPaper = sql`paper.area like open.prefix || '%'
  and (open.services = '{}' or paper.service = any(open.services))`

/** As `paperDeferredBy` of core/emergency.ts chooses: what leaves the applicant the most time comes first. */
const bestFirst = sql`open.grace_workdays desc, length(open.prefix) desc, open.starts_on desc, open.id`

/**
 * Papers of a period that another open one also covers: they go on being deferred by that. Returns how many.
 */
export async function moveToOpenPeriods(
  tx: Tx,
  { id, today }: { id: string; today: Day },
): Promise<number> {
  const { numAffectedRows } = await sql`
    with open as (${openPeriods(today)}), chosen as (
      select distinct on (paper.id) paper.id as paper_id, open.id as period_id
      from paper_records paper join open on open.id <> ${id} and ${coversPaper}
      where paper.period_id = ${id} and paper.due_from is null and paper.state in ('deferred', 'mismatch')
      order by paper.id, ${bestFirst}
    )
    update paper_records set period_id = chosen.period_id, version = version + 1
    from chosen where paper_records.id = chosen.paper_id`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

export type PaperOfCase = {
  applicant_id: string
  case_id: string
  reference: string
  title: string
}

type Begun = { id: string; startsOn: Day; today: Day }

/**
 * Papers filed on or after the start of a period that are due become deferred; those that another period defers
 * go to the one that leaves the most time. Returns what was due until now.
 */
export async function deferSince(tx: Tx, { id, startsOn, today }: Begun): Promise<PaperOfCase[]> {
  const { rows } = await sql<PaperOfCase & { was_due: boolean }>`
    with open as (${openPeriods(today)}), chosen as (
      select distinct on (paper.id) paper.id as paper_id, paper.state = 'due' as was_due,
        open.id as period_id
      from paper_records paper join open on ${coversPaper}
      where paper.created_on >= ${startsOn} and paper.state in ('due', 'deferred') and exists (
        select from open where open.id = ${id} and ${coversPaper}
      )
      order by paper.id, ${bestFirst}
    ), moved as (
      update paper_records paper set state = 'deferred', period_id = chosen.period_id,
        due_from = null, due_workdays = null, due_on = null, version = version + 1
      from chosen
      where paper.id = chosen.paper_id and paper.state in ('due', 'deferred')
        and (paper.state = 'due' or paper.period_id <> chosen.period_id)
      returning was_due, applicant_id, case_id, seq
    )
    select moved.was_due, moved.applicant_id, moved.case_id, cases.reference, cases.title
    from moved join cases on cases.id = moved.case_id order by moved.seq`.execute(tx)
  return rows.filter(({ was_due }) => was_due)
}

/** Deferred papers of one service, area and state that were asked for on the same day. */
export type Deferred = {
  service: string
  area: string
  state: 'deferred' | 'mismatch'
  from: Day
}

// A follow-up is asked for on the day on which the paper that differed came.
const askedOn = sql`case paper.state when 'mismatch' then paper.received_on else paper.created_on end`

export async function listDeferred(tx: Tx, id: string): Promise<Deferred[]> {
  const { rows } = await sql<Deferred>`
    select distinct service, area, state, ${askedOn} as "from" from paper_records paper
    where period_id = ${id} and due_from is null and state in ('deferred', 'mismatch')`.execute(tx)
  return rows
}

export type FellDue = PaperOfCase & { due_from: Day; due_workdays: number; due_on: Day | null }

type Falling = { id: string; grace: DueTime; ordinary: readonly (Deferred & DueTime)[] }

/**
 * Every paper that the period still defers, in one statement: with its grace, save where an ordinary time is
 * given. A follow-up to a mismatch stays one.
 */
export async function fallDue(tx: Tx, { id, grace, ordinary }: Falling): Promise<FellDue[]> {
  const { rows } = await sql<FellDue>`
    with ordinary as (
      select * from jsonb_to_recordset(${JSON.stringify(ordinary)}::jsonb) as ordinary
        (service text, area text, state text, "from" date, workdays integer, "dueOn" date)
    ), chosen as (
      select paper.id, ordinary."from", ordinary.workdays, ordinary."dueOn"
      from paper_records paper left join ordinary
        on ordinary.service = paper.service and ordinary.area = paper.area
        and ordinary.state = paper.state and ordinary."from" = ${askedOn}
      where paper.period_id = ${id} and paper.due_from is null and paper.state in ('deferred', 'mismatch')
    ), fell as (
      update paper_records paper set
        state = case paper.state when 'deferred' then 'due' else paper.state end,
        due_from = coalesce(chosen."from", ${grace.from}::date),
        due_workdays = coalesce(chosen.workdays, ${grace.workdays}::integer),
        due_on = case when chosen."from" is null then ${grace.dueOn}::date else chosen."dueOn" end,
        version = paper.version + 1
      from chosen
      where paper.id = chosen.id and paper.due_from is null and paper.state in ('deferred', 'mismatch')
      returning applicant_id, case_id, seq, due_from, due_workdays, due_on
    )
    select fell.applicant_id, fell.case_id, fell.due_from, fell.due_workdays, fell.due_on,
      cases.reference, cases.title
    from fell join cases on cases.id = fell.case_id order by fell.seq`.execute(tx)
  return rows
}
