import type { CaseView } from '#api/cases.ts'
import type { Party } from '#core/roles.ts'
import type { Tx } from '../db/tables.ts'
import { listHistory } from '../journal/actions.ts'

/** What was done to a case. What was said inside the office is not told to the applicant. */
export async function viewHistory(
  tx: Tx,
  { id, party }: { id: string; party: Party },
): Promise<CaseView['history']> {
  return (await listHistory(tx, id)).map((row) => {
    // The answers of each submission stay in the journal; a page shows only the current ones.
    const { answers: _, inside, checklist, ...detail } = row.detail
    const isOffice = party !== 'applicant'
    const told = {
      ...(isOffice && inside !== undefined && { asked: inside }),
      ...(isOffice && checklist !== undefined && { checklist }),
    }
    return {
      at: row.at.toISOString(),
      actor: row.actor_name,
      act: row.act,
      detail: { ...detail, ...told },
      hash: row.hash,
    }
  })
}
