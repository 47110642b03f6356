import { defineForm } from '#core/form.ts'
import { homeCountry } from './codes/countries.ts'
import { homeCurrency } from './codes/currencies.ts'
import { crossCheck } from './cross-check.ts'
import { amountFields } from './fields/amounts.ts'
import { attachmentFields } from './fields/attachments.ts'
import { buyerFields } from './fields/buyer.ts'
import { classificationFields } from './fields/classification.ts'
import { contractFields2001, contractFields2026 } from './fields/contract.ts'
import { otherFields } from './fields/others.ts'
import { paymentFields } from './fields/payment.ts'
import { sellerFields } from './fields/seller.ts'
import { tradeFields } from './fields/trade.ts'

const version = 2

/** What nearly every contract answers; the applicant changes it where it is otherwise. */
const initial = {
  direction: 'domestic',
  signedBy: 'HEAD',
  contractLanguage: 'zh',
  currency: homeCurrency,
  buyerCountry: homeCountry,
  hasBroker: false,
  needsPermit: false,
}

const sections = [
  { id: 'contract', title: { zh: '合同', en: 'Contract' } },
  { id: 'amounts', title: { zh: '金额', en: 'Amounts' } },
  {
    id: 'classification',
    title: { zh: '分类', en: 'Classification' },
    intro: {
      zh: '各项选项依据公开资料整理，部分尚待与官方代码表核对。',
      en: 'The lists were compiled from public material; part of them still has to be compared with the official code tables.',
    },
  },
  {
    id: 'seller',
    title: { zh: '申请单位（卖方；技术进口为买方）', en: 'Applicant (seller; buyer of an import)' },
    intro: {
      zh: '名称、统一社会信用代码和行政区划取自您单位的账户，不必填写。',
      en: 'Name, credit code and area are taken from your organisation’s account.',
    },
  },
  {
    id: 'buyer',
    title: {
      zh: '对方当事人（买方；技术进口为境外卖方）',
      en: 'Other party (buyer; seller of an import)',
    },
    intro: {
      zh: '联系方式不清楚的可以不填，请不要填写虚构的内容。',
      en: 'Leave contact details empty if you do not know them; do not invent any.',
    },
  },
  { id: 'others', title: { zh: '共同当事人和中介方', en: 'Further parties and broker' } },
  { id: 'attachments', title: { zh: '合同文本和附件', en: 'Text and attachments' } },
]

/** What both packs ask alike. */
const sharedFields = {
  ...tradeFields,
  ...paymentFields,
  ...amountFields,
  ...classificationFields,
  ...sellerFields,
  ...buyerFields,
  ...otherFields,
  ...attachmentFields,
}

/** 技术合同登记表 under the rules of 2001: every field is declared once, in `fields/`. */
export const form2001 = defineForm({
  version,
  initial,
  sections,
  fields: { ...contractFields2001, ...sharedFields },
  crossCheck,
})

/** The same under the draft of the measures of 2026, which tell licences from transfers. */
export const form2026 = defineForm({
  version,
  initial,
  sections,
  fields: { ...contractFields2026, ...sharedFields },
  crossCheck,
})
