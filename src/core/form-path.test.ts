import { expect, it } from 'vitest'
import { lines, money, text } from './fields.ts'
import { defineForm } from './form.ts'
import { labelOfPath, rootOfPath, schemaAt } from './form-path.ts'

const about = (zh: string, en: string) => ({ section: 'all', label: { zh, en } })
const form = defineForm({
  version: 1,
  sections: [{ id: 'all', title: { zh: '全部', en: 'All' } }],
  fields: {
    name: text({ ...about('名称', 'Name'), max: 10 }),
    costs: lines({
      ...about('费用', 'Costs'),
      max: 3,
      columns: { yuan: money(about('金额', 'Amount')) },
    }),
  },
})

it('finds a field, a line of a table and a cell in it', () => {
  expect(schemaAt(form, 'name')).toBe(form.fields.name)
  expect(schemaAt(form, 'costs.1')).toBe(form.fields.costs)
  expect(schemaAt(form, 'costs.1.yuan')).toBeDefined()
})

it.each([
  '',
  'constructor',
  'unknown',
  'name.0',
  'costs.first',
  'costs.-1',
  'costs.1.unknown',
  'costs.1.constructor',
  'costs.1.yuan.0',
  'costs.',
  'costs.12345',
])('finds nothing at “%s”', (path) => {
  expect(schemaAt(form, path)).toBeUndefined()
})

it('names what it finds', () => {
  expect(labelOfPath(form, 'name')?.zh).toBe('名称')
  expect(labelOfPath(form, 'costs.1')?.zh).toBe('费用 第 2 行')
  expect(labelOfPath(form, 'costs.1.yuan')?.en).toBe('Costs, line 2, Amount')
  expect(labelOfPath(form, 'constructor')).toBeUndefined()
  expect(rootOfPath('costs.1.yuan')).toBe('costs')
})
