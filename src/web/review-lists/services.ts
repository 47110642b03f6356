import { offlineSteps } from '#core/review-list.ts'
import type { OrganisationKind } from '#core/roles.ts'
import type { Service } from '#core/service.ts'
import { services } from '#services/index.ts'

/** The services that such an office may review by a list. */
export function offlineServices(kind: OrganisationKind): Service[] {
  return services.filter(
    ({ handledBy, lifecycle }) => handledBy === kind && offlineSteps(lifecycle).length > 0,
  )
}
