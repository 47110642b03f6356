import { paragraph, yesNo } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import { declarations } from '../codes/declarations.ts'

const section = 'eligibility'

/** A condition was answered “no”: the enterprise says what happened, and the officer decides. */
function hasUnmet(answers: Answers): boolean {
  return Object.keys(declarations).some((field) => answers[field] === false)
}

const declared = Object.fromEntries(
  Object.entries(declarations).map(([field, { label }]) => [field, yesNo({ section, label })]),
) as Record<keyof typeof declarations, ReturnType<typeof yesNo>>

/** The eight declarations of article 6 (1), (3) and (4); “yes” is always the good answer. */
export const eligibilityFields = {
  ...declared,
  eligibilityNote: paragraph({
    section,
    label: { zh: '对选“否”各项的说明', en: 'What you answered “no” to, explained' },
    hint: {
      zh: '写明事由、日期和现状（例如何时移出名录）。任何一项不符合，都不能入库，也不能直接确认',
      en: 'What happened, when, and how it stands now. With any of them unmet the enterprise cannot be entered, directly or by score',
    },
    max: 1000,
    visibleWhen: hasUnmet,
  }),
}
