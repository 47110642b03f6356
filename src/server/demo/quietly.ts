import { dayInShanghai } from '#core/dates.ts'
import type { Deps } from '../deps.ts'

/** The same machine some days ago, sending no letters. */
export function quietly(deps: Deps, daysAgo: number): Deps {
  const now = () => new Date(deps.clock.now().getTime() - daysAgo * 86_400_000)
  const clock = { now, today: () => dayInShanghai(now()) }
  const silent = async () => {}
  return { ...deps, clock, jobs: { ...deps.jobs, sendMail: silent, sendMails: silent } }
}
