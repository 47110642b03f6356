import type { Choice } from './choices.ts'
import type { Day } from './dates.ts'
import type { Answers } from './form.ts'
import type { Lifecycle } from './lifecycle.ts'
import type { Policy } from './policy.ts'
import type { OrganisationKind } from './roles.ts'
import type { RulePack } from './rule-pack.ts'
import type { SelfCheck } from './self-check.ts'
import type { RecordKind } from './side-record.ts'
import type { Statistics } from './statistics.ts'
import type { Text } from './text.ts'

/** The applicant or the office as a document names them. */
type Named = { name: string; creditCode: string | null; area: string }

export type CertificateLine = {
  label: Text
  value: string
  /** What the public verification page shows of it. */
  public: 'shown' | 'masked' | 'hidden'
}

export type CertificateContent = {
  title: Text
  statement: Text
  lines: CertificateLine[]
  /** The last day on which it is valid; absent when it does not expire. */
  validUntil?: Day
}

/** Everything a certificate may say; `decision` is what the officer was asked when deciding. */
export type Decided = {
  answers: Answers
  decision: Answers
  applicant: Named
  handler: Named
  number: string
  decidedOn: Day
  /** The day of the first version; absent on that one itself. */
  registeredOn?: Day
  rulePack: string
  /** 1 at registration, one more with each amendment. */
  version: number
}

/**
 * Several fields that are filled in together from an earlier case, found by the value of one of them or by the
 * first of the fields, which names the entry.
 */
export type Directory = { title: Text; key: string; fields: readonly string[] }

/** The keys of the policies that say whether and by when, what a missed day means, and how it is followed up. */
export type PaperKeys = {
  dueKey: string
  missedKey: string
  remindersKey: string
  followUpKey: string
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
  /** Dated, oldest first, without gap or overlap: forms, checklists and checks hang off them. */
  packs: readonly RulePack[]
  lifecycle: Lifecycle
  /** What the case is called in lists. */
  titleOf: (answers: Answers) => string
  /** Names and codes by which an officer may search, beside title, number and applicant. */
  searchTerms: (answers: Answers) => string[]
  policies: readonly Policy[]
  /** The key of the policy that says how long the office may take. */
  timeLimitKey: string
  /** The key of the longer limit that runs once an expert is heard. */
  extendedLimitKey?: string
  /** Offices may be open for some topics only: the topics that there are. A topic covers what lies below it. */
  topics?: readonly Choice[]
  /** What the topic of these answers is. */
  topicOf?: (answers: Answers) => string | undefined
  /** Two cases that share one of these may not both be registered. */
  likeness?: (of: {
    applicantCode: string
    answers: Answers
    /** SHA-256 of the files that a field names, in hexadecimal. */
    hashesOf: (field: string) => string[]
  }) => string[]
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
  /** Paper originals, whose policies have the shapes of core/paper.ts. Absent: none is ever asked for. */
  paper?: PaperKeys
  /** The fields that “as in my last case” copies. */
  carriesOver?: readonly string[]
  directories?: readonly Directory[]
  /** What is filed after registration, such as money received. */
  records?: Readonly<Record<string, RecordKind>>
  statistics?: Statistics
  selfCheck?: SelfCheck
  examples: readonly { name: string; answers: Answers }[]
}
