import { choice, money } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import { type Indicator, indicators } from '../codes/indicators.ts'
import { costResults, revenueResults, withoutBase } from '../codes/research-results.ts'
import { moneyOf } from '../read.ts'
import { betterIndicator, researchBand } from '../rules/score.ts'

const section = 'finance'

/** The band of one indicator, whichever of the two is chosen. */
function resultOf(indicator: Indicator) {
  return (answers: Answers) => {
    const money = moneyOf(answers)
    return money && (researchBand(money, indicator)?.grade ?? withoutBase)
  }
}

/** The indicator that gives more points; none where neither can be chosen. */
function better(answers: Answers): Indicator | undefined {
  const money = moneyOf(answers)
  if (!money) return undefined
  const bands = { revenue: researchBand(money, 'REVENUE'), cost: researchBand(money, 'COST') }
  return bands.revenue || bands.cost ? betterIndicator(bands) : undefined
}

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
  revenueResult: choice({
    section,
    label: {
      zh: '按指标（1），研发费用占销售收入',
      en: 'By indicator (1), R&D expense against revenue',
    },
    choices: revenueResults.choices,
    computed: resultOf('REVENUE'),
  }),
  costResult: choice({
    section,
    label: {
      zh: '按指标（2），研发费用占成本费用支出',
      en: 'By indicator (2), R&D expense against cost',
    },
    choices: costResults.choices,
    computed: resultOf('COST'),
  }),
  betterIndicator: choice({
    section,
    label: { zh: '建议选用的指标', en: 'The better of the two' },
    hint: {
      zh: '得分高的一个；得分相同的为（1）',
      en: 'The one with more points; (1) where they are alike',
    },
    choices: indicators.choices,
    computed: better,
  }),
  researchIndicator: choice({
    section,
    label: { zh: '研发投入选用指标', en: 'Indicator of research input' },
    hint: {
      zh: '两个指标选一个，由企业决定；自评得分按所选的指标计算',
      en: 'One of the two, as the enterprise decides; the scores follow from it',
    },
    choices: indicators.choices,
  }),
}
