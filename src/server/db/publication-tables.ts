import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { AnnouncementKind, ObjectionState } from '#core/announcement.ts'
import type { BatchState, EntryState } from '#core/batch.ts'
import type { Day } from '#core/dates.ts'
import type { Text } from '#core/text.ts'
import type { Bigint, Json, MaybeJson } from './columns.ts'

/** What is decided together, published, and objected to. */
export type PublicationTables = {
  batches: {
    id: Generated<string>
    seq: Bigint
    service: string
    authority_id: string
    area: string
    year: number
    place: number
    state: BatchState
    version: Generated<number>
    list_sha256: string | null
    opened_by: string
    opened_at: Date
    changed_by: string
    frozen_by: string | null
    frozen_at: Date | null
    closed_at: Date | null
  }
  batch_entries: {
    batch_id: string
    case_id: string
    position: number | null
    state: EntryState
    doubts: Json<Text[]>
    reason: string | null
    changed_by: string
    changed_at: Date
  }
  announcements: {
    id: Generated<string>
    seq: Bigint
    address: string
    kind: AnnouncementKind
    service: string
    authority_id: string
    area: string
    year: number
    batch_id: string | null
    about_id: string | null
    title: Json<Text>
    document_number: string | null
    text: string | null
    starts_on: Day | null
    ends_on: Day | null
    first_ends_on: Day | null
    extended_reason: string | null
    withdrawn_at: Date | null
    entries: number
    record: string
    signature: string
    published_by: string
    published_at: Date
  }
  announcement_entries: {
    announcement_id: string
    position: number
    case_id: string
    name: string
    area: string
    area_name: string
    number: string | null
    pulled_at: Date | null
    search: GeneratedAlways<string>
  }
  register_entries: {
    number: string
    service: string
    case_id: string
    applicant_id: string
    authority_id: string
    announcement_id: string
    name: string
    area: string
    area_name: string
    year: number
    entered_on: Day
    valid_until: Day | null
    state: 'valid' | 'revoked'
    ended_on: Day | null
    ground: MaybeJson<Text>
    ended_announcement_id: Generated<string | null>
    former_name: Generated<string | null>
    renamed_on: Generated<Day | null>
    search: GeneratedAlways<string>
  }
  objections: {
    id: Generated<string>
    seq: Bigint
    code: string
    announcement_id: string
    case_id: string
    authority_id: string
    area: string
    objector_name: string
    objector_phone: string
    objector_email: string | null
    facts: string
    state: ObjectionState
    version: Generated<number>
    received_at: Date
    assigned_to: string | null
    assigned_by: string | null
    assigned_at: Date | null
    for_applicant: string | null
    finding: string | null
    verified_by: string | null
    verified_at: Date | null
    decision: string | null
    decided_by: string | null
    decided_at: Date | null
  }
  objection_files: {
    id: Generated<string>
    objection_id: string
    name: string
    kind: string
    size: ColumnType<string, number, never>
    sha256: string
  }
}
