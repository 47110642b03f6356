import { expect, it } from 'vitest'
import { bars, likeness } from './likeness.ts'
import { states } from './states.ts'

const of = (applicantCode: string, year: unknown) =>
  likeness({ applicantCode, answers: { year }, hashesOf: () => [] })

it('knows an enterprise again within one year only', () => {
  expect(of('91330100MA0000A01X', '2026')).toEqual(['2026:91330100MA0000A01X'])
  expect(of('91330100MA0000A01X', '2026')).not.toEqual(of('91330100MA0000A01X', '2027'))
  expect(of('91330100MA0000A01X', '2026')).not.toEqual(of('91420100MA0000E01X', '2026'))
})

it.each([undefined, null, 2026, '', '26', '2026年', ['2026']])(
  'has no key of the year %j',
  (year) => {
    expect(of('91330100MA0000A01X', year)).toEqual([])
  },
)

it('bars a second filing in every state but those that ended without an entry', () => {
  const free = Object.keys(states).filter((name) => !bars.states.includes(name))
  expect(free.toSorted()).toEqual(['discarded', 'draft', 'not-entered', 'withdrawn'])
  expect(bars.states).toContain('revoked')
})
