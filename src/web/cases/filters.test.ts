import { expect, it } from 'vitest'
import { queryOf, readFilters, writeFilters } from './filters.ts'

const first = { waitsFor: 'handler', overdue: false, state: undefined, service: undefined, q: '' }

it('begins with what waits for the office', () => {
  expect(readFilters({})).toEqual(first)
  expect(queryOf(readFilters({}))).toEqual({ waitsFor: 'handler' })
})

it('reads back every filter that it wrote into the address', () => {
  const filters = {
    waitsFor: 'all',
    overdue: true,
    state: 'accepted',
    service: 'technology-contract',
    q: '0012',
  } as const
  expect(readFilters(writeFilters(filters))).toEqual(filters)
  expect(writeFilters(readFilters({}))).toEqual({})
})

it('takes nothing else from an address', () => {
  expect(readFilters({ waitsFor: 'everybody', overdue: 'maybe', state: '', other: 'x' })).toEqual(
    first,
  )
})

it('lets a state stand alone: it already says for whom the case waits', () => {
  expect(queryOf({ ...readFilters({}), state: 'registered', q: ' 杭州 ' })).toEqual({
    state: 'registered',
    q: '杭州',
  })
})

it('asks for records that wait by a filter of their own, in any state', () => {
  const filters = readFilters({ waitsFor: 'records' })
  expect(readFilters(writeFilters(filters)).waitsFor).toBe('records')
  expect(queryOf(filters)).toEqual({ recordsWait: 'true' })
  expect(queryOf({ ...filters, state: 'registered' })).toEqual({
    recordsWait: 'true',
    state: 'registered',
  })
})
