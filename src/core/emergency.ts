import { isSupervisor } from './access.ts'
import { areaPrefix, isInside } from './areas.ts'
import type { Day } from './dates.ts'
import type { MemberRole, OrganisationKind } from './roles.ts'
import type { Text } from './text.ts'
import { addWorkdays, type Calendar } from './workdays.ts'

/** How certificates reach the applicant while a period is open. */
export type CertificateDelivery = 'electronic' | 'electronic-or-posted'

type Measures = {
  /** Paper originals may follow after the end. */
  deferPaper: boolean
  certificates: CertificateDelivery | null
  /** Working days that an office’s time limit gets on top; 0 for none. */
  extendClocksBy: number
}

/** A time in which an authority eases business for an area. It is ended by an act, never by itself. */
export type EmergencyPeriod = {
  id: string
  area: string
  /** Ids of services; none means all of them. */
  services: readonly string[]
  measures: Measures
  startsOn: Day
  /** Working days after the end in which deferred paper is still in time. The circular sets none. */
  graceWorkdays: number
  title: Text
  /** The document on which the period rests, and where it can be read. */
  legalText: string
  link: string | null
  /** The last day that still belongs to it. */
  endedOn: Day | null
}

/** What is asked about a case: its service, its area and a day. */
export type Whereabouts = { service: string; area: string; on: Day }

/** Whether a period eases a case there and then. Both its first and its last day belong to it. */
export function covers(period: EmergencyPeriod, { service, area, on }: Whereabouts): boolean {
  if (period.services.length > 0 && !period.services.includes(service)) return false
  return isInside(area, period.area) && isOpenOn(period, on)
}

export function isOpenOn(period: Pick<EmergencyPeriod, 'startsOn' | 'endedOn'>, on: Day): boolean {
  return period.startsOn <= on && (period.endedOn === null || on <= period.endedOn)
}

/**
 * The period to which deferred paper of a case belongs, or undefined when paper is due as always.
 * Of several the one with the longest grace, for the applicant’s sake; then the one declared for the
 * nearest area, and the later start. At its end ask again: another may still be open there.
 */
export function paperDeferredBy(
  periods: readonly EmergencyPeriod[],
  about: Whereabouts,
): EmergencyPeriod | undefined {
  return periods
    .filter((period) => period.measures.deferPaper && covers(period, about))
    .toSorted(
      (one, other) =>
        other.graceWorkdays - one.graceWorkdays ||
        areaPrefix(other.area).length - areaPrefix(one.area).length ||
        other.startsOn.localeCompare(one.startsOn) ||
        one.id.localeCompare(other.id),
    )
    .at(0)
}

/** Working days that the time limit of a case gets on top: the most that any open period gives, never a sum. */
export function clockExtension(periods: readonly EmergencyPeriod[], about: Whereabouts): number {
  const given = periods.filter((period) => covers(period, about))
  return Math.max(0, ...given.map((period) => period.measures.extendClocksBy))
}

/**
 * The last day for deferred paper: `graceWorkdays` after the end. Undefined while the period is open.
 * Refuses (`conflict`) to count into a year without a calendar.
 */
export function graceEnd(
  period: Pick<EmergencyPeriod, 'endedOn' | 'graceWorkdays'>,
  calendar: Calendar,
): Day | undefined {
  if (period.endedOn === null) return undefined
  return addWorkdays(period.endedOn, period.graceWorkdays, calendar)
}

/** Whoever asks, as server and screen know them. */
type Asking = {
  role: MemberRole
  organisation: { id: string; kind: OrganisationKind; area: string }
}

/** Authorities declare for their own area and what lies in it, Torch for the nation; an administrator signs for it. */
export function mayDeclare(actor: Asking, area: string): boolean {
  const { kind, area: own } = actor.organisation
  return actor.role === 'administrator' && isSupervisor(kind) && isInside(area, own)
}

/** The authority that declared a period ends it, or one above: a city cannot end what its province declared for it. */
export function mayEnd(
  actor: Asking,
  period: { area: string; declaredBy: { id: string; area: string } },
): boolean {
  if (!mayDeclare(actor, period.area)) return false
  const { id, area } = actor.organisation
  const { declaredBy } = period
  return declaredBy.id === id || (declaredBy.area !== area && isInside(declaredBy.area, area))
}

/** Whether a period concerns somebody there: it covers their area, or lies in the area that an office looks after. */
export function concerns(period: Pick<EmergencyPeriod, 'area'>, area: string): boolean {
  return isInside(area, period.area) || isInside(period.area, area)
}
