import { expect, it } from 'vitest'
import { day, lines, text } from '#core/fields.ts'
import { defineForm } from '#core/form.ts'
import { offersOf, passedDays } from './carry-over.ts'

const label = (zh: string) => ({ zh, en: zh })
const form = defineForm({
  version: 1,
  sections: [
    { id: 'firm', title: label('企业') },
    { id: 'rights', title: label('知识产权') },
  ],
  fields: {
    phone: text({ section: 'firm', label: label('电话'), max: 20 }),
    until: day({ section: 'firm', label: label('有效期至') }),
    rights: lines({
      section: 'rights',
      label: label('证书'),
      columns: { on: day({ section: 'rights', label: label('授权日期') }) },
      max: 9,
    }),
  },
})
const offered = { phone: '027-1', until: '2026-12-31', rights: [{ on: '2024-01-02' }] }

it('offers what is new by sections, and names beside it what was typed already', () => {
  const offers = offersOf(form, { phone: '027-2', until: '2026-12-31' }, offered)
  expect(offers.map(({ section }) => section.id)).toEqual(['firm', 'rights'])
  expect(offers.flatMap((one) => one.offers)).toMatchObject([
    { field: 'phone', value: '027-1', typed: '027-2' },
    { field: 'rights', value: [{ on: '2024-01-02' }], typed: undefined },
  ])
})

it('offers nothing where the draft says the same already', () => {
  expect(offersOf(form, offered, offered)).toEqual([])
})

it('finds the days that have passed, also in the lines of a table', () => {
  const offers = offersOf(form, {}, offered).flatMap((one) => one.offers)
  const passed = (today: string) => passedDays(offers, today).map(({ field }) => field)
  expect(passed('2026-11-28')).toEqual(['rights'])
  expect(passed('2027-01-01')).toEqual(['until', 'rights'])
  expect(passed('2024-01-02')).toEqual([])
})
