import { files, optional } from '#core/fields.ts'
import { hasNonTechnical } from '../amounts.ts'
import { isCategory } from '../category.ts'
import { isPlanProject } from './classification.ts'

const section = 'attachments'
const papers = ['pdf', 'ofd', 'png', 'jpeg']
const documents = [...papers, 'docx', 'doc']
const tables = [...documents, 'xlsx', 'xls']

export const attachmentFields = {
  contractText: files({
    section,
    label: { zh: '合同文本', en: 'Text of the contract' },
    hint: {
      zh: '完整的中文合同及附件，双方签字盖章后扫描成 PDF',
      en: 'The whole contract in Chinese with its annexes, signed and sealed, as PDF',
    },
    max: 5,
    accept: ['pdf'],
  }),
  authorisation: optional(
    files({
      section,
      label: { zh: '授权委托书', en: 'Letter of authorisation' },
      hint: {
        zh: '由内设部门、课题组或者代理人签订的，附法人的书面授权',
        en: 'When a department, a project group or an agent signed: the legal person’s authorisation',
      },
      max: 3,
      accept: papers,
    }),
  ),
  programmeConsent: optional(
    files({
      section,
      label: { zh: '计划项目批准文件', en: 'Consent of the plan’s authority' },
      hint: {
        zh: '政府计划项目，附下达计划部门的批准文件或者任务书',
        en: 'For a project of a government plan: its authority’s consent or the task book',
      },
      max: 5,
      accept: papers,
      visibleWhen: isPlanProject,
    }),
  ),
  permits: optional(
    files({
      section,
      label: { zh: '许可或者批准文件', en: 'Permits' },
      hint: {
        zh: '产品须经许可方可生产经营的，附许可或者批准文件',
        en: 'When the product needs a permit before it is made or sold',
      },
      max: 5,
      accept: papers,
    }),
  ),
  ipCertificates: optional(
    files({
      section,
      label: { zh: '知识产权证书', en: 'Certificates of intellectual property' },
      hint: {
        zh: '权利证书，以及权利有效的证明（如年费收据、登记簿副本）',
        en: 'The certificates, and proof that the rights are in force',
      },
      max: 10,
      accept: papers,
      visibleWhen: (answers) => isCategory(answers, 'TRF'),
    }),
  ),
  developmentPlan: optional(
    files({
      section,
      label: { zh: '研究开发计划', en: 'Development plan' },
      hint: {
        zh: '写明创新点；部分地区要求提交',
        en: 'With the points of innovation; asked for in some places',
      },
      max: 3,
      accept: documents,
      visibleWhen: (answers) => isCategory(answers, 'DEV'),
    }),
  ),
  costSheet: optional(
    files({
      section,
      label: { zh: '费用清单', en: 'Cost sheet' },
      max: 3,
      accept: tables,
      visibleWhen: hasNonTechnical,
    }),
  ),
  commitment: optional(
    files({
      section,
      label: { zh: '承诺书', en: 'Letter of commitment' },
      hint: { zh: '是否需要以当地要求为准', en: 'Whether it is needed differs by place' },
      max: 2,
      accept: papers,
    }),
  ),
  others: optional(
    files({
      section,
      label: { zh: '其他材料', en: 'Other papers' },
      max: 10,
      accept: tables,
    }),
  ),
}
