import type { Policy } from '#core/policy.ts'
import type { ReviewPolicy } from '../reviews.ts'
import { draftOf2024, fromNewMeasures, fromOldMeasures, untilNewMeasures } from './measures.ts'

/** From which amount on another person of the registry looks at a contract before it is registered. */
const secondReviews: readonly Policy[] = [
  review('second-review', {
    area: '000000',
    validFrom: fromOldMeasures,
    validTo: null,
    value: null,
    ground: 'inferred',
    cite: '未见全国统一的复审金额，平台默认不设；各地可另行规定',
  }),
  review('second-review', {
    area: '320000',
    validFrom: '2020-01-01',
    validTo: null,
    value: { from: '5000000.00', of: 'total', inclusive: true, required: true },
    ground: 'local-law',
    cite: '江苏省技术合同登记操作手册：500 万元以上由大额审批员审批；起始日为平台取定（待核实）',
  }),
]

/** From which amount on experts are heard. */
const expertReviews: readonly Policy[] = [
  review('expert-review', {
    area: '000000',
    validFrom: fromOldMeasures,
    validTo: untilNewMeasures,
    value: null,
    ground: 'inferred',
    cite: '2001 年规则未见专家评审的金额，平台默认不设；各地可另行规定',
  }),
  review('expert-review', {
    area: '000000',
    validFrom: fromNewMeasures,
    validTo: null,
    value: { from: '5000000.00', of: 'technical', inclusive: true, required: false },
    ground: 'draft',
    cite: `${draftOf2024('第十四条')}：技术交易额一般在 500 万元以上的可以组织专家评审`,
  }),
  review('expert-review', {
    area: '120000',
    validFrom: '2020-01-01',
    validTo: null,
    value: {
      from: '10000000.00',
      of: 'total',
      inclusive: false,
      categories: ['DEV', 'TRF', 'LIC'],
      required: true,
    },
    ground: 'local-law',
    cite: '天津市南开区技术合同认定登记办事指南：超过 1000 万元的开发、转让合同；许可合同原属转让，按转让办理为平台设定；起始日为平台取定（待核实）',
  }),
]

export const reviewPolicies: readonly Policy[] = [...secondReviews, ...expertReviews]

type Row = Omit<Policy, 'key' | 'value'> & { value: ReviewPolicy | null }

function review(key: 'second-review' | 'expert-review', row: Row): Policy {
  return { key, ...row }
}
