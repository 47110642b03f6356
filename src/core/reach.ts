import type { Lifecycle } from './lifecycle.ts'

/** Whether a case in this state is in one of the targets, or can still come there by steps of its lifecycle. */
export function canReach({ steps }: Lifecycle, state: string, targets: readonly string[]): boolean {
  const reached = new Set([state])
  for (const from of reached) {
    if (targets.includes(from)) return true
    for (const step of Object.values(steps)) if (step.from.includes(from)) reached.add(step.to)
  }
  return false
}
