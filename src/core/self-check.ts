import type { Day } from './dates.ts'
import type { Answers, Form } from './form.ts'
import type { Ground, Policy } from './policy.ts'
import type { Text } from './text.ts'

export const outcomes = {
  pass: { zh: '符合', en: 'met' },
  fail: { zh: '不符合', en: 'not met' },
  missing: { zh: '尚缺', en: 'missing' },
  hint: { zh: '提示', en: 'to be noted' },
} as const satisfies Record<string, Text>

/** What a finding is about, in the order in which it is read. */
export const topics = {
  category: { zh: '合同类别和认定条件', en: 'Category and its conditions' },
  condition: { zh: '参评条件', en: 'Conditions' },
  score: { zh: '评价得分', en: 'Scores' },
  improvement: { zh: '还差多少，怎样变化', en: 'What is missing, and what would change it' },
  amount: { zh: '金额', en: 'Amounts' },
  clause: { zh: '合同条款', en: 'Clauses' },
  material: { zh: '申请材料', en: 'Papers' },
  procedure: { zh: '办理程序和期限', en: 'Procedure and time limits' },
  benefit: { zh: '可能适用的政策', en: 'Policies that may apply' },
} as const satisfies Record<string, Text>

/** One line of a self-check: which rule, what it found and held against what, and where it was read. */
export type Finding = {
  rule: string
  topic: keyof typeof topics
  outcome: keyof typeof outcomes
  text: Text
  /** What was found, and the bound that it was held against, as printed; absent where there is none. */
  value?: Text | undefined
  threshold?: Text | undefined
  cite: string
  ground: Ground
}

/** What anyone may ask without an account. The answers are not kept. */
export type SelfCheck = {
  /** Short: only what the findings need. */
  form: Form
  findings: (
    answers: Answers,
    by: { on: Day; policy: (key: string) => Policy | undefined; area?: string },
  ) => Finding[]
}
