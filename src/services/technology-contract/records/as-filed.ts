import type { FieldError } from '#core/errors.ts'
import { optional, paragraph } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import { readYuan } from '#core/money.ts'
import { fenOf } from '../amounts.ts'

/** Why the officer verifies another amount than was filed. */
export function verifiedNote(section: string) {
  return optional(
    paragraph({
      section,
      label: { zh: '核定说明', en: 'Note' },
      hint: {
        zh: '核定的金额与申报的不同时必填；申请单位会看到这段文字',
        en: 'Needed when the amount differs from the one filed. The applicant is shown it',
      },
      max: 500,
    }),
  )
}

/** The verified amount against the filed one, both in fen: never more, and less only with a reason. */
export function judgeAsFiled(filed: bigint, asked: Answers): FieldError[] {
  const amount = fenOf(asked.verifiedTechnicalYuan)
  if (amount === undefined || amount === filed) return []
  if (amount > filed) return [aboveFiled(filed)]
  const hasWords = typeof asked.note === 'string' && asked.note.trim() !== ''
  return hasWords ? [] : [{ field: 'note', text: unexplained(filed) }]
}

function aboveFiled(filed: bigint): FieldError {
  const text = {
    zh: `核定的金额不能超过申报的 ${readYuan(filed, 'zh')}；申报有误的，请退回重新申报`,
    en: `The verified amount cannot exceed the ${readYuan(filed, 'en')} filed; if that is wrong, return the record`,
  }
  return { field: 'verifiedTechnicalYuan', text }
}

function unexplained(filed: bigint) {
  return {
    zh: `核定的金额与申报的 ${readYuan(filed, 'zh')} 不同，请说明原因`,
    en: `The verified amount differs from the ${readYuan(filed, 'en')} filed; please explain`,
  }
}
