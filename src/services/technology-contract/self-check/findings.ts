import { leafValues } from '#core/choices.ts'
import type { Answers } from '#core/form.ts'
import { readAnswers } from '#core/form.ts'
import { packOn } from '#core/rule-pack.ts'
import type { Finding, SelfCheck } from '#core/self-check.ts'
import { fenOf, technicalYuan } from '../amounts.ts'
import { categoriesUnder } from '../category.ts'
import { packs } from '../rules/index.ts'
import { amountFindings } from './amount-findings.ts'
import { afterConditions, benefitFindings } from './benefit-findings.ts'
import { categoryFindings } from './category-findings.ts'
import { clauseFindings } from './clause-findings.ts'
import { form } from './form.ts'
import type { Look } from './look.ts'
import { categoryOf } from './nature.ts'
import { paperFindings } from './paper-findings.ts'
import { procedureFindings } from './procedure-findings.ts'

/** A check of a contract that anyone may make, before there is an account or a case. */
export const selfCheck: SelfCheck = {
  form,
  findings: (raw, by) => {
    const answers = readAnswers(form, raw)
    const pack = packOn({ packs }, by.on)
    const look: Look = {
      ...by,
      answers,
      pack,
      category: categoryUnder(pack.id, answers),
      totalFen: fenOf(answers.totalYuan) ?? 0n,
      technicalFen: fenOf(technicalYuan(answers)) ?? 0n,
    }
    const conditions = [...categoryFindings(look), ...amountFindings(look)]
    return [
      ...conditions,
      ...clauseFindings(look),
      ...paperFindings(look),
      ...procedureFindings(look),
      ...(conditions.some(isUnmet) ? [afterConditions] : benefitFindings(look)),
    ]
  },
}

/** The rules of 2001 have no kind of their own for licences: they stand with the transfer of the same right. */
function categoryUnder(pack: string, answers: Answers): string | undefined {
  const category = categoryOf(answers)
  const known = leafValues(categoriesUnder(pack).choices)
  if (category === undefined || known.includes(category)) return category
  if (category === 'LIC.PATENT') return 'TRF.PATENT_LICENCE'
  const transfer = category.replace(/^LIC/, 'TRF')
  return known.includes(transfer) ? transfer : 'TRF'
}

function isUnmet({ outcome }: Finding): boolean {
  return outcome === 'fail'
}
