import type { Choice } from './choices.ts'
import type { Day } from './dates.ts'
import type { Answers } from './form.ts'
import type { Lifecycle } from './lifecycle.ts'
import type { Policy } from './policy.ts'
import type { OrganisationKind } from './roles.ts'
import type { PolicyOf, RulePack } from './rule-pack.ts'
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

/** What is known of a case when its number is given. */
export type Numbered = { answers: Answers; area: string; submittedOn: Day }

/** What is known of a case when its enterprise is entered in the public register. */
type Entered = Numbered & { decidedOn: Day; policy: PolicyOf }

/** Which list is published; `areaName` is the authority's province or city. */
export type ListOf = {
  year: number
  place: number
  areaName: string
  kind: 'notice' | 'announcement' | 'revocation'
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
  /** Why such an applicant cannot apply at all, whatever it would answer. */
  applicant?: (by: { creditCode: string; area: string }) => Text | undefined
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
  /** States in which such a case bars another one, and what its applicant is told. */
  bars?: { states: readonly string[]; text: Text }
  /** The parts of a registration number that the service itself knows; the pattern is a policy. */
  numbering: {
    patternKey: string
    parts: (by: {
      handlerArea: string
      officeCode: string
      decidedOn: Day
      policy: PolicyOf
      /** Absent where a series is begun that knows no case; a service whose numbers tell of the case refuses then. */
      about?: Numbered
    }) => Record<string, string>
  }
  /** Absent where an entry of the public register stands for it. */
  certificate?: (decided: Decided) => CertificateContent
  /** For services that are decided in batches: what the public register says beside name, place and number. */
  register?: {
    /** The last day on which the entry is valid. */
    validUntil: (entered: Entered) => Day
    /** The field that says which year a case belongs to: a batch holds cases of its own year only. */
    yearField: string
    /** How the public calls the list, such as “2026 年第 3 批……名单”. */
    listTitle: (by: ListOf) => Text
    /** The policy `{ workdays }` of how long a public notice stands. */
    noticeKey: string
    /** Who may object to an entry and with what, and what follows, as the page of the notice tells. */
    objecting: Text
  }
  /** The ways by which an enterprise gets in, by which spot checks are stratified beside the county. */
  routes?: readonly Choice[]
  /** Which of them these answers went. */
  routeOf?: (answers: Answers) => string | undefined
  /**
   * Whom the answers name to be reached about the case, beside the members of the applicant: spot checks write to
   * the addresses too, and show the numbers to officers as a list of calls to make.
   */
  contactsOf?: (answers: Answers) => { name?: string; email?: string; phone?: string }[]
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
