import type { Day } from '#core/dates.ts'
import { graceEnd } from '#core/emergency.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { tellMany } from '../outbox/actions.ts'
import { calendarFrom } from './due.ts'
import { letter } from './letters.ts'
import { type FellDue, fallDue, lockPeriods, moveToOpenPeriods } from './period-store.ts'

type Ended = { id: string; endedOn: Day; graceWorkdays: number }

/**
 * Called once by the act that ends a period: each of its deferred papers gets the same due day, unless another
 * open period covers it, to which it moves. Refuses (`conflict`) to count into a year without a calendar,
 * before anything changes.
 */
export async function papersFallDue(
  deps: Deps,
  tx: Tx,
  { period }: { period: Ended },
): Promise<{ due: number; moved: number; dueOn: Day }> {
  const { id, endedOn, graceWorkdays } = period
  const calendar = await calendarFrom(tx, { from: endedOn, workdays: graceWorkdays })
  const dueOn = graceEnd(period, calendar) ?? endedOn
  await lockPeriods(tx, 'alone')
  const moved = await moveToOpenPeriods(tx, { id, today: deps.clock.today() })
  const papers = await fallDue(tx, { id, from: endedOn, workdays: graceWorkdays, dueOn })
  await tellMany(
    deps,
    tx,
    papers.map((paper) => fellDueLetter(paper, dueOn)),
  )
  return { due: papers.length, moved, dueOn }
}

function fellDueLetter(paper: FellDue, dueOn: Day) {
  return {
    organisationId: paper.applicant_id,
    caseId: paper.case_id,
    ...letter(
      paper,
      {
        zh: `便利化期间结束，请于 ${dueOn} 前补交纸质材料`,
        en: `Emergency period over: paper due by ${dueOn}`,
      },
      {
        zh: `便利化期间已经结束，延后补交的纸质材料请于 ${dueOn} 前（含当日）交到办理机构。请在办件页面打印封面，放在材料最上面一并提交。`,
        en: `the emergency period has ended; the deferred paper is due at the office by ${dueOn}. Print the cover sheet from the page of the case and put it on top.`,
      },
    ),
  }
}
