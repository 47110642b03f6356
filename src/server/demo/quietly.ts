import { type Day, dayInShanghai } from '#core/dates.ts'
import type { Deps } from '../deps.ts'

const dayLength = 86_400_000
// Half past nine in Shanghai, reckoned from midnight UTC.
const opening = 1.5 * 3_600_000

/** The same machine some days ago, sending no letters. */
export function quietly(deps: Deps, daysAgo: number): Deps {
  return earlier(deps, daysAgo * dayLength)
}

/** The same machine on the morning of that day, so many minutes after the offices open. */
export function onMorning(deps: Deps, day: Day, minutes: number): Deps {
  const morning = Date.parse(`${day}T00:00:00Z`) + opening + minutes * 60_000
  return earlier(deps, deps.clock.now().getTime() - morning)
}

function earlier(deps: Deps, by: number): Deps {
  const now = () => new Date(deps.clock.now().getTime() - by)
  const clock = { now, today: () => dayInShanghai(now()) }
  const silent = async () => {}
  return { ...deps, clock, jobs: { ...deps.jobs, sendMail: silent, sendMails: silent } }
}
