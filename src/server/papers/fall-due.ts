import type { Day } from '#core/dates.ts'
import { graceEnd } from '#core/emergency.ts'
import type { Text } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { tellMany } from '../outbox/actions.ts'
import { calendarFrom } from '../reference/actions.ts'
import { laterOf } from './due.ts'
import { letter } from './letters.ts'
import { ordinaryTimes } from './ordinary.ts'
import {
  type FellDue,
  fallDue,
  listDeferred,
  lockPeriods,
  moveToOpenPeriods,
} from './period-store.ts'

type Ended = { id: string; endedOn: Day; graceWorkdays: number }

/**
 * Called once by the act that ends a period: each of its deferred papers falls due at the end of the grace, or of
 * its ordinary time where that is later, unless another open period covers it, to which it moves. Refuses
 * (`conflict`) to count the grace into a year without a calendar, before anything changes.
 */
export async function papersFallDue(
  deps: Deps,
  tx: Tx,
  { period }: { period: Ended },
): Promise<{ due: number; moved: number }> {
  const { id, endedOn: from, graceWorkdays: workdays } = period
  const calendar = await calendarFrom(tx, { from, workdays })
  const grace = { from, workdays, dueOn: graceEnd(period, calendar) ?? from }
  await lockPeriods(tx, 'alone')
  const moved = await moveToOpenPeriods(tx, { id, today: deps.clock.today() })
  const times = await ordinaryTimes(tx, await listDeferred(tx, id))
  // A period eases: it takes no time away from those who had more without it.
  const ordinary = times.filter((time) => laterOf<typeof grace | typeof time>(time, grace) === time)
  const papers = await fallDue(tx, { id, grace, ordinary })
  await tellMany(deps, tx, papers.map(fellDueLetter))
  return { due: papers.length, moved }
}

function fellDueLetter(paper: FellDue) {
  const when = byWhen(paper)
  const included = paper.due_on ? '（含当日）' : ''
  return {
    organisationId: paper.applicant_id,
    caseId: paper.case_id,
    ...letter(
      paper,
      {
        zh: `便利化期间结束，请${when.zh}补交纸质材料`,
        en: `Emergency period over: paper due ${when.en}`,
      },
      {
        zh: `便利化期间已经结束，延后补交的纸质材料请${when.zh}${included}交到办理机构。请在办件页面打印封面，放在材料最上面一并提交。`,
        en: `the emergency period has ended; the deferred paper is due at the office ${when.en}. Print the cover sheet from the page of the case and put it on top.`,
      },
    ),
  }
}

/** Without a day where it lies in a year whose holidays are not fixed yet. */
function byWhen({ due_on, due_from, due_workdays }: FellDue): Text {
  if (due_on) return { zh: `于 ${due_on} 前`, en: `by ${due_on}` }
  return {
    zh: `在 ${due_from} 之后 ${due_workdays} 个工作日内`,
    en: `within ${due_workdays} working days after ${due_from}`,
  }
}
