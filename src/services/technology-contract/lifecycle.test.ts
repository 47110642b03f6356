import { describe, expect, it } from 'vitest'
import { formErrors } from '#core/form.ts'
import { allowedSteps, take, usualWay } from '#core/lifecycle.ts'
import { judgeRegistration, refuseForm, registerForm, returnForm, revokeForm } from './asked.ts'
import { lifecycle } from './lifecycle.ts'

const nobody = { userId: 'li', holder: null }
const answers = { totalYuan: '100.00', technicalYuan: '80.00' }

describe('who may do what', () => {
  it.each([
    ['draft', ['submit', 'discard'], [], []],
    ['submitted', ['withdraw'], ['accept', 'return', 'refuse'], []],
    ['accepted', [], ['takeover', 'return', 'register', 'refuse'], []],
    ['returned', ['discard', 'resubmit'], [], []],
    ['registered', [], ['revoke'], ['revoke']],
    ['refused', [], [], []],
    ['revoked', [], [], []],
    ['discarded', [], [], []],
  ])('in %s', (state, applicant, handler, authority) => {
    expect(allowedSteps(lifecycle, { ...nobody, state, party: 'applicant' })).toEqual(applicant)
    expect(allowedSteps(lifecycle, { ...nobody, state, party: 'handler' })).toEqual(handler)
    expect(allowedSteps(lifecycle, { ...nobody, state, party: 'authority' })).toEqual(authority)
  })

  it('leaves the decision to the officer who holds the case', () => {
    const at = { state: 'accepted', party: 'handler', userId: 'li' } as const
    const holder = { id: 'wang', name: '王经办' }
    expect(allowedSteps(lifecycle, { ...at, holder })).toEqual(['takeover'])
    expect(() => take(lifecycle, 'register', { ...at, holder })).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    )
  })

  it('opens answers to change only while the applicant has the case', () => {
    const editable = Object.entries(lifecycle.states).filter(([, state]) => 'editable' in state)
    expect(editable.map(([name]) => name)).toEqual(['draft', 'returned'])
    const needing = Object.entries(lifecycle.steps).filter(([, step]) => step.needs === 'answers')
    expect(needing.map(([name]) => name)).toEqual(['submit', 'resubmit'])
  })
})

describe('what a decision is asked', () => {
  it('a return and a refusal need a reason, a refusal its ground as well', () => {
    expect(formErrors(returnForm, {}).map((error) => error.field)).toEqual(['reason'])
    expect(formErrors(refuseForm, {}).map((error) => error.field)).toEqual(['ground', 'reason'])
    expect(formErrors(refuseForm, { ground: 'D11', reason: '只改了尺寸' })).toEqual([])
    expect(formErrors(refuseForm, { ground: 'D', reason: '无' })).toHaveLength(1)
    expect(formErrors(revokeForm, { ground: 'FRAUD' }).map((error) => error.field)).toEqual([
      'explanation',
    ])
  })

  it('a registration needs the verified amount', () => {
    expect(formErrors(registerForm, {}).map((error) => error.field)).toEqual([
      'verifiedTechnicalYuan',
    ])
    expect(formErrors(registerForm, { verifiedTechnicalYuan: '-0.01' })).toHaveLength(1)
    expect(formErrors(registerForm, { verifiedTechnicalYuan: '0' })).toEqual([])
  })

  it.each([
    ['the amount declared', { verifiedTechnicalYuan: '80.00' }, undefined],
    ['the same amount in other digits', { verifiedTechnicalYuan: '80' }, undefined],
    ['a smaller one without a word', { verifiedTechnicalYuan: '79.99' }, 'note'],
    ['a smaller one with a blank', { verifiedTechnicalYuan: '79.99', note: ' ' }, 'note'],
    ['a smaller one, explained', { verifiedTechnicalYuan: '79.99', note: '样机应扣除' }, undefined],
    ['the total itself, explained', { verifiedTechnicalYuan: '100.00', note: '全部' }, undefined],
    [
      'a fen above the total',
      { verifiedTechnicalYuan: '100.01', note: '全部' },
      'verifiedTechnicalYuan',
    ],
  ])('judges %s', (_, asked, field) => {
    expect(judgeRegistration(asked, answers).map((error) => error.field)).toEqual(
      field ? [field] : [],
    )
  })

  it('names both amounts when the verified one exceeds the total', () => {
    const [error] = judgeRegistration({ verifiedTechnicalYuan: '100.01' }, answers)
    expect(error?.text.zh).toBe('核定技术交易额 100.01 元 不能超过合同成交总金额 100.00 元')
  })
})

it('leads the usual applicant by three steps to the certificate', () => {
  expect(usualWay(lifecycle)).toEqual(['submit', 'accept', 'register'])
})
