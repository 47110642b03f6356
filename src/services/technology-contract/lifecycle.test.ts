import { describe, expect, it } from 'vitest'
import { allowedSteps, type Position, take, usualWay } from '#core/lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

const about = { answers: {}, taken: [], policy: () => undefined, on: '2026-03-02', dueOn: null }
const nobody = { userId: 'li', holder: null, about }

describe('who may do what', () => {
  it.each([
    ['draft', ['submit', 'discard'], [], []],
    [
      'submitted',
      ['withdraw'],
      ['accept', 'decline', 'refer', 'return', 'reclassify', 'refuse'],
      [],
    ],
    [
      'accepted',
      [],
      ['refer', 'takeover', 'return', 'reclassify', 'consult', 'register', 'propose', 'refuse'],
      [],
    ],
    ['returned', ['discard', 'resubmit'], [], []],
    ['second-review', [], ['confirm', 'send-back'], []],
    ['registered', ['start-amendment', 'ask-deregistration'], ['deregister', 'revoke'], ['revoke']],
    ['amending', ['cancel-amendment', 'submit-amendment'], ['revoke'], ['revoke']],
    [
      'amendment-submitted',
      ['cancel-amendment'],
      [
        'consult-amendment',
        'amend',
        'propose-amendment',
        'return-amendment',
        'refuse-amendment',
        'revoke',
      ],
      ['revoke'],
    ],
    ['amendment-review', [], ['confirm-amendment', 'send-back-amendment', 'revoke'], ['revoke']],
    [
      'deregistering',
      ['withdraw-deregistration'],
      ['deregister', 'keep-registration', 'revoke'],
      ['revoke'],
    ],
    ['refused', [], [], []],
    ['not-accepted', [], [], []],
    ['deregistered', [], [], []],
    ['revoked', [], [], []],
    ['discarded', [], [], []],
  ])('in %s', (state, applicant, handler, authority) => {
    expect(allowedSteps(lifecycle, { ...nobody, state, party: 'applicant' })).toEqual(applicant)
    expect(allowedSteps(lifecycle, { ...nobody, state, party: 'handler' })).toEqual(handler)
    expect(allowedSteps(lifecycle, { ...nobody, state, party: 'authority' })).toEqual(authority)
  })

  it('leaves the decision to the officer who holds the case', () => {
    const at = { state: 'accepted', party: 'handler', userId: 'li', about } as const
    const holder = { id: 'wang', name: '王经办' }
    expect(allowedSteps(lifecycle, { ...at, holder })).toEqual(['takeover'])
    expect(() => take(lifecycle, 'register', { ...at, holder })).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    )
  })

  it.each([
    ['second-review', ['confirm', 'send-back'], []],
    ['amendment-review', ['confirm-amendment', 'send-back-amendment', 'revoke'], ['revoke']],
  ])('leaves the second review to anybody but the proposer: %s', (state, others, proposer) => {
    const at: Position = {
      state,
      party: 'handler',
      userId: 'li',
      holder: { id: 'wang', name: '王经办' },
      about,
    }
    expect(allowedSteps(lifecycle, at)).toEqual(others)
    expect(allowedSteps(lifecycle, { ...at, userId: 'wang' })).toEqual(proposer)
  })

  it('opens answers to change only while the applicant has the case', () => {
    const editable = Object.entries(lifecycle.states).filter(([, state]) => 'editable' in state)
    expect(editable.map(([name]) => name)).toEqual(['draft', 'returned', 'amending'])
    const needing = Object.entries(lifecycle.steps).filter(([, step]) => step.needs === 'answers')
    expect(needing.map(([name]) => name)).toEqual(['submit', 'resubmit', 'submit-amendment'])
    for (const [name, { waitsFor }] of editable.map(([, state], at) => [at, state] as const)) {
      expect(waitsFor, String(name)).toBe('applicant')
    }
  })
})

describe('the certificate', () => {
  const withCertificate = Object.entries(lifecycle.steps).flatMap(([name, { certificate, to }]) =>
    certificate ? [[name, certificate, to]] : [],
  )

  it('is issued once, then amended, and ended by two acts', () => {
    expect(withCertificate).toEqual([
      ['register', 'issue', 'registered'],
      ['confirm', 'issue', 'registered'],
      ['amend', 'amend', 'registered'],
      ['confirm-amendment', 'amend', 'registered'],
      ['deregister', 'deregister', 'deregistered'],
      ['revoke', 'revoke', 'revoked'],
    ])
  })

  it('stands as it was when an amendment is not made', () => {
    const back = ['cancel-amendment', 'refuse-amendment'] as const
    expect(back.map((name) => lifecycle.steps[name].answers)).toEqual(['restored', 'restored'])
  })

  it.each(['revoked', 'deregistered'])(
    'of a contract that is %s is not amended, in words',
    (state) => {
      const at: Position = { ...nobody, state, party: 'applicant' }
      expect(() => take(lifecycle, 'start-amendment', at)).toThrow(
        expect.objectContaining({
          code: 'conflict',
          text: expect.objectContaining({ zh: expect.stringContaining('不能再“申请变更”') }),
        }),
      )
    },
  )
})

it('keeps from the applicant what is said inside the office', () => {
  const inside = Object.entries(lifecycle.steps).filter(([, step]) => step.inside)
  expect(inside.map(([name]) => name)).toEqual([
    'consult',
    'propose',
    'confirm',
    'send-back',
    'consult-amendment',
    'propose-amendment',
    'confirm-amendment',
    'send-back-amendment',
  ])
})

it('leads the usual applicant by three steps to the certificate', () => {
  expect(usualWay(lifecycle)).toEqual(['submit', 'accept', 'register'])
})
