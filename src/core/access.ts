import { isInside } from './areas.ts'
import { DomainError, notFound } from './errors.ts'
import type { MemberRole, OrganisationKind, Party } from './roles.ts'

/** Who asks: one person, acting for one organisation. */
export type Actor = {
  userId: string
  name: string
  role: MemberRole
  organisation: { id: string; kind: OrganisationKind; name: string; area: string }
}

/** What access needs to know of a case. A private case (a draft) is nobody's but its applicant's. */
export type Standing = {
  applicantId: string
  handlerId: string | null
  area: string
  private: boolean
}

/**
 * What the actor is to this case, or undefined when the case is not theirs to see.
 * The same three sentences stand in SQL: `scope` in server/cases/store.ts and the policies of db/migrations.
 */
export function partyOf(actor: Actor, standing: Standing): Party | undefined {
  const { id, kind, area } = actor.organisation
  if (standing.applicantId === id) return 'applicant'
  if (standing.private) return undefined
  if (standing.handlerId === id) return 'handler'
  if (isSupervisor(kind) && isInside(standing.area, area)) return 'authority'
  return undefined
}

/** Authorities see their area, Torch the country. */
export function isSupervisor(kind: OrganisationKind): boolean {
  return kind === 'authority' || kind === 'torch'
}

/** The actor's part in the case; a case that is not theirs is answered as one that does not exist. */
export function requireParty(actor: Actor, standing: Standing): Party {
  const party = partyOf(actor, standing)
  if (!party) throw notFound()
  return party
}

/** Members, keys and children of an organisation are its administrator's business alone. */
export function requireAdministrator(actor: Actor): void {
  if (actor.role === 'administrator') return
  throw new DomainError('not-allowed', {
    zh: '只有单位管理员可以进行此操作',
    en: 'Only an administrator of your organisation may do this',
  })
}
