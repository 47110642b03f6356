import { sql } from 'kysely'
import type { Answers } from '#core/form.ts'
import type { Tx } from '../db/tables.ts'
import type { Case } from './store.ts'

/** So many references, in one go. */
export async function nextReferences(
  tx: Tx,
  { prefix, year, count }: { prefix: string; year: string; count: number },
): Promise<string[]> {
  const { rows } = await sql<{ reference: string }>`
    select ${`${prefix}${year}`} || lpad(nextval('case_references')::text, 8, '0') as reference
    from generate_series(1, ${count}::integer)`.execute(tx)
  return rows.map(({ reference }) => reference)
}

type Own = Pick<Case, 'id' | 'reference' | 'title' | 'search_text'> & { answers: Answers }

type Same = Pick<
  Case,
  | 'service'
  | 'state'
  | 'private'
  | 'waits_for'
  | 'form_version'
  | 'rule_pack'
  | 'applicant_id'
  | 'applicant_name'
  | 'applicant_code'
  | 'area'
  | 'opened_by'
  | 'opened_at'
  | 'changed_by'
>

/** Many cases in one statement: what each has of its own, and what is the same in all. */
export async function insertCases(tx: Tx, own: readonly Own[], same: Same): Promise<void> {
  const { opened_at, ...rest } = same
  await sql`
    insert into cases (id, reference, title, search_text, answers, service, state, private, waits_for, form_version,
      rule_pack, applicant_id, applicant_name, applicant_code, area, opened_by, changed_by, opened_at, changed_at)
    select own.id, own.reference, own.title, own.search_text, own.answers, same.*, ${opened_at}, ${opened_at}
    from jsonb_to_recordset(${JSON.stringify(own)}::jsonb)
        as own (id uuid, reference text, title text, search_text text, answers jsonb),
      jsonb_to_record(${JSON.stringify(rest)}::jsonb)
        as same (service text, state text, private boolean, waits_for text, form_version integer, rule_pack text,
          applicant_id uuid, applicant_name text, applicant_code text, area text, opened_by uuid, changed_by text)
  `.execute(tx)
}
