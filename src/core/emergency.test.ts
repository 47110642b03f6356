import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from './access.ts'
import {
  clockExtension,
  concerns,
  covers,
  type EmergencyPeriod,
  graceEnd,
  mayDeclare,
  mayEnd,
  paperDeferredBy,
} from './emergency.ts'
import type { MemberRole, OrganisationKind } from './roles.ts'
import { calendarOf } from './workdays.ts'

const seed = readFileSync(new URL('../../db/seeds/workdays.csv', import.meta.url), 'utf8')
const calendar = calendarOf(
  seed
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => ({ day: line.slice(0, 10), workday: line.trim().endsWith(',true') })),
)

function period(change: Partial<EmergencyPeriod> = {}): EmergencyPeriod {
  return {
    id: 'p1',
    area: '330000',
    services: [],
    measures: { deferPaper: true, certificates: null, extendClocksBy: 0 },
    startsOn: '2020-02-06',
    graceWorkdays: 20,
    title: { zh: '示例', en: 'example' },
    legalText: '示例',
    link: null,
    endedOn: '2020-06-30',
    ...change,
  }
}

const extending = (extendClocksBy: number, change: Partial<EmergencyPeriod> = {}) =>
  period({ measures: { deferPaper: false, certificates: null, extendClocksBy }, ...change })

const here = { service: 'technology-contract', area: '330106', on: '2020-03-01' }

describe('a period', () => {
  it.each([
    ['2020-02-05', false],
    ['2020-02-06', true],
    ['2020-06-29', true],
    ['2020-06-30', true],
    ['2020-07-01', false],
  ])('covers from its first to its last day: %s %s', (on, covered) => {
    expect(covers(period(), { ...here, on })).toBe(covered)
  })

  it('goes on until an act ends it', () => {
    expect(covers(period({ endedOn: null }), { ...here, on: '2099-12-31' })).toBe(true)
  })

  it.each([
    ['000000', '330106', true],
    ['000000', '810000', true],
    ['330000', '330000', true],
    ['330000', '330106', true],
    ['330100', '330106', true],
    ['330106', '330106', true],
    ['330106', '330100', false],
    ['330200', '330106', false],
    ['340000', '330106', false],
  ])('for %s covers %s: %s', (area, asked, covered) => {
    expect(covers(period({ area }), { ...here, area: asked })).toBe(covered)
  })

  it('covers the services that it names, and all when it names none', () => {
    expect(covers(period({ services: ['technology-contract'] }), here)).toBe(true)
    expect(covers(period({ services: ['rent-relief'] }), here)).toBe(false)
    expect(covers(period({ services: [] }), here)).toBe(true)
  })

  it('concerns who lies in its area and the offices around it, and nobody beside it', () => {
    expect(concerns({ area: '330100' }, '330106')).toBe(true)
    expect(concerns({ area: '330100' }, '330000')).toBe(true)
    expect(concerns({ area: '330100' }, '330200')).toBe(false)
    expect(concerns({ area: '000000' }, '110108')).toBe(true)
  })
})

describe('deferred paper', () => {
  it('belongs to the period with the longest grace, then to the nearest area, then to the later start', () => {
    const nation = period({ id: 'nation', area: '000000', graceWorkdays: 20 })
    const city = period({ id: 'city', area: '330100', graceWorkdays: 20 })
    const later = period({ id: 'later', area: '330100', startsOn: '2020-02-20' })
    const long = period({ id: 'long', area: '000000', graceWorkdays: 21 })
    expect(paperDeferredBy([nation, city], here)?.id).toBe('city')
    expect(paperDeferredBy([city, nation, later], here)?.id).toBe('later')
    expect(paperDeferredBy([city, later, long, nation], here)?.id).toBe('long')
  })

  it('is not deferred by a period that does not defer it, has ended, or is elsewhere', () => {
    const periods = [
      extending(5),
      period({ endedOn: '2020-02-29' }),
      period({ area: '340000' }),
      period({ services: ['rent-relief'] }),
    ]
    expect(paperDeferredBy(periods, here)).toBeUndefined()
    expect(paperDeferredBy([], here)).toBeUndefined()
  })

  it('belongs to the same period in whatever order they come', () => {
    const some = ['000000', '330000', '330100'].flatMap((area, at) =>
      [10, 20].map((graceWorkdays) =>
        period({ id: `${at}-${graceWorkdays}`, area, graceWorkdays }),
      ),
    )
    fc.assert(
      fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (shuffled) => {
        expect(paperDeferredBy(shuffled, here)?.id).toBe('2-20')
      }),
    )
  })
})

