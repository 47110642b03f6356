import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { rowsOf, wholeOf } from '../read.ts'

const days = ['foundedOn', 'certificateOn', 'instituteOn', 'standardOn']

/** The form has no today; but nothing that it reports can lie after its own year. */
export function dayErrors(answers: Answers): FieldError[] {
  const year = String(answers.year ?? '')
  if (year === '') return []
  const rights = rowsOf(answers.ipRights).map(
    ({ grantedOn }, at) => [`ipRights.${at}.grantedOn`, grantedOn] as const,
  )
  const single = days.map((field) => [field, answers[field]] as const)
  const late = [...single, ...rights].filter(
    ([, day]) => typeof day === 'string' && day.slice(0, 4) > year,
  )
  const award = wholeOf(answers.awardYear)
  const fields = late.map(([field]) => field)
  return [...fields, ...(award !== undefined && award > Number(year) ? ['awardYear'] : [])].map(
    (field) => ({ field, text: afterYear(year) }),
  )
}

function afterYear(year: string) {
  return {
    zh: `不能晚于评价年度 ${year} 年，请核对日期或者评价年度`,
    en: `This cannot be after ${year}, the year of evaluation; check the day or the year`,
  }
}
