import { addDays } from '#core/dates.ts'
import { paperDuePolicy, paperFollowUpPolicy } from '#core/paper.ts'
import { type Policy, policyOn } from '#core/policy.ts'
import { addWorkdays, calendarOf } from '#core/workdays.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import { listPoliciesOf, listWorkdays } from '../reference/actions.ts'
import { type DueTime, whereKnown } from './due.ts'
import type { Deferred } from './period-store.ts'

/** When deferred papers would have been due without a period; those for which no policy says so are left out. */
export async function ordinaryTimes(
  tx: Tx,
  groups: readonly Deferred[],
): Promise<(Deferred & DueTime)[]> {
  const policies = new Map<string, Policy[]>()
  for (const service of new Set(groups.map((group) => group.service))) {
    policies.set(service, await listPoliciesOf(tx, service))
  }
  const counted = groups.flatMap((group) => {
    const workdays = workdaysOf(group, policies.get(group.service) ?? [])
    return workdays === undefined ? [] : [{ ...group, workdays }]
  })
  const calendar = await calendarOver(tx, counted)
  return counted.map((time) => ({
    ...time,
    dueOn: whereKnown(() => addWorkdays(time.from, time.workdays, calendar)) ?? null,
  }))
}

function workdaysOf(
  { service, area, state, from }: Deferred,
  policies: readonly Policy[],
): number | undefined {
  const { paper } = getService(service)
  if (!paper) return undefined
  const place = { area, on: from }
  if (state === 'mismatch') {
    const found = policyOn(policies, { ...place, key: paper.followUpKey })
    return found && paperFollowUpPolicy.parse(found.value).workdays
  }
  const found = policyOn(policies, { ...place, key: paper.dueKey })
  return found && paperDuePolicy.parse(found.value).dueWorkdays
}

async function calendarOver(tx: Tx, counted: readonly { from: string; workdays: number }[]) {
  const days = counted.map(({ from }) => from).toSorted()
  const [first, last] = [days.at(0), days.at(-1)]
  if (!first || !last) return calendarOf([])
  const most = Math.max(...counted.map(({ workdays }) => workdays))
  // No stretch of the calendar has more than half its days off, beside a long holiday.
  return calendarOf(await listWorkdays(tx, { from: first, to: addDays(last, most * 2 + 30) }))
}
