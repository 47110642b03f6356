import type { FieldError } from '#core/errors.ts'
import type { Answers } from '#core/form.ts'
import { dayErrors } from './cross-check/days.ts'
import { financeErrors } from './cross-check/finance.ts'
import { rightErrors } from './cross-check/rights.ts'
import { staffErrors } from './cross-check/staff.ts'

/** Rules across the fields of one information form; only parts that are right by themselves are given. */
export function crossCheck(answers: Answers): FieldError[] {
  return [
    ...dayErrors(answers),
    ...staffErrors(answers),
    ...financeErrors(answers),
    ...rightErrors(answers),
  ]
}
