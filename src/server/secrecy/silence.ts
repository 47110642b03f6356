import type { Tx } from '../db/tables.ts'
import { requireSecrecy } from './secrecy.ts'

/** The words, the field they were typed in, and the case or the batch that they are about. */
type Words = { field: string; text: string } & ({ caseId: string } | { batchId: string })

/**
 * Refuses words that others will read when they say who objected. The asking office knows that only of the
 * objections that it decides on or verifies, and only those are looked at.
 */
export async function requireSilence(tx: Tx, { field, text, ...about }: Words): Promise<void> {
  const rows = await tx
    .selectFrom('objections')
    .innerJoin('announcements as notice', 'notice.id', 'objections.announcement_id')
    .select(['objector_name as name', 'objector_phone as phone', 'objector_email as email'])
    .$if('caseId' in about, (query) =>
      query.where('objections.case_id', '=', 'caseId' in about ? about.caseId : ''),
    )
    .$if('batchId' in about, (query) =>
      query.where('notice.batch_id', '=', 'batchId' in about ? about.batchId : ''),
    )
    .execute()
  for (const objector of rows) requireSecrecy(field, text, objector)
}
