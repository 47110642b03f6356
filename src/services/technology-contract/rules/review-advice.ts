import type { Answers } from '#core/form.ts'
import { readYuan } from '#core/money.ts'
import type { Policy } from '#core/policy.ts'
import type { Warning } from '#core/rule-pack.ts'
import type { Text } from '#core/text.ts'
import { fenOf } from '../amounts.ts'
import { needsReview, reviewBound, suggestsReview } from '../reviews.ts'

const advised = {
  'second-review': {
    zh: '一般由另一名经办人复核后决定，可以“提请复核”',
    en: 'is generally decided on by a second officer; it can be proposed for second review',
  },
  'expert-review': {
    zh: '一般听取专家意见后决定，可以“记录专家意见”',
    en: 'is generally decided on once experts were heard; their opinion can be recorded',
  },
} as const satisfies Record<string, Text>

/** The reviews that the policies only advise for an amount; those that they demand are asked by the steps. */
export function adviseReviews(
  answers: Answers,
  policy: (key: string) => Policy | undefined,
): Warning[] {
  return (['second-review', 'expert-review'] as const).flatMap((key) => {
    const row = policy(key)
    return row ? advice(answers, { row, words: advised[key] }) : []
  })
}

function advice(answers: Answers, { row, words }: { row: Policy; words: Text }): Warning[] {
  const amounts = {
    totalFen: fenOf(answers.totalYuan) ?? 0n,
    technicalFen: fenOf(answers.technicalYuan) ?? 0n,
    category: String(answers.category ?? ''),
  }
  const bound = reviewBound(row.value)
  if (!bound || needsReview(row.value, amounts) || !suggestsReview(row.value, amounts)) return []
  const fen = bound.of === 'total' ? amounts.totalFen : amounts.technicalFen
  return [
    {
      field: bound.of === 'total' ? 'totalYuan' : 'technicalYuan',
      text: {
        zh: `${bound.text.zh}的合同，${words.zh}；此件为 ${readYuan(fen, 'zh')}`,
        en: `A contract ${bound.text.en} ${words.en}. This one comes to ${readYuan(fen, 'en')}`,
      },
      cite: row.cite,
    },
  ]
}
