import type { Day } from './dates.ts'
import type { Text } from './text.ts'

/** What an act of the office made of a certificate. */
export type CertificateState = 'valid' | 'superseded' | 'deregistered' | 'revoked'

/** Where a certificate stands on a day: an act, or the calendar. */
export type CertificateStanding = CertificateState | 'expired'

export const certificateStandings: Record<CertificateStanding, Text> = {
  valid: { zh: '有效', en: 'valid' },
  superseded: { zh: '已被新版替代', en: 'superseded' },
  deregistered: { zh: '已注销', en: 'deregistered' },
  revoked: { zh: '已撤销', en: 'revoked' },
  expired: { zh: '已过期', en: 'expired' },
}

/** A certificate is valid to the end of its last day in Shanghai; one that an act has ended does not expire too. */
export function standingOn<S extends CertificateState>(
  { state, validUntil }: { state: S; validUntil: Day | null },
  today: Day,
): S | 'expired' {
  return state === 'valid' && validUntil !== null && validUntil < today ? 'expired' : state
}

/** How a version is called beside its number; the first one carries no mark. */
export function versionTitle(version: number): Text {
  return { zh: `第 ${version} 版`, en: `version ${version}` }
}
