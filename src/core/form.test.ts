import { describe, expect, it } from 'vitest'
import {
  area,
  choice,
  day,
  files,
  judged,
  lines,
  money,
  optional,
  pattern,
  text,
  yesNo,
} from './fields.ts'
import {
  type Answers,
  defineForm,
  filesIn,
  formErrors,
  readAnswers,
  visibleAnswers,
} from './form.ts'

const about = { section: 'all', label: { zh: '项目', en: 'Item' } }
const colours = [
  { value: 'red', label: { zh: '红', en: 'Red' } },
  {
    value: 'blue',
    label: { zh: '蓝', en: 'Blue' },
    children: [{ value: 'navy', label: { zh: '藏青', en: 'Navy' } }],
  },
]

function formOf<F extends Parameters<typeof defineForm>[0]['fields']>(fields: F) {
  return defineForm({ version: 1, sections: [{ id: 'all', title: about.label }], fields })
}

function sentences(fields: Parameters<typeof formOf>[0], answers: Answers) {
  return formErrors(formOf(fields), answers).map(({ field, text }) => [field, text.zh])
}

const asked = '请填写此项'

describe('a field', () => {
  it.each([undefined, null, '', '   '])(
    'that is required and answered %j is asked for once',
    (value) => {
      expect(sentences({ name: text({ ...about, max: 5 }) }, { name: value })).toEqual([
        ['name', asked],
      ])
      expect(
        sentences({ colour: choice({ ...about, choices: colours }) }, { colour: value }),
      ).toHaveLength(1)
    },
  )

  it.each([undefined, null, '', '   ', []])('that is optional may be answered %j', (value) => {
    const fields = {
      name: optional(text({ ...about, max: 5 })),
      papers: optional(files({ ...about, max: 2, accept: ['pdf'] })),
    }
    expect(sentences(fields, { name: Array.isArray(value) ? undefined : value })).toEqual([])
    expect(sentences(fields, { papers: value })).toEqual([])
  })

  it('of text takes its greatest length and not one more', () => {
    const name = text({ ...about, max: 5 })
    expect(sentences({ name }, { name: '一二三四五' })).toEqual([])
    expect(sentences({ name }, { name: '一二三四五六' })).toEqual([['name', '最多 5 个字']])
  })

  it.each([
    ['\u0000', 'U+0000'],
    ['\u202E', 'U+202E'],
    ['\uD800', 'U+D800'],
    ['😀', 'U+1F600'],
  ])('of text refuses %j and names it', (character, name) => {
    const [error] = formErrors(formOf({ name: text({ ...about, max: 9 }) }), {
      name: `甲${character}乙`,
    })
    expect(error?.text.zh).toContain(name)
    expect(error?.text.en).toContain(name)
  })

  it('of text is one line', () => {
    expect(sentences({ name: text({ ...about, max: 9 }) }, { name: '甲\n乙' })).toEqual([
      ['name', '请不要换行'],
    ])
  })

  it.each([
    ['-0.01', '金额必须大于零'],
    ['0', '金额必须大于零'],
    ['0.01', undefined],
    ['9999999999999999.99', undefined],
    ['10000000000000000', '请填写金额，单位为元，最多两位小数，例如 1200000.00'],
    ['1e3', '请填写金额，单位为元，最多两位小数，例如 1200000.00'],
    ['1,200', '请填写金额，单位为元，最多两位小数，例如 1200000.00'],
    ['1.005', '请填写金额，单位为元，最多两位小数，例如 1200000.00'],
  ])('of money above zero judges %s', (yuan, sentence) => {
    const found = sentences({ price: money({ ...about, above: 0n }) }, { price: yuan })
    expect(found.map(([, words]) => words)).toEqual(sentence ? [sentence] : [])
  })

  it('of money may be zero where no bound is given, and never negative', () => {
    const price = money(about)
    expect(sentences({ price }, { price: '0' })).toEqual([])
    expect(sentences({ price }, { price: '-1' })).toEqual([['price', '金额不能小于零']])
    expect(sentences({ price: money({ ...about, above: 500n }) }, { price: '5.00' })).toEqual([
      ['price', '金额必须大于 5.00 元'],
    ])
  })

  it('of money is no number: a JSON number has lost its exactness', () => {
    expect(sentences({ price: money(about) }, { price: 12 })).toEqual([
      ['price', '填写的内容不符合要求'],
    ])
  })

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-2-29', false],
    ['2024-02-29T00:00:00Z', false],
  ])('of a day judges %s as %s', (value, right) => {
    expect(sentences({ on: day(about) }, { on: value }).length === 0).toBe(right)
  })

  it.each([
    ['red', true],
    ['navy', true],
    ['blue', false],
    ['green', false],
  ])('of a list takes leaves only: %s is %s', (value, right) => {
    const fields = { colour: choice({ ...about, choices: colours }) }
    expect(sentences(fields, { colour: value }).length === 0).toBe(right)
  })

  it.each([
    ['420100', true],
    ['810000', true],
    ['000000', false],
    ['990000', false],
    ['42010', false],
    ['constructor', false],
  ])('of an area judges %s as %s', (value, right) => {
    expect(sentences({ where: area(about) }, { where: value }).length === 0).toBe(right)
  })

  it('of files takes one to the most, each by its id', () => {
    const papers = files({ ...about, max: 2, accept: ['pdf'] })
    const id = '0b8e7d0c-3d2f-4a37-9a6a-0d3c1c5a1f10'
    expect(sentences({ papers }, { papers: [id, id] })).toEqual([])
    expect(sentences({ papers }, { papers: [] })).toEqual([['papers', asked]])
    expect(sentences({ papers }, { papers: [id, id, id] })).toEqual([['papers', '最多 2 项']])
    expect(sentences({ papers }, { papers: ['x'] })).toEqual([['papers.0', '填写的内容不符合要求']])
  })

  it('of lines is judged cell by cell, and its optional cell may be missing', () => {
    const rows = lines({
      ...about,
      columns: { price: money(about), note: optional(text({ ...about, max: 3 })) },
      min: 1,
      max: 2,
    })
    expect(sentences({ rows }, { rows: [{ price: '1' }, { price: '2', note: '' }] })).toEqual([])
    expect(sentences({ rows }, { rows: [{ price: '1' }, { note: '一二三四' }] })).toEqual([
      ['rows.1.price', asked],
      ['rows.1.note', '最多 3 个字'],
    ])
    expect(sentences({ rows }, { rows: [{ price: null }] })).toEqual([['rows.0.price', asked]])
    expect(sentences({ rows }, { rows: [] })).toEqual([['rows', asked]])
    const three = [{ price: '1' }, { price: '1' }, { price: '1' }]
    expect(sentences({ rows }, { rows: three })).toEqual([['rows', '最多 2 项']])
  })

  it('tells the reader in its own words what is wrong', () => {
    const wrong = { zh: '六位数字', en: 'six digits' }
    const fields = {
      postcode: pattern({ ...about, form: /^\d{6}$/, wrong }),
      code: judged({ ...about, problem: (code) => (code === 'A' ? undefined : wrong) }),
    }
    expect(sentences(fields, { postcode: '12345', code: 'b' })).toEqual([
      ['postcode', '六位数字'],
      ['code', '六位数字'],
    ])
    expect(sentences(fields, { postcode: '123456', code: ' a ' })).toEqual([])
  })
})

