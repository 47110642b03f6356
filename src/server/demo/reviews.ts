import type { Actor } from '#core/access.ts'
import type { Answers } from '#core/form.ts'
import { takeStep } from '../cases/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { type Act, inTurn } from './agenda.ts'
import { fillCases } from './bulk-cases.ts'
import type { DemoEnterprise } from './enterprises.ts'
import { examine } from './examine.ts'
import { applicantOf } from './people.ts'
import { pick } from './pick.ts'
import type { Province } from './province.ts'

const returnReasons = [
  '研发费用辅助账只有汇总数，请按项目补充明细。',
  '人员名单没有注明兼职人员的工作月数，请补充。',
  '第 1 项知识产权证书的权利人是原名称，请附名称变更证明。',
  '承诺书没有注明日期，请重新上传。',
] as const
const refusals = [
  '核对社保记录，名单所列科技人员多数不在本企业，科技人员指标得分为 0 分。',
  '研发费用辅助账所列项目与主要产品无关，剔除后总分不足 60 分。',
  '辅助账不能证明所填的研发费用，研发投入指标得分为 0 分，总分不足 60 分。',
  '当年发生重大质量事故，市场监管部门已有处罚决定。',
] as const

/** What stands at the office now: handed in, taken up, returned, withdrawn and refused. */
export function reviewActs(province: Province): Act[] {
  return [
    ...filed(province, { count: 8, daysAgo: 3 }),
    ...filed(province, { count: 6, daysAgo: 9, next: (then, id) => accept(then, province, id) }),
    ...filed(province, {
      count: 4,
      daysAgo: 12,
      next: async (then, id, at) => {
        await accept(then, province, id)
        await review(then, province, {
          id,
          step: 'return',
          asked: { reason: pick(returnReasons, at) },
        })
      },
    }),
    ...filed(province, {
      count: 4,
      daysAgo: 15,
      next: async (then, id, at) => {
        await accept(then, province, id)
        const asked = { reason: pick(refusals, at) }
        await review(then, province, { id, step: 'refuse', asked, point: at === 3 ? 'C4' : 'S4' })
      },
    }),
    ...filed(province, {
      count: 3,
      daysAgo: 14,
      next: async (then, id) => {
        const actor = await applicantOf(then, id)
        await step(then, actor, { id, step: 'withdraw', asked: {} })
      },
    }),
  ]
}

type Filed = {
  count: number
  daysAgo: number
  /** What comes of each, two days after it was filed. */
  next?: (then: Deps, id: string, at: number) => Promise<void>
}

function filed(province: Province, { count, daysAgo, next }: Filed): Act[] {
  const enterprises: DemoEnterprise[] = province.take(count)
  let ids: readonly string[] = []
  const { service, office, paper } = province
  const filling = { service, office, paper, enterprises, state: 'submitted', steps: ['submit'] }
  const file = async (then: Deps) => {
    ids = await then.db.transaction().execute((tx) => fillCases(then, tx, filling))
  }
  const follow = async (then: Deps) => {
    for (const [at, id] of ids.entries()) await next?.(then, id, at)
  }
  return inTurn([
    { daysAgo, work: file },
    { daysAgo: daysAgo - 2, work: follow },
  ])
}

type Step = { id: string; step: string; asked: Answers }

function accept(then: Deps, { office }: Province, id: string): Promise<void> {
  return step(then, office, { id, step: 'accept', asked: {} })
}

/** A step that the checklist must bear out. */
export async function review(
  then: Deps,
  { office, service }: Pick<Province, 'office' | 'service'>,
  { point, ...taken }: Step & { point?: string },
): Promise<void> {
  await asActor(then.db, office, (tx) =>
    examine(then, tx, { service, actor: office, ...taken, asked: { ground: point } }),
  )
  await step(then, office, taken)
}

export function step(then: Deps, actor: Actor, taken: Step): Promise<void> {
  return asActor(then.db, actor, async (tx) => {
    await takeStep(then, tx, { actor, ...taken })
  })
}
