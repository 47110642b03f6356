import type { FieldError } from '#core/errors.ts'
import { choice, money, optional, paragraph, tree } from '#core/fields.ts'
import { type Answers, defineForm } from '#core/form.ts'
import { readYuan } from '#core/money.ts'
import type { Text } from '#core/text.ts'
import { fenOf } from './amounts.ts'
import { refusalGrounds, returnGrounds, revocationGrounds } from './grounds.ts'

const section = 'asked'
const sections = [{ id: section, title: { zh: '办理意见', en: 'Decision' } }]

function words(label: Text, hint: Text) {
  return paragraph({ section, label, hint, max: 1000 })
}

const seen: Text = { zh: '申请单位会看到这段文字', en: 'The applicant is shown this text' }

export const takeoverForm = defineForm({
  version: 1,
  sections,
  fields: {
    reason: words(
      { zh: '接手原因', en: 'Why you take it over' },
      { zh: '记入办理记录', en: 'Kept in the record of the case' },
    ),
  },
})

export const returnForm = defineForm({
  version: 1,
  sections,
  fields: {
    ground: optional(
      choice({ section, label: { zh: '补正事项', en: 'What is amiss' }, choices: returnGrounds }),
    ),
    reason: words(
      { zh: '需要补正的内容', en: 'What has to be corrected' },
      { zh: `${seen.zh}，请写明怎样改`, en: `${seen.en}: say how to put it right` },
    ),
  },
})

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

export const revokeForm = defineForm({
  version: 1,
  sections,
  fields: {
    ground: choice({
      section,
      label: { zh: '撤销的依据', en: 'Ground of revocation' },
      hint: {
        zh: '标“（上海）”的为上海市规定，其他地区请依当地规定并在说明中写明',
        en: 'Those marked “Shanghai” are local rules; elsewhere name your own in the explanation',
      },
      choices: revocationGrounds,
    }),
    explanation: words({ zh: '说明', en: 'Explanation' }, seen),
  },
})

export const registerForm = defineForm({
  version: 1,
  sections,
  fields: {
    verifiedTechnicalYuan: money({
      section,
      label: { zh: '核定技术交易额', en: 'Verified technical amount' },
      hint: { zh: '印在登记证明上', en: 'Printed on the certificate' },
    }),
    note: optional(
      words(
        { zh: '核定说明', en: 'Note on the verified amount' },
        {
          zh: `与申报的技术交易额不同时必填；${seen.zh}`,
          en: `Needed when it differs from the amount declared. ${seen.en}`,
        },
      ),
    ),
  },
})

/** The verified amount may not exceed the total, and a change of the declared one must be explained. */
export function judgeRegistration(asked: Answers, answers: Answers): FieldError[] {
  const verified = fenOf(asked.verifiedTechnicalYuan)
  const total = fenOf(answers.totalYuan)
  const declared = fenOf(answers.technicalYuan)
  if (verified === undefined || total === undefined) return []
  if (verified > total) return [aboveTotal(verified, total)]
  if (verified === declared || hasWords(asked.note)) return []
  return [{ field: 'note', text: unexplained }]
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

const unexplained: Text = {
  zh: '核定的金额与申报的不同，请说明原因',
  en: 'The verified amount differs from the one declared; please explain',
}
