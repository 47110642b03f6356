import { section, sections, unseen, words } from '#core/asked.ts'
import { choice, day, optional, text } from '#core/fields.ts'
import { defineForm } from '#core/form.ts'

/** What an expert, or a body of experts, said about a contract. */
export const consultForm = defineForm({
  version: 1,
  sections,
  fields: {
    expert: text({
      section,
      label: { zh: '专家或者专家组', en: 'Expert or body of experts' },
      hint: {
        zh: '姓名、单位和专业；专家组写明组长',
        en: 'Name, employer and field; of a body, who led it',
      },
      max: 200,
    }),
    heardOn: day({ section, label: { zh: '出具意见日期', en: 'Day of the opinion' } }),
    conclusion: choice({
      section,
      label: { zh: '结论', en: 'Conclusion' },
      choices: [
        { value: 'SUPPORT', label: { zh: '支持认定', en: 'Supports recognition' } },
        { value: 'OPPOSE', label: { zh: '不支持认定', en: 'Opposes recognition' } },
      ],
    }),
    opinion: words({ zh: '专家意见', en: 'Opinion' }, unseen),
  },
})

export const confirmForm = defineForm({
  version: 1,
  sections,
  fields: {
    opinion: optional(words({ zh: '复核意见', en: 'Second reviewer’s opinion' }, unseen)),
  },
})

export const sendBackForm = defineForm({
  version: 1,
  sections,
  fields: {
    reason: words({ zh: '退回理由', en: 'Why it is sent back' }, unseen),
  },
})
