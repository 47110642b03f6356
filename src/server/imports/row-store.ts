import { type SqlBool, sql } from 'kysely'
import type { Answers } from '#core/form.ts'
import type { Problem } from '#core/sheet-rows.ts'
import type { Tx } from '../db/tables.ts'
import type { RowState } from './reading.ts'

export type NewRow = {
  number: number
  title: string
  state: RowState
  answers: Answers | null
  problems: Problem[]
}

/** Many rows in one statement: one parameter instead of tens of thousands. */
export async function insertRows(tx: Tx, importId: string, rows: readonly NewRow[]): Promise<void> {
  await sql`
    insert into import_rows (import_id, number, title, state, answers, problems)
    select ${importId}, number, title, state, answers, problems
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (number integer, title text, state text, answers jsonb, problems jsonb)`.execute(tx)
}

/** The next rows that a draft is made of. */
export async function listGoodRows(
  tx: Tx,
  importId: string,
  { after, limit }: { after: number; limit: number },
) {
  return tx
    .selectFrom('import_rows')
    .select(['number', 'answers'])
    .where('import_id', '=', importId)
    .where('number', '>', after)
    .where('answers', 'is not', null)
    .orderBy('number')
    .limit(limit)
    .execute()
}

/** From now on the answers live in the case. */
export async function nameCases(
  tx: Tx,
  importId: string,
  made: readonly { number: number; caseId: string }[],
): Promise<void> {
  await sql`
    update import_rows set case_id = made."caseId", answers = null
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as made (number integer, "caseId" uuid)
    where import_rows.import_id = ${importId} and import_rows.number = made.number`.execute(tx)
}

export async function deleteRows(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom('import_rows').where('import_id', '=', importId).execute()
}

type Which = 'all' | 'problems' | RowState

export async function listRows(
  tx: Tx,
  importId: string,
  { which, after, limit }: { which: Which; after: number; limit: number },
) {
  return tx
    .selectFrom('import_rows')
    .select(['number', 'title', 'state', 'problems', 'case_id'])
    .where('import_id', '=', importId)
    .where('number', '>', after)
    .$if(which === 'problems', (query) => query.where(sql<SqlBool>`problems <> '[]'::jsonb`))
    .$if(which !== 'problems' && which !== 'all', (query) =>
      query.where('state', '=', which as RowState),
    )
    .orderBy('number')
    .limit(limit)
    .execute()
}
