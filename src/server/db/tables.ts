import type { ColumnType, Generated, GeneratedAlways, Kysely, Transaction } from 'kysely'
import type { Day } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import type { Ground } from '#core/policy.ts'
import type { MemberRole, OrganisationKind } from '#core/roles.ts'
import type { Text } from '#core/text.ts'

type Json<T> = ColumnType<T, string, string>
type Bigint = GeneratedAlways<string>

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
  search_text: string
  search: GeneratedAlways<string>
  due_sort: GeneratedAlways<Day>
}

export type Tables = {
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
    check_code: string
    title: Json<Text>
    record: string
    signature: string
    pdf_sha256: string | null
    state: 'valid' | 'revoked'
    issued_on: Day
    issued_at: Date
    ended_on: Day | null
    end_reason: ColumnType<Text | null, string | null, string | null>
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
