import type { Db } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { endPeriodRow, hasAnyPeriod, insertPeriod, lockDeclarations } from './store.ts'

const declaredAt = new Date('2020-02-06T02:00:00Z')
const endedAt = new Date('2020-06-30T02:00:00Z')

/**
 * One invented period that has long ended, marked as an example, so that no list is empty. The circular was
 * issued that day; its end and the grace are made up. Safe in two processes.
 */
export async function seedDemoPeriod(deps: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const torch = await findTorch(deps.db)
  if (!torch) return
  await deps.db.transaction().execute(async (tx) => {
    await lockDeclarations(tx, torch.id)
    if (await hasAnyPeriod(tx)) return
    const id = await insertPeriod(tx, {
      area: '000000',
      services: [],
      measures: {
        deferPaper: true,
        certificates: 'electronic-or-posted',
        extendClocksBy: 0,
      },
      startsOn: '2020-02-06',
      graceWorkdays: 20,
      title: { zh: '疫情防控便利化期间（示例）', en: 'Epidemic emergency period (example)' },
      legalText: '关于疫情防控期间进一步为各类科技企业提供便利化服务的通知（示例）',
      link: null,
      declaredBy: torch.id,
      at: declaredAt,
    })
    await endPeriodRow(tx, id, {
      on: '2020-06-30',
      by: torch.id,
      at: endedAt,
      reason: '示例数据：用于演示便利化期间如何结束，并非真实决定。',
      papersDueOn: '2020-07-28',
    })
    await writeJournal(tx, {
      organisationId: torch.id,
      actor: { userId: null, name: '演示数据' },
      act: 'emergency:declare',
      detail: { period: id, name: '疫情防控便利化期间（示例）', area: '000000' },
      at: deps.clock.now(),
    })
  })
}

function findTorch(db: Db) {
  return db.selectFrom('organisations').select('id').where('kind', '=', 'torch').executeTakeFirst()
}
