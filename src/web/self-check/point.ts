import type { Finding } from '#core/self-check.ts'
import type { Service } from '#core/service.ts'

/**
 * The point of the checklist that a finding speaks of, which officers call by this name too; undefined for a rule
 * whose key means something to this platform alone.
 */
export function pointOf(service: Service, { rule }: Pick<Finding, 'rule'>): string | undefined {
  const isPoint = service.packs.some(({ checklist }) => checklist.some(({ id }) => id === rule))
  return isPoint ? rule : undefined
}
