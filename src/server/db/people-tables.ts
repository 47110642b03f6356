import type { Generated } from 'kysely'
import type { MemberRole, OrganisationKind } from '#core/roles.ts'

/** Organisations, their people, and how these come in. */
export type PeopleTables = {
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
}
