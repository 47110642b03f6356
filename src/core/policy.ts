import { areaPrefix, isInside } from './areas.ts'
import type { Day } from './dates.ts'
import type { Text } from './text.ts'

/** How sure we are: only `law` may be shown as law. */
export type Ground = 'law' | 'local-law' | 'draft' | 'memory' | 'inferred'

export const grounds: Record<Ground, Text> = {
  law: { zh: '国家规定', en: 'national rule' },
  'local-law': { zh: '地方规定', en: 'local rule' },
  draft: { zh: '征求意见稿', en: 'draft' },
  memory: { zh: '待核实', en: 'not verified' },
  inferred: { zh: '平台设定', en: 'setting of this platform' },
}

/** Where a rule was read and how sure that is; what the citation says itself is not said twice. */
export function groundedCite({ ground, cite }: { ground: Ground; cite: string }): string {
  const { zh } = grounds[ground]
  return cite.includes(zh) ? cite : `${cite}；${zh}`
}

/** One dated, local value of a rule that differs by place: days, thresholds, patterns. */
export type Policy = {
  key: string
  area: string
  validFrom: Day
  validTo: Day | null
  value: unknown
  ground: Ground
  cite: string
}

/** The row in force on that day that lies nearest to the area, or undefined when no row covers it. */
export function policyOn(
  policies: readonly Policy[],
  { key, area, on }: { key: string; area: string; on: Day },
): Policy | undefined {
  return policies
    .filter((row) => row.key === key && isInside(area, row.area))
    .filter((row) => isInForce(row, on))
    .sort((a, b) => reach(b) - reach(a) || (a.validFrom < b.validFrom ? 1 : -1))[0]
}

/** Of each key what holds in the area on that day; without an area all rows in force, wherever they hold. */
export function policiesInForce(
  policies: readonly Policy[],
  { area, on }: { area?: string | undefined; on: Day },
): Policy[] {
  if (area === undefined) return policies.filter((row) => isInForce(row, on))
  const keys = [...new Set(policies.map(({ key }) => key))]
  return keys.flatMap((key) => policyOn(policies, { key, area, on }) ?? [])
}

function isInForce({ validFrom, validTo }: Policy, on: Day): boolean {
  return validFrom <= on && (validTo === null || on <= validTo)
}

function reach(row: Policy): number {
  return areaPrefix(row.area).length
}
