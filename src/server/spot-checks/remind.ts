import type { Actor } from '#core/access.ts'
import { DomainError } from '#core/errors.ts'
import { reminderDays } from '#core/spot-check.ts'
import { calendarOf, workdaysBetween } from '#core/workdays.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal, writeJournalOf } from '../journal/actions.ts'
import { listWorkdays } from '../reference/actions.ts'
import { holdCheck } from './held.ts'
import { type Item, lockItemsIn } from './item-store.ts'
import { reminderLetter, tellEnterprises } from './letters.ts'
import { lockCases } from './population-store.ts'
import { claimReminders, listDueChecks } from './reminder-store.ts'

/** Reminds everybody who has handed in nothing, at most once a day. */
export async function remindOfMaterial(
  deps: Deps,
  tx: Tx,
  { actor, id }: { actor: Actor; id: string },
): Promise<void> {
  const act = 'spot-check:remind'
  const check = await holdCheck(tx, { actor, id }, { act, from: ['drawn'] })
  const waiting = await lockItemsIn(tx, check.id, 'requested')
  if (waiting.length === 0) throw new DomainError('conflict', nobody)
  const reminded = await remind(deps, tx, waiting, `by-hand ${deps.clock.today()}`)
  if (reminded.length === 0) throw new DomainError('conflict', today)
  const at = deps.clock.now()
  const detail = { check: check.id, reminded: reminded.length }
  await writeJournal(tx, { organisationId: check.authority_id, actor, act, detail, at })
  await lockCases(
    tx,
    reminded.map(({ case_id }) => case_id),
  )
  const cases = reminded.map(({ case_id }) => ({ id: case_id, detail: { check: check.id } }))
  await writeJournalOf(tx, { cases, actor, act, at })
}

/**
 * Once a day: reminds of each distance to the due day once, in whichever process it runs and after whatever pause.
 * It decides nothing. Answers how many were reminded.
 */
export async function remindOfSpotChecks(deps: Deps): Promise<number> {
  const { db, clock } = deps
  let count = 0
  for (const { check_id, due_on } of await listDueChecks(db)) {
    const [from = due_on, to = due_on] = [clock.today(), due_on].toSorted()
    const calendar = calendarOf(await listWorkdays(db, { from, to }))
    // Days from a year without a calendar are left to the officer’s own reminder.
    if (!calendar.covers(from) || !calendar.covers(to)) continue
    const left = workdaysBetween(clock.today(), due_on, calendar)
    const distance = reminderDays.filter((days) => left <= days).at(-1)
    if (distance === undefined) continue
    count += await db.transaction().execute(async (tx) => {
      const waiting = await lockItemsIn(tx, check_id, 'requested')
      const due = waiting.filter((item) => item.due_on === due_on)
      return (await remind(deps, tx, due, `due ${distance}`)).length
    })
  }
  return count
}

async function remind(deps: Deps, tx: Tx, waiting: readonly Item[], occasion: string) {
  const at = deps.clock.now()
  const itemIds = waiting.map(({ id }) => id)
  const claimed = await claimReminders(tx, { itemIds, occasion, at })
  const items = waiting.filter(({ id }) => claimed.has(id))
  const day = deps.clock.today()
  await tellEnterprises(deps, tx, { items, letterTo: (item) => reminderLetter(deps, item, day) })
  return items
}

const nobody = {
  zh: '没有待交材料的企业，不需要催交',
  en: 'Nobody has material to hand in, so there is nobody to remind',
}
const today = {
  zh: '今天已经催交过，明天可以再次催交；也可以按联系电话逐家联系',
  en: 'They were reminded today already. Remind them again tomorrow, or call them',
}
