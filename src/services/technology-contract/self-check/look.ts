import { type Failing, failings } from '#core/checklist.ts'
import type { Day } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import { readYuan } from '#core/money.ts'
import type { Policy } from '#core/policy.ts'
import type { RulePack } from '#core/rule-pack.ts'
import type { Finding } from '#core/self-check.ts'
import type { Text } from '#core/text.ts'

/** What every part of the check looks at. */
export type Look = {
  answers: Answers
  /** As the pack names it; undefined while the answers lead to none. */
  category: string | undefined
  pack: RulePack
  on: Day
  policy: (key: string) => Policy | undefined
  totalFen: bigint
  technicalFen: bigint
}

type Held = { topic: Finding['topic']; outcome: Finding['outcome']; text?: Text }

/** A point of the officer's checklist as a finding; none when the pack or the category does not have it. */
export function hold(look: Look, id: string, { topic, outcome, text }: Held): Finding[] {
  const point = look.pack.checklist.find((candidate) => candidate.id === id)
  if (!point) return []
  const words = text ?? point.text
  const told =
    outcome === 'fail' || outcome === 'missing' ? withConsequence(words, point.onFail) : words
  return [{ rule: id, topic, outcome, text: told, cite: point.cite, ground: point.ground }]
}

/** Whether the point stands in the pack and is asked of this category. */
export function applies({ pack, category, answers }: Look, id: string): boolean {
  const intellectualProperty = answers.right ?? answers.intellectualProperty
  const point = pack.checklist.find((candidate) => candidate.id === id)
  return point?.appliesTo({ category, intellectualProperty }) ?? false
}

export function yuan(fen: bigint): Text {
  return { zh: readYuan(fen, 'zh'), en: readYuan(fen, 'en') }
}

function withConsequence({ zh, en }: Text, onFail: readonly Failing[]): Text {
  const words = onFail.map((one) => failings[one])
  return {
    zh: `${zh}。达不到的，可能的结果：${words.map((text) => text.zh).join('、')}`,
    en: `${en}. What may follow if not: ${words.map((text) => text.en).join(', ')}`,
  }
}
