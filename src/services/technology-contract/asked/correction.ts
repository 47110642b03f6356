import { correctBy, section, sections, seen, toCorrect, words } from '#core/asked.ts'
import type { Choice } from '#core/choices.ts'
import { leafValues } from '#core/choices.ts'
import type { FieldError } from '#core/errors.ts'
import { choice, optional, tree } from '#core/fields.ts'
import { type Answers, defineForm } from '#core/form.ts'
import { categoriesUnder } from '../category.ts'
import { returnGrounds } from '../grounds.ts'

export const returnForm = defineForm({
  version: 2,
  sections,
  fields: {
    ground: optional(
      choice({ section, label: { zh: '补正事项', en: 'What is amiss' }, choices: returnGrounds }),
    ),
    reason: toCorrect,
    correctBy,
  },
})

/** The categories of both rule packs: which of them may be chosen hangs on the case. */
const allCategories: readonly Choice[] = [
  ...categoriesUnder('R2001').choices,
  ...categoriesUnder('R2026').choices.filter(({ value }) => value === 'LIC'),
]

export const reclassifyForm = defineForm({
  version: 1,
  sections,
  fields: {
    category: tree({
      section,
      label: { zh: '建议的合同类别', en: 'Category proposed' },
      hint: {
        zh: '填入申请单位的表中，由其确认或者更正后重新提交',
        en: 'Filled into the applicant’s form, which the applicant confirms or corrects and submits again',
      },
      choices: allCategories,
    }),
    reason: words(
      { zh: '改类的理由', en: 'Why another category' },
      { zh: `${seen.zh}，请写明还要改什么`, en: `${seen.en}: say what else has to change` },
    ),
    correctBy,
  },
})

/** Another category than the one filed, and one that the rules of the case know; what is no category the form tells. */
export function judgeCategory(asked: Answers, answers: Answers, rulePack: string): FieldError[] {
  const field = 'category'
  if (asked.category === answers.category) return [{ field, text: sameCategory }]
  if (!leafValues(allCategories).includes(String(asked.category))) return []
  const known = leafValues(categoriesUnder(rulePack).choices)
  return known.includes(String(asked.category)) ? [] : [{ field, text: unknownCategory }]
}

/** The applicant's own copy with the category that the officer proposes. */
export function withCategory(asked: Answers, answers: Answers): Answers {
  return { ...answers, category: asked.category }
}

const sameCategory = {
  zh: '申请的就是这个类别，请选择另一个类别',
  en: 'This is the category that was applied for; choose another one',
}
const unknownCategory = {
  zh: '此件适用的规则没有这个类别，请选择另一个',
  en: 'The rules that this case is under have no such category; choose another one',
}
