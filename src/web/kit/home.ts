import type { Me } from '#api/accounts.ts'
import { isOfficial } from '#core/roles.ts'

/** Where somebody's work begins. */
export function homeOf(me: Me): '/cases' | '/worklist' | '/security' {
  if (me.secondFactorRequired) return '/security'
  return isOfficial(me.organisation.kind) ? '/worklist' : '/cases'
}
