import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { fenOf } from '../read.ts'

/** An indicator needs something to be held against; without revenue and cost there is nothing to evaluate. */
export function financeErrors(answers: Answers): FieldError[] {
  const revenue = fenOf(answers.revenueYuan)
  const cost = fenOf(answers.costYuan)
  if (revenue === 0n && cost === 0n) return [{ field: 'costYuan', text: nothing }]
  const { researchIndicator } = answers
  if (researchIndicator === 'REVENUE' && revenue === 0n) return refused(noRevenue)
  if (researchIndicator === 'COST' && cost === 0n) return refused(noCost)
  return []
}

function refused(text: FieldError['text']): FieldError[] {
  return [{ field: 'researchIndicator', text }]
}

const nothing = {
  zh: '销售收入和成本费用支出都是零，研发投入无法评价，不能提交。请核对上一会计年度的财务报表；当年成立的企业，填写成立以来的数据',
  en: 'Revenue and cost are both zero: research input cannot be evaluated, so this cannot be filed. Check the statements of the year before; a new enterprise gives the figures since its founding',
}
const noRevenue = {
  zh: '销售收入为零，不能选用指标（1），请改选指标（2）',
  en: 'With a revenue of zero indicator (1) cannot be chosen: choose (2)',
}
const noCost = {
  zh: '成本费用支出为零，不能选用指标（2），请核对成本费用支出或者改选指标（1）',
  en: 'With a cost of zero indicator (2) cannot be chosen: check the cost, or choose (1)',
}
