import { leafValues } from '#core/choices.ts'
import type { Policy } from '#core/policy.ts'
import { nonTechnicalCosts } from '../codes/non-technical-costs.ts'

/** Which kinds of cost a place counts as non-technical; `allProjectCost`: it deducts the whole cost. */
export type NonTechnicalPolicy = { kinds: readonly string[]; allProjectCost: boolean }

const everywhere = [
  'EQUIPMENT',
  'INSTRUMENTS',
  'PARTS',
  'MATERIAL',
  'CONSTRUCTION',
  'HARDWARE',
  'HIRE',
  'BOOKS',
  'OTHER',
]

export const nonTechnicalItems: readonly Policy[] = [
  {
    key: 'non-technical-items',
    area: '000000',
    validFrom: '2000-02-16',
    validTo: null,
    value: { kinds: everywhere, allProjectCost: false } satisfies NonTechnicalPolicy,
    ground: 'memory',
    cite: '《技术合同认定规则》第五十二条第二项；技术交易额认定条件（2020-07-22，地方）；其余各类据各地做法归纳（待核实）',
  },
  {
    key: 'non-technical-items',
    area: '230600',
    validFrom: '2020-01-01',
    validTo: null,
    value: {
      kinds: leafValues(nonTechnicalCosts.choices),
      allProjectCost: true,
    } satisfies NonTechnicalPolicy,
    ground: 'memory',
    cite: '东北石油大学办理指南：大庆市技术交易额为合同金额减去项目成本；起始日为平台取定（待核实）',
  },
]

/** The value of the policy, or undefined when it has another shape. */
export function readNonTechnicalPolicy(value: unknown): NonTechnicalPolicy | undefined {
  if (typeof value !== 'object' || value === null || !('kinds' in value)) return undefined
  const { kinds } = value
  if (!Array.isArray(kinds)) return undefined
  return {
    kinds: kinds.map(String),
    allProjectCost: 'allProjectCost' in value && value.allProjectCost === true,
  }
}
