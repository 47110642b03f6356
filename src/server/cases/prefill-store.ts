import { sql } from 'kysely'
import type { Answers } from '#core/form.ts'
import type { Tx } from '../db/tables.ts'

type Submitted = { reference: string; title: string; rule_pack: string; answers: Answers }

/** The case of this applicant that was submitted last, with what was submitted. */
export async function findLastSubmitted(
  tx: Tx,
  { applicantId, service }: { applicantId: string; service: string },
): Promise<Submitted | undefined> {
  const row = await tx
    .selectFrom('cases')
    .select(['reference', 'title', 'rule_pack', 'submitted'])
    .where('applicant_id', '=', applicantId)
    .where('service', '=', service)
    .where('submitted', 'is not', null)
    .orderBy('submitted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, answers: row.submitted ?? {} }
}

type Search = {
  applicantId: string
  service: string
  /** The field that tells one entry from another, and the one that names it. */
  key: string
  name: string
  q: string
  limit: number
}

/** The latest submitted answers for each value of the key; an entry without a key is known by its name. */
export async function listEntries(tx: Tx, { applicantId, service, key, name, q, limit }: Search) {
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<Submitted>`
    with own as (
      select reference, title, rule_pack, submitted as answers, submitted_at, seq,
        nullif(submitted ->> ${key}::text, '') as key, submitted ->> ${name}::text as name
      from cases
      where applicant_id = ${applicantId} and service = ${service} and submitted is not null
    ), latest as (
      select distinct on (coalesce(key, name)) * from own
      where coalesce(key, name) is not null and (key ilike ${part} or name ilike ${part})
      order by coalesce(key, name), submitted_at desc, seq desc
    )
    select reference, title, rule_pack, answers from latest order by submitted_at desc, seq desc
    limit ${limit}`.execute(tx)
  return rows
}
