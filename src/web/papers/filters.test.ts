import { expect, it } from 'vitest'
import { paperQuery, paperTabNames, readPaperSearch, writePaperSearch } from './filters.ts'

it('shows what is due on the first visit and for a tab that does not exist', () => {
  expect(readPaperSearch({})).toEqual({ tab: 'due', q: '' })
  expect(readPaperSearch({ tab: 'constructor', q: 'x'.repeat(200) })).toEqual({
    tab: 'due',
    q: 'x'.repeat(100),
  })
})

it.each(paperTabNames)('comes back from the address as it went in: %s', (tab) => {
  expect(readPaperSearch(writePaperSearch({ tab, q: '叶片' }))).toEqual({ tab, q: '叶片' })
})

it('asks the server for a state, for what is overdue, or for all', () => {
  expect(paperQuery({ tab: 'mismatch', q: ' 叶片 ' })).toEqual({ state: 'mismatch', q: '叶片' })
  expect(paperQuery({ tab: 'overdue', q: '' })).toEqual({ overdue: 'true' })
  expect(paperQuery({ tab: 'all', q: '' })).toEqual({})
})
