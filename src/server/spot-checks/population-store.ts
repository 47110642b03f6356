import { sql } from 'kysely'
import type { Day } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import { areaRange } from '../db/as-actor.ts'
import type { Db, Tx } from '../db/tables.ts'

type Population = { service: string; year: number; area: string; on: Day }

/** The entries of the register that a spot check draws from: valid on that day. */
function population(db: Db, { service, year, area, on }: Population) {
  const [from, to] = areaRange(area)
  return db
    .selectFrom('register_entries as entry')
    .where('entry.service', '=', service)
    .where('entry.year', '=', year)
    .where('entry.state', '=', 'valid')
    .where((eb) => eb.or([eb('entry.valid_until', 'is', null), eb('entry.valid_until', '>=', on)]))
    .where('entry.area', '>=', from)
    .where('entry.area', '<=', to)
}

export async function countPopulation(db: Db, asked: Population): Promise<number> {
  const { count } = await population(db, asked)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function findEntries(db: Db, asked: Population, numbers: readonly string[]) {
  if (numbers.length === 0) return []
  return population(db, asked)
    .select(['entry.number', 'entry.name'])
    .where('entry.number', '=', sql<string>`any(${[...numbers]})`)
    .execute()
}

export type Entry = Awaited<ReturnType<typeof listPopulation>>[number]

/** All of them in one statement, with those whose people may not inspect them. */
export async function listPopulation(tx: Tx, asked: Population) {
  return withRecused(population(tx, asked)).orderBy('entry.number').execute()
}

/** The same for those that were drawn, whatever became of their entries since. */
export async function listDrawnEntries(tx: Tx, numbers: readonly string[]) {
  return withRecused(
    tx
      .selectFrom('register_entries as entry')
      .where('entry.number', '=', sql<string>`any(${[...numbers]})`),
  ).execute()
}

function withRecused(query: ReturnType<typeof population>) {
  return query
    .leftJoin('cases', 'cases.id', 'entry.case_id')
    .leftJoin('organisations as office', 'office.id', 'cases.handler_id')
    .select([
      'entry.number',
      'entry.name',
      'entry.area',
      'entry.area_name',
      'entry.case_id',
      'entry.applicant_id',
      'cases.applicant_code',
      'cases.handler_id',
      'office.name as office_name',
      'office.credit_code as office_code',
    ])
}

// Answers are long: so many are held in memory at once.
const portion = 500

/** What is read of the answers that each case was decided on, by the case’s id. */
export async function readAnswersOf<T>(
  db: Db,
  caseIds: readonly string[],
  read: (answers: Answers) => T,
): Promise<Map<string, T>> {
  const found = new Map<string, T>()
  for (let at = 0; at < caseIds.length; at += portion) {
    const rows = await db
      .selectFrom('cases')
      .select(['id', 'decided_answers', 'submitted'])
      .where('id', '=', sql<string>`any(${caseIds.slice(at, at + portion)}::uuid[])`)
      .execute()
    for (const row of rows) found.set(row.id, read(row.decided_answers ?? row.submitted ?? {}))
  }
  return found
}

/** Holds the cases in one order, so that nothing is added to their journals meanwhile. */
export async function lockCases(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await tx
    .selectFrom('cases')
    .select('id')
    .where('id', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
}
