import type { Day } from '#core/dates.ts'
import { DomainError, invalidField } from '#core/errors.ts'
import { getService } from '#services/index.ts'
import type { Db, Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { getNumberPattern, numberAt } from './actions.ts'
import { getOffice } from './office.ts'

const operator = { userId: null, name: '平台运维' }
const batch = 1000

/** A series that began on paper: its office, service and year, and the last number given on paper. */
export type PaperSeries = { office: string; service: string; year: number; after: number }

/**
 * Lets the numbers of an office go on after those it gave on paper: each of them stands in the register as
 * `on-paper`, so that it is explained and can never be given again. Refuses (`conflict`) a series that has
 * begun. Answers the first and last number on paper, and the next one.
 */
export async function startSeries(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  asked: PaperSeries,
): Promise<{ first: string; last: string; next: string }> {
  const service = getService(asked.service)
  const decidedOn = dayOf(asked.year, clock.today())
  return db.transaction().execute(async (tx) => {
    const office = await getOffice(tx, asked.office)
    if (!office.services.includes(service.id)) throw notHandled(asked)
    const { pattern } = await getNumberPattern(tx, { service, office, on: decidedOn })
    const numberOf = (sequence: number) =>
      numberAt({ service, office, decidedOn, pattern }, sequence)
    const next = nextOf(numberOf, asked.after)
    const series = { service: service.id, organisation_id: office.id, year: asked.year }
    await beginSeries(tx, { ...series, last: asked.after }, asked)
    const at = clock.now()
    for (let from = 1; from <= asked.after; from += batch) {
      const length = Math.min(batch, asked.after - from + 1)
      const rows = Array.from({ length }, (_, i) => ({
        ...series,
        number: numberOf(from + i),
        sequence: from + i,
        state: 'on-paper' as const,
        reason: '本平台启用前已在纸质登记中使用 / given on paper before this platform was in use',
        at,
      }))
      await tx.insertInto('number_register').values(rows).execute()
    }
    const detail = { service: service.id, year: asked.year, after: asked.after }
    await writeJournal(tx, {
      organisationId: office.id,
      actor: operator,
      act: 'numbers:start',
      detail,
      at,
    })
    return { first: numberOf(1), last: numberOf(asked.after), next }
  })
}

// Numbers carry the year of the decision, so the pattern is the one in force then.
function dayOf(year: number, today: Day): Day {
  const thisYear = Number(today.slice(0, 4))
  if (year === thisYear) return today
  if (year >= 2000 && year < thisYear) return `${year}-12-31`
  throw invalidField('year', {
    zh: `年度应为 2000 至 ${thisYear}`,
    en: `The year must be from 2000 to ${thisYear}`,
  })
}

/** The number after the last on paper must still fit the pattern, else the series would be stuck. */
function nextOf(numberOf: (sequence: number) => string, after: number): string {
  try {
    return numberOf(after + 1)
  } catch {
    throw invalidField('after', {
      zh: `${after} 之后的编号超出编号规则的位数`,
      en: `The number after ${after} does not fit the pattern`,
    })
  }
}

type Series = { service: string; organisation_id: string; year: number; last: number }

// The row is also what a registration at this very moment waits for: one of the two comes first.
async function beginSeries(tx: Tx, series: Series, asked: PaperSeries): Promise<void> {
  const begun = await tx
    .insertInto('number_series')
    .values(series)
    .onConflict((conflict) => conflict.columns(['service', 'organisation_id', 'year']).doNothing())
    .returning('last')
    .executeTakeFirst()
  if (begun) return
  const last = await lastOf(tx, series)
  throw new DomainError('conflict', {
    zh: `${asked.office} ${asked.year} 年的编号已经开始（已用到第 ${last} 号），不能再设起点`,
    en: `The numbers of ${asked.office} for ${asked.year} have begun (${last} are used); their start can no longer be set`,
  })
}

async function lastOf(db: Db, series: Omit<Series, 'last'>): Promise<number> {
  const row = await db
    .selectFrom('number_series')
    .select('last')
    .where('service', '=', series.service)
    .where('organisation_id', '=', series.organisation_id)
    .where('year', '=', series.year)
    .executeTakeFirstOrThrow()
  return row.last
}

function notHandled({ office, service }: PaperSeries): DomainError {
  return invalidField('service', {
    zh: `登记机构 ${office} 不办理 ${service}`,
    en: `The office ${office} does not handle ${service}`,
  })
}
