import type { Choice } from '#core/choices.ts'
import type { Service } from '#core/service.ts'
import { directRoutes } from './codes/direct-routes.ts'

/** By its score, or by one of the four routes of direct confirmation. */
export const routes: readonly Choice[] = [
  { value: 'SCORE', label: { zh: '按得分', en: 'By score' } },
  ...directRoutes.choices,
]

export const routeOf: NonNullable<Service['routeOf']> = ({ direct, directRoute }) =>
  direct === true && typeof directRoute === 'string' ? directRoute : 'SCORE'
