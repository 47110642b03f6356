import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'
import type { Day } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'
import type { Ground } from '#core/policy.ts'
import type { Problem } from '#core/sheet-rows.ts'
import type { Text } from '#core/text.ts'
import type { CaseTables } from './case-tables.ts'
import type { Bigint, Json } from './columns.ts'
import type { PeopleTables } from './people-tables.ts'
import type { PublicationTables } from './publication-tables.ts'
import type { SpotCheckTables } from './spot-check-tables.ts'

/** What belongs to no capability alone: reference data, journal, messages, numbers, imports. */
type CommonTables = {
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

export type Tables = CommonTables & PeopleTables & CaseTables & PublicationTables & SpotCheckTables

export type Db = Kysely<Tables>
/** A transaction in which one person's decision is made, under that person's row-level security. */
export type Tx = Transaction<Tables>
