import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays } from '#core/dates.ts'
import { testDatabase } from '../testing/database.ts'
import { loadWorkdays } from './load-workdays.ts'
import { seedReference } from './seed.ts'
import { listWorkdays } from './store.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase()
  await seedReference(database.db)
})
afterAll(() => database[Symbol.asyncDispose]())

const load = (text: string) => loadWorkdays(database.db, text)

function wholeYear(year: number, leave: (day: string) => boolean = () => false): string {
  const lines = ['day,workday']
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
    if (!leave(day)) lines.push(`${day},${!day.endsWith('-01-01')}`)
  }
  return `${lines.join('\n')}\n`
}

const daysOf = (year: number) =>
  listWorkdays(database.db, { from: `${year}-01-01`, to: `${year}-12-31` })

it('takes in a whole year, also twice, which stays at the next start', async () => {
  expect(await load(wholeYear(2027))).toEqual(['2027'])
  await load(`\uFEFF${wholeYear(2027).replaceAll('\n', '\r\n')}`)
  await seedReference(database.db)
  const days = await daysOf(2027)
  expect(days).toHaveLength(365)
  expect(days).toContainEqual({ day: '2027-01-01', workday: false })
  expect(days).toContainEqual({ day: '2027-01-02', workday: true })
})

it('takes in two years at once, one of them a leap year', async () => {
  const both = wholeYear(2028) + wholeYear(2029).replace('day,workday\n', '')
  expect(await load(both)).toEqual(['2028', '2029'])
  expect(await daysOf(2028)).toHaveLength(366)
})

it('refuses a year with days missing, and names them', async () => {
  const lacking = wholeYear(2030, (day) => day === '2030-02-28' || day.startsWith('2030-10-01'))
  await expect(load(lacking)).rejects.toThrow('2030 lacks 2 days: 2030-02-28, 2030-10-01')
  await expect(load(wholeYear(2030, (day) => day > '2030-06-30'))).rejects.toThrow(
    /2030 lacks 184 days: 2030-07-01.*…$/,
  )
  expect(await daysOf(2030)).toEqual([])
})

it.each([
  ['an empty file', ''],
  ['another head', wholeYear(2030).replace('day,workday', 'date,work')],
  ['a day that does not exist', wholeYear(2030).replace('2030-02-28', '2030-02-29')],
  ['a day twice', `${wholeYear(2030)}2030-05-01,true\n`],
  ['a word for a workday', wholeYear(2030).replace('2030-05-04,true', '2030-05-04,yes')],
  ['a third column', wholeYear(2030).replace('2030-05-04,true', '2030-05-04,true,x')],
  ['an open quotation mark', `${wholeYear(2030)}"2030`],
])('refuses %s in one sentence', async (_, text) => {
  await expect(load(text)).rejects.toMatchObject({ name: 'DomainError', code: 'invalid' })
  expect(await daysOf(2030)).toEqual([])
})

it('refuses another arrangement of a year that comes with the platform, and takes the same', async () => {
  await expect(load(wholeYear(2026))).rejects.toMatchObject({ code: 'conflict' })
  const seed = readFileSync(new URL('../../../db/seeds/workdays.csv', import.meta.url), 'utf8')
  const same = seed.split('\n').filter((line) => /^(day|2026)/.test(line))
  expect(await load(same.join('\n'))).toEqual(['2026'])
  const { rows } = await sql<{ n: string }>`select count(*) as n from workdays
    where day >= '2026-01-01' and day <= '2026-12-31' and not workday`.execute(database.db)
  expect(Number(rows[0]?.n)).toBeGreaterThan(100)
})
