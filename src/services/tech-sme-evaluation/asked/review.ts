import { correctBy, sections, seen, toCorrect, words } from '#core/asked.ts'
import { defineForm } from '#core/form.ts'

export const returnForm = defineForm({
  version: 1,
  sections,
  fields: { reason: toCorrect, correctBy },
})

export const refuseForm = defineForm({
  version: 1,
  sections,
  fields: {
    reason: words(
      { zh: '不予入库的理由', en: 'Why it is not entered' },
      {
        zh: `${seen.zh}；标为“不符合”的审查要点会自动附上`,
        en: `${seen.en}; the points of the checklist that are not met go with it`,
      },
    ),
  },
})
