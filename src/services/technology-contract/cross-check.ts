import { chineseDay, type Day } from '#core/dates.ts'
import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { readYuan, sumFen } from '#core/money.ts'
import { fenOf, nonTechnicalFen } from './amounts.ts'

/** Rules across the fields of one contract; only parts that are right by themselves are given. */
export function crossCheck(answers: Answers): FieldError[] {
  return [...termErrors(answers), ...deductionErrors(answers)]
}

// A contract may take effect before it was signed, so only its end is compared with both days.
function termErrors({ signedOn, beginsOn, endsOn }: Answers): FieldError[] {
  if (typeof endsOn !== 'string') return []
  if (typeof beginsOn === 'string' && endsOn < beginsOn) {
    return [endError({ zh: '有效期起', en: 'first day in force' }, { endsOn, other: beginsOn })]
  }
  if (typeof signedOn === 'string' && endsOn < signedOn) {
    return [endError({ zh: '签订日期', en: 'day of signing' }, { endsOn, other: signedOn })]
  }
  return []
}

function endError(
  name: { zh: string; en: string },
  { endsOn, other }: { endsOn: Day; other: Day },
): FieldError {
  return {
    field: 'endsOn',
    text: {
      zh: `有效期止（${chineseDay(endsOn)}）不能早于${name.zh}（${chineseDay(other)}）`,
      en: `The last day in force (${endsOn}) cannot be before the ${name.en} (${other})`,
    },
  }
}

/** Named at the line that first takes the sum over the total. */
function deductionErrors(answers: Answers): FieldError[] {
  const total = fenOf(answers.totalYuan)
  const amounts = nonTechnicalFen(answers).filter((fen) => fen !== undefined)
  if (total === undefined) return []
  const sum = sumFen(amounts)
  const line = amounts.findIndex((_, at) => sumFen(amounts.slice(0, at + 1)) > total)
  if (line < 0) return []
  return [
    {
      field: `nonTechnical.${line}.yuan`,
      text: {
        zh: `非技术性费用合计 ${readYuan(sum, 'zh')}，超过了合同成交总金额 ${readYuan(total, 'zh')}`,
        en: `The non-technical costs come to ${readYuan(sum, 'en')}, more than the total of ${readYuan(total, 'en')}`,
      },
    },
  ]
}
