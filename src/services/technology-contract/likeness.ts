import type { Answers } from '#core/form.ts'

type Of = {
  applicantCode: string
  answers: Answers
  /** SHA-256 of the files that a field names, in hexadecimal. */
  hashesOf: (field: string) => string[]
}

/**
 * What a second registration of one contract would share with the first: the same parties, project and day,
 * or a file of the contract's text. Names are compared without blanks, punctuation, width and case.
 */
export function likeness({ applicantCode, answers, hashesOf }: Of): string[] {
  const texts = hashesOf('contractText').map((hash) => `text:${applicantCode}|${hash}`)
  const other = plain(answers.buyerCreditCode) || plain(answers.buyerName)
  const project = plain(answers.projectName)
  const signedOn = plain(answers.signedOn)
  if (!other || !project || !signedOn) return texts
  return [`parties:${applicantCode}|${other}|${project}|${signedOn}`, ...texts]
}

function plain(value: unknown): string {
  if (typeof value !== 'string') return ''
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
