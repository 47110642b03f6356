import { defineForm } from '#core/form.ts'
import { homeCountry } from './codes/countries.ts'
import { crossCheck } from './cross-check.ts'
import { amountFields } from './fields/amounts.ts'
import { attachmentFields } from './fields/attachments.ts'
import { buyerFields } from './fields/buyer.ts'
import { classificationFields } from './fields/classification.ts'
import { contractFields } from './fields/contract.ts'
import { sellerFields } from './fields/seller.ts'

/** 技术合同登记表 under the rules of 2001: every field is declared once, here and in `fields/`. */
export const form = defineForm({
  version: 1,
  initial: { buyerCountry: homeCountry },
  sections: [
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
      title: { zh: '卖方（申请单位）', en: 'Seller (applicant)' },
      intro: {
        zh: '名称、统一社会信用代码和行政区划取自您单位的账户，不必填写。',
        en: 'Name, credit code and area are taken from your organisation’s account.',
      },
    },
    {
      id: 'buyer',
      title: { zh: '买方', en: 'Buyer' },
      intro: {
        zh: '联系方式不清楚的可以不填，请不要填写虚构的内容。',
        en: 'Leave contact details empty if you do not know them; do not invent any.',
      },
    },
    { id: 'attachments', title: { zh: '合同文本和附件', en: 'Text and attachments' } },
  ],
  fields: {
    ...contractFields,
    ...amountFields,
    ...classificationFields,
    ...sellerFields,
    ...buyerFields,
    ...attachmentFields,
  },
  crossCheck,
})
