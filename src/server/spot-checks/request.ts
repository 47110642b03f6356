import { z } from 'zod'
import { DomainError } from '#core/errors.ts'
import { readForm } from '#core/read-form.ts'
import { spotCheckKeys, usualDays } from '#core/spot-check.ts'
import { requestForm } from '#core/spot-check-forms.ts'
import { addWorkdays } from '#core/workdays.ts'
import type { Rests } from '../db/spot-check-tables.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal, writeJournalOf } from '../journal/actions.ts'
import { calendarFrom, findPolicy } from '../reference/actions.ts'
import { type Asked, holdCheck } from './held.ts'
import { askItems, lockItemsIn } from './item-store.ts'
import { requestLetter, tellEnterprises, tellInspectors } from './letters.ts'
import { lockCases } from './population-store.ts'
import { type Check, changeCheck } from './store.ts'

type Request = { materials: string; workdays?: string | undefined }

const daysPolicy = z.object({ workdays: z.number().int().positive() })

/** Asks everybody drawn for material, with one due day, through every channel that is known of them. */
export async function requestMaterial(
  deps: Deps,
  tx: Tx,
  { request, ...asked }: Asked & { request: Request },
): Promise<void> {
  const act = 'spot-check:request'
  const check = await holdCheck(tx, asked, { act, from: ['drawn'] })
  const { materials, workdays: given } = readForm(requestForm, request)
  const items = await lockItemsIn(tx, check.id, 'drawn')
  if (items.length === 0) throw new DomainError('conflict', askedAlready)
  const days = await daysOf(deps, tx, check, given)
  const dueOn = await dueAfter(deps, tx, days.workdays)
  const at = deps.clock.now()
  await changeCheck(tx, check.id, { materials, days })
  const itemIds = items.map(({ id }) => id)
  await askItems(tx, itemIds, { dueOn, at })
  const { actor } = asked
  const detail = { check: check.id, materials, dueOn }
  await writeJournal(tx, { organisationId: check.authority_id, actor, act, detail, at })
  await lockCases(
    tx,
    items.map(({ case_id }) => case_id),
  )
  const cases = items.map(({ case_id }) => ({ id: case_id, detail }))
  await writeJournalOf(tx, { cases, actor, act, at })
  await tellEnterprises(deps, tx, {
    items,
    letterTo: (item) => requestLetter(deps, { ...item, materials, due: dueOn }),
  })
  await tellOffices(deps, tx, check, items)
}

async function daysOf({ clock }: Deps, tx: Tx, check: Check, given: string | undefined) {
  if (given !== undefined) return { workdays: Number(given), rests: null }
  const { service, area } = check
  const policy = await findPolicy(tx, { service, key: spotCheckKeys.days, area, on: clock.today() })
  if (!policy) return { workdays: usualDays, rests: setting }
  const rests: Rests = { ground: policy.ground, cite: policy.cite }
  return { workdays: daysPolicy.parse(policy.value).workdays, rests }
}

const setting: Rests = { ground: 'inferred', cite: '没有找到规定，平台取 10 个工作日' }

async function dueAfter({ clock }: Deps, tx: Tx, workdays: number): Promise<string> {
  const from = clock.today()
  return addWorkdays(from, workdays, await calendarFrom(tx, { from, workdays }))
}

/** Inspectors of other offices learn it there; those of the authority itself are at its desk. */
async function tellOffices(
  deps: Deps,
  tx: Tx,
  { inspectors, authority_id }: Check,
  items: readonly { inspector_id: string | null }[],
): Promise<void> {
  const away = inspectors.filter(
    (one) => one.userId && one.organisationId && one.organisationId !== authority_id,
  )
  for (const [organisationId, people] of Map.groupBy(away, (one) => one.organisationId)) {
    const ids = new Set(people.map(({ userId }) => userId))
    const count = items.filter(({ inspector_id }) => ids.has(inspector_id)).length
    if (!organisationId || count === 0) continue
    const names = people.map(({ name }) => name)
    await tellInspectors(deps, tx, { organisationId, names, count })
  }
}

const askedAlready = {
  zh: '已经向全部被抽中的企业发出材料通知；需要催交的，请用“催交材料”',
  en: 'Everybody drawn has been asked already; use “Remind” for those who have handed in nothing',
}
