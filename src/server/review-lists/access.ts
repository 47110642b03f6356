import type { Actor } from '#core/access.ts'
import { DomainError } from '#core/errors.ts'
import { type OfflineStep, offlineStates, offlineSteps } from '#core/review-list.ts'
import { organisationKinds } from '#core/roles.ts'
import type { Service } from '#core/service.ts'
import { getService } from '#services/index.ts'

/** A service with what can be decided in it away from the screen. */
export type Reviewing = { service: Service; steps: OfflineStep[]; states: string[] }

/**
 * The service as this officer reviews it: 403 for whoever is none of the offices that handle it, 409 where no
 * step can be decided by a list.
 */
export function requireReviewing(actor: Actor, serviceId: string): Reviewing {
  const service = getService(serviceId)
  if (actor.organisation.kind !== service.handledBy) throw notTheirs(service)
  const steps = offlineSteps(service.lifecycle)
  if (steps.length === 0) throw notOffline(service)
  return { service, steps, states: offlineStates(service.lifecycle) }
}

function notTheirs({ title, handledBy }: Service): DomainError {
  const office = organisationKinds[handledBy]
  return new DomainError('not-allowed', {
    zh: `“${title.zh}”的审查清单只供办理它的${office.zh}使用`,
    en: `Review lists of “${title.en}” are for the offices that handle it (${office.en})`,
  })
}

function notOffline({ title }: Service): DomainError {
  return new DomainError('conflict', {
    zh: `“${title.zh}”的结论要逐件填写，不能用清单办理。请在“办件清单”中打开办件办理`,
    en: `“${title.en}” asks for more than a list can hold; open its cases from the worklist and decide there`,
  })
}
