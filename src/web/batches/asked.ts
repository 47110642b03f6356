import { day, optional, paragraph, pattern, text } from '#core/fields.ts'
import { defineForm } from '#core/form.ts'

// What the acts on a batch ask; the fields are called as the contract calls them.
const section = 'act'
const sections = [{ id: section, title: { zh: '填写', en: 'Details' } }]

const documentNumber = optional(
  text({
    section,
    label: { zh: '文号', en: 'Document number' },
    hint: { zh: '没有单独发文的可以不填', en: 'Leave it empty where no document was issued' },
    max: 60,
  }),
)

export const nothingAsked = defineForm({ version: 1, sections: [], fields: {} })

export const reasonAsked = defineForm({
  version: 1,
  sections,
  fields: {
    reason: paragraph({
      section,
      label: { zh: '理由', en: 'Reason' },
      hint: { zh: '至少 5 个字', en: '5 characters at least' },
      max: 2000,
    }),
  },
})

export const noticeAsked = defineForm({
  version: 1,
  sections,
  fields: {
    startsOn: day({
      section,
      label: { zh: '公示开始日期', en: 'First day' },
      hint: {
        zh: '今天起 60 天以内；当天是工作日的，算作第 1 天',
        en: 'Today or one of the next 60 days; it counts as day 1 if it is a working day',
      },
    }),
    documentNumber,
  },
})

export const extensionAsked = defineForm({
  version: 1,
  sections,
  fields: {
    workdays: pattern({
      section,
      label: { zh: '延长天数', en: 'How much longer' },
      unit: { zh: '个工作日', en: 'working days' },
      form: /^([1-9]|[1-5]\d|60)$/,
      wrong: { zh: '请填写 1 至 60 的整数', en: 'A whole number from 1 to 60' },
    }),
    reason: paragraph({
      section,
      label: { zh: '延长理由', en: 'Reason' },
      hint: {
        zh: '至少 5 个字，随公示公开',
        en: '5 characters at least; published with the notice',
      },
      max: 2000,
    }),
  },
})

export const withdrawalAsked = defineForm({
  version: 1,
  sections,
  fields: {
    reason: paragraph({
      section,
      label: { zh: '撤回理由', en: 'Reason' },
      hint: { zh: '至少 5 个字，向社会公开', en: '5 characters at least; made public' },
      max: 2000,
    }),
  },
})

export const announcementAsked = defineForm({ version: 1, sections, fields: { documentNumber } })
