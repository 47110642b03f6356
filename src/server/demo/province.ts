import type { Day } from '#core/dates.ts'
import type { Service } from '#core/service.ts'
import type { Paper } from './bulk-cases.ts'
import { type DemoEnterprise, inventEnterprise } from './enterprises.ts'
import type { Officers, Place } from './places.ts'

/** A province while its story is told. */
export type Province = Officers & {
  place: Place
  service: Service
  paper: Paper
  /** The day on which the story is told. */
  today: Day
  /** The next so many of its enterprises. */
  take: (count: number) => DemoEnterprise[]
  /** How many it has not taken yet. */
  left: () => number
}

type Founding = { place: Place; officers: Officers; service: Service; paper: Paper; today: Day }

const enterprisesPerProvince = 200

export function provinceOf({ place, officers, service, paper, today }: Founding): Province {
  let next = 0
  return {
    ...officers,
    place,
    service,
    paper,
    today,
    left: () => enterprisesPerProvince - next,
    take: (count) => {
      const from = next
      next += count
      return Array.from({ length: count }, (_, at) => inventEnterprise(place, from + at))
    },
  }
}
