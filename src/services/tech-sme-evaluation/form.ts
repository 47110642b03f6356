import { defineForm } from '#core/form.ts'
import { crossCheck } from './cross-check.ts'
import { attachmentFields } from './fields/attachments.ts'
import { contactFields } from './fields/contacts.ts'
import { directFields } from './fields/direct.ts'
import { eligibilityFields } from './fields/eligibility.ts'
import { enterpriseFields } from './fields/enterprise.ts'
import { financeFields } from './fields/finance.ts'
import { resultFields } from './fields/results.ts'
import { scoreFields } from './fields/scores.ts'
import { staffFields } from './fields/staff.ts'

/** 科技型中小企业信息表 of one year: every field is declared once, in `fields/`. */
export const form2017 = defineForm({
  version: 1,
  initial: { direct: false },
  sections: [
    {
      id: 'enterprise',
      title: { zh: '企业基本情况', en: 'The enterprise' },
      intro: {
        zh: '名称、统一社会信用代码和注册地取自您单位的账户，不必填写。信息表未见全文，项目据公开资料整理（待核实）。',
        en: 'Name, credit code and place are taken from your account. The official form was not seen in full; its fields were compiled from public material (not verified).',
      },
    },
    {
      id: 'eligibility',
      title: { zh: '参评条件', en: 'Conditions' },
      intro: {
        zh: '如实回答。选“是”表示符合；选“否”的请说明。',
        en: 'Yes means that the condition is met. Explain what you answer no to.',
      },
    },
    {
      id: 'staff',
      title: { zh: '人员', en: 'Staff' },
      intro: {
        zh: '填写上一年度的平均人数或者年末人数，口径以当地通知为准；最多一位小数。',
        en: 'Of the year before, as an average or at its end, as the local notice says; at most one decimal.',
      },
    },
    {
      id: 'finance',
      title: { zh: '财务数据（上一会计年度）', en: 'Figures of the accounting year before' },
      intro: {
        zh: '单位是元。官方信息表以万元为单位、保留两位小数；本平台一律按元填写，不必换算。',
        en: 'In yuan. The official form has ten thousands of yuan with two decimals; here nothing has to be converted.',
      },
    },
    { id: 'results', title: { zh: '主要产品和知识产权', en: 'Products and rights' } },
    { id: 'direct', title: { zh: '直接确认', en: 'Direct confirmation' } },
    { id: 'score', title: { zh: '自评得分', en: 'Scores' } },
    { id: 'attachments', title: { zh: '附件', en: 'Attachments' } },
  ],
  fields: {
    ...enterpriseFields,
    ...contactFields,
    ...eligibilityFields,
    ...staffFields,
    ...financeFields,
    ...resultFields,
    ...directFields,
    ...scoreFields,
    ...attachmentFields,
  },
  crossCheck,
})
