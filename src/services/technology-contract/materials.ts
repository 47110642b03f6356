import type { Answers } from '#core/form.ts'
import type { Ground } from '#core/policy.ts'
import type { Text } from '#core/text.ts'
import { hasNonTechnical } from './amounts.ts'
import { isCategory } from './category.ts'
import { isPlanProject } from './fields/classification.ts'
import { crossesBorder, isImport } from './fields/trade.ts'

/** A paper of facts 6.2: for which contracts it is, and where that was read. */
export type Material = {
  /** The field of the form that takes it. */
  field: string
  /** The point of the checklist that looks at it. */
  point?: string
  /** What the applicant should know of it. */
  about: Text
  cite: string
  ground: Ground
  /** The contracts for which the form offers it. */
  offered: (answers: Answers) => boolean
  /** Said when it is missing though `offered`; absent where only some places ask for it. */
  missing?: Text
}

const always = () => true
const answers2021 = '火炬中心问答，仅见转载'
const universities = '高校办理指南'

/** Rights that a certificate proves; know-how has none. */
function hasCertifiedRight(answers: Answers): boolean {
  return isCategory(answers, 'TRF', 'LIC') && !isCategory(answers, 'TRF.KNOWHOW', 'LIC.KNOWHOW')
}

export const materials = {
  contractText: {
    field: 'contractText',
    point: 'G01',
    about: {
      zh: '完整的合同及附件，双方签字盖章后上传 PDF、Word（.docx）或者图片；旧版 Word（.doc）在网页上无法查看，请另存为 .docx 或者 PDF',
      en: 'The whole contract with its annexes, signed and sealed, as PDF, Word (.docx) or pictures. An old .doc cannot be read on the page: save it as .docx or PDF first',
    },
    cite: answers2021,
    ground: 'memory',
    offered: always,
  },
  chineseTranslation: {
    field: 'chineseTranslation',
    point: 'G19',
    about: {
      zh: '仅有外文文本的，附与原文一致的中文译本',
      en: 'For a text in a foreign language only: a Chinese translation that says the same',
    },
    cite: '新认定规则文本第三十六条；天津市南开区办事指南',
    ground: 'draft',
    offered: ({ contractLanguage }) => contractLanguage === 'foreign',
  },
  tradeCertificate: {
    field: 'tradeCertificate',
    point: 'T22',
    about: {
      zh: '商务主管部门发放的技术进出口许可证或者合同登记证书',
      en: 'The licence or registration certificate of the commerce authority',
    },
    cite: '《技术进出口管理条例》第十七至十九条、第三十六至三十八条',
    ground: 'law',
    offered: crossesBorder,
  },
  importDataSheet: {
    field: 'importDataSheet',
    point: 'T22',
    about: {
      zh: '随技术进口合同登记证书的数据表',
      en: 'The data sheet that goes with the import certificate',
    },
    cite: '天津市南开区办事指南，其他地区依此参照',
    ground: 'inferred',
    offered: isImport,
  },
  authorisation: {
    field: 'authorisation',
    point: 'G10',
    about: {
      zh: '写明由谁、授权谁、办理什么；北京可以在登记后补交',
      en: 'By whom, to whom and for what; in Beijing it may follow after registration',
    },
    cite: answers2021,
    ground: 'memory',
    offered: ({ signedBy }) => signedBy === 'AGENT',
    missing: {
      zh: '合同由代理人、内设部门或者课题组签订，未附法人的书面授权',
      en: 'Signed by an agent, a department or a project group without the legal person’s authorisation',
    },
  },
  programmeConsent: {
    field: 'programmeConsent',
    point: 'G16',
    about: {
      zh: '政府计划项目，附下达计划部门的批准文件；合同、任务书或者中标通知书也可以（新文本，待核实）',
      en: 'For a project of a government plan: its authority’s consent, or the contract, task book or award (newer text, not verified)',
    },
    cite: `${answers2021}；新认定规则文本第三十八条`,
    ground: 'memory',
    offered: isPlanProject,
    missing: {
      zh: '政府计划项目，未附计划部门的批准文件',
      en: 'A project of a government plan without the consent of its authority',
    },
  },
  permits: {
    field: 'permits',
    point: 'G15',
    about: {
      zh: '产品须经许可方可生产经营的，附许可或者批准文件',
      en: 'When the product needs a permit before it is made or sold',
    },
    cite: answers2021,
    ground: 'memory',
    offered: ({ needsPermit }) => needsPermit === true,
    missing: {
      zh: '产品须经许可，未附许可或者批准文件',
      en: 'The product needs a permit, and none is attached',
    },
  },
  ipCertificates: {
    field: 'ipCertificates',
    point: 'T04',
    about: { zh: '专利证书、登记证书等权利证书', en: 'The certificates of the rights' },
    cite: `${universities}；《技术合同认定规则》第二十八条`,
    ground: 'memory',
    offered: hasCertifiedRight,
    missing: {
      zh: '未附知识产权证书',
      en: 'No certificate of the right is attached',
    },
  },
  ipProofs: {
    field: 'ipProofs',
    point: 'T04',
    about: {
      zh: '证明权利仍然有效，如年费收据、登记簿副本或者网上查询页',
      en: 'Shows that the right is still in force: fee receipt, register or a web print',
    },
    cite: `${universities}；《技术合同认定规则》第二十八条`,
    ground: 'memory',
    offered: hasCertifiedRight,
    missing: {
      zh: '未附知识产权有效的证明',
      en: 'No proof that the right is in force is attached',
    },
  },
  developmentPlan: {
    field: 'developmentPlan',
    point: 'D06',
    about: {
      zh: '写明创新点；部分地区要求提交',
      en: 'With the points of innovation; asked for in some places',
    },
    cite: universities,
    ground: 'memory',
    offered: (answers) => isCategory(answers, 'DEV'),
  },
  costSheet: {
    field: 'costSheet',
    about: {
      zh: '列明各项费用；部分地区对开发、服务、咨询合同要求提交',
      en: 'Lists each cost; asked for in some places of development, service and consulting',
    },
    cite: universities,
    ground: 'memory',
    offered: (answers) => isCategory(answers, 'DEV', 'SRV', 'CON') || hasNonTechnical(answers),
  },
  commitment: {
    field: 'commitment',
    about: { zh: '是否需要以当地要求为准', en: 'Whether it is needed differs by place' },
    cite: '天津市南开区办事指南；高校办理指南',
    ground: 'memory',
    offered: always,
  },
  receipts: {
    field: 'receipts',
    about: {
      zh: '到账凭证；据了解仅大庆等少数地区在登记前要求',
      en: 'Proof of payment; only a few places ask for it before registration',
    },
    cite: universities,
    ground: 'memory',
    offered: always,
  },
} as const satisfies Record<string, Material>
