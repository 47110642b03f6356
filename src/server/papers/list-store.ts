import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { PaperFilters } from '#api/papers.ts'
import { type Actor, isSupervisor } from '#core/access.ts'
import type { Day } from '#core/dates.ts'
import { readPaperCode } from '#core/paper-code.ts'
import type { Text } from '#core/text.ts'
import { areaRange } from '../db/as-actor.ts'
import type { Db, Tables, Tx } from '../db/tables.ts'

type Query = ExpressionBuilder<Tables & { papers: Tables['visible_papers'] }, 'papers'>

/** `partyOf` of core/access.ts as SQL: what this actor may see, in every list, count, search and export. */
function scope(eb: Query, actor: Actor) {
  const { id, kind, area } = actor.organisation
  if (kind === 'enterprise') return eb('papers.applicant_id', '=', id)
  if (!isSupervisor(kind)) return eb('papers.office_id', '=', id)
  const [from, to] = areaRange(area)
  return eb.or([eb('papers.office_id', '=', id), eb.between('papers.area', from, to)])
}

/** A paper with what its reader needs to know of its case, office and period. */
function select(db: Db, today: Day) {
  return db
    .selectFrom('visible_papers as papers')
    .innerJoin('visible_cases as cases', 'cases.id', 'papers.case_id')
    .leftJoin('organisations as office', 'office.id', 'papers.office_id')
    .leftJoin('emergency_periods as period', 'period.id', 'papers.period_id')
    .selectAll('papers')
    .select([
      'cases.reference',
      'cases.title',
      'cases.number',
      'cases.applicant_name',
      'cases.applicant_code',
      'cases.submitted_at',
      'office.name as office_name',
      'office.contact_name',
      'office.phone',
      sql<Text | null>`period.title`.as('period_title'),
      workdaysLeft(today),
    ])
}

export type PaperWithCase = Awaited<
  ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>
>

type Page = {
  actor: Actor
  filters: PaperFilters
  today: Day
  order: 'due' | 'newest'
  after?: { due?: string | undefined; seq: string } | undefined
  limit: number
}

/** The pages neither repeat nor miss a row. */
export async function listPapers(
  db: Db,
  { actor, filters, today, order, after, limit }: Page,
): Promise<PaperWithCase[]> {
  return select(db, today)
    .where((eb) => scope(eb as unknown as Query, actor))
    .where((eb) => matches(eb as unknown as Query, filters, today))
    .$if(after !== undefined, (query) =>
      query.where(
        order === 'due'
          ? sql<SqlBool>`(papers.due_sort, papers.seq) > (${after?.due ?? ''}::date, ${after?.seq ?? ''}::bigint)`
          : sql<SqlBool>`papers.seq < ${after?.seq ?? ''}::bigint`,
      ),
    )
    .$if(order === 'due', (query) => query.orderBy('papers.due_sort').orderBy('papers.seq'))
    .$if(order === 'newest', (query) => query.orderBy('papers.seq', 'desc'))
    .limit(limit)
    .execute()
}

function matches(eb: Query, filters: PaperFilters, today: Day) {
  const { state, overdue, service, caseId, q } = filters
  const code = q && readPaperCode(q)
  const conditions = [
    state && eb('papers.state', '=', state),
    overdue && isOverdue(today),
    service && eb('papers.service', '=', service),
    caseId && eb('papers.case_id', '=', caseId),
    code && eb('papers.code', '=', code),
    q && !code && sql<SqlBool>`cases.search @@ zh_query(${q})`,
  ]
  return eb.and(conditions.filter((condition) => typeof condition === 'object'))
}

/** Still waited for, and the day is over. */
function isOverdue(today: Day) {
  return sql<SqlBool>`(papers.state in ('due', 'mismatch') and papers.due_on < ${today})`
}

export async function countPapers(
  db: Db,
  { actor, service, today }: { actor: Actor; service: string | undefined; today: Day },
) {
  return db
    .selectFrom('visible_papers as papers')
    .innerJoin('visible_cases as cases', 'cases.id', 'papers.case_id')
    .select((eb) => {
      const inState = (state: Tables['paper_records']['state']) =>
        eb.fn.countAll<string>().filterWhere('papers.state', '=', state).as(state)
      return [
        inState('deferred'),
        inState('due'),
        inState('received'),
        inState('mismatch'),
        inState('waived'),
        eb.fn.countAll<string>().filterWhere(isOverdue(today)).as('overdue'),
      ]
    })
    .where((eb) => scope(eb as unknown as Query, actor))
    .$if(service !== undefined, (query) => query.where('papers.service', '=', service ?? ''))
    .executeTakeFirstOrThrow()
}

export async function findPaper(
  tx: Tx,
  by: { id: string } | { code: string } | { reference: string },
  today: Day,
): Promise<PaperWithCase | undefined> {
  const query = select(tx, today)
  if ('id' in by) return query.where('papers.id', '=', by.id).executeTakeFirst()
  if ('code' in by) return query.where('papers.code', '=', by.code).executeTakeFirst()
  return query.where('cases.reference', '=', by.reference).executeTakeFirst()
}

/** Null without a due day, and where the calendar of that year is not known: never guessed. */
function workdaysLeft(today: Day) {
  return sql<number | null>`case
    when papers.due_on is null or papers.state not in ('due', 'mismatch')
      or not exists (select from workdays where day = papers.due_on)
      or not exists (select from workdays where day = ${today}) then null
    when papers.due_on >= ${today} then (
      select count(*) from workdays where workday and day > ${today} and day <= papers.due_on)
    else - (select count(*) from workdays where workday and day > papers.due_on and day <= ${today})
  end::integer`.as('workdays_left')
}
