import type { Tx } from '../db/tables.ts'

type Leaving = { caseId: string; by: string; reason: string; at: Date }

/** A case whose applicant acts by itself leaves its batch, and the notice if it stands on one; the others go on. */
export async function leaveBatch(tx: Tx, leaving: Leaving): Promise<void> {
  if (await withdrawEntry(tx, leaving)) await pullListedEntry(tx, leaving)
}

/** Whether the case stood in a batch. */
async function withdrawEntry(tx: Tx, { caseId, by, reason, at }: Leaving): Promise<boolean> {
  const changed = await tx
    .updateTable('batch_entries')
    .set({ state: 'withdrawn', reason, changed_by: by, changed_at: at })
    .where('case_id', '=', caseId)
    .where('state', 'in', ['listed', 'on-notice'])
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** The line of the notice that runs. */
async function pullListedEntry(tx: Tx, { caseId, at }: Leaving): Promise<void> {
  await tx
    .updateTable('announcement_entries')
    .set({ pulled_at: at })
    .where('case_id', '=', caseId)
    .where('pulled_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('announcements')
          .select('announcements.id')
          .whereRef('announcements.id', '=', 'announcement_entries.announcement_id')
          .where('announcements.kind', '=', 'notice')
          .where('announcements.withdrawn_at', 'is', null),
      ),
    )
    .execute()
}
