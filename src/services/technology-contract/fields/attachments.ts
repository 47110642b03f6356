import { files, optional, yesNo } from '#core/fields.ts'
import { groundedCite, grounds } from '#core/policy.ts'
import type { Text } from '#core/text.ts'
import { type Material, materials } from '../materials.ts'

const section = 'attachments'
/** What an officer can read on the page beside the form. */
const readable = ['pdf', 'docx', 'png', 'jpeg']
const papers = ['pdf', 'ofd', 'png', 'jpeg']
const documents = [...papers, 'docx', 'doc']
const tables = [...documents, 'xlsx', 'xls']

type Options = { label: Text; max: number; accept: readonly string[] }

/** A paper with its rule in the hint, and how sure that rule is. */
function paper(material: Material, { label, max, accept }: Options) {
  const { about, cite, ground, offered } = material
  return files({
    section,
    label,
    hint: {
      zh: `${about.zh}（依据：${groundedCite({ cite, ground })}）`,
      en: `${about.en} (${grounds[ground].en})`,
    },
    max,
    accept,
    visibleWhen: offered,
  })
}

export const attachmentFields = {
  contractText: paper(materials.contractText, {
    label: { zh: '合同文本', en: 'Text of the contract' },
    max: 20,
    accept: readable,
  }),
  chineseTranslation: paper(materials.chineseTranslation, {
    label: { zh: '中文译本', en: 'Chinese translation' },
    max: 20,
    accept: readable,
  }),
  translationPromised: yesNo({
    section,
    label: {
      zh: '我方保证中文译本与原文一致',
      en: 'We promise that the translation says the same as the original',
    },
    visibleWhen: materials.chineseTranslation.offered,
  }),
  tradeCertificate: paper(materials.tradeCertificate, {
    label: { zh: '技术进出口许可证或者合同登记证书', en: 'Trade licence or certificate' },
    max: 5,
    accept: papers,
  }),
  importDataSheet: paper(materials.importDataSheet, {
    label: { zh: '技术进口合同数据表', en: 'Data sheet of the import' },
    max: 5,
    accept: tables,
  }),
  authorisation: optional(
    paper(materials.authorisation, {
      label: { zh: '授权委托书', en: 'Letter of authorisation' },
      max: 3,
      accept: papers,
    }),
  ),
  programmeConsent: optional(
    paper(materials.programmeConsent, {
      label: { zh: '计划项目批准文件', en: 'Consent of the plan’s authority' },
      max: 5,
      accept: papers,
    }),
  ),
  needsPermit: yesNo({
    section,
    label: {
      zh: '产品是否须经许可方可生产经营',
      en: 'Does the product need a permit before it is made or sold?',
    },
    hint: { zh: '例如药品、医疗器械、农药', en: 'Such as medicines, medical devices, pesticides' },
  }),
  permits: optional(
    paper(materials.permits, {
      label: { zh: '许可或者批准文件', en: 'Permits' },
      max: 5,
      accept: papers,
    }),
  ),
  ipCertificates: optional(
    paper(materials.ipCertificates, {
      label: { zh: '知识产权证书', en: 'Certificates of intellectual property' },
      max: 10,
      accept: papers,
    }),
  ),
  ipProofs: optional(
    paper(materials.ipProofs, {
      label: { zh: '权利有效的证明', en: 'Proof that the rights are in force' },
      max: 10,
      accept: papers,
    }),
  ),
  developmentPlan: optional(
    paper(materials.developmentPlan, {
      label: { zh: '研究开发计划', en: 'Development plan' },
      max: 3,
      accept: documents,
    }),
  ),
  costSheet: optional(
    paper(materials.costSheet, {
      label: { zh: '费用清单', en: 'Cost sheet' },
      max: 3,
      accept: tables,
    }),
  ),
  commitment: optional(
    paper(materials.commitment, {
      label: { zh: '承诺书', en: 'Letter of commitment' },
      max: 2,
      accept: papers,
    }),
  ),
  receipts: optional(
    paper(materials.receipts, {
      label: { zh: '到账凭证', en: 'Receipts' },
      max: 5,
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
