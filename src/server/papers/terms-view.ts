import type { PaperTerms } from '#api/papers.ts'
import { paperDeferredBy } from '#core/emergency.ts'
import type { Db } from '../db/tables.ts'
import { listDeferringPeriods } from './store.ts'
import { findDueTerms, findMissed, type Place } from './terms.ts'

/** What an applicant there should know before filing; null where no policy speaks of paper. */
export async function viewTerms(db: Db, place: Place): Promise<PaperTerms | null> {
  const due = await findDueTerms(db, place)
  if (!due) return null
  const missed = await findMissed(db, place)
  const open = (await listDeferringPeriods(db, place.on)).filter(({ endedOn }) => endedOn === null)
  const period = paperDeferredBy(open, place)
  return {
    needed: due.needed,
    dueWorkdays: due.dueWorkdays,
    ground: due.policy.ground,
    cite: due.policy.cite,
    missed: missed
      ? { text: missed.text, ground: missed.policy.ground, cite: missed.policy.cite }
      : null,
    deferredBy: period
      ? { id: period.id, title: period.title, graceWorkdays: period.graceWorkdays }
      : null,
  }
}
