import { creditCodeProblem } from '#core/credit-code.ts'
import { area, choice, judged, optional, text, tree, yesNo } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import { countries, homeCountry } from '../codes/countries.ts'
import { enterpriseScales } from '../codes/enterprise-scales.ts'
import { industries } from '../codes/industries.ts'
import { isEnterpriseNature, partyNatures } from '../codes/party-natures.ts'
import { contactFields } from './contacts.ts'

const section = 'buyer'
const contacts = contactFields({ section, whose: { zh: '对方', en: 'Other party’s' } })

export function isBuyerInChina(answers: Answers): boolean {
  return answers.buyerCountry === homeCountry
}

function isBuyerEnterprise(answers: Answers): boolean {
  return typeof answers.buyerNature === 'string' && isEnterpriseNature(answers.buyerNature)
}

/** A Chinese enterprise: zone, listing and size are asked of nobody else. */
function isBuyerHomeEnterprise(answers: Answers): boolean {
  return isBuyerInChina(answers) && isBuyerEnterprise(answers)
}

/** The other party: the buyer, or the seller abroad of an import. The names of the fields are of the usual case. */
export const buyerFields = {
  buyerName: text({
    section,
    label: { zh: '对方名称', en: 'Other party’s name' },
    hint: {
      zh: '买方的全称；技术进口合同填写境外卖方',
      en: 'The buyer’s full name; for an import, the seller abroad',
    },
    max: 120,
  }),
  buyerCountry: choice({
    section,
    label: { zh: '对方国别（地区）', en: 'Other party’s country or region' },
    choices: countries.choices,
  }),
  buyerCreditCode: optional(
    judged({
      section,
      label: { zh: '对方统一社会信用代码', en: 'Other party’s unified social credit code' },
      hint: { zh: '自然人和不清楚的可以不填', en: 'Leave it empty for a person, or if unknown' },
      problem: creditCodeProblem,
      visibleWhen: isBuyerInChina,
    }),
  ),
  buyerNature: tree({
    section,
    label: { zh: '对方性质', en: 'Other party’s legal nature' },
    choices: partyNatures.choices,
  }),
  buyerArea: area({
    section,
    label: { zh: '对方行政区划', en: 'Other party’s area' },
    visibleWhen: isBuyerInChina,
  }),
  buyerIndustry: tree({
    section,
    label: { zh: '对方国民经济行业', en: 'Other party’s industry' },
    choices: industries.choices,
  }),
  buyerAddress: optional(contacts.address),
  buyerRepresentative: optional(contacts.representative),
  buyerContact: optional(contacts.contact),
  buyerPhone: optional(contacts.phone),
  buyerPostcode: optional(contacts.postcode),
  buyerIsTransferBody: yesNo({
    section,
    label: { zh: '对方是否技术转移机构', en: 'Is the other party a technology transfer body?' },
  }),
  buyerIsResearchBody: yesNo({
    section,
    label: { zh: '对方是否研发机构', en: 'Is the other party a research and development body?' },
  }),
  buyerIsConverted: yesNo({
    section,
    label: {
      zh: '对方是否转制科研院所',
      en: 'Is the other party a research institute converted into an enterprise?',
    },
  }),
  buyerInHighTechZone: yesNo({
    section,
    label: {
      zh: '对方是否国家高新区企业',
      en: 'Is the other party an enterprise in a national high-tech zone?',
    },
    visibleWhen: isBuyerHomeEnterprise,
  }),
  buyerIsListed: yesNo({
    section,
    label: { zh: '对方是否上市公司', en: 'Is the other party a listed company?' },
    visibleWhen: isBuyerHomeEnterprise,
  }),
  buyerScale: choice({
    section,
    label: { zh: '对方企业规模', en: 'Size of the other party' },
    choices: enterpriseScales.choices,
    visibleWhen: isBuyerHomeEnterprise,
  }),
}
