import type { SelfCheckAnswer } from '#api/self-check.ts'
import { DomainError, notFound } from '#core/errors.ts'
import { type Answers, formErrors } from '#core/form.ts'
import { policyOn } from '#core/policy.ts'
import { packOn } from '#core/rule-pack.ts'
import { findService } from '#services/index.ts'
import type { Deps } from '../deps.ts'
import { requireArea } from '../reference/actions.ts'
import { policyReader } from './policies.ts'

type Asked = { service: string; answers: Answers; area?: string | undefined }

/**
 * Finds what the rules of today say to answers, by the policies of the area. Open to all and kept nowhere.
 * Refuses a service without a self-check (`not-found`) and answers that are not complete (`invalid`).
 */
export function selfChecker({ db, clock }: Pick<Deps, 'db' | 'clock'>) {
  const policiesOf = policyReader(db)
  return async ({ service: id, answers, area = nation }: Asked): Promise<SelfCheckAnswer> => {
    const service = findService(id)
    if (!service?.selfCheck) throw notFound()
    requireArea(area)
    const errors = formErrors(service.selfCheck.form, answers)
    if (errors.length > 0) throw new DomainError('invalid', incomplete, { errors })
    const on = clock.today()
    const { id: pack, title, cite, ground } = packOn(service, on)
    const policies = await policiesOf(id)
    const policy = (key: string) => policyOn(policies, { key, area, on })
    return {
      on,
      area,
      rules: { id: pack, title, cite, ground },
      findings: service.selfCheck.findings(answers, { on, policy, area }),
    }
  }
}

const nation = '000000'

const incomplete = {
  zh: '有内容没有填写或者需要更正，请按提示改好后再自查',
  en: 'Some answers are missing or not right; correct them and check again',
}
