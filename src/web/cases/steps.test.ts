import { describe, expect, it } from 'vitest'
import { getService } from '#services/index.ts'
import {
  arrangeSteps,
  askedIn,
  buttonsOf,
  happenedSince,
  lastMove,
  stepNameOf,
  submitStepOf,
} from './steps.ts'

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

describe('the steps on the page', () => {
  const office = { party: 'handler', waitsFor: 'handler', number: null, belongsTo: null } as const

  function arranged(state: string, allowed: string[], change: object = {}) {
    const found = { ...office, state, ...change }
    const steps = arrangeSteps(lifecycle, found, buttonsOf(lifecycle, { allowed }))
    const names = (some: typeof steps.usual) => some.map(({ name }) => name)
    return [steps.forward?.name, names(steps.usual), names(steps.seldom)]
  }

  it('are few: what is rare stands behind “more”', () => {
    const allowed = ['takeover', 'return', 'reclassify', 'consult', 'register', 'propose', 'refuse']
    expect(arranged('accepted', allowed)).toEqual([
      'register',
      ['register', 'return', 'refuse'],
      ['takeover', 'reclassify', 'consult', 'propose'],
    ])
    expect(
      arranged('registered', ['deregister', 'revoke'], { number: '1', waitsFor: null }),
    ).toEqual([undefined, ['deregister', 'revoke'], []])
  })

  it('lead by the second review or the experts where the officer may not decide alone', () => {
    const rest = ['return', 'reclassify', 'consult', 'refuse']
    expect(arranged('accepted', [...rest, 'propose'])[0]).toBe('propose')
    expect(arranged('accepted', rest)[0]).toBe('consult')
    expect(arranged('second-review', ['confirm', 'send-back'])[0]).toBe('confirm')
  })

  it('lead to the office that is right before anything else', () => {
    const belongsTo = { id: '', name: '宁波市样例登记处', area: '330200' }
    const allowed = ['accept', 'decline', 'refer', 'return', 'refuse']
    expect(arranged('submitted', allowed, { belongsTo })[0]).toBe('refer')
    expect(arranged('submitted', allowed)[0]).toBe('accept')
  })

  it('of an amendment lead to its registration, never to giving it up', () => {
    const number = '2026330001000001'
    const allowed = ['propose-amendment', 'return-amendment', 'refuse-amendment', 'revoke']
    expect(arranged('amendment-submitted', ['amend', ...allowed], { number })[0]).toBe('amend')
    expect(arranged('amendment-submitted', allowed, { number })[0]).toBe('propose-amendment')
    const applicant = { party: 'applicant', number } as const
    expect(arranged('amendment-submitted', ['cancel-amendment'], { ...applicant })[0]).toBe(
      undefined,
    )
  })
})