describe('hidden fields', () => {
  const form = formOf({
    pet: yesNo(about),
    kind: text({ ...about, max: 9, visibleWhen: (answers) => answers.pet === true }),
    food: text({ ...about, max: 9, visibleWhen: (answers) => answers.kind === '猫' }),
  })

  it('are asked for only while they are shown', () => {
    expect(formErrors(form, { pet: false })).toEqual([])
    expect(formErrors(form, { pet: true }).map((error) => error.field)).toEqual(['kind'])
  })

  it('are dropped, together with all that hang on them', () => {
    expect(visibleAnswers(form, { pet: false, kind: '猫', food: '鱼' })).toEqual({ pet: false })
    expect(visibleAnswers(form, { pet: true, kind: '猫', food: '鱼' })).toEqual({
      pet: true,
      kind: '猫',
      food: '鱼',
    })
  })

  it('and unknown ones do not get in, whatever they are called', () => {
    const raw = JSON.parse('{"pet":true,"kind":"狗","constructor":1,"__proto__":{"food":"鱼"}}')
    expect(visibleAnswers(form, raw)).toEqual({ pet: true, kind: '狗' })
  })
})

describe('answers that are read', () => {
  it('stand in the form that their field gives them; what is wrong stays as it was typed', () => {
    const form = formOf({
      name: text({ ...about, max: 9 }),
      code: judged({ ...about, problem: () => undefined }),
      note: optional(text({ ...about, max: 9 })),
      price: money(about),
    })
    expect(
      readAnswers(form, { name: ' e\u0301 ', code: 'ab', note: ' ', price: 'dear', other: 1 }),
    ).toEqual({ name: 'é', code: 'AB', price: 'dear' })
  })
})

describe('a derived field', () => {
  const form = formOf({
    price: money(about),
    double: money({
      ...about,
      computed: ({ price }) => (price === '2.00' ? '4.00' : undefined),
    }),
  })

  it('is refused when it was derived wrong or left out, with the right value', () => {
    expect(formErrors(form, { price: '2.00', double: '4.00' })).toEqual([])
    for (const double of ['4', '5.00', undefined]) {
      const [error] = formErrors(form, { price: '2.00', double })
      expect(error?.field).toBe('double')
      expect(error?.text.zh).toContain('4.00')
    }
  })

  it('is not asked for while what it comes from is missing', () => {
    expect(formErrors(form, {}).map((error) => error.field)).toEqual(['price'])
  })
})

describe('a rule across fields', () => {
  const form = defineForm({
    ...formOf({ one: text({ ...about, max: 3 }), two: text({ ...about, max: 3 }) }),
    crossCheck: ({ one, two }) =>
      one === two ? [] : [{ field: 'two.0', text: { zh: '不同', en: 'different' } }],
  })

  it('is asked of trimmed answers', () => {
    expect(formErrors(form, { one: '甲', two: ' 甲 ' })).toEqual([])
    expect(formErrors(form, { one: '甲', two: '乙' }).map((error) => error.text.zh)).toEqual([
      '不同',
    ])
  })

  it('is not shown what is wrong by itself', () => {
    const seen: Answers[] = []
    const fields = { one: day(about), two: day(about) }
    const curious = defineForm({
      ...formOf(fields),
      crossCheck: (answers) => {
        seen.push(answers)
        return []
      },
    })
    formErrors(curious, { one: '2026-02-30', two: '2026-02-28' })
    expect(seen).toEqual([{ two: '2026-02-28' }])
  })

  it('says nothing of a field that is wrong by itself', () => {
    expect(formErrors(form, { one: '甲', two: '' }).map((error) => error.text.zh)).toEqual([asked])
  })
})

it('finds every file that the answers name', () => {
  const form = formOf({
    papers: optional(files({ ...about, max: 2, accept: ['pdf'] })),
    name: text({ ...about, max: 9 }),
  })
  expect(filesIn(form, { papers: ['a', 'b'], name: 'c' })).toEqual([
    { field: 'papers', id: 'a' },
    { field: 'papers', id: 'b' },
  ])
  expect(filesIn(form, { papers: 'a' })).toEqual([])
})
