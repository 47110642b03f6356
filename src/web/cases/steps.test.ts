import { expect, it } from 'vitest'
import { getService } from '#services/index.ts'
import { askedIn, buttonsOf, happenedSince, lastMove, stepNameOf, submitStepOf } from './steps.ts'

const { lifecycle } = getService('technology-contract')

function entry(at: string, act: string, detail: Record<string, unknown> = {}) {
  return { at, actor: '王某', act, detail, hash: `${at} ${act}` }
}

it('hands the form in from the form, and offers every other step on the page', () => {
  const found = { allowed: ['resubmit', 'discard', 'unheard-of'] }
  expect(submitStepOf(lifecycle, found)?.name).toBe('resubmit')
  expect(buttonsOf(lifecycle, found).map(({ name }) => name)).toEqual(['discard'])
  expect(submitStepOf(lifecycle, { allowed: ['accept'] })).toBeUndefined()
})

it('finds the move into the present state with what was said, whatever the order of the journal', () => {
  const asked = { reason: '请补充签章页' }
  const history = [
    entry('2026-11-25T03:00:00Z', 'step:return', { to: 'returned', asked }),
    entry('2026-11-24T03:00:00Z', 'step:return', { to: 'returned', asked: { reason: '旧' } }),
    entry('2026-11-25T01:00:00Z', 'step:accept', { to: 'accepted' }),
  ]
  const move = lastMove({ history, state: 'returned' })
  expect(move && [stepNameOf(move), askedIn(move)]).toEqual(['return', asked])
  expect(lastMove({ history, state: 'draft' })).toBeUndefined()
})

it('tells what happened between two looks, oldest first', () => {
  const seen = entry('2026-11-25T01:00:00Z', 'step:submit')
  const accepted = entry('2026-11-25T02:00:00Z', 'step:accept')
  const returned = entry('2026-11-25T03:00:00Z', 'step:return')
  const since = happenedSince({ history: [seen] }, { history: [returned, accepted, seen] })
  expect(since).toEqual([accepted, returned])
})
