import { reminderDistance } from '#core/paper.ts'
import type { Text } from '#core/text.ts'
import { calendarOf, workdaysBetween } from '#core/workdays.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { tellMany } from '../outbox/actions.ts'
import { listWorkdays } from '../reference/actions.ts'
import { findDueDay, whereKnown } from './due.ts'
import { letter } from './letters.ts'
import {
  claimReminders,
  giveDueDay,
  listDueGroups,
  listUncounted,
  lockReminders,
  type Owed,
  type Reminded,
} from './remind-store.ts'
import { getReminders } from './terms.ts'

// So many letters are written in one transaction.
const atOnce = 1000

/**
 * Once a day: reminds of each distance once, in whichever process it runs and after whatever pause. It decides
 * nothing; due days that no calendar could tell at filing are filled in once it can.
 */
export async function remindOfPapers(deps: Deps): Promise<number> {
  await fillDueDays(deps)
  const owed = await listOwed(deps)
  let sent = 0
  for (;;) {
    const batch = await deps.db.transaction().execute((tx) => remindSome(deps, tx, owed))
    sent += batch
    if (batch < atOnce) return sent
  }
}

async function remindSome(deps: Deps, tx: Tx, owed: readonly Owed[]): Promise<number> {
  await lockReminders(tx)
  const papers = await claimReminders(tx, { owed, at: deps.clock.now(), limit: atOnce })
  await tellMany(deps, tx, papers.map(reminder))
  return papers.length
}

/** For each service, area and due day that papers have, the distance of which is to be reminded today. */
async function listOwed({ db, clock }: Deps): Promise<Owed[]> {
  const today = clock.today()
  const groups = await listDueGroups(db)
  const days = [today, ...groups.map(({ due_on }) => due_on)].toSorted()
  const [from = today, to = today] = [days.at(0), days.at(-1)]
  const calendar = calendarOf(await listWorkdays(db, { from, to }))
  const owed: Owed[] = []
  for (const { service, area, due_on, due_workdays } of groups) {
    // A year without a calendar between the two days: that reminder waits for it, the others do not.
    const left = whereKnown(() => workdaysBetween(today, due_on, calendar))
    if (left === undefined) continue
    const setting = await getReminders(db, { service, area, on: today })
    const distance = reminderDistance({ ...setting, left, allowed: due_workdays })
    if (distance !== undefined) owed.push({ service, area, due_on, due_workdays, distance, left })
  }
  return owed
}

async function fillDueDays({ db }: Deps): Promise<void> {
  for (const { due_from, due_workdays } of await listUncounted(db)) {
    const due_on = await findDueDay(db, { from: due_from, workdays: due_workdays })
    if (due_on) await giveDueDay(db, { due_from, due_workdays, due_on })
  }
}

function reminder(paper: Reminded) {
  const { due_on: dueOn, left } = paper
  const when = leftInWords(left)
  return {
    organisationId: paper.applicant_id,
    caseId: paper.case_id,
    ...letter(
      paper,
      {
        zh: `纸质材料${when.zh}，应交日期 ${dueOn}`,
        en: `Paper ${when.en}, due on ${dueOn}`,
      },
      {
        zh: `纸质材料的应交日期为 ${dueOn}，${when.zh}。请打印封面，连同材料交到办理机构；已经寄出的，请以办理机构收到为准。`,
        en: `the paper is due on ${dueOn}: ${when.en}. Print the cover sheet and bring it with the paper to the office. If it is on its way, the day on which the office has it counts.`,
      },
    ),
  }
}

function leftInWords(left: number): Text {
  if (left === 0) return { zh: '今天到期', en: 'due today' }
  const count = Math.abs(left)
  const days = count === 1 ? '1 working day' : `${count} working days`
  return left > 0
    ? { zh: `还剩 ${count} 个工作日`, en: `${days} left` }
    : { zh: `已逾期 ${count} 个工作日`, en: `overdue by ${days}` }
}
