import { readAnswers } from '#core/form.ts'
import type { SelfCheck } from '#core/self-check.ts'
import { benefitFindings } from './benefit-findings.ts'
import { conditionFindings } from './condition-findings.ts'
import { form } from './form.ts'
import { improvementFindings } from './improvement-findings.ts'
import { lookAt } from './look.ts'
import { materialFindings } from './material-findings.ts'
import { procedureFindings } from './procedure-findings.ts'
import { scoreFindings } from './score-findings.ts'

/** An evaluation of oneself that anyone may make, before there is an account or a case. */
export const selfCheck: SelfCheck = {
  form,
  findings: (raw, by) => {
    const look = lookAt(readAnswers(form, raw), by)
    return [
      ...conditionFindings(look),
      ...scoreFindings(look),
      ...improvementFindings(look),
      ...materialFindings(look),
      ...procedureFindings(look),
      ...benefitFindings(look),
    ]
  },
}
