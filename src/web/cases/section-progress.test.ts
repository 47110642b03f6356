import { expect, it } from 'vitest'
import { text } from '#core/fields.ts'
import type { Form } from '#core/form.ts'
import { sectionProgress } from './section-progress.ts'

const section = (id: string) => ({ id, title: { zh: id, en: id } })
const about = (of: string) => ({ section: of, label: { zh: of, en: of }, max: 20 })
const form: Form = {
  version: 1,
  sections: [section('asked'), section('mixed'), section('derived')],
  fields: {
    name: text(about('asked')),
    place: text(about('asked')),
    given: text(about('mixed')),
    sum: text({ ...about('mixed'), computed: () => '1' }),
    score: text({ ...about('derived'), computed: () => '2' }),
  },
}

const counts = (errors: { field: string }[]) =>
  sectionProgress(form, {}, errors).map(({ section: { id }, total, open }) => [id, total, open])

it('does not count what is worked out as filled in', () => {
  expect(counts([{ field: 'name' }, { field: 'place' }, { field: 'given' }])).toEqual([
    ['asked', 2, 2],
    ['mixed', 1, 1],
    ['derived', 0, 0],
  ])
})

it('counts a field once, however much is wrong in it', () => {
  expect(counts([{ field: 'name.0.kind' }, { field: 'name.1.kind' }])[0]).toEqual(['asked', 2, 1])
})

it('counts what is worked out where it is wrong', () => {
  expect(counts([{ field: 'score' }])[2]).toEqual(['derived', 1, 1])
})
