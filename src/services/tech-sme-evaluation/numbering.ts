import type { Day } from '#core/dates.ts'
import { DomainError } from '#core/errors.ts'
import type { PolicyOf } from '#core/rule-pack.ts'
import type { Numbered } from '#core/service.ts'
import { numberParts } from './number.ts'
import { numberFlagsPolicy } from './policies/numbers.ts'

/**
 * The parts of an entry number for one case. Refuses (`conflict`) without a case, because the number tells of the
 * enterprise; Error when the setting of its flags has another shape.
 */
export function numberingParts(by: {
  decidedOn: Day
  policy: PolicyOf
  about?: Numbered
}): Record<string, string> {
  const { about, decidedOn, policy } = by
  if (!about) throw noCase()
  const flags = numberFlagsPolicy.parse(policy('number-flags'))
  return numberParts({ ...about, decidedOn, flags })
}

function noCase(): DomainError {
  return new DomainError('conflict', {
    zh: '入库登记编号包含企业的注册地和标识，只能在公告时逐件生成，不能为机构预先启用编号。请通过批次公告取得编号',
    en: 'An entry number names the place and flags of its enterprise, so no series can be begun for an office. Numbers come with the announcement of a batch',
  })
}
