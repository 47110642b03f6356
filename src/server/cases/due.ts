import { z } from 'zod'
import { addDays, type Day } from '#core/dates.ts'
import type { Service } from '#core/service.ts'
import { addWorkdays } from '#core/workdays.ts'
import type { Tx } from '../db/tables.ts'
import { clockExtensionOn } from '../emergency/actions.ts'
import { calendarFrom, getPolicy } from '../reference/actions.ts'

const limit = z.object({
  count: z.number().int().positive(),
  unit: z.enum(['day', 'workday']),
})

/** `key` is the policy's: the usual limit unless another one is named. */
type Limited = { service: Service; area: string; from: Day; key?: string }

/**
 * The last day that the policy in force there and then leaves the office, with the working days that an emergency
 * period gives on top. What is declared later moves no day that was told to an applicant.
 */
export async function dueOn(
  tx: Tx,
  { service, area, from, key = service.timeLimitKey }: Limited,
): Promise<Day> {
  const policy = await getPolicy(tx, {
    service: service.id,
    key,
    area,
    on: from,
  })
  const { count, unit } = limit.parse(policy.value)
  const extension = await clockExtensionOn(tx, { service: service.id, area, on: from })
  if (unit === 'workday') return afterWorkdays(tx, from, count + extension)
  return afterWorkdays(tx, addDays(from, count), extension)
}

async function afterWorkdays(tx: Tx, from: Day, count: number): Promise<Day> {
  return addWorkdays(from, count, await calendarFrom(tx, { from, workdays: count }))
}
