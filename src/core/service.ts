import type { Day } from './dates.ts'
import type { Answers, Form } from './form.ts'
import type { Lifecycle } from './lifecycle.ts'
import type { Policy } from './policy.ts'
import type { OrganisationKind } from './roles.ts'
import type { Text } from './text.ts'

/** The applicant or the office as a document names them. */
type Named = { name: string; creditCode: string | null; area: string }

/** A point that the officer should look at; it never blocks the applicant. */
export type Warning = { field: string; text: Text; cite: string }

/** The rules in force for cases that are accepted on a day. */
export type RulePack = { id: string; title: Text; cite: string }

export type CertificateLine = {
  label: Text
  value: string
  /** What the public verification page shows of it. */
  public: 'shown' | 'masked' | 'hidden'
}

export type CertificateContent = { title: Text; statement: Text; lines: CertificateLine[] }

/** Everything a certificate may say; `decision` is what the officer was asked when deciding. */
export type Decided = {
  answers: Answers
  decision: Answers
  applicant: Named
  handler: Named
  number: string
  decidedOn: Day
}

/** What one government service is: its form, its life, its rules and its paper. No I/O, no clock. */
export type Service = {
  id: string
  /** Article of the circular that this service carries out. */
  article: number
  title: Text
  /** For whom it is and what one gets, in a sentence. */
  summary: Text
  /** The letters that a case's reference begins with. */
  prefix: string
  handledBy: OrganisationKind
  form: Form
  lifecycle: Lifecycle
  rulePackOn: (day: Day) => RulePack
  /** What the case is called in lists. */
  titleOf: (answers: Answers) => string
  /** Names and codes by which an officer may search, beside title, number and applicant. */
  searchTerms: (answers: Answers) => string[]
  policies: readonly Policy[]
  /** The key of the policy that says how long the office may take. */
  timeLimitKey: string
  /** What the officer should look at, in a case that was filed `on` this day. */
  check: (answers: Answers, on: Day) => Warning[]
  /** The parts of a registration number that the service itself knows; the pattern is a policy. */
  numbering: {
    patternKey: string
    parts: (by: {
      handlerArea: string
      officeCode: string
      decidedOn: Day
    }) => Record<string, string>
  }
  certificate: (decided: Decided) => CertificateContent
  examples: readonly { name: string; answers: Answers }[]
}
