import type { MemberRole } from '#core/roles.ts'
import type { Tx } from '../db/tables.ts'

export async function insertMember(
  tx: Tx,
  member: { userId: string; organisationId: string; role: MemberRole; at: Date },
): Promise<void> {
  await tx
    .insertInto('members')
    .values({
      user_id: member.userId,
      organisation_id: member.organisationId,
      role: member.role,
      joined_at: member.at,
    })
    .execute()
}

function members(tx: Tx, organisationId: string) {
  return tx
    .selectFrom('members')
    .innerJoin('user', 'user.id', 'members.user_id')
    .select([
      'members.user_id',
      'user.name',
      'user.email',
      'members.role',
      'user.twoFactorEnabled as second_factor',
      'members.joined_at',
    ])
    .where('members.organisation_id', '=', organisationId)
}

export type MemberRow = Awaited<ReturnType<typeof listMembers>>[number]

export async function listMembers(tx: Tx, organisationId: string) {
  return members(tx, organisationId)
    .orderBy('members.joined_at')
    .orderBy('members.user_id')
    .execute()
}

export async function updateMemberRole(tx: Tx, userId: string, role: MemberRole): Promise<void> {
  await tx.updateTable('members').set({ role }).where('user_id', '=', userId).execute()
}

export async function deleteMember(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('members').where('user_id', '=', userId).execute()
}
