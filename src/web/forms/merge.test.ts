import { describe, expect, it } from 'vitest'
import { lines, money, text } from '#core/fields.ts'
import { type Answers, defineForm, withMeta } from '#core/form.ts'
import { settledAnswers } from '#core/settled.ts'
import { isEmpty, sameAnswer } from './answers.ts'
import { mergeAnswers, withTheirs } from './merge.ts'

const label = (zh: string) => ({ zh, en: zh })
const about = (zh: string) => ({ label: label(zh), section: 'all' })

const form = defineForm({
  version: 1,
  sections: [{ id: 'all', title: label('全部') }],
  fields: {
    title: text({ ...about('名称'), max: 100 }),
    agency: text({ ...about('中介方'), max: 100, visibleWhen: (a: Answers) => a.title !== '直接' }),
    total: money(about('总额')),
    double: withMeta(money(about('两份')), {
      ...about('两份'),
      widget: 'money',
      computed: ({ total }) => (typeof total === 'string' ? `${total}+${total}` : undefined),
    }),
    costs: lines({
      ...about('费用'),
      max: 9,
      columns: { amount: money(about('金额')) },
      visibleWhen: (a: Answers) => a.title !== '无费用',
    }),
  },
})

describe('two edits of one form', () => {
  const base = { title: '甲', total: '1.00', agency: '丙' }

  it('are put together when they touched different fields', () => {
    const merge = mergeAnswers(form, {
      base,
      mine: { ...base, title: '乙' },
      theirs: { ...base, total: '2.00' },
    })
    expect(merge).toEqual({
      answers: { title: '乙', total: '2.00', agency: '丙' },
      taken: ['total'],
      differences: [],
    })
  })

  it('differ only where both changed the same field to different values', () => {
    const merge = mergeAnswers(form, {
      base,
      mine: { ...base, title: '乙', total: '3.00' },
      theirs: { ...base, title: '丁', total: '3.00' },
    })
    expect(merge.differences).toEqual([{ field: 'title', mine: '乙', theirs: '丁' }])
    expect(withTheirs(merge, new Set(['title'])).title).toBe('丁')
    expect(withTheirs(merge, new Set()).title).toBe('乙')
  })

  it('show a removal as a difference and let it win', () => {
    const merge = mergeAnswers(form, {
      base,
      mine: { ...base, title: '乙' },
      theirs: { total: '1.00', agency: '丙' },
    })
    expect(merge.differences).toEqual([{ field: 'title', mine: '乙', theirs: undefined }])
    expect(withTheirs(merge, new Set(['title']))).not.toHaveProperty('title')
  })

  it('differ in every unequal field when nobody knows what they began with', () => {
    const merge = mergeAnswers(form, { base: undefined, mine: { title: '乙' }, theirs: base })
    expect(merge.differences.map((difference) => difference.field)).toEqual([
      'title',
      'agency',
      'total',
    ])
  })

  it('never ask about a derived field', () => {
    const merge = mergeAnswers(form, { base: {}, mine: { double: '1' }, theirs: { double: '2' } })
    expect(merge.differences).toEqual([])
  })
})

describe('answers on their way to the server', () => {
  it('lose hidden and empty fields and carry the derived ones', () => {
    const raw = { title: '直接', agency: '丙', total: '1.00', double: 'stale', note: 'x' }
    expect(settledAnswers(form, raw)).toEqual({
      title: '直接',
      total: '1.00',
      double: '1.00+1.00',
      costs: [],
    })
    expect(settledAnswers(form, { title: '', double: 'stale' })).toEqual({ costs: [] })
  })

  it('say nothing of a table that is not asked for', () => {
    expect(settledAnswers(form, { title: '无费用', costs: [{}] })).toEqual({ title: '无费用' })
  })

  it('count an untouched line as nothing, and “no” as an answer', () => {
    expect([isEmpty([]), isEmpty({ a: '' }), isEmpty(false), isEmpty('0')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('are the same whatever the order of cells, and not when lines changed places', () => {
    expect(sameAnswer([{ a: 1, b: '' }], [{ b: undefined, a: 1 }])).toBe(true)
    expect(sameAnswer([{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }])).toBe(false)
  })
})
