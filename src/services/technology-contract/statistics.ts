import { type Choice, choicePath } from '#core/choices.ts'
import type { Answers } from '#core/form.ts'
import type { Statistics } from '#core/statistics.ts'
import { fenOf } from './amounts.ts'
import { statCategories } from './category.ts'
import { intellectualProperty } from './codes/intellectual-property.ts'
import { partyNatures } from './codes/party-natures.ts'
import { planSources } from './codes/plan-sources.ts'
import { technicalFields } from './codes/technical-fields.ts'
import { isBuyerInChina } from './fields/buyer.ts'
import { isImport } from './fields/trade.ts'
import { carryTo2026 } from './rules/carry.ts'

/** The roots only: the nature of a party is counted by its kind. */
const natures = partyNatures.choices.map(({ value, label }) => ({ value, label }))

/** 技术合同统计: both packs count in the five kinds, so that a year under two packs is one series. */
export const statistics: Statistics = {
  dimensions: [
    {
      id: 'category',
      title: { zh: '合同类别', en: 'Category' },
      kind: 'choice',
      choices: statCategories,
    },
    {
      id: 'field',
      title: { zh: '技术领域', en: 'Technical field' },
      kind: 'choice',
      choices: technicalFields.choices,
    },
    {
      id: 'intellectualProperty',
      title: { zh: '知识产权', en: 'Intellectual property' },
      kind: 'choice',
      choices: intellectualProperty.choices,
    },
    {
      id: 'planSource',
      title: { zh: '计划来源', en: 'Plan' },
      kind: 'choice',
      choices: planSources.choices,
    },
    {
      id: 'sellerType',
      title: { zh: '卖方类型', en: 'Type of seller' },
      kind: 'choice',
      choices: natures,
    },
    {
      id: 'buyerType',
      title: { zh: '买方类型', en: 'Type of buyer' },
      kind: 'choice',
      choices: natures,
    },
    {
      id: 'areaOut',
      title: { zh: '输出地区（卖方）', en: 'Area of the seller' },
      kind: 'area',
    },
    {
      id: 'areaIn',
      title: { zh: '吸纳地区（买方）', en: 'Area of the buyer' },
      kind: 'area',
    },
  ],
  measures: [
    { id: 'total', title: { zh: '成交额', en: 'Total' } },
    { id: 'technical', title: { zh: '技术交易额', en: 'Technical amount' } },
  ],
  closeKey: 'statistics-close',
  factsOf: ({ answers, decision, applicantArea }) => {
    const carried = carryTo2026(answers)
    const applicant = natureOf(answers.sellerNature)
    const other = natureOf(answers.buyerNature)
    const [seller, buyer] = isImport(answers) ? [other, applicant] : [applicant, other]
    return {
      dimensions: [
        known(statCategories, carried.category),
        known(technicalFields.choices, answers.field),
        known(intellectualProperty.choices, answers.intellectualProperty),
        known(planSources.choices, answers.planSource),
        seller,
        buyer,
        isImport(answers) ? null : applicantArea,
        areaIn(answers, applicantArea),
      ],
      measures: [
        fenOf(decision.verifiedTotalYuan) ?? fenOf(answers.totalYuan) ?? 0n,
        fenOf(decision.verifiedTechnicalYuan) ?? 0n,
      ],
    }
  },
}

function known(choices: readonly Choice[], value: unknown): string | null {
  const path = typeof value === 'string' ? choicePath(choices, value) : []
  return path.at(-1)?.value ?? null
}

function natureOf(value: unknown): string | null {
  const path = typeof value === 'string' ? choicePath(partyNatures.choices, value) : []
  return path[0]?.value ?? null
}

/** Where the technology goes: null abroad. The buyer of an import is the applicant. */
function areaIn(answers: Answers, applicantArea: string): string | null {
  if (isImport(answers)) return applicantArea
  if (!isBuyerInChina(answers) || typeof answers.buyerArea !== 'string') return null
  return answers.buyerArea
}
