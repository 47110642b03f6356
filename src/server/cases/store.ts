import { type ExpressionBuilder, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import { type Actor, isSupervisor } from '#core/access.ts'
import type { Day } from '#core/dates.ts'
import { notFound } from '#core/errors.ts'
import { areaRange } from '../db/as-actor.ts'
import type { Db, Tables, Tx } from '../db/tables.ts'

export type Case = Omit<Selectable<Tables['cases']>, 'search' | 'due_sort'>

const jsonColumns = [
  'answers',
  'submitted',
  'decision',
  'decided_answers',
  'proposal',
  'previous',
] as const satisfies readonly (keyof Case)[]
type JsonColumn = (typeof jsonColumns)[number]

/** What a step or a save writes into the row. */
export type Change = Omit<Updateable<Tables['cases']>, JsonColumn> & Partial<Pick<Case, JsonColumn>>

const columns = [
  'id',
  'seq',
  'reference',
  'service',
  'state',
  'private',
  'waits_for',
  'version',
  'answers',
  'submitted',
  'form_version',
  'rule_pack',
  'title',
  'applicant_id',
  'applicant_name',
  'applicant_code',
  'area',
  'handler_id',
  'holder_id',
  'holder_name',
  'opened_by',
  'opened_at',
  'changed_at',
  'changed_by',
  'submitted_at',
  'accepted_on',
  'due_on',
  'decided_on',
  'number',
  'decision',
  'decided_answers',
  'decided_pack',
  'proposal',
  'previous',
  'taken',
  'likeness',
  'search_text',
] as const satisfies readonly (keyof Case)[]

type Insert = Pick<
  Case,
  | 'service'
  | 'state'
  | 'private'
  | 'waits_for'
  | 'answers'
  | 'form_version'
  | 'rule_pack'
  | 'title'
  | 'applicant_id'
  | 'applicant_name'
  | 'applicant_code'
  | 'area'
  | 'opened_by'
  | 'opened_at'
  | 'changed_by'
  | 'search_text'
>

/** The reference is given at once and never changes: one name for the case from the draft on. */
export async function insertCase(tx: Tx, prefix: string, year: string, row: Insert): Promise<Case> {
  return tx
    .insertInto('cases')
    .values({
      ...row,
      answers: JSON.stringify(row.answers),
      changed_at: row.opened_at,
      reference: sql<string>`${`${prefix}${year}`} || lpad(nextval('case_references')::text, 8, '0')`,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

export async function getCase(tx: Tx, id: string): Promise<Case> {
  const row = await tx.selectFrom('cases').select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Holds the row until the transaction ends, so that two people cannot decide the same case. */
export async function getCaseForUpdate(tx: Tx, id: string): Promise<Case> {
  const row = await tx
    .selectFrom('cases')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** The same for many, locked in one order, so that two acts over the same cases wait for one another. */
export async function getCasesForUpdate(tx: Tx, ids: readonly string[]): Promise<Case[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('cases')
    .select(columns)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Writes what changed; every change counts the version on. */
export async function updateCase(tx: Tx, id: string, change: Change): Promise<Case> {
  return tx
    .updateTable('cases')
    .set((eb) => ({ ...written(change), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()
}

function written(change: Change): Updateable<Tables['cases']> {
  const json = jsonColumns
    .filter((name) => change[name] !== undefined && change[name] !== null)
    .map((name) => [name, JSON.stringify(change[name])])
  return { ...change, ...Object.fromEntries(json) }
}

export type Filters = {
  service?: string | undefined
  state?: string | undefined
  waitsFor?: 'applicant' | 'handler' | 'nobody' | undefined
  overdue?: boolean | undefined
  /** Only cases with a record that the office has not decided on. */
  recordsWait?: boolean | undefined
  q?: string | undefined
}

type Query = ExpressionBuilder<Tables, 'cases'>

/** `partyOf` of core/access.ts as SQL: what this actor may see, in every list, count, search and export. */
function scope(eb: Query, actor: Actor) {
  const { id, kind, area } = actor.organisation
  if (kind === 'enterprise') return eb('cases.applicant_id', '=', id)
  const handled = eb.and([eb('cases.handler_id', '=', id), eb('cases.private', '=', false)])
  if (!isSupervisor(kind)) return handled
  const [from, to] = areaRange(area)
  return eb.or([
    handled,
    eb.and([eb.between('cases.area', from, to), eb('cases.private', '=', false)]),
  ])
}

function matches(eb: Query, { filters, today }: { filters: Filters; today: Day }) {
  const { service, state, waitsFor, overdue, recordsWait, q } = filters
  const conditions = [
    service && eb('cases.service', '=', service),
    state && eb('cases.state', '=', state),
    waitsFor && waitsFor !== 'nobody' && eb('cases.waits_for', '=', waitsFor),
    waitsFor === 'nobody' && eb('cases.waits_for', 'is', null),
    overdue && eb('cases.due_on', '<', today),
    recordsWait &&
      sql<SqlBool>`cases.id in (select case_id from side_records where state = 'filed')`,
    q && sql<SqlBool>`search @@ zh_query(${q})`,
  ]
  return eb.and(conditions.filter((condition) => typeof condition === 'object'))
}

type Page = {
  actor: Actor
  filters: Filters
  today: Day
  order: 'due' | 'newest'
  after?: { due?: string | undefined; seq: string } | undefined
  limit: number
}

/** Rows of a list with the handler's name and the working days left; the pages neither repeat nor miss a row. */
export async function listCases(db: Db, { actor, filters, today, order, after, limit }: Page) {
  return db
    .selectFrom('visible_cases as cases')
    .leftJoin('organisations as handler', 'handler.id', 'cases.handler_id')
    .select(columns.filter((name) => !unlisted.has(name)).map((name) => `cases.${name}` as const))
    .select(['cases.due_sort', 'handler.name as handler_name', workdaysLeft(today)])
    .where((eb) => scope(eb as unknown as Query, actor))
    .where((eb) => matches(eb as unknown as Query, { filters, today }))
    .$if(after !== undefined, (query) =>
      query.where(
        order === 'due'
          ? sql<SqlBool>`(due_sort, seq) > (${after?.due ?? ''}::date, ${after?.seq ?? ''}::bigint)`
          : sql<SqlBool>`seq < ${after?.seq ?? ''}::bigint`,
      ),
    )
    .$if(order === 'due', (query) => query.orderBy('due_sort').orderBy('seq'))
    .$if(order === 'newest', (query) => query.orderBy('seq', 'desc'))
    .limit(limit)
    .execute()
}

// What a list does not show, it does not read.
const unlisted = new Set<string>([
  ...jsonColumns,
  'search_text',
  'form_version',
  'taken',
  'likeness',
  'decided_pack',
])

/** The handler's name and the working days left of one case. */
export async function getOutlook(tx: Tx, id: string, today: Day) {
  return tx
    .selectFrom('cases')
    .leftJoin('organisations as handler', 'handler.id', 'cases.handler_id')
    .select(['handler.name as handler_name', workdaysLeft(today)])
    .where('cases.id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Null without a due day, and where the calendar of that year is not known: never guessed. */
function workdaysLeft(today: Day) {
  return sql<number | null>`case
    when due_on is null or not exists (select from workdays where day = due_on) then null
    when due_on >= ${today} then (
      select count(*) from workdays where workday and day > ${today} and day <= due_on)
    else - (select count(*) from workdays where workday and day > due_on and day <= ${today})
  end::integer`.as('workdays_left')
}

type Count = { actor: Actor; service?: string | undefined; today: Day }

/** How many cases in scope wait for whom. */
export async function countCases(db: Db, { actor, service, today }: Count) {
  return db
    .selectFrom('visible_cases as cases')
    .select((eb) => [
      eb.fn.countAll<string>().filterWhere('waits_for', '=', 'applicant').as('applicant'),
      eb.fn.countAll<string>().filterWhere('waits_for', '=', 'handler').as('handler'),
      eb.fn.countAll<string>().filterWhere('due_on', '<', today).as('overdue'),
    ])
    .where('waits_for', 'is not', null)
    .where((eb) => scope(eb, actor))
    .where((eb) => matches(eb, { filters: { service }, today }))
    .executeTakeFirstOrThrow()
}

/** How many cases in scope have a record that waits for the office; most of them wait for nobody else. */
export async function countRecordCases(db: Db, { actor, service, today }: Count): Promise<number> {
  const { count } = await db
    .selectFrom('visible_cases as cases')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where((eb) => scope(eb as unknown as Query, actor))
    .where((eb) =>
      matches(eb as unknown as Query, { filters: { service, recordsWait: true }, today }),
    )
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function listUnknownAreas(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const known = await tx.selectFrom('areas').select('code').where('code', 'in', codes).execute()
  const found = new Set(known.map((row) => row.code))
  return codes.filter((code) => !found.has(code))
}
