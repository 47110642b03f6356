import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day } from '#core/dates.ts'
import type { Ground } from '#core/policy.ts'
import type { ItemState, SpotCheckResult, SpotCheckState, StrataBy } from '#core/spot-check.ts'

type Json<T> = ColumnType<T, string | undefined, string>
type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>
type Bigint = GeneratedAlways<string>

type Excluded = { number: string; name: string; reason: string }

/** Whom an authority named to inspect. */
export type Named = {
  key: string
  name: string
  employer: string
  employerCode: string | null
  account: string | null
  userId: string | null
  organisationId: string | null
  /** Every name, code and id of whom they work for: the draw goes by these. */
  employers: string[]
}

type Sizes = { stratum: string; size: number; drawn: number }[]
/** What a number rests on: a policy, or the platform's own setting. */
export type Rests = { ground: Ground; cite: string }

export type SpotCheckTables = {
  spot_checks: {
    id: Generated<string>
    seq: Bigint
    service: string
    authority_id: string
    area: string
    year: number
    strata: StrataBy
    per_mille: number
    ratio_policy: MaybeJson<Rests>
    state: SpotCheckState
    version: Generated<number>
    exclusions: Json<Excluded[]>
    inspectors: Json<Named[]>
    opened_by: string
    opened_at: Date
    frozen_sha256: string | null
    commitment: string | null
    candidates: number | null
    strata_sizes: MaybeJson<Sizes>
    source: string | null
    source_on: Day | null
    frozen_by: string | null
    frozen_at: Date | null
    public_value: string | null
    entered_by_id: string | null
    entered_by: string | null
    entered_at: Date | null
    confirmed_by_id: string | null
    confirmed_by: string | null
    drawn_at: Date | null
    secret: string | null
    seed: string | null
    materials: string | null
    days: MaybeJson<{ workdays: number; rests: Rests | null }>
    published_by: string | null
    published_at: Date | null
    cancelled_by: string | null
    cancelled_at: Date | null
    reason: string | null
  }
  spot_check_lists: { check_id: string; text: string }
  /** Nobody reads it but the function `drawn_secret`. */
  spot_check_secrets: { check_id: string; secret: string }
  spot_check_items: {
    id: Generated<string>
    seq: Bigint
    check_id: string
    place: number
    number: string
    case_id: string
    applicant_id: string
    authority_id: string
    area: string
    area_name: string
    name: string
    stratum: string
    inspector_name: string | null
    inspector_employer: string | null
    inspector_id: string | null
    state: ItemState
    version: Generated<number>
    requested_at: Date | null
    due_on: Day | null
    statement: string | null
    handed_in_by: string | null
    handed_in_at: Date | null
    result: SpotCheckResult | null
    finding: string | null
    inspected_by: string | null
    inspected_at: Date | null
  }
  spot_check_files: {
    id: Generated<string>
    item_id: string
    name: string
    kind: string
    size: ColumnType<string, number, never>
    sha256: string
    uploaded_by: string
    uploaded_at: Date
  }
  spot_check_reminders: { item_id: string; occasion: string; sent_at: Date }
}
