import { expect, it } from 'vitest'
import { type CertificateState, standingOn } from './certificate-state.ts'

it.each([
  ['2027-02-09', 'valid'],
  ['2027-02-10', 'valid'],
  ['2027-02-11', 'expired'],
] as const)('a certificate valid until 2027-02-10 is on %s %s', (today, standing) => {
  expect(standingOn({ state: 'valid', validUntil: '2027-02-10' }, today)).toBe(standing)
})

it('a certificate without a last day never expires', () => {
  expect(standingOn({ state: 'valid', validUntil: null }, '2199-12-31')).toBe('valid')
})

it.each(['superseded', 'deregistered', 'revoked'] satisfies CertificateState[])(
  'one that is %s stays so after its last day',
  (state) => {
    expect(standingOn({ state, validUntil: '2027-02-10' }, '2030-01-01')).toBe(state)
  },
)
