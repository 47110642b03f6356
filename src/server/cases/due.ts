import { z } from 'zod'
import { addDays, type Day } from '#core/dates.ts'
import type { Service } from '#core/service.ts'
import { addWorkdays, calendarOf } from '#core/workdays.ts'
import type { Tx } from '../db/tables.ts'
import { getPolicy, listWorkdays } from '../reference/actions.ts'

const limit = z.object({
  count: z.number().int().positive(),
  unit: z.enum(['day', 'workday']),
})

/** The last day that the policy in force there and then leaves the office. */
export async function dueOn(
  tx: Tx,
  { service, area, from }: { service: Service; area: string; from: Day },
): Promise<Day> {
  const policy = await getPolicy(tx, {
    service: service.id,
    key: service.timeLimitKey,
    area,
    on: from,
  })
  const { count, unit } = limit.parse(policy.value)
  if (unit === 'day') return addDays(from, count)
  // No stretch of the calendar has more than half its days off, beside a long holiday.
  const days = await listWorkdays(tx, { from, to: addDays(from, count * 2 + 30) })
  return addWorkdays(from, count, calendarOf(days))
}
