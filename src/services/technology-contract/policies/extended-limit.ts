import type { Policy } from '#core/policy.ts'
import { draftOf2024, fromNewMeasures, fromOldMeasures, untilNewMeasures } from './measures.ts'

const key = 'extended-limit'

/** How many days from acceptance the registry has once an expert is heard. */
export const extendedLimits: readonly Policy[] = [
  {
    key,
    area: '000000',
    validFrom: fromOldMeasures,
    validTo: untilNewMeasures,
    value: { count: 30, unit: 'day' },
    ground: 'inferred',
    cite: '2001 年规则未见更长的期限，听取专家意见时仍按 30 日（平台设定）',
  },
  {
    key,
    area: '000000',
    validFrom: fromNewMeasures,
    validTo: null,
    value: { count: 30, unit: 'workday' },
    ground: 'draft',
    cite: draftOf2024('第十四条'),
  },
  {
    key,
    area: '120000',
    validFrom: '2020-01-01',
    validTo: null,
    value: { count: 30, unit: 'day' },
    ground: 'local-law',
    cite: '天津市南开区技术合同认定登记办事指南：超过 1000 万元的开发、转让合同由市级专家评审；起始日为平台取定（待核实）',
  },
]
