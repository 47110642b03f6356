import { choice, lines, money, optional, text, yesNo } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import { hasNonTechnical, technicalYuan } from '../amounts.ts'
import { isCategory } from '../category.ts'
import { nonTechnicalCosts } from '../codes/non-technical-costs.ts'

const section = 'amounts'

/** Form JJ-001 asks it of transfers, which then held the licences too; it goes on for both. */
function isTransferOrLicence(answers: Answers): boolean {
  return isCategory(answers, 'TRF', 'LIC')
}

export const amountFields = {
  includesNonTechnical: yesNo({
    section,
    label: {
      zh: '总金额中是否含非技术性费用',
      en: 'Does the total include non-technical costs?',
    },
    hint: {
      zh: '如购置设备、仪器、零部件、原材料等。合理数量的载体不必扣除：使用和存档需要的技术文件，检验需要的光盘、样品、样机，成套设备一般 1 至 2 套（《技术合同认定规则》，据转述，待核实）；超出的部分计入非技术性费用',
      en: 'Such as equipment, instruments, parts or raw material. A reasonable number of carriers is not deducted: documents for use and filing, discs, samples and prototypes for tests, as a rule 1 or 2 complete sets (rules of 2001, not verified); what goes beyond is non-technical',
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
  newInvestmentYuan: money({
    section,
    label: { zh: '预计新增投入', en: 'Expected new investment' },
    hint: {
      zh: '买方为实施该技术预计另外投入的金额，没有的填 0（登记表 JJ-001 对转让合同的要求；许可合同沿用，平台设定）',
      en: 'What the buyer expects to invest beside the price to use the technology; 0 if nothing (form JJ-001 asks it of transfers; of licences by a setting of this platform)',
    },
    visibleWhen: isTransferOrLicence,
  }),
  newOutputYuan: money({
    section,
    label: { zh: '预计新增产值', en: 'Expected new output' },
    hint: { zh: '没有的填 0', en: '0 if nothing' },
    visibleWhen: isTransferOrLicence,
  }),
}
