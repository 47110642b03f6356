import { sql } from 'kysely'
import type { Tx } from '../db/tables.ts'
import { requireSecrecy } from './secrecy.ts'

/** Words by the field that they were typed in, and the case or the batch that they are about. */
type Words = { said: Readonly<Record<string, unknown>> } & (
  | { caseId: string }
  | { batchId: string }
)

/**
 * Refuses words that others will read when they say who objected: to the case, or to any case that is or was in the
 * batch. The asking office knows that only of the objections that it decides on or verifies, and only those are
 * looked at.
 */
export async function requireSilence(tx: Tx, { said, ...about }: Words): Promise<void> {
  const texts = Object.entries(said).filter(([, text]) => typeof text === 'string' && text !== '')
  if (texts.length === 0) return
  const rows = await tx
    .selectFrom('objections')
    .innerJoin('announcements as notice', 'notice.id', 'objections.announcement_id')
    .innerJoin('announcement_entries as entry', (join) =>
      join
        .onRef('entry.announcement_id', '=', 'objections.announcement_id')
        .onRef('entry.case_id', '=', 'objections.case_id'),
    )
    .select(['objector_name as name', 'objector_phone as phone', 'objector_email as email'])
    .select(
      sql<string>`concat_ws(' ', notice.title ->> 'zh', entry.name, entry.area_name)`.as(
        'published',
      ),
    )
    .where((eb) =>
      'caseId' in about
        ? eb('objections.case_id', '=', about.caseId)
        : eb(
            'objections.case_id',
            'in',
            eb.selectFrom('batch_entries').select('case_id').where('batch_id', '=', about.batchId),
          ),
    )
    .execute()
  for (const [field, text] of texts) {
    for (const objector of rows) requireSecrecy(field, String(text), objector)
  }
}
