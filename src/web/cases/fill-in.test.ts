import { expect, it } from 'vitest'
import { text, yesNo } from '#core/fields.ts'
import { defineForm } from '#core/form.ts'
import { fillIn } from './fill-in.ts'

const label = (zh: string) => ({ zh, en: zh })
const section = 'main'
const form = defineForm({
  version: 1,
  sections: [{ id: section, title: label('主要') }],
  fields: {
    abroad: yesNo({ section, label: label('境外') }),
    name: text({ section, label: label('名称'), max: 20 }),
    code: text({
      section,
      label: label('代码'),
      max: 20,
      visibleWhen: ({ abroad }) => abroad !== true,
    }),
  },
})

it('fills what is empty without a question, and names what holds something else', () => {
  const answers = { name: '甲', code: '' }
  expect(fillIn(form, answers, { abroad: false, name: '乙', code: '1' })).toEqual({
    free: ['abroad', 'code'],
    taken: ['name'],
  })
})

it('does not count what is the same already, or what no field takes', () => {
  expect(
    fillIn(form, { abroad: false, name: '甲' }, { abroad: false, name: '甲', other: 'x' }),
  ).toEqual({ free: [], taken: [] })
})

it('leaves out what is not asked once the others are filled in', () => {
  expect(fillIn(form, {}, { abroad: true, code: '1' })).toEqual({ free: ['abroad'], taken: [] })
})
