import type { Text } from './text.ts'

type ErrorCode = 'invalid' | 'not-allowed' | 'not-found' | 'conflict'

/** One field that was not accepted: its path in the form, and a sentence for the person who filled it in. */
export type FieldError = { field: string; text: Text }

type Details = { errors?: FieldError[] } & Record<string, unknown>

/** A refusal that the caller can act on, in both languages. Anything else that is thrown is a bug. */
export class DomainError extends Error {
  override name = 'DomainError'
  readonly code: ErrorCode
  readonly text: Text
  readonly details: Details

  constructor(code: ErrorCode, text: Text, details: Details = {}) {
    super(text.en)
    this.code = code
    this.text = text
    this.details = details
  }
}

/** A refusal of one field: 422, shown at that field. */
export function invalidField(field: string, text: Text): DomainError {
  return new DomainError('invalid', text, { errors: [{ field, text }] })
}

/** What is not yours and what does not exist are answered alike, so that nothing can be probed. */
export function notFound(): DomainError {
  return new DomainError('not-found', {
    zh: '没有找到，或者您无权查看',
    en: 'Not found, or not yours to see',
  })
}
