import type { Actor } from '#core/access.ts'
import {
  announceBatch,
  cancelBatch,
  collectCases,
  freezeBatch,
  openBatch,
  publishNotice,
} from '../batches/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'

/** The same machine so many days ago. */
type Then = (daysAgo: number) => Deps

/** One batch of a province: how many cases have passed by then, and how far it goes. */
export type BatchStory = {
  cases: number
  daysAgo: number
  tell: (then: Then, authority: Actor) => Promise<void>
}

const service = 'tech-sme-evaluation'

/** How far the newest batch of a province is. */
type Last = 'collecting' | 'frozen' | 'cancelled'

/** Announced weeks ago, on notice since some days, and one that was begun yesterday. */
export const batchStories = (last: Last): readonly BatchStory[] => [
  {
    cases: 92,
    daysAgo: 45,
    tell: async (then, authority) => {
      const id = await frozen(then(45), authority)
      await act(then(44), authority, (deps, tx) =>
        publishNotice(deps, tx, { actor: authority, id, documentNumber: '示范公示第1号' }),
      )
      await act(then(22), authority, (deps, tx) =>
        announceBatch(deps, tx, { actor: authority, id, documentNumber: '示范公告第1号' }),
      )
    },
  },
  {
    cases: 40,
    daysAgo: 6,
    tell: async (then, authority) => {
      const id = await frozen(then(6), authority)
      await act(then(4), authority, (deps, tx) =>
        publishNotice(deps, tx, { actor: authority, id, documentNumber: '示范公示第2号' }),
      )
    },
  },
  {
    cases: 18,
    daysAgo: 1,
    tell: async (then, authority) => {
      const id = await collected(then(1), authority)
      const now = { actor: authority, id }
      if (last === 'frozen') await act(then(1), authority, (deps, tx) => freezeBatch(deps, tx, now))
      if (last === 'cancelled') {
        await act(then(1), authority, (deps, tx) => cancelBatch(deps, tx, { ...now, reason }))
      }
    },
  },
]

const reason = '示例：与下一批次合并办理'

async function frozen(deps: Deps, authority: Actor): Promise<string> {
  const id = await collected(deps, authority)
  await act(deps, authority, (_, tx) => freezeBatch(deps, tx, { actor: authority, id }))
  return id
}

async function collected(deps: Deps, authority: Actor): Promise<string> {
  return act(deps, authority, async (_, tx) => {
    const year = Number(deps.clock.today().slice(0, 4))
    const id = await openBatch(deps, tx, { actor: authority, service, year })
    await collectCases(deps, tx, { actor: authority, id, limit: 500 })
    return id
  })
}

function act<T>(
  deps: Deps,
  authority: Actor,
  work: (deps: Deps, tx: Tx) => Promise<T>,
): Promise<T> {
  return asActor(deps.db, authority, (tx) => work(deps, tx))
}
