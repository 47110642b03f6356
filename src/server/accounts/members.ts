import { type Actor, requireAdministrator } from '#core/access.ts'
import { DomainError, notFound } from '#core/errors.ts'
import type { MemberRole } from '#core/roles.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { endKeysOf } from './api-key-store.ts'
import { type InvitationRow, listInvitations } from './invitation-store.ts'
import { deleteMember, listMembers, type MemberRow, updateMemberRole } from './member-store.ts'
import { findOrganisationForUpdate } from './organisation-store.ts'
import { deleteSessionsOf } from './session-store.ts'

/** Colleagues know each other; whom the administrators invite is their own business. */
export async function readMembers(
  { clock }: Deps,
  tx: Tx,
  actor: Actor,
): Promise<{ members: MemberRow[]; invitations: InvitationRow[] }> {
  const organisationId = actor.organisation.id
  const members = await listMembers(tx, organisationId)
  if (actor.role !== 'administrator') return { members, invitations: [] }
  const invitations = await listInvitations(tx, { organisationId, now: clock.now() })
  return { members, invitations }
}

export async function changeMember(
  { clock }: Deps,
  tx: Tx,
  { actor, userId, role }: { actor: Actor; userId: string; role: MemberRole },
): Promise<MemberRow> {
  const { member, others } = await getMemberForUpdate(tx, actor, userId)
  if (member.role === role) return member
  if (role !== 'administrator') requireAnAdministrator(others)
  await updateMemberRole(tx, userId, role)
  const at = clock.now()
  await journal(tx, { actor, act: 'member:change', detail: { ...named(member), role }, at })
  return { ...member, role }
}

/** The person's sessions and keys end with it; what they filed stays with the organisation. */
export async function removeMember(
  { clock }: Deps,
  tx: Tx,
  { actor, userId }: { actor: Actor; userId: string },
): Promise<void> {
  const { member, others } = await getMemberForUpdate(tx, actor, userId)
  requireAnAdministrator(others)
  const at = clock.now()
  await endKeysOf(tx, userId, at)
  await deleteSessionsOf(tx, userId)
  await deleteMember(tx, userId)
  await journal(tx, { actor, act: 'member:remove', detail: named(member), at })
}

/**
 * Under a lock on the organisation, so that of two administrators who demote each other at the same time one
 * comes second, and is refused because they no longer are one.
 */
async function getMemberForUpdate(tx: Tx, actor: Actor, userId: string) {
  requireAdministrator(actor)
  await findOrganisationForUpdate(tx, actor.organisation.id)
  const members = await listMembers(tx, actor.organisation.id)
  const self = members.find((one) => one.user_id === actor.userId)
  requireAdministrator({ ...actor, role: self?.role ?? 'clerk' })
  const member = members.find((one) => one.user_id === userId)
  if (!member) throw notFound()
  return { member, others: members.filter((one) => one !== member) }
}

function requireAnAdministrator(others: readonly MemberRow[]): void {
  if (others.some((one) => one.role === 'administrator')) return
  throw new DomainError('conflict', {
    zh: '每个单位至少要有一名管理员，请先指定另一名管理员',
    en: 'An organisation needs an administrator: name another one first',
  })
}

function named(member: MemberRow) {
  return { userId: member.user_id, name: member.name }
}

type Entry = { actor: Actor; act: string; detail: Record<string, unknown>; at: Date }

async function journal(tx: Tx, entry: Entry): Promise<void> {
  await writeJournal(tx, { ...entry, organisationId: entry.actor.organisation.id })
}
