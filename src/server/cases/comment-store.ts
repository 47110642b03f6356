import type { Selectable, Updateable } from 'kysely'
import { notFound } from '#core/errors.ts'
import type { Tables, Tx } from '../db/tables.ts'

export type Comment = Selectable<Tables['comments']> & { office: string }

/** In the order in which they were written; row-level security leaves out other offices' drafts. */
export async function listComments(tx: Tx, caseId: string): Promise<Comment[]> {
  return selectComments(tx).where('case_id', '=', caseId).orderBy('seq').execute()
}

export async function getComment(tx: Tx, id: string): Promise<Comment> {
  const row = await selectComments(tx).where('comments.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

function selectComments(tx: Tx) {
  return tx
    .selectFrom('comments')
    .innerJoin('organisations as office', 'office.id', 'comments.office_id')
    .selectAll('comments')
    .select('office.name as office')
}

type Draft = {
  caseId: string
  officeId: string
  field: string
  fileId: string | null
  text: string
  by: string
  at: Date
}

export async function insertComment(tx: Tx, draft: Draft): Promise<Comment> {
  const { id } = await tx
    .insertInto('comments')
    .values({
      case_id: draft.caseId,
      office_id: draft.officeId,
      field: draft.field,
      file_id: draft.fileId,
      text: draft.text,
      written_by: draft.by,
      written_at: draft.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return getComment(tx, id)
}

/** Every change counts the version on. */
export async function updateComment(
  tx: Tx,
  id: string,
  change: Updateable<Tables['comments']>,
): Promise<Comment> {
  await tx
    .updateTable('comments')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  return getComment(tx, id)
}

export async function deleteComment(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('comments').where('id', '=', id).execute()
}

/** The drafts of one office on a case go out together, as one round more than the last. */
export async function sendDrafts(
  tx: Tx,
  { caseId, officeId, at }: { caseId: string; officeId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('comments')
    .set((eb) => ({
      state: 'sent',
      sent_at: at,
      round: eb
        .selectFrom('comments as earlier')
        .select(({ fn, val }) =>
          eb(fn.coalesce(fn.max('earlier.round'), val(0)), '+', 1).as('round'),
        )
        .where('earlier.case_id', '=', caseId),
      version: eb('version', '+', 1),
    }))
    .where('case_id', '=', caseId)
    .where('office_id', '=', officeId)
    .where('state', '=', 'draft')
    .execute()
}

/** The answers are handed in with the case. */
export async function handInAnswers(tx: Tx, caseId: string): Promise<void> {
  await tx
    .updateTable('comments')
    .set((eb) => ({ state: 'answered', version: eb('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('state', '=', 'sent')
    .execute()
}

/** Codes with the names of those areas that are known. */
export async function listAreaNames(
  tx: Tx,
  codes: readonly string[],
): Promise<[code: string, name: string][]> {
  if (codes.length === 0) return []
  const rows = await tx
    .selectFrom('areas')
    .select(['code', 'name'])
    .where('code', 'in', codes)
    .execute()
  return rows.map(({ code, name }) => [code, name])
}
