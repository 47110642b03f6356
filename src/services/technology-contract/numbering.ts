import { statisticalRegion } from '#core/areas.ts'
import type { Day } from '#core/dates.ts'
import { DomainError } from '#core/errors.ts'

/**
 * Year, 4-digit region of the office and the office's own code: the first three groups of a 16-digit number.
 * Refuses (`conflict`) an office whose area belongs to no region of the national statistics.
 */
export function numberingParts(by: {
  handlerArea: string
  officeCode: string
  decidedOn: Day
}): Record<string, string> {
  const region = statisticalRegion(by.handlerArea)
  if (region === undefined) throw noRegion(by.handlerArea)
  return { year: by.decidedOn.slice(0, 4), region, office: by.officeCode }
}

function noRegion(area: string): DomainError {
  return new DomainError(
    'conflict',
    {
      zh: `登记机构的行政区划 ${area} 没有对应的统计地区，无法编号。请管理员更正登记机构的行政区划`,
      en: `The area ${area} of the registry belongs to no statistical region, so no number can be given. An administrator must correct the registry’s area`,
    },
    { area },
  )
}
