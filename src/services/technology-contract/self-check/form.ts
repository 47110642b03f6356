import { defineForm } from '#core/form.ts'
import { crossCheck } from '../cross-check.ts'
import { amountFields, circumstanceFields, ordinary } from './circumstances.ts'
import { clauseFields } from './clauses.ts'
import { natureFields } from './nature.ts'
import { paperFields } from './papers.ts'
import { testFields } from './tests.ts'

/** Short: no names, no files, nothing by which the contract could be known again. */
export const form = defineForm({
  version: 1,
  initial: ordinary,
  sections: [
    { id: 'nature', title: { zh: '合同做什么', en: 'What the contract does' } },
    { id: 'tests', title: { zh: '认定条件', en: 'Conditions of the category' } },
    { id: 'amounts', title: { zh: '金额', en: 'Amounts' } },
    { id: 'circumstances', title: { zh: '基本情况', en: 'Circumstances' } },
    {
      id: 'clauses',
      title: { zh: '合同条款', en: 'Clauses' },
      intro: {
        zh: '合同中有的选“是”；没有或者不清楚的选“否”或者不选。',
        en: 'Yes for what the contract has; no, or nothing, for what it lacks or you are not sure of.',
      },
    },
    {
      id: 'papers',
      title: { zh: '手头的材料', en: 'Papers at hand' },
      intro: {
        zh: '已经备好的选“是”。这里不上传文件。',
        en: 'Yes for what is ready. Nothing is uploaded here.',
      },
    },
  ],
  fields: {
    ...natureFields,
    ...testFields,
    ...amountFields,
    ...circumstanceFields,
    ...clauseFields,
    ...paperFields,
  },
  crossCheck,
})
