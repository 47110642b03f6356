import { optional, yesNo } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { belongsTo } from './nature.ts'

/** A clause that the text should have; `point` is the point of the checklist that looks at it. */
type Clause = {
  label: Text
  point: (answers: Answers) => string
  when?: (answers: Answers) => boolean
}

const isDevelopment = belongsTo('DEV')
const isService = belongsTo('SRV.GEN')
const isTransfer = belongsTo('TRF', 'LIC')

/** By the fields of the form that ask for them. Ownership and acceptance stand under the Civil Code elsewhere. */
export const clauses: Readonly<Record<string, Clause>> = {
  clauseGoal: {
    label: { zh: '写明研究开发目标', en: 'The goal of the development' },
    point: () => 'D01',
    when: isDevelopment,
  },
  clauseSubject: {
    label: {
      zh: '写明标的的内容、范围和要求',
      en: 'Content, scope and requirements of the subject',
    },
    point: () => 'G07',
  },
  clausePrice: {
    label: {
      zh: '写明价款、报酬或者使用费及支付方式',
      en: 'Price, fee or royalty and how it is paid',
    },
    point: () => 'G08',
  },
  clauseAcceptance: {
    label: { zh: '写明验收标准和方法', en: 'Standard and method of acceptance' },
    point: (answers) => (isService(answers) ? 'S03' : 'CC845'),
  },
  clauseOwnership: {
    label: {
      zh: '写明知识产权归属和收益分配',
      en: 'Ownership of the results and of the income from them',
    },
    point: (answers) => (isTransfer(answers) ? 'T03' : 'CC845'),
  },
  clausePatent: {
    label: {
      zh: '写明专利名称、申请人和权利人、日期、编号、有效期限',
      en: 'The patent’s name, applicant and owner, dates, numbers and expiry',
    },
    point: () => 'T06',
    when: belongsTo('TRF.PATENT', 'TRF.PATENT_APPL', 'LIC.PATENT'),
  },
  clauseMode: {
    label: {
      zh: '写明许可方式（独占、排他或者普通）',
      en: 'The mode of the licence: exclusive, sole or ordinary',
    },
    point: () => 'T20',
    when: belongsTo('LIC'),
  },
  clauseSeals: {
    label: {
      zh: '签字、印章齐全并与当事人名称一致',
      en: 'Signatures and seals are complete and agree with the names',
    },
    point: () => 'G09',
  },
}

export const clauseFields = Object.fromEntries(
  Object.entries(clauses).map(([name, { label, when }]) => [
    name,
    optional(yesNo({ section: 'clauses', label, ...(when && { visibleWhen: when }) })),
  ]),
)
