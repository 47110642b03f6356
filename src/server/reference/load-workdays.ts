import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { addDays, type Day, isDay } from '#core/dates.ts'
import { DomainError } from '#core/errors.ts'
import type { Db } from '../db/tables.ts'
import { upsertSeed } from './store.ts'

const seedFile = new URL('../../../db/seeds/workdays.csv', import.meta.url)
const shownDays = 10

/**
 * Takes in the State Council's arrangement of whole years, `day,workday` a line (`2027-01-01,false`).
 * Refuses a year with a day missing, and another arrangement of a year that the platform brings itself.
 * Answers the years.
 */
export async function loadWorkdays(db: Db, text: string): Promise<string[]> {
  const days = readDays(text)
  const years = [...new Set([...days.keys()].map((day) => day.slice(0, 4)))].sort()
  for (const year of years) requireWhole(year, days)
  await requireAgreement(days)
  const rows = [...days].map(([day, workday]) => ({ day, workday }))
  await upsertSeed(db, { table: 'workdays', key: 'day', columns: ['day', 'workday'] }, rows)
  return years
}

function readDays(text: string): Map<Day, boolean> {
  const lines = linesOf(text)
  const [head, ...rows] = lines
  if (head?.join() !== 'day,workday' || rows.length === 0) {
    throw refusal(
      '文件第一行应为 day,workday，以后每行一天',
      'The first line must be day,workday, and then one day a line',
    )
  }
  const days = new Map<Day, boolean>()
  for (const [i, [day = '', workday = '', ...rest]] of rows.entries()) {
    const isGood = isDay(day) && /^(true|false)$/.test(workday) && rest.length === 0
    if (!isGood || days.has(day)) {
      throw refusal(
        `第 ${i + 2} 行不是“日期,true”或“日期,false”，或日期重复：${day},${workday}`,
        `Line ${i + 2} is not “day,true” or “day,false”, or repeats a day: ${day},${workday}`,
      )
    }
    days.set(day, workday === 'true')
  }
  return days
}

function linesOf(text: string): string[][] {
  try {
    return parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true })
  } catch {
    throw refusal('这不是 CSV 文件', 'This is not a CSV file')
  }
}

function requireWhole(year: string, days: ReadonlyMap<Day, boolean>): void {
  const missing: Day[] = []
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) {
    if (!days.has(day)) missing.push(day)
  }
  if (missing.length === 0) return
  const shown = missing.slice(0, shownDays).join(', ')
  const more = missing.length > shownDays ? '…' : ''
  throw refusal(
    `${year} 年缺少 ${missing.length} 天：${shown}${more}`,
    `${year} lacks ${missing.length} days: ${shown}${more}`,
  )
}

// The seed is written again at every start: another arrangement of its years would not last.
async function requireAgreement(days: ReadonlyMap<Day, boolean>): Promise<void> {
  const seed: string[][] = parse(await readFile(seedFile, 'utf8'), { from_line: 2 })
  const other = seed.find(
    ([day = '', workday]) => days.has(day) && String(days.get(day)) !== workday,
  )
  if (!other) return
  throw new DomainError('conflict', {
    zh: `${other[0]} 与平台自带的安排不同；平台自带年份的安排随版本更新（db/seeds/workdays.csv）`,
    en: `${other[0]} differs from the arrangement that the platform brings; those years change with its version (db/seeds/workdays.csv)`,
  })
}

function refusal(zh: string, en: string): DomainError {
  return new DomainError('invalid', { zh, en })
}
