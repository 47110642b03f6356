import { formatDecimal } from '#core/decimal.ts'
import type { FieldError } from '#core/errors.ts'
import { type Answers, metaOf } from '#core/form.ts'
import { staffFields, staffSums } from '../fields/staff.ts'
import { staffOf, sumOf, tenthsOf } from '../read.ts'

/** Parts add up to their whole, and technical staff are part of the staff. */
export function staffErrors(answers: Answers): FieldError[] {
  return [...sumErrors(answers), ...shareErrors(answers)]
}

function sumErrors(answers: Answers): FieldError[] {
  return staffSums.flatMap(({ whole, parts }) => {
    const said = tenthsOf(answers[whole])
    const sum = sumOf(parts.map((part) => tenthsOf(answers[part])))
    if (said === undefined || sum === undefined || said === sum) return []
    const { label } = metaOf(staffFields[whole])
    const [counted, given] = [sum, said].map((tenths) => formatDecimal(tenths, 1))
    return [
      {
        field: whole,
        text: {
          zh: `在职、兼职、临时聘用合计 ${counted} 人，与${label.zh} ${given} 人不一致，请核对`,
          en: `Employed, part-time and temporary come to ${counted}, not to the ${given} of “${label.en}”; check`,
        },
      },
    ]
  })
}

function shareErrors(answers: Answers): FieldError[] {
  const wholes = staffOf(answers)
  if (wholes && wholes.technical > wholes.total) return [{ field: 'technicalStaff', text: tooMany }]
  const [total, technical] = staffSums.map(({ parts }) => parts)
  return (technical ?? []).flatMap((part, at) => {
    const some = tenthsOf(answers[part])
    const all = tenthsOf(answers[total?.[at] ?? ''])
    const field = { field: part, text: tooMany }
    return some !== undefined && all !== undefined && some > all ? [field] : []
  })
}

const tooMany = {
  zh: '科技人员是职工的一部分，不能多于同类职工人数，请核对',
  en: 'Technical staff are part of the staff and cannot be more than it; check',
}
