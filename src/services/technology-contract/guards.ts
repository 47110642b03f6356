import type { Guarded } from '#core/lifecycle.ts'
import { parseYuan, readYuan } from '#core/money.ts'
import type { Text } from '#core/text.ts'
import { fenOf } from './amounts.ts'
import { needsReview, type ReviewedAmounts, type ReviewPolicy } from './reviews.ts'

/** Before one officer alone registers or amends: experts are heard and a second officer decides, where policies say so. */
export function mayDecideAlone(about: Guarded): Text | undefined {
  return expertsHeard(about) ?? withoutSecondReview(about)
}

/** Before anything is decided: experts are heard where the policy asks for them. */
export function expertsHeard(about: Guarded): Text | undefined {
  const value = about.policy('expert-review')
  const heard = about.taken.some((step) => step === 'consult' || step === 'consult-amendment')
  if (heard || !needsReview(value, amountsOf(about))) return undefined
  const from = fromOf(value)
  return {
    zh: `按规定，${from.zh}的合同要先经专家评审，请先“记录专家意见”`,
    en: `By rule experts are heard on a contract ${from.en}; record their opinion first`,
  }
}

function withoutSecondReview(about: Guarded): Text | undefined {
  const value = about.policy('second-review')
  if (!needsReview(value, amountsOf(about))) return undefined
  const from = fromOf(value)
  return {
    zh: `按规定，${from.zh}的合同要由另一名经办人复核，请“提请复核”`,
    en: `By rule a second officer decides on a contract ${from.en}; propose it for second review`,
  }
}

/** The larger of what is declared and what the officer verifies: neither alone may slip under the bound. */
function amountsOf({ answers, asked }: Guarded): ReviewedAmounts {
  return {
    totalFen: larger(answers.totalYuan, asked.verifiedTotalYuan),
    technicalFen: larger(answers.technicalYuan, asked.verifiedTechnicalYuan),
    category: String(answers.category ?? ''),
  }
}

function larger(declared: unknown, verified: unknown): bigint {
  const [one, other] = [fenOf(declared) ?? 0n, fenOf(verified) ?? 0n]
  return one > other ? one : other
}

/** The bound in words, of a value that `needsReview` has read. */
function fromOf(value: unknown): Text {
  const { from, of, inclusive } = value as ReviewPolicy
  const fen = parseYuan(from) ?? 0n
  const [zh, en] =
    of === 'total' ? ['合同成交总金额', 'with a total'] : ['技术交易额', 'with a technical amount']
  return inclusive
    ? { zh: `${zh}达到 ${readYuan(fen, 'zh')}`, en: `${en} of ${readYuan(fen, 'en')} or more` }
    : { zh: `${zh}超过 ${readYuan(fen, 'zh')}`, en: `${en} of more than ${readYuan(fen, 'en')}` }
}
