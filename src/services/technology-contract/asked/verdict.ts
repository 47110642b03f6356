import { section, sections, seen, words } from '#core/asked.ts'
import type { FieldError } from '#core/errors.ts'
import { money, optional, tree } from '#core/fields.ts'
import { type Answers, defineForm } from '#core/form.ts'
import { readYuan } from '#core/money.ts'
import type { Text } from '#core/text.ts'
import { fenOf } from '../amounts.ts'
import { refusalGrounds } from '../grounds.ts'

export const refuseForm = defineForm({
  version: 1,
  sections,
  fields: {
    ground: tree({
      section,
      label: { zh: '不予登记的依据', en: 'Ground of refusal' },
      choices: refusalGrounds,
    }),
    reason: words({ zh: '理由', en: 'Reason' }, seen),
  },
})

export const registerForm = defineForm({
  version: 2,
  sections,
  fields: {
    verifiedTechnicalYuan: money({
      section,
      label: { zh: '核定技术交易额', en: 'Verified technical amount' },
      hint: { zh: '印在登记证明上', en: 'Printed on the certificate' },
    }),
    verifiedTotalYuan: optional(
      money({
        section,
        label: { zh: '核定合同成交总金额', en: 'Verified total' },
        hint: {
          zh: '与申报的总金额相同的不必填写',
          en: 'Leave it out when it is the total declared',
        },
      }),
    ),
    note: optional(
      words(
        { zh: '核定说明', en: 'Note on the verified amounts' },
        {
          zh: `与申报的金额不同时必填；${seen.zh}`,
          en: `Needed when an amount differs from the one declared. ${seen.en}`,
        },
      ),
    ),
  },
})

/** The verified technical amount may not exceed the total, and a change of a declared one must be explained. */
export function judgeRegistration(asked: Answers, answers: Answers): FieldError[] {
  const verified = fenOf(asked.verifiedTechnicalYuan)
  const declaredTotal = fenOf(answers.totalYuan)
  const total = fenOf(asked.verifiedTotalYuan) ?? declaredTotal
  if (verified === undefined || total === undefined) return []
  if (total === 0n) return [{ field: 'verifiedTotalYuan', text: nothingPaid }]
  if (verified > total) return [aboveTotal(verified, total)]
  const isDeclared = verified === fenOf(answers.technicalYuan) && total === declaredTotal
  return isDeclared || hasWords(asked.note) ? [] : [{ field: 'note', text: unexplained }]
}

function hasWords(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function aboveTotal(verified: bigint, total: bigint): FieldError {
  return {
    field: 'verifiedTechnicalYuan',
    text: {
      zh: `核定技术交易额 ${readYuan(verified, 'zh')} 不能超过合同成交总金额 ${readYuan(total, 'zh')}`,
      en: `The verified amount of ${readYuan(verified, 'en')} cannot exceed the total of ${readYuan(total, 'en')}`,
    },
  }
}

const nothingPaid: Text = {
  zh: '合同成交总金额必须大于零',
  en: 'The total must be more than zero',
}
const unexplained: Text = {
  zh: '核定的金额与申报的不同，请说明原因',
  en: 'The verified amount differs from the one declared; please explain',
}
