import type { Actor } from '#core/access.ts'
import { addDays } from '#core/dates.ts'
import { asActor } from '../db/as-actor.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import {
  confirmAndDraw,
  enterPublicValue,
  freezeSpotCheck,
  nameInspectors,
  openSpotCheck,
  requestMaterial,
} from '../spot-checks/actions.ts'
import { quietly } from './quietly.ts'

type Officers = { authority: Actor; colleague: Actor }

/** Some of those entered are drawn by lot; material is asked for since yesterday. All values are invented. */
export async function tellSpotCheck(deps: Deps, { authority, colleague }: Officers): Promise<void> {
  const before = quietly(deps, 9)
  const year = deps.clock.today().slice(0, 4)
  const id = await act(before, authority, (tx) =>
    openSpotCheck(before, tx, {
      actor: authority,
      asked: { service: 'tech-sme-evaluation', year, percent: '8', strata: 'county' },
    }),
  )
  await act(before, authority, async (tx) => {
    await nameInspectors(before, tx, { actor: authority, id, inspectors })
    const source = { source: '某日公开指数的收盘点位，取两位小数（示例）' }
    const sourceOn = addDays(before.clock.today(), 2)
    await freezeSpotCheck(before, tx, { actor: authority, id, source: { ...source, sourceOn } })
  })
  const then = quietly(deps, 6)
  const value = '3412.55'
  await act(then, authority, (tx) => enterPublicValue(then, tx, { actor: authority, id, value }))
  await act(then, colleague, (tx) => confirmAndDraw(then, tx, { actor: colleague, id, value }))
  const yesterday = quietly(deps, 1)
  await act(yesterday, authority, (tx) =>
    requestMaterial(yesterday, tx, { actor: authority, id, request: { materials } }),
  )
}

const inspectors = [
  { name: '迟暮云', employer: '示例会计师事务所（虚构）' },
  { name: '阮初晴', employer: '示例科技评估中心（虚构）' },
]

const materials = '请上传研发费用辅助账、科技人员名单和知识产权证书，与信息表所填数据一致。'

function act<T>(deps: Deps, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asActor(deps.db, actor, work)
}
