import { DomainError, type FieldError, invalidField } from './errors.ts'
import { type Answers, type AnswersOf, type Form, formErrors, readAnswers } from './form.ts'
import { refusedCharacter } from './text.ts'

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

/** What an officer must say for the record or the public, trimmed; refuses fewer than five characters at its field. */
export function requireWords(field: string, text: string): string {
  const said = text.trim().normalize()
  if (said.length < 5) throw invalidField(field, tooShort)
  const refused = refusedCharacter(said)
  if (refused) throw invalidField(field, refused)
  return said
}

const tooShort = { zh: '请写明，至少 5 个字', en: 'Say it in 5 characters at least' }
