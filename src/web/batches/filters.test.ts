import { expect, it } from 'vitest'
import { entryStates } from '#core/batch.ts'
import { entryQuery, entryStateNames, readEntrySearch, writeEntrySearch } from './filters.ts'

it('asks for nothing on the first visit, and keeps the address short', () => {
  const first = readEntrySearch({})
  expect(entryQuery(first)).toEqual({})
  expect(Object.values(writeEntrySearch(first)).filter(Boolean)).toEqual([])
})

it('reads back what it wrote', () => {
  const search = { state: 'on-notice', doubtful: true, q: '杭州' } as const
  expect(readEntrySearch(writeEntrySearch(search))).toEqual(search)
  expect(entryQuery(search)).toEqual({ state: 'on-notice', doubtful: 'true', q: '杭州' })
})

it('shows everything rather than fail at a state that does not exist', () => {
  expect(readEntrySearch({ state: 'lost', q: 'x'.repeat(200) })).toEqual({
    state: 'all',
    doubtful: false,
    q: 'x'.repeat(100),
  })
})

it('offers every state that a case of a batch can have', () => {
  expect([...entryStateNames].sort()).toEqual(Object.keys(entryStates).sort())
})
