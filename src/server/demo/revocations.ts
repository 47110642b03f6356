import type { Answers } from '#core/form.ts'
import type { Deps } from '../deps.ts'
import { type Act, inTurn } from './agenda.ts'
import { applicantOf } from './people.ts'
import type { Province } from './province.ts'
import { step } from './reviews.ts'

type Who = 'authority' | 'applicant' | 'office'
type Told = readonly (readonly [daysAgo: number, who: Who, name: string, asked: Answers])[]

const stories: readonly Told[] = [
  // Revoked when the time to answer was over.
  [
    [
      25,
      'authority',
      'notify-revocation',
      { ground: 'R5', facts: '已列入经营异常名录，有公示记录。（示例）' },
    ],
    [
      2,
      'authority',
      'revoke',
      {
        ground: 'R5',
        reason: '申辩期内没有提出申辩，核实属实。（示例）',
      },
    ],
  ],
  // The enterprise may still answer.
  [
    [
      3,
      'authority',
      'notify-revocation',
      { ground: 'R6', facts: '信息有变化，未按期更新信息表。（示例）' },
    ],
  ],
  // It has answered.
  [
    [
      12,
      'authority',
      'notify-revocation',
      { ground: 'R1', facts: '年报显示资产总额已经超过 2 亿元。（示例）' },
    ],
    [
      4,
      'applicant',
      'defend',
      {
        statement: '年报金额单位填写有误，审计报告显示没有超过 2 亿元，现附审计报告。（示例）',
      },
    ],
  ],
  // Its answer was verified.
  [
    [
      16,
      'authority',
      'notify-revocation',
      { ground: 'R2', facts: '收到举报，称研发人员名单不实。（示例）' },
    ],
    [
      11,
      'applicant',
      'defend',
      { statement: '名单所列人员均有劳动合同和社保记录，可以随时核对。（示例）' },
    ],
    [
      5,
      'office',
      'verify',
      {
        conclusion: 'UNFOUNDED',
        opinion: '抽查十二人的合同和社保记录，与名单一致，建议保留登记编号。（示例）',
      },
    ],
  ],
]

/** Of those entered first: numbers on their way to a revocation, one at each stage. */
export function revocationActs(province: Province): Act[] {
  const { place, today } = province
  return stories.flatMap((told, at) => {
    const acts = told.map(([daysAgo, who, name, asked]) => ({
      daysAgo,
      work: async (then: Deps) => {
        const id = await findEntered(then, province, at)
        if (!id) return
        const actor = who === 'applicant' ? await applicantOf(then, id) : province[who]
        const documentNumber = `示范${place.short}撤销〔${today.slice(0, 4)}〕1 号`
        const said = name === 'revoke' ? { ...asked, documentNumber } : asked
        await step(then, actor, { id, step: name, asked: said })
      },
    }))
    return inTurn(acts)
  })
}

/** The case of the entry at this place of the register of the province, in the order of time and numbers. */
export async function findEntered(
  { db }: Deps,
  { authority }: Province,
  place: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('register_entries')
    .select('case_id')
    .where('authority_id', '=', authority.organisation.id)
    .orderBy('entered_on')
    .orderBy('number')
    .offset(place)
    .limit(1)
    .executeTakeFirst()
  return row?.case_id
}
