import { sql } from 'kysely'
import type { PaperView } from '#api/papers.ts'
import type { TestApp } from './app.ts'
import type { Person } from './people.ts'

/** The paper of a case as this person sees it. */
export async function paperOf(
  app: Pick<TestApp, 'get'>,
  by: Person,
  caseId: string,
): Promise<PaperView> {
  const list = await app.get(`/api/v1/papers?caseId=${caseId}`, { as: by.key })
  const { body, status } = await app.get(`/api/v1/papers/${list.body.items[0]?.id}`, { as: by.key })
  if (status !== 200) throw new Error(`paper: ${status} ${JSON.stringify(list.body)}`)
  return body
}

/** Many cases made from one, each with a copy of its paper: so many uploads would test something else. */
export async function copyCases(
  { db }: Pick<TestApp, 'db'>,
  caseId: string,
  count: number,
): Promise<void> {
  const columns = async (table: string, but: string[]) => {
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO'
        and column_name <> all(${but})`.execute(db)
    return sql.join(rows.map(({ name }) => sql.ref(name)))
  }
  const ofCase = await columns('cases', ['id', 'reference', 'number'])
  const ofPaper = await columns('paper_records', ['id', 'case_id', 'code'])
  await sql`insert into cases (reference, ${ofCase})
    select reference || '-' || i, ${ofCase} from cases, generate_series(1, ${count}) i
    where cases.id = ${caseId}`.execute(db)
  await sql`insert into paper_records (case_id, code, ${ofPaper})
    select copy.id, lpad((row_number() over ())::text, 10, '0'), ${sql.raw('paper.*')}
    from cases copy, (select ${ofPaper} from paper_records where case_id = ${caseId}) paper
    where copy.reference like (select reference || '-%' from cases where id = ${caseId})`.execute(
    db,
  )
}
