import type { Actor } from '#core/access.ts'
import { addDays } from '#core/dates.ts'
import {
  announceBatch,
  cancelBatch,
  collectCases,
  extendNotice,
  freezeBatch,
  openBatch,
  publishNotice,
  withdrawNotice,
} from '../batches/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import type { Act } from './agenda.ts'
import { fillCases } from './bulk-cases.ts'
import type { Province } from './province.ts'

/** One batch of a province. Its id is known once it was opened. */
export type Batch = { place: number; filedAgo: number; cases: number; id: string }

const passed = ['submit', 'accept', 'pass'] as const

/** So many enterprises whose review is over: they wait for a batch. */
export function filedActs(province: Province, { filedAgo, cases }: Filed): Act[] {
  const enterprises = province.take(cases)
  const { service, office, paper } = province
  const filling = { service, office, paper, enterprises, state: 'passed', steps: passed }
  const work = async (then: Deps) => {
    await then.db.transaction().execute((tx) => fillCases(then, tx, filling))
  }
  return [{ daysAgo: filedAgo, work }]
}

type Filed = Pick<Batch, 'filedAgo' | 'cases'>

/** Collected a week after it was filed, and fixed. */
export function listedActs(province: Province, batch: Batch): Act[] {
  const daysAgo = batch.filedAgo - 7
  return [
    { daysAgo, work: (then) => collect(then, province, batch) },
    onBatch(province, batch, { daysAgo, take: freezeBatch }),
  ]
}

export function noticeAct(province: Province, batch: Batch, daysAgo: number): Act {
  const documentNumber = numberOf(province, '公示', batch)
  const take: Taking = (then, tx, asked) => publishNotice(then, tx, { ...asked, documentNumber })
  return onBatch(province, batch, { daysAgo, take })
}

export function announceAct(province: Province, batch: Batch, daysAgo: number): Act {
  const documentNumber = numberOf(province, '公告', batch)
  const take: Taking = (then, tx, asked) => announceBatch(then, tx, { ...asked, documentNumber })
  return onBatch(province, batch, { daysAgo, take })
}

/** Taken back, because the list was the wrong one: it is published anew on another day. */
export function withdrawAct(province: Province, batch: Batch, daysAgo: number): Act {
  const reason = '公示附件误用了核对前的名单，现予撤回，核对后重新公示（示例）'
  const take: Taking = (then, tx, asked) => withdrawNotice(then, tx, { ...asked, reason })
  return onBatch(province, batch, { daysAgo, take })
}

/** Three working days more. */
export function extendAct(province: Province, batch: Batch, daysAgo: number): Act {
  const reason = '因系统维护，公示页面有半天不能访问，公示期相应延长（示例）'
  const said = { reason, workdays: 3 }
  const take: Taking = (then, tx, asked) => extendNotice(then, tx, { ...asked, ...said })
  return onBatch(province, batch, { daysAgo, take })
}

/** The newest batch of a province: as far as it is. */
export function newestActs(province: Province, batch: Batch): Act[] {
  const daysAgo = 1
  const begun = { daysAgo, work: (then: Deps) => collect(then, province, batch) }
  const { last } = province.place
  if (last === 'collecting') return [begun]
  if (last === 'frozen') return [begun, onBatch(province, batch, { daysAgo, take: freezeBatch })]
  const reason = '与下一批次合并办理（示例）'
  const take: Taking = (then, tx, asked) => cancelBatch(then, tx, { ...asked, reason })
  return [begun, onBatch(province, batch, { daysAgo, take })]
}

type Taking = (then: Deps, tx: Tx, asked: { actor: Actor; id: string }) => Promise<void>

/** What the authority does with the batch on that day. */
function onBatch(
  { authority: actor }: Province,
  batch: Batch,
  { daysAgo, take }: { daysAgo: number; take: Taking },
): Act {
  const work = (then: Deps) =>
    asActor(then.db, actor, (tx) => take(then, tx, { actor, id: batch.id }))
  return { daysAgo, work }
}

async function collect(
  then: Deps,
  { authority, service, today }: Province,
  batch: Batch,
): Promise<void> {
  // What was filed before New Year belongs to the year before.
  const year = Number(addDays(today, -batch.filedAgo).slice(0, 4))
  batch.id = await asActor(then.db, authority, async (tx) => {
    const id = await openBatch(then, tx, { actor: authority, service: service.id, year })
    await collectCases(then, tx, { actor: authority, id, limit: 500 })
    return id
  })
}

function numberOf({ place, today }: Province, kind: '公示' | '公告', batch: Batch): string {
  const year = addDays(today, -batch.filedAgo).slice(0, 4)
  return `示范${place.short}${kind}〔${year}〕${batch.place} 号`
}
