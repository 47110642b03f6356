import { sql } from 'kysely'
import type { Day } from '#core/dates.ts'
import type { Tx } from '../db/tables.ts'

/** What one office may know of another's case. */
export type Alike = {
  id: string
  applicant_id: string
  handler_id: string | null
  area: string
  office: string | null
  number: string | null
  state: string
  decided_on: Day | null
}

/** Submitted cases of any office that share a key, registered ones first, then the older. */
export async function listAlike(
  tx: Tx,
  { service, keys, besides }: { service: string; keys: readonly string[]; besides: string },
): Promise<Alike[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<Alike>`
    select * from cases_alike(${service}, ${keys}::text[], ${besides})`.execute(tx)
  return rows
}

export type OpenCase = {
  reference: string
  title: string
  applicant_name: string
  submitted_at: Date | null
}

/** What is shown of cases that the caller may open, by their ids. */
export async function findOpenCases(
  tx: Tx,
  cases: readonly Pick<Alike, 'id'>[],
): Promise<Map<string, OpenCase>> {
  if (cases.length === 0) return new Map()
  const rows = await tx
    .selectFrom('cases')
    .select(['id', 'reference', 'title', 'applicant_name', 'submitted_at'])
    .where(
      'id',
      'in',
      cases.map(({ id }) => id),
    )
    .execute()
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** Whoever decides on one of these keys waits until the other decision has ended. In one order, so none waits for ever. */
export async function lockKeys(tx: Tx, service: string, keys: readonly string[]): Promise<void> {
  for (const key of keys.toSorted()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`likeness:${service}:${key}`}, 0))`.execute(
      tx,
    )
  }
}

/** The SHA-256 of the files of a case by their ids. */
export async function listHashes(tx: Tx, caseId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('files')
    .select(['id', 'sha256'])
    .where('case_id', '=', caseId)
    .execute()
  return new Map(rows.map(({ id, sha256 }) => [id, sha256]))
}
