import { DomainError, type FieldError } from './errors.ts'
import { type Answers, type AnswersOf, type Form, formErrors, readAnswers } from './form.ts'

/** The answers of a short form, each as its field types it; a refusal that names every field at fault. */
export function readForm<F extends Form>(form: F, input: Answers): AnswersOf<F> {
  const errors = formErrors(form, input)
  if (errors.length > 0) throw unfit(errors)
  return readAnswers(form, input) as AnswersOf<F>
}

/** A refusal of these fields, each told at its place. */
export function unfit(errors: FieldError[]): DomainError {
  const text = { zh: '有内容需要更正', en: 'Some of this needs to be corrected' }
  return new DomainError('invalid', text, { errors })
}
