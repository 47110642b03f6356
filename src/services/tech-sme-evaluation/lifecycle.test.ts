import { describe, expect, it } from 'vitest'
import { allowedSteps, type Position, take, usualWay } from '#core/lifecycle.ts'
import { examples } from './examples.ts'
import { lifecycle } from './lifecycle.ts'
import { cycles } from './policies/cycle.ts'

const cycle = cycles.find(({ validFrom }) => validFrom === '2026-01-01')?.value
const about: Position['about'] = {
  answers: examples[0]?.answers ?? {},
  taken: [],
  policy: (key) => (key === 'cycle' ? cycle : undefined),
  on: '2026-07-01',
  dueOn: '2026-06-30',
}
const nobody = { userId: 'li', holder: null, about }

describe('who may do what', () => {
  it.each([
    ['draft', ['submit', 'discard'], [], []],
    ['submitted', ['withdraw'], ['accept', 'refer'], []],
    ['in-review', ['withdraw'], ['takeover', 'refer', 'return', 'pass', 'refuse'], []],
    ['returned', ['resubmit', 'discard'], [], []],
    ['passed', ['withdraw'], [], []],
    ['listed', ['withdraw'], [], []],
    ['on-notice', ['withdraw'], [], []],
    ['entered', [], [], ['notify-revocation']],
    ['revoking', ['defend'], [], ['revoke', 'keep']],
    ['defending', [], ['verify'], ['keep']],
    ['verified', [], [], ['revoke', 'keep']],
    ['not-entered', [], [], []],
    ['withdrawn', [], [], []],
    ['discarded', [], [], []],
    ['revoked', [], [], []],
  ])('in %s', (state, applicant, handler, authority) => {
    const may = (party: Position['party'], deciding = false) =>
      allowedSteps(lifecycle, { ...nobody, state, party, deciding })
    expect(may('applicant')).toEqual(applicant)
    expect(may('handler')).toEqual(handler)
    expect(may('authority', true)).toEqual(authority)
    // A county's authority looks on: its province or planned city decides.
    expect(may('authority')).toEqual([])
  })

  it('was asked of every state', () => {
    expect(Object.keys(lifecycle.states)).toHaveLength(15)
  })

  it('leaves the review to the officer who holds the case', () => {
    const holder = { id: 'wang', name: '王经办' }
    const at: Position = { ...nobody, state: 'in-review', party: 'handler', holder }
    expect(allowedSteps(lifecycle, at)).toEqual(['takeover'])
    for (const step of ['pass', 'return', 'refuse', 'refer']) {
      expect(() => take(lifecycle, step, at), step).toThrow(
        expect.objectContaining({ code: 'conflict' }),
      )
    }
    expect(take(lifecycle, 'pass', { ...at, userId: 'wang' }).to).toBe('passed')
  })

  it('opens answers to change only while the enterprise has the case', () => {
    const editable = Object.entries(lifecycle.states).filter(([, state]) => 'editable' in state)
    expect(editable.map(([name]) => name)).toEqual(['draft', 'returned'])
    const needing = Object.entries(lifecycle.steps).filter(([, step]) => step.needs === 'answers')
    expect(needing.map(([name]) => name)).toEqual(['submit', 'resubmit'])
  })

  it('hides from others only what was never filed', () => {
    const hidden = Object.entries(lifecycle.states).filter(([, state]) => 'private' in state)
    expect(hidden.map(([name]) => name)).toEqual(['draft', 'discarded'])
  })

  it('asks in words for every decision against the enterprise', () => {
    const against = ['return', 'refuse', 'notify-revocation', 'revoke'] as const
    for (const name of against) expect(lifecycle.steps[name].asks, name).toBeDefined()
    expect(lifecycle.steps.refuse.checklist).toEqual({ failed: ['refuse'] })
    expect(lifecycle.steps.return.checklist).toEqual({ failed: ['return'] })
    expect(lifecycle.steps.pass.checklist).toBe('passed')
  })
})

it.each([
  ['submit', 'draft', 'applicant', { on: '2026-09-01' }],
  ['resubmit', 'returned', 'applicant', { answers: { year: '2025' } }],
  ['revoke', 'revoking', 'authority', { on: '2026-06-30' }],
] as const)('asks before it lets anybody %s', (step, state, party, change) => {
  const at = { ...nobody, state, party, deciding: true }
  expect(() => take(lifecycle, step, at)).not.toThrow()
  expect(() => take(lifecycle, step, { ...at, about: { ...about, ...change } })).toThrow(
    expect.objectContaining({ code: 'conflict' }),
  )
})

describe('what is done for a whole batch', () => {
  const steps = Object.entries(lifecycle.steps).filter(([, step]) => step.together)

  it('leads from a passed review to the entry, and back', () => {
    expect(steps.map(([name, { from, to }]) => [name, ...from, to])).toEqual([
      ['collect', 'passed', 'listed'],
      ['drop', 'listed', 'in-review'],
      ['release', 'listed', 'passed'],
      ['notice', 'listed', 'on-notice'],
      ['recall', 'on-notice', 'listed'],
      ['pull', 'on-notice', 'in-review'],
      ['uphold', 'on-notice', 'not-entered'],
      ['announce', 'on-notice', 'entered'],
    ])
  })

  it('goes by the name by which batches know it', () => {
    for (const [name, { together }] of steps) expect(together).toBe(name)
  })

  it.each(steps.map(([name, { from }]) => [name, from[0] ?? ''] as const))(
    'is not done for one case by itself: %s',
    (name, state) => {
      const at: Position = { ...nobody, state, party: 'authority', deciding: true }
      expect(() => take(lifecycle, name, at)).toThrow(
        expect.objectContaining({
          code: 'conflict',
          text: expect.objectContaining({ zh: expect.stringContaining('批次') }),
        }),
      )
    },
  )

  it('belongs to the authority that decides', () => {
    for (const [name, { by, deciding }] of steps) {
      expect([...by, deciding], name).toEqual(['authority', true])
    }
  })
})

describe('a revocation', () => {
  it('begins with a notice and a time for the defence', () => {
    const { to, limitKey, by, opensRevocation } = lifecycle.steps['notify-revocation']
    expect([to, limitKey, ...by]).toEqual(['revoking', 'defence-days', 'authority'])
    // What a failed spot check offers.
    expect(opensRevocation?.('研发费用占比不足')).toEqual({ facts: '抽查发现：研发费用占比不足' })
  })

  it('ends the number by one act alone', () => {
    const ending = Object.entries(lifecycle.steps).filter(([, step]) => 'certificate' in step)
    expect(ending.map(([name, { to }]) => [name, to])).toEqual([['revoke', 'revoked']])
    expect(lifecycle.steps.revoke.certificate).toBe('revoke')
    expect(lifecycle.steps.revoke.final).toBe(true)
  })

  it('leaves the evaluator’s opinion inside the office, and nothing else', () => {
    const inside = Object.entries(lifecycle.steps).filter(([, step]) => 'inside' in step)
    expect(inside.map(([name]) => name)).toEqual(['verify'])
  })
})

it('leads the usual enterprise by six steps to its entry', () => {
  expect(usualWay(lifecycle)).toEqual(['submit', 'accept', 'pass', 'collect', 'notice', 'announce'])
})
