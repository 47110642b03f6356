import { type SqlBool, sql } from 'kysely'
import type { Actor } from '#core/access.ts'
import type { Verdicts } from '#core/checklist.ts'
import type { Day } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import type { Tx } from '../db/tables.ts'

const columns = [
  'cases.id',
  'cases.reference',
  'cases.state',
  'cases.version',
  'cases.taken',
  'cases.rule_pack',
  'cases.submitted',
  'cases.applicant_name',
  'cases.applicant_code',
  'cases.area',
  'cases.submitted_at',
  'cases.due_on',
  'cases.accepted_on',
  'cases.holder_id',
  'cases.holder_name',
] as const

/** One case as a list shows and judges it. */
export type Listed = {
  id: string
  reference: string
  state: string
  version: number
  taken: string[]
  rule_pack: string
  submitted: Answers | null
  applicant_name: string
  applicant_code: string
  area: string
  submitted_at: Date | null
  due_on: Day | null
  accepted_on: Day | null
  holder_id: string | null
  holder_name: string | null
  /** What the office found on the screen already. */
  verdicts: Verdicts | null
}

type Office = { actor: Actor; service: string }

/** Cases of this very office and no other’s, whatever else it may see. */
function own(tx: Tx, { actor, service }: Office) {
  return tx
    .selectFrom('cases')
    .where('cases.service', '=', service)
    .where('cases.handler_id', '=', actor.organisation.id)
    .where('cases.private', '=', false)
}

type Waiting = Office & { states: readonly string[] }

function waiting(tx: Tx, { states, ...office }: Waiting) {
  return own(tx, office).where(sql<SqlBool>`cases.state = any(${[...states]}::text[])`)
}

/** The cases that wait in these states, the most urgent first. */
export async function listWaiting(
  tx: Tx,
  { limit, ...asked }: Waiting & { limit: number },
): Promise<Listed[]> {
  return waiting(tx, asked)
    .leftJoin('reviews', (join) =>
      join
        .onRef('reviews.case_id', '=', 'cases.id')
        .on('reviews.office_id', '=', asked.actor.organisation.id),
    )
    .select(columns)
    .select('reviews.verdicts')
    .orderBy('due_sort')
    .orderBy('seq')
    .limit(limit)
    .execute()
}

/** How many wait, and how many of them another officer holds. */
export async function countWaiting(tx: Tx, asked: Waiting) {
  const { waiting: all, others } = await waiting(tx, asked)
    .select((eb) => [
      eb.fn.countAll<string>().as('waiting'),
      eb.fn.countAll<string>().filterWhere('holder_id', '!=', asked.actor.userId).as('others'),
    ])
    .executeTakeFirstOrThrow()
  return { waiting: Number(all), heldByOthers: Number(others) }
}

/** The office's cases with these references, in whatever state. */
export async function listByReference(
  tx: Tx,
  { references, ...office }: Office & { references: readonly string[] },
): Promise<Listed[]> {
  if (references.length === 0) return []
  return own(tx, office)
    .leftJoin('reviews', (join) =>
      join
        .onRef('reviews.case_id', '=', 'cases.id')
        .on('reviews.office_id', '=', office.actor.organisation.id),
    )
    .select(columns)
    .select('reviews.verdicts')
    .where(sql<SqlBool>`cases.reference = any(${[...references]}::text[])`)
    .execute()
}

/** Holds the case until the transaction ends: of two officers with the same list one comes second. */
export async function lockCase(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('cases').select('id').where('id', '=', id).forUpdate().execute()
}