describe('a longer time limit', () => {
  it('is the most that one of the open periods gives, never their sum', () => {
    const nested = [
      extending(2, { area: '000000' }),
      extending(5),
      extending(3, { area: '330100' }),
    ]
    expect(clockExtension(nested, here)).toBe(5)
    expect(clockExtension(nested, { ...here, area: '110108' })).toBe(2)
    expect(clockExtension(nested, { ...here, on: '2020-07-01' })).toBe(0)
    expect(clockExtension([period()], here)).toBe(0)
    expect(clockExtension([], here)).toBe(0)
  })
})

describe('the last day for paper', () => {
  it.each([
    // The extended Spring Festival of 2020: the 24th of January to the 2nd of February were free.
    ['2020-01-23', 1, '2020-02-03'],
    ['2020-01-31', 1, '2020-02-03'],
    ['2020-02-02', 5, '2020-02-07'],
    ['2020-02-02', 6, '2020-02-10'],
    ['2020-01-17', 1, '2020-01-19'],
    ['2020-06-30', 20, '2020-07-28'],
    ['2020-06-24', 1, '2020-06-28'],
    ['2026-12-01', 22, '2026-12-31'],
  ])('after an end on %s with %i working days is %s', (endedOn, graceWorkdays, last) => {
    expect(graceEnd(period({ endedOn, graceWorkdays }), calendar)).toBe(last)
  })

  it('is unknown while the period is open', () => {
    expect(graceEnd(period({ endedOn: null }), calendar)).toBeUndefined()
  })

  it('is refused, and not guessed, in a year without a calendar', () => {
    const late = period({ endedOn: '2026-12-01', graceWorkdays: 23 })
    expect(() => graceEnd(late, calendar)).toThrow(
      expect.objectContaining({ code: 'conflict', details: { year: '2027' } }),
    )
  })
})

function actor(kind: OrganisationKind, area: string, role: MemberRole = 'administrator'): Actor {
  return {
    userId: 'u',
    name: '张三',
    role,
    organisation: { id: `${kind} ${area}`, kind, name: '', area },
  }
}

describe('who may declare and end', () => {
  it.each([
    ['torch', '000000', '000000', true],
    ['torch', '000000', '330106', true],
    ['authority', '330000', '330000', true],
    ['authority', '330000', '330106', true],
    ['authority', '330000', '000000', false],
    ['authority', '330100', '330000', false],
    ['authority', '330100', '330200', false],
    ['registry', '330100', '330100', false],
    ['enterprise', '330106', '330106', false],
  ] as const)('%s of %s declares for %s: %s', (kind, own, area, may) => {
    expect(mayDeclare(actor(kind, own), area)).toBe(may)
    expect(mayDeclare(actor(kind, own, 'clerk'), area)).toBe(false)
  })

  it.each([
    ['authority', '330100', '330100', true],
    ['authority', '330000', '330100', true],
    ['torch', '000000', '330100', true],
    ['authority', '330106', '330100', false],
    ['authority', '330200', '330100', false],
    ['authority', '330100', '330000', false],
    ['registry', '330100', '330100', false],
  ] as const)(
    '%s of %s ends what the authority of %s declared for 330100: %s',
    (kind, own, by, may) => {
      const declaredBy = { id: `authority ${by}`, area: by }
      expect(mayEnd(actor(kind, own), { area: '330100', declaredBy })).toBe(may)
    },
  )

  it('lets no other organisation of the same rank end a period', () => {
    const peer = { id: 'another of the city', area: '330100' }
    expect(mayEnd(actor('authority', '330100'), { area: '330100', declaredBy: peer })).toBe(false)
  })
})
