import { chineseDay } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import type { Guarded } from '#core/lifecycle.ts'
import type { Text } from '#core/text.ts'
import { isBuyerInChina } from './fields/buyer.ts'
import { isForeignCurrency } from './fields/payment.ts'

/** Why a contract cannot be handed in today or by this applicant: what its form alone cannot know. */
export function mayBeFiled(about: Guarded): Text | undefined {
  return onBothSides(about) ?? rateOfTheFuture(about)
}

/** A party that stands on both sides has no contract with anybody. */
function onBothSides({ answers, applicantCode = '' }: Guarded): Text | undefined {
  const buyer = isBuyerInChina(answers) ? [answers.buyerCreditCode] : []
  const own = new Set([applicantCode, ...codesIn(answers.jointApplicants)].flatMap(codeOf))
  const others = [...buyer, ...codesIn(answers.jointCounterparties)].flatMap(codeOf)
  const both = others.find((code) => own.has(code))
  if (both === undefined) return undefined
  return {
    zh: `对方当事人与申请单位一方的统一社会信用代码相同（${both}），请更正对方的名称和代码`,
    en: `The other party has the credit code of a party on your side (${both}); correct its name and code`,
  }
}

function rateOfTheFuture({ answers, on }: Guarded): Text | undefined {
  const { rateOn } = answers
  if (!isForeignCurrency(answers) || typeof rateOn !== 'string' || rateOn <= on) return undefined
  return {
    zh: `汇率日期（${chineseDay(rateOn)}）不能晚于提交之日（${chineseDay(on)}），请更正汇率日期和汇率`,
    en: `The day of the rate (${rateOn}) cannot be after the day of filing (${on}); correct day and rate`,
  }
}

function codesIn(lines: Answers[string]): unknown[] {
  return Array.isArray(lines) ? lines.map((line): unknown => line?.creditCode) : []
}

/** As the accounts hold it; a draft may hold anything. */
function codeOf(value: unknown): string[] {
  const code = typeof value === 'string' ? value.normalize('NFKC').trim().toUpperCase() : ''
  return code ? [code] : []
}
