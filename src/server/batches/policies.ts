import type { Day } from '#core/dates.ts'
import { type Policy, policyOn } from '#core/policy.ts'
import type { PolicyOf } from '#core/rule-pack.ts'

/** Reads the policies of a service for many places and days, each of them once. */
export function policyReader(rows: readonly Policy[]): (area: string, on: Day) => PolicyOf {
  const known = new Map<string, unknown>()
  return (area, on) => (key) => {
    const name = `${key} ${area} ${on}`
    if (!known.has(name)) known.set(name, policyOn(rows, { key, area, on })?.value)
    return known.get(name)
  }
}
