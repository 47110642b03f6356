import { describe, expect, it } from 'vitest'
import type { BatchView } from '#api/batches.ts'
import { actsOf, isRemovable, outlookOf } from './acts.ts'

const counts = { listed: 0, dropped: 0, 'on-notice': 0, pulled: 0, withdrawn: 0, announced: 0 }
const notice = { address: 'a-1', startsOn: '2026-05-06', endsOn: '2026-05-19', workdays: 10 }

function batch(change: Partial<Parameters<typeof actsOf>[0]>): Parameters<typeof actsOf>[0] {
  return { mine: true, state: 'collecting', counts, notice: null, openObjections: 0, ...change }
}

describe('what a batch offers', () => {
  it('freezes a list only once there is something on it', () => {
    expect(actsOf(batch({}))).toEqual(['cancel'])
    expect(actsOf(batch({ counts: { ...counts, listed: 1 } }))).toEqual(['freeze', 'cancel'])
  })

  it('publishes a frozen list, or opens it again', () => {
    expect(actsOf(batch({ state: 'frozen' }))).toEqual(['notice', 'unfreeze', 'cancel'])
  })

  it('extends or withdraws a running notice and announces nothing before its end', () => {
    const running = batch({ state: 'on-notice', notice: { ...notice, over: false } })
    expect(actsOf({ ...running, counts: { ...counts, 'on-notice': 9 } })).toEqual([
      'extend',
      'withdraw',
    ])
  })

  it('announces after the end, and again what an objection held up, but withdraws nothing then', () => {
    const over = batch({ state: 'on-notice', notice: { ...notice, over: true } })
    expect(actsOf({ ...over, counts: { ...counts, 'on-notice': 9 } })).toEqual([
      'announce',
      'withdraw',
    ])
    expect(actsOf({ ...over, counts: { ...counts, 'on-notice': 1, announced: 8 } })).toEqual([
      'announce',
    ])
  })

  it('waits where objections hold up all that is left', () => {
    const over = batch({ state: 'on-notice', notice: { ...notice, over: true } })
    const left = { counts: { ...counts, 'on-notice': 1, announced: 8 }, openObjections: 1 }
    expect(actsOf({ ...over, ...left })).toEqual([])
  })

  it.each<BatchView['state']>(['closed', 'cancelled'])('offers nothing once it is %s', (state) => {
    const settled = { notice: { ...notice, over: true }, counts: { ...counts, 'on-notice': 1 } }
    expect(actsOf(batch({ state, ...settled }))).toEqual([])
  })

  it('offers nothing to an authority that only looks on', () => {
    expect(actsOf(batch({ mine: false, counts: { ...counts, listed: 1 } }))).toEqual([])
  })
})

describe('taking a case off', () => {
  it('is possible before the list is fixed and while it is on notice', () => {
    expect(isRemovable(batch({}), { state: 'listed' })).toBe(true)
    expect(isRemovable(batch({ state: 'frozen' }), { state: 'listed' })).toBe(false)
    expect(isRemovable(batch({ state: 'on-notice' }), { state: 'on-notice' })).toBe(true)
  })

  it('is not possible twice, nor afterwards, nor for whoever only looks on', () => {
    expect(isRemovable(batch({}), { state: 'dropped' })).toBe(false)
    expect(isRemovable(batch({ state: 'on-notice' }), { state: 'announced' })).toBe(false)
    expect(isRemovable(batch({ state: 'closed' }), { state: 'on-notice' })).toBe(false)
    expect(isRemovable(batch({ mine: false }), { state: 'listed' })).toBe(false)
  })
})

it('announces all on notice but those whose objections are open', () => {
  const found = { counts: { ...counts, 'on-notice': 10 }, openObjections: 3 }
  expect(outlookOf(found)).toEqual({ entered: 7, heldUp: 3 })
})
