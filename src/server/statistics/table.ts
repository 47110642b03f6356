import type { PublicTable, StatisticsRow, StatisticsTable } from '#api/statistics.ts'
import { areaPrefix } from '#core/areas.ts'
import { type Choice, labelOf } from '#core/choices.ts'
import { addDays, type Day } from '#core/dates.ts'
import { invalidField, notFound } from '#core/errors.ts'
import { formatYuan, parseYuan, sumFen } from '#core/money.ts'
import {
  type Dimension,
  fewestSellers,
  publishable,
  rootOf,
  type Statistics,
} from '#core/statistics.ts'
import type { Text } from '#core/text.ts'
import { getService } from '#services/index.ts'
import { areaRange } from '../db/as-actor.ts'
import type { Db } from '../db/tables.ts'
import { listAreaNames } from '../reference/actions.ts'
import {
  type Asked,
  type Counted,
  countEnded,
  countFacts,
  countSellers,
  type Key,
} from './store.ts'

type Query = {
  service: string
  by: string
  from: string
  to: string
  /** Of the applicant; `000000` is the country. */
  area: string
  leaves?: boolean | undefined
}

/** The figures of a stretch of months beside those of the year before. The facts are those that `db` may see. */
export async function tableOf(db: Db, query: Query): Promise<StatisticsTable> {
  const { cells, ...rest } = await countedOf(db, query)
  return { ...rest, rows: cells.map(({ row }) => row) }
}

/**
 * The same for everybody: small cells are summed into a rest, and what it was before told only of large ones.
 * Where fewer than three sellers stand behind all of it, nothing is told.
 */
export async function publicTableOf(db: Db, query: Query): Promise<PublicTable> {
  const { cells, ...rest } = await countedOf(db, query)
  const { shown, rest: small } = publishable(cells.filter(({ row }) => row.count > 0))
  if (shown.length === 0 && small.length > 0 && !(await hasEnoughSellers(db, query))) {
    return { ...rest, rows: [], total: null, ended: null }
  }
  const rows = shown.map(({ row, beforeSellers }) => ({
    ...row,
    before: beforeSellers >= fewestSellers ? row.before : null,
  }))
  if (small.length > 0) rows.push(restOf(small.map(({ row }) => row)))
  return { ...rest, rows, total: { ...rest.total, before: null } }
}

async function hasEnoughSellers(db: Db, query: Query): Promise<boolean> {
  const { statistics } = getService(query.service)
  if (!statistics) throw notFound()
  return (await countSellers(db, askedOf(query, statistics))) >= fewestSellers
}

type Cell = { sellers: number; beforeSellers: number; row: StatisticsRow }

async function countedOf(db: Db, query: Query) {
  const { statistics } = getService(query.service)
  if (!statistics) throw notFound()
  const asked = askedOf(query, statistics)
  const labels = await labelsOf(db, query, statistics)
  const counted = await countFacts(db, asked)
  const cells: Cell[] = counted.map((one) => ({ ...one, row: rowOf(one, labels(one.key)) }))
  return {
    by: query.by,
    from: query.from,
    to: query.to,
    measures: statistics.measures.map(({ id, title }) => ({ id, title })),
    cells,
    total: totalOf(
      cells.map(({ row }) => row),
      statistics.measures.length,
    ),
    ended: await countEnded(db, asked),
  }
}

function askedOf(query: Query, statistics: Statistics): Asked {
  const { from, to } = query
  if (to < from) {
    throw invalidField('to', {
      zh: '结束月份不能早于开始月份',
      en: 'The last month cannot be before the first',
    })
  }
  if (lastYear(to) >= from) {
    throw invalidField('from', {
      zh: '最多统计十二个月，以便与上年同期比较',
      en: 'At most twelve months, so that they compare with the year before',
    })
  }
  return {
    service: query.service,
    key: keyOf(query, statistics),
    measures: statistics.measures.length,
    now: { from: `${from}-01`, to: lastOf(to) },
    before: { from: `${lastYear(from)}-01`, to: lastOf(lastYear(to)) },
    areas: areaRange(query.area),
  }
}

function keyOf({ by, area, leaves }: Query, { dimensions }: Statistics): Key {
  if (by === 'month') return { kind: 'month' }
  const digits = Math.min(areaPrefix(area).length + 2, 6)
  if (by === 'area') return { kind: 'area', digits, within: area }
  const place = dimensions.findIndex(({ id }) => id === by) + 1
  const dimension = dimensions[place - 1]
  if (!dimension) {
    throw invalidField('by', { zh: '没有这个统计口径', en: 'There is no such dimension' })
  }
  if (dimension.kind === 'area') return { kind: 'dimension', place, digits: 2 }
  return leaves
    ? { kind: 'dimension', place }
    : { kind: 'dimension', place, roots: rootsOf(dimension.choices) }
}

function rootsOf(choices: readonly Choice[]): Map<string, string> {
  const all = (list: readonly Choice[]): Choice[] =>
    list.flatMap((choice) => [choice, ...all(choice.children ?? [])])
  return new Map(all(choices).map(({ value }) => [value, rootOf(choices, value)]))
}

async function labelsOf(db: Db, { by }: Query, { dimensions }: Statistics) {
  const dimension: Dimension | undefined = dimensions.find(({ id }) => id === by)
  const isArea = by === 'area' || dimension?.kind === 'area'
  const names = isArea ? await listAreaNames(db) : new Map<string, string>()
  return (value: string | null): Text => {
    if (value === null) return isArea ? abroad : unknown
    if (dimension?.kind === 'choice') return labelOf(dimension.choices, value)
    const name = names.get(value) ?? value
    return { zh: name, en: name }
  }
}

function rowOf(one: Counted, label: Text): StatisticsRow {
  const { key: value, count, yuan } = one
  return { value, label, count, yuan, before: { count: one.beforeCount, yuan: one.beforeYuan } }
}

function totalOf(rows: readonly StatisticsRow[], measures: number) {
  const before = rows.map((row) => row.before ?? { count: 0, yuan: [] })
  return { ...sumOf(rows, measures), before: sumOf(before, measures) }
}

function sumOf(rows: readonly { count: number; yuan: string[] }[], measures: number) {
  return {
    count: rows.reduce((sum, { count }) => sum + count, 0),
    yuan: Array.from({ length: measures }, (_, i) =>
      formatYuan(sumFen(rows.map(({ yuan }) => parseYuan(yuan[i] ?? '0') ?? 0n))),
    ),
  }
}

function restOf(rows: readonly StatisticsRow[]): StatisticsRow {
  const measures = rows[0]?.yuan.length ?? 0
  return { value: null, label: others, ...sumOf(rows, measures), before: null }
}

function lastYear(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`
}

function lastOf(month: string): Day {
  const [year, number] = month.split('-').map(Number)
  const next =
    number === 12
      ? `${(year ?? 0) + 1}-01`
      : `${year}-${String((number ?? 0) + 1).padStart(2, '0')}`
  return addDays(`${next}-01`, -1)
}

const abroad: Text = { zh: '境外', en: 'Abroad' }
const unknown: Text = { zh: '未填写', en: 'Not stated' }
const others: Text = {
  zh: '其他（卖方少于 3 个的合并列出）',
  en: 'Others (cells of fewer than 3 sellers, summed)',
}
