import type { Day } from '#core/dates.ts'
import { stateOf } from '#core/lifecycle.ts'
import { packOn } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import { dueOn } from './due.ts'
import type { Move } from './move.ts'
import type { Case, Change } from './store.ts'

/**
 * The office's clock runs from acceptance and stops whenever it is not the office's move. What waits to be accepted
 * has a day of its own, so that nothing lies there unseen.
 */
export async function runClock(move: Move): Promise<Change> {
  const { service, found, step, to } = move
  if (step.clock === 'starts') return accepted(move)
  if (step.clock === 'extended') return extended(move)
  if (step.needs === 'answers') return handedIn(move)
  if (step.limitKey) return limited(move, step.limitKey)
  const from = stateOf(service.lifecycle, found.state)
  if (to.waitsFor === 'handler' && from.waitsFor === 'handler') return {}
  return { due_on: null, ...(to.private && { accepted_on: null }) }
}

/** Whoever is waited for now has the days of the policy, counted from today. */
async function limited({ deps, tx, service, found }: Move, key: string): Promise<Change> {
  const from = deps.clock.today()
  return { due_on: await dueOn(tx, { service, area: found.area, from, key }) }
}

async function accepted({ deps, tx, service, found, step }: Move): Promise<Change> {
  // It runs already in a case that came in corrected, under rules that count from that day.
  const running = found.due_on === null ? null : found.accepted_on
  const from = running ?? deps.clock.today()
  return {
    accepted_on: from,
    due_on: running ? found.due_on : await dueOn(tx, { service, area: found.area, from }),
    // What is handed in by this very step is under the rules of the day already.
    ...(step.needs !== 'answers' && carried(service, found, from)),
  }
}

/** The longer limit, counted from acceptance; it never takes days away. Nothing where an area has none. */
async function extended({ tx, service, found }: Move): Promise<Change> {
  const { accepted_on: from, due_on: due, area } = found
  if (!service.extendedLimitKey || !from) return {}
  const later = await dueOn(tx, { service, area, from, key: service.extendedLimitKey })
  return due && due > later ? {} : { due_on: later }
}

/** After a return the clock runs from the day on which the corrected case came in, where the rules say so. */
async function handedIn(move: Move): Promise<Change> {
  const { deps, tx, service, found, step } = move
  const today = deps.clock.today()
  const isReturned = !found.private
  if (!isReturned || packOn(service, today).clockAfterReturn === 'acceptance') {
    const until = step.limitKey ? await limited(move, step.limitKey) : { due_on: null }
    return { accepted_on: null, ...until }
  }
  return {
    accepted_on: today,
    due_on: await dueOn(tx, { service, area: found.area, from: today }),
  }
}

/** The rules of the day of acceptance; answers that were filed under earlier ones are brought under them. */
function carried(service: Service, found: Case, on: Day): Change {
  const pack = packOn(service, on)
  if (pack.id === found.rule_pack) return {}
  return {
    rule_pack: pack.id,
    form_version: pack.form.version,
    answers: pack.carry(found.answers),
    submitted: pack.carry(found.submitted ?? found.answers),
  }
}
