import type { Answers } from '#core/form.ts'
import { isCategory, statCategory } from '../category.ts'

/**
 * Answers given under the rules of 2001 as those of 2026 ask for them: the licences leave the transfers.
 * Know-how is only a licence where its kind of licence was chosen; what is unknown stays. Carrying twice
 * is carrying once.
 */
export function carryTo2026(answers: Answers): Answers {
  const { category, knowhowLicence, ...rest } = answers
  if (typeof category !== 'string') return answers
  if (isCategory(answers, 'TRF.KNOWHOW') && typeof knowhowLicence === 'string') {
    return { ...rest, category: 'LIC.KNOWHOW', licenceMode: knowhowLicence }
  }
  return { ...answers, category: statCategory(category) }
}
