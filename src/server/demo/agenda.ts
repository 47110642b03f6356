import { addDays, type Day } from '#core/dates.ts'
import { DomainError } from '#core/errors.ts'
import type { Deps } from '../deps.ts'
import { onMorning } from './quietly.ts'

/** One thing that was done so many days ago; `then` is the machine on that morning. */
export type Act = { daysAgo: number; work: (then: Deps) => Promise<void> }

/**
 * Acts of which each rests on the one before. A calendar that ends this year must not keep the platform from
 * starting: when one is refused, those after it are left out and things stand where they stand.
 */
export function inTurn(acts: readonly Act[]): Act[] {
  let stands = true
  return acts.map(({ daysAgo, work }) => ({
    daysAgo,
    work: async (then) => {
      if (stands) stands = await succeeds(() => work(then))
    },
  }))
}

/** Day by day, whichever province they are of, so that every list is in the order of time. */
export async function carryOut(deps: Deps, acts: readonly Act[]): Promise<void> {
  const today = deps.clock.today()
  const inOrder = acts.toSorted((one, other) => other.daysAgo - one.daysAgo)
  const days = Map.groupBy(inOrder, ({ daysAgo }) => weekdayBy(addDays(today, -daysAgo)))
  for (const [day, ofDay] of days) {
    for (const [place, { work }] of ofDay.entries()) await work(onMorning(deps, day, place * 5))
  }
}

/** The day itself, or the Friday before a weekend: offices decide on weekdays. */
export function weekdayBy(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 6) return addDays(day, -1)
  return weekday === 0 ? addDays(day, -2) : day
}

async function succeeds(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return false
  }
}
