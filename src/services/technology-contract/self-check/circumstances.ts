import { choice, day, lines, money, optional, yesNo } from '#core/fields.ts'
import { hasNonTechnical } from '../amounts.ts'
import { nonTechnicalCosts } from '../codes/non-technical-costs.ts'
import { paymentMethods } from '../codes/payment-methods.ts'
import { belongsTo } from './nature.ts'

const isTransfer = belongsTo('TRF', 'LIC')

export const amountFields = {
  totalYuan: money({
    section: 'amounts',
    label: { zh: '合同成交总金额', en: 'Total of the contract' },
    above: 0n,
  }),
  includesNonTechnical: yesNo({
    section: 'amounts',
    label: { zh: '总金额中是否含非技术性费用', en: 'Does the total include non-technical costs?' },
    hint: {
      zh: '如设备、仪器、零部件、原材料、工程；数量合理的样品、样机、图纸不必扣除',
      en: 'Such as equipment, instruments, parts, raw material, works; a reasonable number of samples, prototypes or drawings is not deducted',
    },
  }),
  nonTechnical: lines({
    section: 'amounts',
    label: { zh: '非技术性费用', en: 'Non-technical costs' },
    columns: {
      kind: choice({
        section: 'amounts',
        label: { zh: '费用种类', en: 'Kind' },
        choices: nonTechnicalCosts.choices,
      }),
      yuan: money({ section: 'amounts', label: { zh: '金额', en: 'Amount' }, above: 0n }),
    },
    min: 1,
    max: 30,
    visibleWhen: hasNonTechnical,
  }),
  paymentMethod: choice({
    section: 'amounts',
    label: { zh: '支付方式', en: 'Payment' },
    choices: paymentMethods.choices,
  }),
  transferCostYuan: optional(
    money({
      section: 'amounts',
      label: { zh: '技术的成本（无形资产净值）', en: 'Cost: net value of the intangible' },
      hint: {
        zh: '填写后可以试算企业所得税；不填写则不试算',
        en: 'With it the income tax is worked out on trial',
      },
      visibleWhen: isTransfer,
    }),
  ),
  transferTaxesYuan: optional(
    money({
      section: 'amounts',
      label: { zh: '转让的相关税费', en: 'Taxes on the transfer' },
      visibleWhen: (answers) => isTransfer(answers) && answers.transferCostYuan !== undefined,
    }),
  ),
}

const section = 'circumstances'

export const circumstanceFields = {
  inEffect: yesNo({
    section,
    label: {
      zh: '合同是否已经签字盖章并生效',
      en: 'Is the contract signed, sealed and in effect?',
    },
  }),
  endsOn: optional(day({ section, label: { zh: '有效期止', en: 'In force until' } })),
  seller: choice({
    section,
    label: { zh: '卖方是', en: 'The seller is' },
    choices: [
      { value: 'ENTERPRISE', label: { zh: '居民企业', en: 'a resident enterprise' } },
      {
        value: 'SCHOLARLY',
        label: { zh: '高校或者科研机构', en: 'a university or research institution' },
      },
      { value: 'OTHER', label: { zh: '其他', en: 'another' } },
    ],
  }),
  relatedParties: yesNo({
    section,
    label: { zh: '双方是否为关联方', en: 'Are the parties related?' },
  }),
  sameOwner: yesNo({
    section,
    label: {
      zh: '双方是否直接或者间接被同一方 100% 控股',
      en: 'Are both, directly or indirectly, wholly in the same hands?',
    },
    visibleWhen: (answers) => answers.relatedParties === true && isTransfer(answers),
  }),
  crossBorder: yesNo({
    section,
    label: { zh: '是否涉及技术进口或者出口', en: 'Is technology imported or exported?' },
  }),
  planProject: yesNo({
    section,
    label: { zh: '是否属于政府科技计划项目', en: 'Is it a project of a government plan?' },
  }),
  needsPermit: yesNo({
    section,
    label: {
      zh: '产品是否须经许可方可生产经营',
      en: 'Does the product need a permit before it is made or sold?',
    },
  }),
  signedByAgent: yesNo({
    section,
    label: {
      zh: '是否由代理人、内设部门或者课题组签订',
      en: 'Did an agent, a department or a project group sign?',
    },
  }),
  foreignOnly: yesNo({
    section,
    label: { zh: '合同是否只有外文文本', en: 'Is the contract in a foreign language only?' },
  }),
}

/** What an ordinary contract answers; the visitor changes what is otherwise. */
export const ordinary = {
  relatedParties: false,
  crossBorder: false,
  planProject: false,
  needsPermit: false,
  signedByAgent: false,
  foreignOnly: false,
}
