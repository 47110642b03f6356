import type { Guarded } from '#core/lifecycle.ts'
import type { Text } from '#core/text.ts'
import { fenOf } from './amounts.ts'
import { needsReview, type ReviewedAmounts, reviewBound } from './reviews.ts'

/** Before one officer alone registers or amends: experts are heard and a second officer decides, where policies say so. */
export function mayDecideAlone(about: Guarded): Text | undefined {
  return expertsHeard(about) ?? withoutSecondReview(about)
}

/** Before anything is decided: experts are heard where the policy asks for them. */
export function expertsHeard(about: Guarded): Text | undefined {
  const bound = boundOf('expert-review', about)
  const heard = about.taken.some((step) => step === 'consult' || step === 'consult-amendment')
  if (heard || !bound) return undefined
  return {
    zh: `按规定，${bound.zh}的合同要先经专家评审，请先“记录专家意见”`,
    en: `By rule experts are heard on a contract ${bound.en}; record their opinion first`,
  }
}

function withoutSecondReview(about: Guarded): Text | undefined {
  const bound = boundOf('second-review', about)
  if (!bound) return undefined
  return {
    zh: `按规定，${bound.zh}的合同要由另一名经办人复核，请“提请复核”`,
    en: `By rule a second officer decides on a contract ${bound.en}; propose it for second review`,
  }
}

/** The bound that this contract reaches, in words; undefined where the policy demands no review of it. */
function boundOf(key: string, about: Guarded): Text | undefined {
  const value = about.policy(key)
  return needsReview(value, amountsOf(about)) ? reviewBound(value)?.text : undefined
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
