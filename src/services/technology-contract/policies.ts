import type { Policy } from '#core/policy.ts'

const untilNewMeasures = '2026-02-28'

/** How many days the registry has from acceptance. */
const decisionLimits: readonly Policy[] = [
  limit({
    area: '000000',
    validFrom: '2000-02-16',
    validTo: untilNewMeasures,
    value: { count: 30, unit: 'day' },
    ground: 'memory',
    cite: '《技术合同认定登记管理办法》（国科发政字〔2000〕063号）第十四条，据转述，未见全文（待核实）',
  }),
  limit({
    area: '000000',
    validFrom: '2026-03-01',
    validTo: null,
    value: { count: 15, unit: 'workday' },
    ground: 'draft',
    cite: '《技术合同认定登记管理办法》2024 年 12 月征求意见稿第十四条；2026 年正式文本尚未收录（待核实）',
  }),
  limit({
    area: '110000',
    validFrom: '2002-11-01',
    validTo: null,
    value: { count: 30, unit: 'day' },
    ground: 'local-law',
    cite: '《北京市技术市场条例》第二十二条',
  }),
  limit({
    area: '330000',
    validFrom: '2021-01-01',
    validTo: null,
    value: { count: 10, unit: 'day' },
    ground: 'local-law',
    cite: '《浙江省技术市场条例》（2021 年文本）第十六条；起始日按年份取定（待核实）',
  }),
  limit({
    area: '410000',
    validFrom: '2010-01-01',
    validTo: null,
    value: { count: 15, unit: 'day' },
    ground: 'local-law',
    cite: '《河南省技术市场条例》（2010 年文本）第十六条；起始日按年份取定（待核实）',
  }),
  limit({
    area: '120104',
    validFrom: '2020-01-01',
    validTo: null,
    value: { count: 10, unit: 'workday' },
    ground: 'local-law',
    cite: '天津市南开区技术合同认定登记办事指南；起始日为平台取定（待核实）',
  }),
]

/** 4-4-2-6: year, region, office, yearly sequence. The reading of the groups is ours. */
const numberPattern: Policy = {
  key: 'number-pattern',
  area: '000000',
  validFrom: '2000-02-16',
  validTo: null,
  value: { pattern: '{year:4}{region:4}{office:2}{sequence:6}', groups: [4, 4, 2, 6] },
  ground: 'inferred',
  cite: '16 位编号见登记表填写说明，4-4-2-6 分组见技术合同示范文本封面；各组含义为本平台推定（待核实）',
}

export const policies: readonly Policy[] = [...decisionLimits, numberPattern]

function limit(row: Omit<Policy, 'key'>): Policy {
  return { key: 'decision-limit', ...row }
}
