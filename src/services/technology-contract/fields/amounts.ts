import { choice, lines, money, optional, text, yesNo } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import { hasNonTechnical, technicalYuan } from '../amounts.ts'
import { isCategory } from '../category.ts'
import { nonTechnicalCosts } from '../codes/non-technical-costs.ts'
import { paymentMethods } from '../codes/payment-methods.ts'

const section = 'amounts'

/** Extra input and output are asked of transfers alone (form JJ-001). */
function isTransfer(answers: Answers): boolean {
  return isCategory(answers, 'TRF')
}

export const amountFields = {
  totalYuan: money({
    section,
    label: { zh: '合同成交总金额', en: 'Total of the contract' },
    hint: {
      zh: '提成等方式下总额尚未确定的，填写合同已约定的金额',
      en: 'Where a royalty leaves the total open, the amount that the contract fixes',
    },
    above: 0n,
  }),
  includesNonTechnical: yesNo({
    section,
    label: {
      zh: '总金额中是否含非技术性费用',
      en: 'Does the total include non-technical costs?',
    },
    hint: {
      zh: '如购置设备、仪器、零部件、原材料等；数量合理的样品、样机、图纸、光盘的直接成本不必扣除',
      en: 'Such as equipment, instruments, parts or raw material. The direct cost of a reasonable number of samples, prototypes, drawings or discs is not deducted',
    },
  }),
  nonTechnical: lines({
    section,
    label: { zh: '非技术性费用', en: 'Non-technical costs' },
    columns: {
      kind: choice({
        section,
        label: { zh: '费用种类', en: 'Kind' },
        choices: nonTechnicalCosts.choices,
      }),
      yuan: money({ section, label: { zh: '金额', en: 'Amount' }, above: 0n }),
      note: optional(text({ section, label: { zh: '说明', en: 'Note' }, max: 100 })),
    },
    min: 1,
    max: 30,
    visibleWhen: hasNonTechnical,
  }),
  technicalYuan: money({
    section,
    label: { zh: '技术交易额', en: 'Technical transaction amount' },
    hint: {
      zh: '由总金额减去非技术性费用得出，以登记机构核定的为准',
      en: 'The total less the non-technical costs; the registry verifies it',
    },
    computed: technicalYuan,
  }),
  paymentMethod: choice({
    section,
    label: { zh: '支付方式', en: 'Payment' },
    choices: paymentMethods.choices,
  }),
  newInvestmentYuan: money({
    section,
    label: { zh: '预计新增投入', en: 'Expected new investment' },
    hint: {
      zh: '买方为实施该技术预计另外投入的金额，没有的填 0',
      en: 'What the buyer expects to invest beside the price to use the technology; 0 if nothing',
    },
    visibleWhen: isTransfer,
  }),
  newOutputYuan: money({
    section,
    label: { zh: '预计新增产值', en: 'Expected new output' },
    visibleWhen: isTransfer,
  }),
}
