import { day, optional, paragraph } from './fields.ts'
import { defineForm } from './form.ts'
import type { Text } from './text.ts'

/** The one section of everything that a step asks. */
export const section = 'asked'
export const sections = [{ id: section, title: { zh: '办理意见', en: 'Decision' } }]

export function words(label: Text, hint: Text) {
  return paragraph({ section, label, hint, max: 1000 })
}

export const seen: Text = { zh: '申请单位会看到这段文字', en: 'The applicant is shown this text' }
export const unseen: Text = {
  zh: '只有办理机构和主管部门能看到',
  en: 'Only the office and the authorities see it',
}

/** Asked of an officer who takes a case over from a colleague. */
export const takeoverForm = defineForm({
  version: 1,
  sections,
  fields: {
    reason: words(
      { zh: '接手原因', en: 'Why you take it over' },
      { zh: '记入办理记录', en: 'Kept in the record of the case' },
    ),
  },
})

/** Asked of an office that sends a case on to another one. */
export const referForm = defineForm({
  version: 1,
  sections,
  fields: {
    reason: words(
      { zh: '转送原因', en: 'Why it is sent on' },
      {
        zh: '申请单位和接收机构会看到这段文字',
        en: 'The applicant and the office that receives it are shown this text',
      },
    ),
  },
})

/**
 * What has to be corrected when a case is returned. Comments at fields and failed points of the checklist say it
 * too; one of the three there must be.
 */
export const toCorrect = optional(
  words(
    { zh: '需要补正的内容', en: 'What has to be corrected' },
    {
      zh: `${seen.zh}，请写明怎样改；已在具体项目上写了意见的可以不填`,
      en: `${seen.en}: say how to put it right. May be left out where comments at fields say it`,
    },
  ),
)

export const correctBy = optional(
  day({
    section,
    label: { zh: '请在此日前补正', en: 'To be corrected by' },
    hint: {
      zh: '可以不填；只作提示，过期不影响申请单位重新提交',
      en: 'May be left out. A reminder only: a later correction is still taken',
    },
  }),
)
