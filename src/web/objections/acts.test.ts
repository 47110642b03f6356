import { expect, it } from 'vitest'
import { metaOf } from '#core/form.ts'
import { formOf, initialOf, wordsOf } from './acts.ts'

const offices = [
  { id: '0c5a0000-0000-4000-8000-000000000001', name: '甲中心', handles: false },
  { id: '0c5a0000-0000-4000-8000-000000000002', name: '乙中心', handles: true },
]
const found = { id: '', version: 1, state: 'verified' as const, offices, onNotice: true }

it('proposes the office that handled the case, and names it so', () => {
  expect(initialOf('assign', found)).toEqual({ office: offices[1]?.id })
  expect(initialOf('verify', found)).toEqual({})
  expect(initialOf('assign', { offices: offices.slice(0, 1) })).toEqual({})
  const field = formOf('assign', found).fields.office
  const choices = field ? metaOf(field).choices : []
  expect(choices?.map(({ label }) => label.zh)).toEqual(['甲中心', '乙中心（办理此件的机构）'])
})

it('says before upholding whether a case still leaves a list', () => {
  expect(wordsOf('uphold', found).zh).toContain('移出公示名单')
  expect(wordsOf('uphold', { ...found, onNotice: false }).zh).toContain('只作记录')
})
