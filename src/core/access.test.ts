import { describe, expect, it } from 'vitest'
import { type Actor, partyOf, requireAdministrator, requireParty, type Standing } from './access.ts'
import type { OrganisationKind } from './roles.ts'

function actor(kind: OrganisationKind, area: string, id = 'other'): Actor {
  const organisation = { id, kind, name: '样例单位', area }
  return { userId: 'u', name: '样例', role: 'clerk', organisation }
}

const standing: Standing = {
  applicantId: 'seller',
  handlerId: 'registry',
  area: '420106',
  private: false,
}

describe('what somebody is to a case', () => {
  it.each([
    ['its own applicant', actor('enterprise', '420106', 'seller'), 'applicant'],
    ['its registry', actor('registry', '420100', 'registry'), 'handler'],
    ['the authority of its city', actor('authority', '420100'), 'authority'],
    ['the authority of its province', actor('authority', '420000'), 'authority'],
    ['Torch', actor('torch', '000000'), 'authority'],
    ['another enterprise of the same place', actor('enterprise', '420106'), undefined],
    ['another registry of the same place', actor('registry', '420106'), undefined],
    ['the authority of a neighbouring city', actor('authority', '420200'), undefined],
    ['the authority of a district beside', actor('authority', '420105'), undefined],
    ['the authority of another province', actor('authority', '430000'), undefined],
  ])('%s', (_, who, party) => {
    expect(partyOf(who, standing)).toBe(party)
  })

  it.each([
    ['its own applicant', actor('enterprise', '420106', 'seller'), 'applicant'],
    ['its registry', actor('registry', '420100', 'registry'), undefined],
    ['the authority of its city', actor('authority', '420100'), undefined],
    ['Torch', actor('torch', '000000'), undefined],
  ])('while it is private: %s', (_, who, party) => {
    expect(partyOf(who, { ...standing, private: true })).toBe(party)
  })

  it('is nobody’s to handle before it has an office', () => {
    expect(
      partyOf(actor('registry', '420100', 'registry'), { ...standing, handlerId: null }),
    ).toBeUndefined()
  })

  it('is answered as not found when it is nothing', () => {
    expect(() => requireParty(actor('enterprise', '420106'), standing)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
    expect(requireParty(actor('torch', '000000'), standing)).toBe('authority')
  })
})

it('lets only an administrator manage an organisation', () => {
  const clerk = actor('enterprise', '420106')
  expect(() => requireAdministrator(clerk)).toThrow(
    expect.objectContaining({ code: 'not-allowed' }),
  )
  expect(() => requireAdministrator({ ...clerk, role: 'administrator' })).not.toThrow()
})
