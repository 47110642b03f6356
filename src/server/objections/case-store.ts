import { decidingArea } from '#core/areas.ts'
import type { Tx } from '../db/tables.ts'

/** The case as the asking organisation may read it; undefined for an office that is only asked to verify. */
export async function findCase(tx: Tx, id: string) {
  return tx
    .selectFrom('cases')
    .select(['id', 'reference', 'title', 'applicant_id', 'handler_id'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Where the case stands in the batches of its authority: on notice, listed for one that is prepared, or in none. */
export async function findStanding(
  tx: Tx,
  caseId: string,
): Promise<'on-notice' | 'listed' | undefined> {
  const rows = await tx
    .selectFrom('batch_entries')
    .select('state')
    .where('case_id', '=', caseId)
    .where('state', 'in', ['on-notice', 'listed'])
    .execute()
  return rows.map(({ state }) => state).find((state) => state === 'on-notice' || state === 'listed')
}

export type VerifyingOffice = { id: string; name: string; handles: boolean }

/** The open evaluators of the area that an authority decides for; the one that handles the case comes first. */
export async function listVerifyingOffices(
  tx: Tx,
  { area, handlerId }: { area: string; handlerId: string | null },
): Promise<VerifyingOffice[]> {
  const rows = await tx
    .selectFrom('organisations')
    .select(['id', 'name', 'area'])
    .where('kind', '=', 'evaluator')
    .where('closed_at', 'is', null)
    .orderBy('area')
    .orderBy('name')
    .execute()
  return rows
    .filter((one) => decidingArea(one.area) === area || one.id === handlerId)
    .map(({ id, name }) => ({ id, name, handles: id === handlerId }))
    .toSorted((one, other) => Number(other.handles) - Number(one.handles))
}
