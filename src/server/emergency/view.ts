import type { EmergencyPeriodView } from '#api/emergency.ts'
import type { Day } from '#core/dates.ts'
import { isOpenOn } from '#core/emergency.ts'
import { type PeriodRow, toPeriod } from './store.ts'

/** A period as everybody may read it: organisations are named, people are not. */
export function viewPeriod(row: PeriodRow, today: Day): EmergencyPeriodView {
  const { endedOn, ...period } = toPeriod(row)
  return {
    ...period,
    services: row.services,
    areaName: row.area_name,
    declared: {
      by: { id: row.declared_by, name: row.declarer_name, area: row.declarer_area },
      at: row.declared_at.toISOString(),
    },
    ended: endedOn === null ? null : { on: endedOn, ...endOf(row) },
    state: stateOn({ startsOn: row.starts_on, endedOn }, today),
  }
}

function endOf({ ended_by, ended_at, ender_name, end_reason, papers_due_on }: PeriodRow) {
  return {
    by: { id: ended_by ?? '', name: ender_name ?? '' },
    at: ended_at?.toISOString() ?? '',
    reason: end_reason ?? '',
    papersDueOn: papers_due_on,
  }
}

function stateOn(period: { startsOn: Day; endedOn: Day | null }, today: Day) {
  if (isOpenOn(period, today)) return 'open'
  return today < period.startsOn ? 'coming' : 'ended'
}
