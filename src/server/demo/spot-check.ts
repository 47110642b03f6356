import { addDays } from '#core/dates.ts'
import type { StrataBy } from '#core/spot-check.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import {
  confirmAndDraw,
  enterPublicValue,
  freezeSpotCheck,
  nameInspectors,
  openSpotCheck,
  requestMaterial,
} from '../spot-checks/actions.ts'
import { type Act, weekdayBy } from './agenda.ts'
import type { Province } from './province.ts'

/** A spot check of the province or a county of it; days are counted back from today. */
export type Check = {
  openedAgo: number
  drawnAgo: number
  askedAgo: number
  year: string
  percent: string
  strata: StrataBy
  area?: string
  value: string
  id: string
}

const source = '示例指数的开盘点位，取两位小数'
const materials = '请上传研发费用辅助账、科技人员名单和知识产权证书，与信息表所填数据一致。'

/** Opened, frozen, drawn by two officers once the value was there, and material asked for. All values are invented. */
export function drawnActs(province: Province, check: Check): Act[] {
  const { authority, colleague } = province
  const { value, openedAgo, drawnAgo, askedAgo } = check
  const act = (daysAgo: number, actor: typeof authority, take: Taking): Act => ({
    daysAgo,
    work: (then) => asActor(then.db, actor, (tx) => take(then, tx, { actor, id: check.id })),
  })
  return [
    { daysAgo: openedAgo, work: (then) => open(then, province, check) },
    act(openedAgo, authority, (then, tx, asked) => {
      const sourceOn = weekdayBy(addDays(province.today, -drawnAgo))
      return freezeSpotCheck(then, tx, { ...asked, source: { source, sourceOn } })
    }),
    act(drawnAgo, authority, (then, tx, asked) => enterPublicValue(then, tx, { ...asked, value })),
    act(drawnAgo, colleague, (then, tx, asked) => confirmAndDraw(then, tx, { ...asked, value })),
    act(askedAgo, authority, (then, tx, asked) =>
      requestMaterial(then, tx, { ...asked, request: { materials } }),
    ),
  ]
}

type Asked = { actor: Province['authority']; id: string }
type Taking = (then: Deps, tx: Parameters<typeof openSpotCheck>[1], asked: Asked) => Promise<void>

async function open(then: Deps, { authority, place, service }: Province, check: Check) {
  const actor = authority
  const { year, percent, strata, area } = check
  const asked = { service: service.id, year, percent, strata, ...(area && { area }) }
  await asActor(then.db, actor, async (tx) => {
    check.id = await openSpotCheck(then, tx, { actor, asked })
    const inspectors = inspectorsOf(place.inspector)
    await nameInspectors(then, tx, { actor, id: check.id, inspectors })
  })
}

/** Two from outside, and one who works online. */
function inspectorsOf({ name, employer, account }: Province['place']['inspector']) {
  return [
    { name: '迟暮云', employer: '示例会计师事务所（虚构）' },
    { name: '阮初晴', employer: '示例科技评估中心（虚构）' },
    { name, employer, account },
  ]
}
