import { choice, money } from '#core/fields.ts'
import { indicators } from '../codes/indicators.ts'

const section = 'finance'

/** Of the accounting year before; in yuan, where the official form has ten thousands with two decimals. */
export const financeFields = {
  revenueYuan: money({
    section,
    label: { zh: '销售收入总额', en: 'Sales revenue' },
    hint: {
      zh: '主营业务收入与其他业务收入之和（待核实）。没有收入的填 0',
      en: 'Main and other business income (not verified); 0 if there was none',
    },
  }),
  costYuan: money({
    section,
    label: { zh: '成本费用支出总额', en: 'Total cost and expense' },
    hint: {
      zh: '主营业务成本与期间费用（销售、管理、财务费用）之和（待核实）',
      en: 'Cost of main business and period expenses: selling, administrative, financial (not verified)',
    },
  }),
  researchYuan: money({
    section,
    label: { zh: '研发费用总额', en: 'R&D expense' },
    hint: {
      zh: '按研发费用加计扣除的口径归集（财税〔2015〕119号，文号待核实）',
      en: 'Collected as for the extra deduction of R&D expense (number of the rule not verified)',
    },
  }),
  assetsYuan: money({
    section,
    label: { zh: '年末资产总额', en: 'Total assets at the year’s end' },
  }),
  researchIndicator: choice({
    section,
    label: { zh: '研发投入选用指标', en: 'Indicator of research input' },
    hint: {
      zh: '两个指标选一个，选得分高的一个；得分相同的选（1）',
      en: 'One of the two: the one with the higher score; (1) where they are alike',
    },
    choices: indicators.choices,
  }),
}
