import type { Answers } from '#core/form.ts'

type Of = {
  applicantCode: string
  answers: Answers
  /** SHA-256 of the files that a field names, in hexadecimal. */
  hashesOf: (field: string) => string[]
}

/**
 * What a second registration of one contract would share with the first, whichever of its parties files it: a party
 * on the applicant's side, one on the other side, the project and the day; or a party and a file of the contract's
 * text. Names are compared without blanks, punctuation, width and case.
 */
export function likeness({ applicantCode, answers, hashesOf }: Of): string[] {
  const joint = linesOf(answers.jointApplicants).map(({ creditCode }) => plain(creditCode))
  const own = [applicantCode, ...joint.filter((code) => code !== '').map(asCode)]
  const texts = own.flatMap((code) =>
    hashesOf('contractText').map((hash) => `text:${code}|${hash}`),
  )
  const project = plain(answers.projectName)
  const signedOn = plain(answers.signedOn)
  if (!project || !signedOn) return texts
  const parties = own.flatMap((code) =>
    othersOf(answers).map((other) => `parties:${code}|${other}|${project}|${signedOn}`),
  )
  return [...new Set([...parties, ...texts])]
}

/** The parties on the other side, each by its code or, without one, by its name. */
function othersOf({ buyerCreditCode, buyerName, jointCounterparties }: Answers): string[] {
  const joint = linesOf(jointCounterparties)
  return [{ creditCode: buyerCreditCode, name: buyerName }, ...joint]
    .map(({ creditCode, name }) => plain(creditCode) || plain(name))
    .filter((other) => other !== '')
}

type Line = { creditCode?: unknown; name?: unknown }

function linesOf(value: unknown): Line[] {
  return Array.isArray(value) ? value.filter((line) => typeof line === 'object' && line) : []
}

/** As the accounts hold codes. */
function asCode(plainCode: string): string {
  return plainCode.toUpperCase()
}

function plain(value: unknown): string {
  if (typeof value !== 'string') return ''
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
