import type { ApiKey, Invitation, Me, Member, Organisation } from '#api/accounts.ts'
import type { MemberRole } from '#core/roles.ts'
import type { Deps } from '../deps.ts'
import type { KeyRow } from './api-key-store.ts'
import type { InvitationRow } from './invitation-store.ts'
import type { MemberRow } from './member-store.ts'
import type { OrganisationRow } from './organisation-store.ts'
import type { CallerRow } from './people-store.ts'
import { needsSecondFactor } from './second-factor.ts'

/** `role` is what the caller acts as: less than the person's own for a key. */
export function viewMe(deps: Pick<Deps, 'config'>, row: CallerRow, role: MemberRole): Me {
  return {
    user: { id: row.user_id, name: row.name, email: row.email },
    role,
    organisation: viewOrganisation({
      ...row,
      id: row.organisation_id,
      name: row.organisation_name,
    }),
    secondFactor: row.second_factor ?? false,
    secondFactorRequired: needsSecondFactor(deps, row),
  }
}

export function viewOrganisation(row: OrganisationRow): Organisation {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    creditCode: row.credit_code,
    area: row.area,
    parentId: row.parent_id,
    officeCode: row.office_code,
    services: row.services,
    topics: row.topics,
    contactName: row.contact_name,
    phone: row.phone,
    closed: row.closed_at !== null,
  }
}

export function viewMember(row: MemberRow): Member {
  return {
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: row.role,
    secondFactor: row.second_factor ?? false,
    joinedAt: row.joined_at.toISOString(),
  }
}

export function viewInvitation(row: InvitationRow): Invitation {
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    expiresAt: row.expires_at.toISOString(),
  }
}

export function viewKey(row: KeyRow): ApiKey {
  return {
    id: row.id,
    name: row.name,
    start: row.start,
    owner: row.owner,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }
}
