import type { Policy } from '#core/policy.ts'
import { draftOf2024, fromNewMeasures, fromOldMeasures, untilNewMeasures } from './measures.ts'

/** How many days the registry has from acceptance. */
export const decisionLimits: readonly Policy[] = [
  limit({
    area: '000000',
    validFrom: fromOldMeasures,
    validTo: untilNewMeasures,
    value: { count: 30, unit: 'day' },
    ground: 'memory',
    cite: '《技术合同认定登记管理办法》（国科发政字〔2000〕063号）第十四条，据转述，未见全文（待核实）',
  }),
  limit({
    area: '000000',
    validFrom: fromNewMeasures,
    validTo: null,
    value: { count: 15, unit: 'workday' },
    ground: 'draft',
    cite: draftOf2024('第十四条'),
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

function limit(row: Omit<Policy, 'key'>): Policy {
  return { key: 'decision-limit', ...row }
}
