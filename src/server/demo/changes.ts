import { addDays } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { fileRecord, verifyRecord } from '../records/actions.ts'
import { type Act, inTurn } from './agenda.ts'
import { applicantOf } from './people.ts'
import type { Province } from './province.ts'
import { findEntered } from './revocations.ts'

/** One enterprise has a new name, which was verified; another reports a change that waits for the office. */
export function changeActs(province: Province): Act[] {
  return [
    ...inTurn([
      { daysAgo: 13, work: (then) => report(then, province, { place: 5, answersOf: renamed }) },
      { daysAgo: 10, work: (then) => verify(then, province, 5) },
    ]),
    ...inTurn([
      { daysAgo: 2, work: (then) => report(then, province, { place: 6, answersOf: grown }) },
    ]),
  ]
}

type Report = { place: number; answersOf: (then: Deps, name: string) => Answers }

async function report(then: Deps, province: Province, { place, answersOf }: Report): Promise<void> {
  const id = await findEntered(then, province, place)
  if (!id) return
  const actor = await applicantOf(then, id)
  const answers = answersOf(then, actor.organisation.name)
  await asActor(then.db, actor, async (tx) => {
    await fileRecord(then, tx, { actor, id, kind: 'change', answers })
  })
}

async function verify(then: Deps, province: Province, place: number): Promise<void> {
  const { office } = province
  const caseId = await findEntered(then, province, place)
  if (!caseId) return
  const filed = await then.db
    .selectFrom('side_records')
    .select('id')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!filed) return
  const asked = { outcome: 'MET', note: '已核对变更后的营业执照。' }
  await asActor(then.db, office, async (tx) => {
    await verifyRecord(then, tx, { actor: office, id: filed.id, asked })
  })
}

function renamed({ clock }: Deps, name: string): Answers {
  return {
    kind: 'NAME',
    changedOn: addDays(clock.today(), -9),
    newName: name.replace(/有限公司$/, '股份有限公司'),
    description: '公司整体变更为股份有限公司，名称随之变更，其他登记事项不变。（示例）',
    stillMeets: true,
  }
}

function grown({ clock }: Deps): Answers {
  return {
    kind: 'MATERIAL',
    changedOn: addDays(clock.today(), -20),
    description: '吸收合并一家关联企业，职工增加 38 人，其中科技人员 16 人。（示例）',
    stillMeets: true,
  }
}
