import { readYuan } from '#core/money.ts'
import type { Text } from '#core/text.ts'
import { fenOf } from './amounts.ts'
import { isCategory } from './category.ts'

/**
 * The value of the policies `second-review` and `expert-review`: which contracts a second pair of eyes sees.
 * `from` is an amount in yuan. Not `required`: the rule says “generally”, so that it is only advised.
 */
export type ReviewPolicy = {
  from: string
  of: 'total' | 'technical'
  /** Whether a contract of exactly this amount is reviewed. */
  inclusive: boolean
  /** The categories, with all below them; absent for every category. */
  categories?: readonly string[]
  required: boolean
}

export type ReviewedAmounts = { totalFen: bigint; technicalFen: bigint; category: string }

/**
 * Whether the policy demands that a contract of these amounts is reviewed before it is registered.
 * False without a policy, for one that only advises, and for a value of another shape.
 */
export function needsReview(value: unknown, amounts: ReviewedAmounts): boolean {
  return isReviewPolicy(value) && value.required && reaches(value, amounts)
}

/** Whether the policy demands or only advises a review of a contract of these amounts. */
export function suggestsReview(value: unknown, amounts: ReviewedAmounts): boolean {
  return isReviewPolicy(value) && reaches(value, amounts)
}

function reaches(policy: ReviewPolicy, { totalFen, technicalFen, category }: ReviewedAmounts) {
  const from = fenOf(policy.from)
  if (from === undefined) return false
  if (policy.categories && !isCategory({ category }, ...policy.categories)) return false
  const amount = policy.of === 'total' ? totalFen : technicalFen
  return policy.inclusive ? amount >= from : amount > from
}

/** From which amount on, in words, and of which of the two; undefined for a value of another shape. */
export function reviewBound(value: unknown): { of: ReviewPolicy['of']; text: Text } | undefined {
  if (!isReviewPolicy(value)) return undefined
  const fen = fenOf(value.from) ?? 0n
  const [zh, en] =
    value.of === 'total'
      ? ['合同成交总金额', 'with a total']
      : ['技术交易额', 'with a technical amount']
  const text = value.inclusive
    ? { zh: `${zh}达到 ${readYuan(fen, 'zh')}`, en: `${en} of ${readYuan(fen, 'en')} or more` }
    : { zh: `${zh}超过 ${readYuan(fen, 'zh')}`, en: `${en} of more than ${readYuan(fen, 'en')}` }
  return { of: value.of, text }
}

// Policy values are data of any shape: null says “no review here” where a wider area has one.
function isReviewPolicy(value: unknown): value is ReviewPolicy {
  if (typeof value !== 'object' || value === null) return false
  const row: Partial<Record<keyof ReviewPolicy, unknown>> = value
  return (
    fenOf(row.from) !== undefined &&
    (row.of === 'total' || row.of === 'technical') &&
    typeof row.inclusive === 'boolean' &&
    typeof row.required === 'boolean' &&
    (row.categories === undefined || Array.isArray(row.categories))
  )
}
