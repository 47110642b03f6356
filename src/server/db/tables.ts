import type { ColumnType, Generated, GeneratedAlways, Kysely, Transaction } from 'kysely'
import type { CertificateState } from '#core/certificate-state.ts'
import type { Verdicts } from '#core/checklist.ts'
import type { CommentState } from '#core/comments.ts'
import type { Day } from '#core/dates.ts'
import type { CertificateDelivery } from '#core/emergency.ts'
import type { Answers } from '#core/form.ts'
import type { MailingState } from '#core/mailing.ts'
import type { PaperState } from '#core/paper.ts'
import type { Ground } from '#core/policy.ts'
import type { MemberRole, OrganisationKind } from '#core/roles.ts'
import type { Problem } from '#core/sheet-rows.ts'
import type { Text } from '#core/text.ts'
import type { PublicationTables } from './publication-tables.ts'
import type { SpotCheckTables } from './spot-check-tables.ts'

type Json<T> = ColumnType<T, string, string>
type Bigint = GeneratedAlways<string>

type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>

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

type Published = PublicationTables & SpotCheckTables

export type Tables = Published & {
  areas: { code: string; name: string; parent: string | null }
  workdays: { day: Day; workday: boolean }
  contacts: {
    position: number
    service_zh: string
    service_en: string
    phone: string | null
    email: string | null
    note_zh: string | null
    note_en: string | null
    source: string
  }
  policies: {
    id: Generated<string>
    service: string
    key: string
    area: string
    valid_from: Day
    valid_to: Day | null
    value: Json<unknown>
    ground: Ground
    cite: string
  }
  organisations: {
    id: Generated<string>
    kind: OrganisationKind
    name: string
    credit_code: string | null
    area: string
    parent_id: string | null
    office_code: string | null
    region: string | null
    services: Generated<string[]>
    /** Null takes every topic. */
    topics: string[] | null
    contact_name: string | null
    phone: string | null
    created_at: Generated<Date>
    closed_at: Date | null
  }
  /** Kept by better-auth; only what we read of it. */
  user: { id: string; name: string; email: string; twoFactorEnabled: boolean | null }
  session: {
    id: string
    userId: string
    token: string
    ipAddress: string | null
    userAgent: string | null
    createdAt: Date
    updatedAt: Date
    expiresAt: Date
  }
  members: {
    user_id: string
    organisation_id: string
    role: MemberRole
    joined_at: Generated<Date>
  }
  invitations: {
    id: Generated<string>
    organisation_id: string
    email: string
    role: MemberRole
    token_hash: string
    invited_by: string | null
    expires_at: Date
    accepted_at: Date | null
    withdrawn_at: Date | null
  }
  api_keys: {
    id: Generated<string>
    organisation_id: string
    owner_id: string
    name: string
    start: string
    hash: string
    created_at: Generated<Date>
    last_used_at: Date | null
    ended_at: Date | null
  }
  cases: Cases
  /** What the asking transaction may see of them; the same rows, for lists that search and filter. */
  visible_cases: Cases
  journal: {
    id: Bigint
    stream: string
    place: number
    case_id: string | null
    organisation_id: string | null
    at: Date
    actor_id: string | null
    actor_name: string
    act: string
    detail: Json<Record<string, unknown>>
    previous_hash: string
    hash: string
  }
  journal_digests: {
    day: Day
    streams: number
    last_entry: string
    digest: string
    made_at: Generated<Date>
  }
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
  messages: {
    id: Generated<string>
    seq: Bigint
    organisation_id: string
    case_id: string | null
    title: Json<Text>
    body: Json<Text>
    sent_at: Date
    read_at: Date | null
  }
  number_series: { service: string; organisation_id: string; year: number; last: number }
  number_register: {
    number: string
    service: string
    organisation_id: string
    year: number
    sequence: number
    case_id: string | null
    state: 'issued' | 'void' | 'on-paper'
    reason: string | null
    at: Date
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
  reviews: {
    case_id: string
    office_id: string
    verdicts: Json<Verdicts>
    version: Generated<number>
    changed_by: string
    changed_at: Date
  }
  /** One uploaded table of cases; its rows wait until they are confirmed or cancelled. */
  imports: {
    id: Generated<string>
    seq: Bigint
    organisation_id: string
    service: string
    rule_pack: string
    file_name: string
    sha256: string
    state: 'checked' | 'confirmed' | 'cancelled'
    rows: number
    ready: number
    gaps: number
    refused: number
    notes: Json<Text[]>
    uploaded_by: string
    uploaded_name: string
    uploaded_at: Date
    ended_name: string | null
    ended_at: Date | null
  }
  import_rows: {
    import_id: string
    number: number
    title: string
    state: 'ready' | 'gaps' | 'refused'
    answers: ColumnType<Answers | null, string, null>
    problems: Json<Problem[]>
    case_id: string | null
  }
  idempotency_keys: {
    caller: string
    route: string
    key: string
    body_hash: string
    status: number | null
    response: ColumnType<unknown, string | null, string | null>
    created_at: Generated<Date>
  }
}

export type Db = Kysely<Tables>
/** A transaction in which one person's decision is made, under that person's row-level security. */
export type Tx = Transaction<Tables>
