import { notFound } from '#core/errors.ts'
import type { Service } from '#core/service.ts'
import { techSmeEvaluation } from './tech-sme-evaluation/index.ts'
import { technologyContract } from './technology-contract/index.ts'

/** Every service of the platform. To add one: its folder, and one line here. */
export const services: readonly Service[] = [technologyContract, techSmeEvaluation]

export function findService(id: string): Service | undefined {
  return services.find((service) => service.id === id)
}

/** The service with this id; a refusal (`not-found`) when there is none. */
export function getService(id: string): Service {
  const service = findService(id)
  if (!service) throw notFound()
  return service
}
