import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { CertificateState } from '#core/certificate-state.ts'
import type { Verdicts } from '#core/checklist.ts'
import type { CommentState } from '#core/comments.ts'
import type { Day } from '#core/dates.ts'
import type { CertificateDelivery } from '#core/emergency.ts'
import type { Answers } from '#core/form.ts'
import type { MailingState } from '#core/mailing.ts'
import type { PaperState } from '#core/paper.ts'
import type { Text } from '#core/text.ts'
import type { Bigint, Json, MaybeJson } from './columns.ts'

/** What one officer proposes for another one to decide on. */
type Proposal = { step: string; by: string; name: string; asked: Answers }

type Cases = {
  id: Generated<string>
  seq: Bigint
  reference: string
  service: string
  state: string
  private: boolean
  waits_for: 'applicant' | 'handler' | null
  version: Generated<number>
  answers: Json<Answers>
  submitted: ColumnType<Answers | null, string | null, string | null>
  form_version: number
  rule_pack: string
  title: string
  applicant_id: string
  applicant_name: string
  applicant_code: string
  area: string
  handler_id: string | null
  holder_id: string | null
  holder_name: string | null
  opened_by: string
  opened_at: Date
  changed_at: Date
  changed_by: string
  submitted_at: Date | null
  accepted_on: Day | null
  due_on: Day | null
  decided_on: Day | null
  number: string | null
  decision: MaybeJson<Answers>
  decided_answers: MaybeJson<Answers>
  decided_pack: string | null
  proposal: MaybeJson<Proposal>
  previous: MaybeJson<Answers>
  taken: Generated<string[]>
  likeness: Generated<string[]>
  search_text: string
  search: GeneratedAlways<string>
  due_sort: GeneratedAlways<Day>
}

type PaperRecords = {
  id: Generated<string>
  seq: Bigint
  case_id: string
  service: string
  applicant_id: string
  office_id: string | null
  area: string
  code: string
  text_sha256: string
  version: Generated<number>
  state: PaperState
  period_id: string | null
  due_from: Day | null
  due_workdays: number | null
  due_on: Day | null
  due_sort: GeneratedAlways<Day>
  created_on: Day
  received_on: Day | null
  received_at: Date | null
  received_by: string | null
  received_name: string | null
  note: string | null
}

/** A case and all that stands beside it: papers, dialogue, records, certificates. */
export type CaseTables = {
  cases: Cases
  /** What the asking transaction may see of them; the same rows, for lists that search and filter. */
  visible_cases: Cases
  files: {
    id: Generated<string>
    case_id: string
    name: string
    kind: string
    size: ColumnType<string, number, never>
    sha256: string
    uploaded_by: string
    uploaded_at: Date
  }
  comments: {
    id: Generated<string>
    seq: Bigint
    case_id: string
    office_id: string
    field: string
    file_id: string | null
    text: string
    state: Generated<CommentState>
    version: Generated<number>
    round: number | null
    written_by: string
    written_at: Date
    sent_at: Date | null
    answer: string | null
    answered_by: string | null
    answered_at: Date | null
    settled_by: string | null
    settled_at: Date | null
  }
  reviews: {
    case_id: string
    office_id: string
    verdicts: Json<Verdicts>
    version: Generated<number>
    changed_by: string
    changed_at: Date
  }
  registered_facts: {
    case_id: string
    service: string
    office_id: string
    applicant_id: string
    area: string
    registered_on: Day
    dimensions: (string | null)[]
    measures: string[]
    ended_on: Day | null
  }
  side_records: {
    id: Generated<string>
    seq: Bigint
    case_id: string
    kind: string
    answers: Json<Answers>
    state: Generated<'filed' | 'verified' | 'returned' | 'withdrawn' | 'closed'>
    filed_by: string
    filed_at: Date
    asked: MaybeJson<Answers>
    reason: string | null
    decided_by: string | null
    decided_at: Date | null
  }
  paper_records: PaperRecords
  /** What the asking transaction may see of them, for lists. */
  visible_papers: PaperRecords
  paper_reminders: { paper_id: string; due_on: Day; distance: number; sent_at: Date }
  emergency_periods: {
    id: Generated<string>
    seq: Bigint
    area: string
    services: Generated<string[]>
    defer_paper: boolean
    certificates: CertificateDelivery | null
    extend_clocks_by: number
    starts_on: Day
    grace_workdays: number
    title: Json<Text>
    legal_text: string
    link: string | null
    declared_by: string
    declared_at: Date
    ended_on: Day | null
    ended_by: string | null
    ended_at: Date | null
    end_reason: string | null
    papers_due_on: Day | null
  }
  certificates: {
    id: Generated<string>
    seq: Bigint
    case_id: string
    applicant_id: string
    issuer_id: string
    area: string
    number: string
    version: number
    check_code: string
    title: Json<Text>
    record: string
    signature: string
    pdf_sha256: string | null
    state: CertificateState
    issued_on: Day
    issued_at: Date
    valid_until: Day | null
    ended_on: Day | null
    end_reason: ColumnType<Text | null, string | null, string | null>
  }
  certificate_mailings: {
    id: Generated<string>
    seq: Bigint
    certificate_id: string
    case_id: string
    applicant_id: string
    issuer_id: string
    area: string
    recipient: string
    phone: string
    address: string
    postcode: string
    state: MailingState
    requested_by: string
    requested_at: Date
    handled_at: Date | null
    handled_by_name: string | null
    sent_on: Day | null
    carrier: string | null
    tracking_number: string | null
    decline_reason: string | null
  }
}
