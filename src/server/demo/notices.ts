import { correctAnnouncement } from '../announcements/actions.ts'
import { dropCase } from '../batches/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { type Act, inTurn } from './agenda.ts'
import type { Batch } from './batches.ts'
import { noticeOf } from './objections.ts'
import type { Province } from './province.ts'

type On = { daysAgo: number; position: number }

/** An entry is taken off the notice that runs; the office reviews it again. */
export function pullActs({ authority }: Province, batch: Batch, { daysAgo, position }: On): Act[] {
  const reason = '企业来函说明研发费用归集口径有误，退回评价工作机构再审（示例）'
  const work = async (then: Deps) => {
    const notice = await noticeOf(then, batch)
    const { case_id: caseId } = await then.db
      .selectFrom('announcement_entries')
      .select('case_id')
      .where('announcement_id', '=', notice.id)
      .where('position', '=', position)
      .executeTakeFirstOrThrow()
    const asked = { actor: authority, id: batch.id, caseId, reason }
    await asActor(then.db, authority, (tx) => dropCase(then, tx, asked))
  }
  return inTurn([{ daysAgo, work }])
}

/** A correction beside the announcement of a batch. */
export function correctActs({ authority, place }: Province, batch: Batch, daysAgo: number): Act[] {
  const work = async (then: Deps) => {
    if (batch.id === '') return
    const announced = await then.db
      .selectFrom('announcements')
      .select('address')
      .where('batch_id', '=', batch.id)
      .where('kind', '=', 'announcement')
      .executeTakeFirst()
    if (!announced) return
    const text =
      '名单第 4 号企业的名称有一字与营业执照不一致，以营业执照所载为准，登记编号不变。（示例）'
    const documentNumber = `示范${place.short}更正〔${then.clock.today().slice(0, 4)}〕1 号`
    const asked = { actor: authority, address: announced.address, text, documentNumber }
    await asActor(then.db, authority, async (tx) => {
      await correctAnnouncement(then, tx, asked)
    })
  }
  return inTurn([{ daysAgo, work }])
}
