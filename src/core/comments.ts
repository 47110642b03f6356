import type { FieldError } from './errors.ts'
import type { Form } from './form.ts'
import { labelOfPath } from './form-path.ts'
import type { Text } from './text.ts'

/**
 * `draft`: only its office sees it. `sent`: it went out with a return and waits for an answer.
 * `answered`: the answer was handed in. `settled`: the office is satisfied.
 */
export type CommentState = 'draft' | 'sent' | 'answered' | 'settled'

export const commentStates: Record<CommentState, Text> = {
  draft: { zh: '待发送', en: 'not sent yet' },
  sent: { zh: '待答复', en: 'to be answered' },
  answered: { zh: '已答复', en: 'answered' },
  settled: { zh: '已解决', en: 'settled' },
}

/** What the journal calls the acts of an officer on an answer. */
export const commentActs: Record<string, Text> = {
  'comment:settle': { zh: '意见已解决', en: 'Comment settled' },
  'comment:reopen': { zh: '意见重新打开', en: 'Comment reopened' },
}

/** The most characters of a comment and of an answer. */
export const commentMax = 1000

type Comment = { field: string; text: string }

/** The comments as one message lists them, a line each: `字段：意见`. */
export function commentLines(form: Form, comments: readonly Comment[]): Text {
  const lines = comments.map(({ field, text }) => ({
    label: labelOfPath(form, field) ?? { zh: field, en: field },
    text,
  }))
  return {
    zh: lines.map(({ label, text }) => `${label.zh}：${text}`).join('\n'),
    en: lines.map(({ label, text }) => `${label.en}: ${text}`).join('\n'),
  }
}

/** A refusal at the field of each comment that has no answer in words. */
export function unanswered(
  comments: readonly { field: string; state: CommentState; answer: string | null }[],
): FieldError[] {
  const open = comments.filter(({ state, answer }) => state === 'sent' && !answer?.trim())
  return [...new Set(open.map(({ field }) => field))].map((field) => ({ field, text: toAnswer }))
}

const toAnswer: Text = {
  zh: '请答复办理机构的意见',
  en: 'Please answer what the office wrote here',
}
