import { type Actor, isSupervisor } from '#core/access.ts'
import { isInside } from '#core/areas.ts'
import { DomainError, notFound } from '#core/errors.ts'

type Check = { authority_id: string; area: string }
type Item = Check & { applicant_id: string; inspector_id: string | null }

/** What somebody is to one enterprise that was drawn. `above`: an authority around it that did not order the check. */
export type Part = 'authority' | 'above' | 'applicant' | 'inspector'

/** Reads are for the authority that ordered it and for those above; anybody else is answered as if there was none. */
export function requireReader(actor: Actor, check: Check): void {
  if (!isReader(actor, check)) throw notFound()
}

export function isReader(actor: Actor, check: Check): boolean {
  return isOwn(actor, check) || isAbove(actor, check)
}

/** Acts are for the authority that ordered it alone. */
export function requireOwn(actor: Actor, check: Check): void {
  requireReader(actor, check)
  if (!isOwn(actor, check)) throw new DomainError('not-allowed', onlyOwn)
}

/** The same sentences stand in SQL, in the policies of db/migrations. */
export function requirePart(actor: Actor, item: Item): Part {
  if (isOwn(actor, item)) return 'authority'
  if (item.inspector_id === actor.userId) return 'inspector'
  if (item.applicant_id === actor.organisation.id) return 'applicant'
  if (isAbove(actor, item)) return 'above'
  throw notFound()
}

export function isOwn(actor: Actor, { authority_id }: Check): boolean {
  return authority_id === actor.organisation.id
}

function isAbove({ organisation: { kind, area } }: Actor, check: Check): boolean {
  return isSupervisor(kind) && isInside(check.area, area)
}

const onlyOwn = {
  zh: '只有发起抽查的主管部门可以进行此操作',
  en: 'Only the authority that opened this spot check may do this',
}
