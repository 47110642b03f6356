import type { Selectable } from 'kysely'
import type { Verdicts } from '#core/checklist.ts'
import type { Tables, Tx } from '../db/tables.ts'

export type Review = Selectable<Tables['reviews']>

export async function findReview(
  tx: Tx,
  { caseId, officeId }: { caseId: string; officeId: string },
): Promise<Review | undefined> {
  return tx
    .selectFrom('reviews')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('office_id', '=', officeId)
    .executeTakeFirst()
}

type Change = { caseId: string; officeId: string; verdicts: Verdicts; by: string; at: Date }

/** The caller holds the case, so that no other change comes between. */
export async function putReview(tx: Tx, change: Change): Promise<void> {
  const verdicts = JSON.stringify(change.verdicts)
  const said = { verdicts, changed_by: change.by, changed_at: change.at }
  await tx
    .insertInto('reviews')
    .values({ case_id: change.caseId, office_id: change.officeId, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['case_id', 'office_id'])
        .doUpdateSet((eb) => ({ ...said, version: eb('reviews.version', '+', 1) })),
    )
    .execute()
}
