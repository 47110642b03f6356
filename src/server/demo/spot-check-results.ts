import type { SpotCheckResult } from '#core/spot-check.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import {
  addMaterial,
  handInMaterial,
  publishSpotCheck,
  recordResult,
} from '../spot-checks/actions.ts'
import { type Act, inTurn } from './agenda.ts'
import type { Paper } from './bulk-cases.ts'
import { keepPdf } from './keep-pdf.ts'
import { applicantOf } from './people.ts'
import { pick } from './pick.ts'
import type { Province } from './province.ts'
import { step } from './reviews.ts'
import type { Check } from './spot-check.ts'

type Found = { result: SpotCheckResult; finding: string }

const consistent: Found = {
  result: 'consistent',
  finding: '辅助账、人员名单和证书与信息表一致。',
}
const found: readonly Found[] = [
  consistent,
  {
    result: 'differs-passes',
    finding: '有一笔费用应当记入上一年度，剔除后研发投入指标仍在原档次，总分不变。',
  },
  {
    result: 'differs-fails',
    finding: '现场核查，企业已经停止经营，名单所列科技人员均已离职，不再符合评价条件。',
  },
  consistent,
]

/** Everybody drawn hands in, each is inspected, and what was found is published; who no longer passes is told. */
export function resultActs(province: Province, check: Check): Act[] {
  const { authority } = province
  const { askedAgo } = check
  const actor = authority
  return [
    { daysAgo: askedAgo - 5, work: (then) => handIn(then, province.paper, check) },
    { daysAgo: askedAgo - 8, work: (then) => inspect(then, province, check) },
    {
      daysAgo: askedAgo - 10,
      work: (then) =>
        asActor(then.db, actor, (tx) => publishSpotCheck(then, tx, { actor, id: check.id })),
    },
  ]
}

/** Some of those drawn have handed in already. */
export function handInActs(province: Province, check: Check, count: number): Act[] {
  return [{ daysAgo: 1, work: (then) => handIn(then, province.paper, check, count) }]
}

/** Whoever no longer passes by the results is notified of a revocation. */
export function failedActs({ authority }: Province, check: Check, daysAgo: number): Act[] {
  const work = async (then: Deps) => {
    const items = await listDrawn(then, check)
    const failed = items.find(({ result }) => result === 'differs-fails')
    if (!failed) return
    const asked = { ground: 'R1', facts: `抽查结果为“不再符合条件”：${failed.finding}` }
    await step(then, authority, { id: failed.case_id, step: 'notify-revocation', asked })
  }
  return inTurn([{ daysAgo, work }])
}

async function handIn(then: Deps, paper: Paper, check: Check, count?: number): Promise<void> {
  const name = '抽查材料（演示）.pdf'
  const file = await keepPdf(then, { name, pdf: paper.pdf })
  const statement = '研发费用辅助账、人员名单和知识产权证书见附件，与信息表一致。（示例）'
  const own = await accountsOf(then)
  const others = (await listDrawn(then, check)).filter((one) => !own.has(one.applicant_id))
  const handing = count === undefined ? await listDrawn(then, check) : others.slice(0, count)
  for (const { id, case_id } of handing) {
    const actor = await applicantOf(then, case_id)
    await asActor(then.db, actor, async (tx) => {
      await addMaterial(then, tx, { actor, id, file })
      await handInMaterial(then, tx, { actor, id, statement })
    })
  }
}

async function inspect(then: Deps, { authority: actor }: Province, check: Check): Promise<void> {
  const items = await listDrawn(then, check)
  for (const [at, { id }] of items.entries()) {
    const one = at < found.length ? pick(found, at) : consistent
    await asActor(then.db, actor, (tx) => recordResult(then, tx, { actor, id, found: one }))
  }
}

/** Enterprises with an account: what is asked of them is left to whoever tries the platform. */
async function accountsOf({ db }: Deps): Promise<Set<string>> {
  const rows = await db.selectFrom('members').select('organisation_id').distinct().execute()
  return new Set(rows.map(({ organisation_id }) => organisation_id))
}

async function listDrawn({ db }: Deps, check: Check) {
  if (check.id === '') return []
  return db
    .selectFrom('spot_check_items')
    .select(['id', 'case_id', 'applicant_id', 'result', 'finding'])
    .where('check_id', '=', check.id)
    .orderBy('place')
    .execute()
}
