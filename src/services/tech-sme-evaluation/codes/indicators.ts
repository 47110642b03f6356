import type { CodeList } from '#core/choices.ts'

export type Indicator = 'REVENUE' | 'COST'

/** The two indicators of research input, of which the enterprise chooses one. The codes are ours. */
export const indicators: CodeList = {
  provenance: 'inferred',
  source:
    '《科技型中小企业评价办法》（国科发政〔2017〕115号）研发投入指标（1）（2），文字为摘要；代码为本平台所设',
  choices: [
    {
      value: 'REVENUE',
      label: {
        zh: '（1）研发费用总额占销售收入总额的比例',
        en: '(1) R&D expense against sales revenue',
      },
    },
    {
      value: 'COST',
      label: {
        zh: '（2）研发费用总额占成本费用支出总额的比例',
        en: '(2) R&D expense against total cost and expense',
      },
    },
  ],
}

export function isIndicator(value: unknown): value is Indicator {
  return value === 'REVENUE' || value === 'COST'
}
