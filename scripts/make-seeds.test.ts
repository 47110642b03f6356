import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { areaPrefix, isInside } from '#core/areas.ts'
import { isDay } from '#core/dates.ts'
import { addWorkdays, calendarOf, workdaysBetween } from '#core/workdays.ts'
import { makeSeeds } from './make-seeds.ts'

const folder = new URL('../db/seeds/', import.meta.url)

describe('the seeds', () => {
  it('are what the generator makes', () => {
    for (const [name, text] of Object.entries(makeSeeds())) expect(seed(name) === text).toBe(true)
  })

  it('are all made or written by hand knowingly', () => {
    const made = Object.keys(makeSeeds())
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'))
    expect(files.toSorted()).toEqual([...made, 'contacts.csv'].toSorted())
  })
})

describe('the areas', () => {
  const areas = rowsOf('areas.csv').map(([code = '', name = '', parent = '']) => ({
    code,
    name,
    parent,
  }))
  const byCode = new Map(areas.map((area) => [area.code, area]))

  it('are one tree under the country', () => {
    expect(byCode.size).toBe(areas.length)
    expect(areas.filter((area) => area.parent === '')).toEqual([
      { code: '000000', name: '全国', parent: '' },
    ])
    for (const { code, parent } of areas.filter((area) => area.parent !== '')) {
      expect(byCode.has(parent)).toBe(true)
      expect(areaPrefix(code).length).toBeGreaterThan(areaPrefix(parent).length)
      expect(isInside(code, parent)).toBe(true)
    }
  })

  it('have 34 provinces, and names that somebody lives in', () => {
    expect(areas.filter((area) => area.parent === '000000')).toHaveLength(34)
    expect(areas.filter((area) => /^(市辖区|县)$|行政区划|开发区/.test(area.name))).toEqual([])
    expect(areas.every((area) => /^\p{Script=Han}+$/u.test(area.name))).toBe(true)
  })

  it.each([
    ['110108', '海淀区', '110000'],
    ['330113', '临平区', '330100'],
    ['330106', '西湖区', '330100'],
    ['500229', '城口县', '500000'],
    ['429004', '仙桃市', '420000'],
    ['441900', '东莞市', '440000'],
    ['350527', '金门县', '350500'],
    ['710000', '台湾省', '000000'],
    ['810001', '中西区', '810000'],
  ])('%s is %s under %s', (code, name, parent) => {
    expect(byCode.get(code)).toEqual({ code, name, parent })
  })

  it.each([['330103'], ['330101'], ['429000'], ['130171'], ['110100']])('%s is none', (code) => {
    expect(byCode.has(code)).toBe(false)
  })
})

describe('the working days', () => {
  const rows = rowsOf('workdays.csv').map(([day = '', workday]) => ({
    day,
    workday: workday === 'true',
  }))
  const calendar = calendarOf(rows)

  it('cover whole years from 2004 to 2026', () => {
    const perYear = Object.groupBy(rows, (row) => row.day.slice(0, 4))
    expect(Object.keys(perYear)).toEqual(Array.from({ length: 23 }, (_, at) => String(2004 + at)))
    for (const [year, days] of Object.entries(perYear)) {
      expect(days).toHaveLength(Number(year) % 4 === 0 ? 366 : 365)
      expect(days?.every((row) => isDay(row.day))).toBe(true)
    }
    expect(() => calendar.isWorkday('2003-12-31')).toThrow(/2003/)
    expect(() => calendar.isWorkday('2027-01-01')).toThrow(/2027/)
  })

  it('know the Spring Festival of 2020 as it was extended on 2020-01-27', () => {
    const free = ['2020-01-24', '2020-01-30', '2020-01-31', '2020-02-01', '2020-02-02']
    expect(free.filter((day) => calendar.isWorkday(day))).toEqual([])
    expect(['2020-01-19', '2020-01-23', '2020-02-03'].every(calendar.isWorkday)).toBe(true)
    expect(addWorkdays('2020-01-23', 1, calendar)).toBe('2020-02-03')
  })

  it('know weekends that are worked and weekdays that are not', () => {
    expect(calendar.isWorkday('2026-10-10')).toBe(true)
    expect(calendar.isWorkday('2026-10-07')).toBe(false)
    expect(calendar.isWorkday('2026-11-28')).toBe(false)
    expect(workdaysBetween('2026-09-30', '2026-10-10', calendar)).toBe(3)
  })
})

describe('the contacts', () => {
  it('are the circular’s eight, in half width and in its order', () => {
    const rows = rowsOf('contacts.csv')
    expect(rows.map((row) => row[0])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(rows.slice(0, 6).map((row) => row[3])).toEqual([
      '010-88656337',
      '010-88656256',
      '010-88656233',
      '010-88656206',
      '010-88656197',
      '010-88656161',
    ])
    expect(rows[6]?.[4]).toBe('peix@ctp.gov.cn')
    expect(rows[7]?.[5]).toBe('请联系所在地科技管理部门、国家高新区管委会')
    expect(seed('contacts.csv')).not.toMatch(/[０-９Ａ-Ｚａ-ｚ＠－]/)
  })
})

function seed(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

/** The rows below the heading; a cell may be quoted when it holds a comma. */
function rowsOf(name: string): string[][] {
  const lines = seed(name).trimEnd().split('\n').slice(1)
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2] ?? ''),
  )
}
