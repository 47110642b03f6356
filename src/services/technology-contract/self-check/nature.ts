import type { Choice } from '#core/choices.ts'
import { choice, optional, tree, yesNo } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import { isCategory } from '../category.ts'
import { categories2026 } from '../codes/categories-2026.ts'

const section = 'nature'

/** Rights that change hands or may be used, each with its leaf of transfer and of licence. */
const rights: readonly (Choice & { transfer: string; licence: string })[] = [
  {
    value: 'PATENT',
    label: { zh: '专利', en: 'Patent' },
    transfer: 'TRF.PATENT',
    licence: 'LIC.PATENT',
  },
  {
    value: 'PATENT_APPL',
    label: { zh: '专利申请', en: 'Patent application' },
    transfer: 'TRF.PATENT_APPL',
    licence: 'LIC.PATENT',
  },
  {
    value: 'KNOWHOW',
    label: { zh: '技术秘密', en: 'Know-how' },
    transfer: 'TRF.KNOWHOW',
    licence: 'LIC.KNOWHOW',
  },
  {
    value: 'SOFTWARE',
    label: { zh: '计算机软件著作权', en: 'Software copyright' },
    transfer: 'TRF.SOFTWARE',
    licence: 'LIC.SOFTWARE',
  },
  {
    value: 'IC',
    label: { zh: '集成电路布图设计', en: 'Circuit layout design' },
    transfer: 'TRF.IC',
    licence: 'LIC.IC',
  },
  {
    value: 'VARIETY',
    label: { zh: '动植物新品种', en: 'Plant or animal variety' },
    transfer: 'TRF.VARIETY',
    licence: 'LIC.VARIETY',
  },
  {
    value: 'BIOMED',
    label: { zh: '生物、医药新品种', en: 'Biomedical variety' },
    transfer: 'TRF.BIOMED',
    licence: 'LIC.OTHER',
  },
]

/** In the order of the decision: the first that is true decides, and what comes after it is not asked. */
export const natureFields = {
  category: optional(
    tree({
      section,
      label: { zh: '合同类别', en: 'Category' },
      hint: {
        zh: '不清楚的不选，回答下面的问题，由平台提示类别',
        en: 'Leave it open if you are not sure; the questions below lead to it',
      },
      choices: categories2026.choices,
    }),
  ),
  creates: yesNo({
    section,
    label: {
      zh: '是否要研制各方签订时都没有掌握的新技术',
      en: 'Is technology to be developed that no party had when signing?',
    },
    hint: {
      zh: '包括新产品、新工艺、新品种、新材料及其系统',
      en: 'Also a new product, process, variety, material or system',
    },
    visibleWhen: (answers) => isOpen(answers) || isCategory(answers, 'DEV'),
  }),
  handsOver: choice({
    section,
    label: { zh: '是否转让或者许可已有的技术', en: 'Is existing technology handed over?' },
    choices: [
      { value: 'NO', label: { zh: '都不是', en: 'Neither' } },
      { value: 'ASSIGN', label: { zh: '转让', en: 'Transferred' } },
      { value: 'LICENSE', label: { zh: '许可使用', en: 'Licensed' } },
    ],
    visibleWhen: (answers) => isOpen(answers) && answers.creates === false,
  }),
  right: choice({
    section,
    label: { zh: '是什么技术成果', en: 'Which right is it?' },
    choices: rights,
    visibleWhen: (answers) => isOpen(answers) && handsOver(answers),
  }),
  reportsOnly: yesNo({
    section,
    label: {
      zh: '成果是否只是咨询报告或者意见',
      en: 'Is the result only a report or an opinion?',
    },
    visibleWhen: (answers) => isOpen(answers) && answers.handsOver === 'NO',
  }),
  solves: yesNo({
    section,
    label: {
      zh: '是否以专业知识解决特定技术问题',
      en: 'Is a specific technical problem solved with professional knowledge?',
    },
    visibleWhen: (answers) => isOpen(answers) && answers.reportsOnly === false,
  }),
  trains: yesNo({
    section,
    label: {
      zh: '是否主要为培训技术人员',
      en: 'Is it mainly training of technical staff?',
    },
    visibleWhen: (answers) => isOpen(answers) && answers.solves === false,
  }),
  brokers: yesNo({
    section,
    label: {
      zh: '是否为促成他人订立技术合同',
      en: 'Is it to bring about a technology contract of others?',
    },
    visibleWhen: (answers) => isOpen(answers) && answers.trains === false,
  }),
}

/**
 * The category that was chosen, or the one that the questions lead to in the decision order, as the newer list
 * names it; undefined while they are open or when every one of them was answered “no”.
 */
export function categoryOf(answers: Answers): string | undefined {
  if (!isOpen(answers)) return String(answers.category)
  if (answers.creates === true) return answers.allResearch === true ? 'DEV.COOP' : 'DEV.ENTRUST'
  const right = rights.find(({ value }) => value === answers.right)
  if (answers.handsOver === 'ASSIGN') return right?.transfer
  if (answers.handsOver === 'LICENSE') return right?.licence
  if (answers.reportsOnly === true) return 'CON'
  if (answers.solves === true) return 'SRV.GEN'
  if (answers.trains === true) return 'SRV.TRAIN'
  return answers.brokers === true ? 'SRV.AGENCY' : undefined
}

/** Whether the contract belongs, by choice or by its answers, to one of these categories. */
export function belongsTo(...roots: readonly string[]) {
  return (answers: Answers) => isCategory({ category: categoryOf(answers) }, ...roots)
}

/** Nobody chose a category, so that the questions are asked. */
export function isOpen({ category }: Answers): boolean {
  return typeof category !== 'string' || category === ''
}

function handsOver(answers: Answers): boolean {
  return answers.handsOver === 'ASSIGN' || answers.handsOver === 'LICENSE'
}
