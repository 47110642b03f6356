import { expect, it } from 'vitest'
import type { Answers } from '#core/form.ts'
import type { Guarded } from '#core/lifecycle.ts'
import { wasHeard } from './guards.ts'

const steps: Record<string, Answers> = {
  'notify-revocation': { ground: 'R1' },
  verify: { conclusion: 'FOUNDED' },
}

function about(change: Partial<Guarded> & { said?: Guarded['said'] }): Guarded {
  return {
    answers: {},
    taken: ['notify-revocation', 'defend', 'verify'],
    asked: {},
    policy: () => undefined,
    on: '2026-11-02',
    dueOn: null,
    said: (step) => steps[step],
    ...change,
  }
}

it('revokes on the ground that was notified, and on no other', () => {
  expect(wasHeard(about({ asked: { ground: 'R1' } }))).toBeUndefined()
  expect(wasHeard(about({ asked: { ground: 'R2' } }))?.zh).toContain('撤销告知中写明的不同')
  expect(wasHeard(about({}))).toBeUndefined()
})

it('revokes nothing that was verified to be untrue, unless it was notified anew', () => {
  const said: Guarded['said'] = (step) =>
    step === 'verify' ? { conclusion: 'UNFOUNDED' } : { ground: 'R1' }
  expect(wasHeard(about({ said }))?.zh).toContain('不属实')
  const taken = ['notify-revocation', 'defend', 'verify', 'keep', 'notify-revocation']
  expect(wasHeard(about({ said, taken, dueOn: '2026-11-01' }))).toBeUndefined()
})
