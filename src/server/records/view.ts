import type { SideRecordsView, SideRecordView } from '#api/records.ts'
import { type Actor, requireParty } from '#core/access.ts'
import { getService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import { alarmsIn } from './alarms.ts'
import { closedFor, registeredOf, verifiedOf } from './standing.ts'
import { getCase, listRecordsOf, type SideRecord } from './store.ts'

/** Every record of a case that the caller may see, and what may be filed now. */
export async function viewRecords(
  tx: Tx,
  { actor, id }: { actor: Actor; id: string },
): Promise<SideRecordsView> {
  const found = await getCase(tx, id)
  const party = requireParty(actor, {
    applicantId: found.applicant_id,
    handlerId: found.handler_id,
    area: found.area,
    private: found.private,
  })
  const kinds = Object.entries(getService(found.service).records ?? {})
  const records = await listRecordsOf(tx, id)
  const verified = verifiedOf(records)
  const alarms = party === 'applicant' ? undefined : await alarmsIn(tx, { found, records })
  return {
    records: records.map((row) => ({ ...viewRecord(row), alarm: alarms?.get(row.id) ?? null })),
    kinds: kinds.map(([name, kind]) => ({
      kind: name,
      closed: closedFor(found, kind) ?? null,
      totals: found.decision ? kind.totals({ ...registeredOf(found), verified }) : [],
    })),
    mayFile: party === 'applicant',
    mayDecide: party === 'handler',
  }
}

function viewRecord(row: SideRecord): Omit<SideRecordView, 'alarm'> {
  return {
    id: row.id,
    kind: row.kind,
    answers: row.answers,
    state: row.state,
    filedBy: row.filed_by,
    filedAt: row.filed_at.toISOString(),
    asked: row.asked,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
  }
}
