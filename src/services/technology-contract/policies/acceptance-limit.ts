import type { Policy } from '#core/policy.ts'
import { fromOldMeasures } from './measures.ts'

/**
 * How long an application may wait until it is accepted. Days of the calendar: whoever files in December is not to
 * wait for the working days of next year.
 */
export const acceptanceLimit: Policy = {
  key: 'acceptance-limit',
  area: '000000',
  validFrom: fromOldMeasures,
  validTo: null,
  value: { count: 7, unit: 'day' },
  ground: 'inferred',
  cite: '未见受理期限的规定，自提交起 7 日为平台设定，各地可另行规定',
}
