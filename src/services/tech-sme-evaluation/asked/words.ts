import { paragraph } from '#core/fields.ts'
import type { Text } from '#core/text.ts'

/** The one section of everything that a step asks. */
export const section = 'asked'
export const sections = [{ id: section, title: { zh: '办理意见', en: 'Decision' } }]

export function words(label: Text, hint: Text) {
  return paragraph({ section, label, hint, max: 1000 })
}

export const seen: Text = { zh: '企业会看到这段文字', en: 'The enterprise is shown this text' }
export const unseen: Text = {
  zh: '只有评价工作机构和主管部门能看到',
  en: 'Only the evaluator and the authorities see it',
}
