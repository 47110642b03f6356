import type { Day } from './dates.ts'
import type { FieldError } from './errors.ts'
import type { Answers, Form } from './form.ts'
import type { Text } from './text.ts'

/** A record that was verified: what the applicant filed, and what the officer was asked then. */
export type VerifiedRecord = { kind: string; record: Answers; asked: Answers }

export type Total = { label: Text; value: Text }

/** The case beside which records stand: what was registered, what was verified then, and when it was handed in. */
export type Registered = {
  answers: Answers
  decision: Answers
  submittedOn?: Day
  /** The name that the public register shows now; absent where the case is not entered there. */
  enteredName?: string
}

/**
 * What is filed beside a registered case, such as money received: by the applicant, verified by the office.
 * A figure that was verified is never changed; a later record adds to it.
 */
export type RecordKind = {
  title: Text
  /** What the officer does with it, in Chinese: an amount is 核定, a fact 核实; in English both are verified. */
  verb: '核定' | '核实'
  /** What it is for and what happens next, in a sentence or two. */
  intro: Text
  /** In which states of the case it may be filed and verified. */
  from: readonly string[]
  /** Why it is not for this case, or undefined when it is. */
  unfit?: (registered: Registered) => Text | undefined
  form: Form
  /** What the officer is asked when verifying it. */
  asks: Form
  /** What the record claims, as the officer would verify it unchanged; and the field that the claim stands at. */
  claims: (record: Answers) => Answers
  claimField: string
  /** What the verified record adds to the measures of the statistics, in fen and in their order. */
  counts?: (by: { record: Answers; asked: Answers }) => bigint[]
  /** The new name that a verified change brings the applicant, which the public register then shows. */
  renames?: (record: Answers) => string | undefined
  /** What the authority that decides for the place should look at in a verified record, or undefined for nothing. */
  alarms?: (by: { record: Answers; asked: Answers }) => Text | undefined
  /**
   * What is wrong with a record of today. `asked` is what the officer verifies; while the applicant files, it
   * is what the record itself claims.
   */
  judge: (
    by: Registered & {
      record: Answers
      asked: Answers
      verified: readonly VerifiedRecord[]
      on: Day
    },
  ) => FieldError[]
  /** Totals of all kinds so far against what was registered. */
  totals: (by: Registered & { verified: readonly VerifiedRecord[] }) => Total[]
}
