import { randomUUID } from 'node:crypto'
import type { MemberRole } from '#core/roles.ts'
import type { Db, Tx } from '../db/tables.ts'

const columns = ['id', 'email', 'role', 'expires_at', 'organisation_id'] as const

export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>[number]

/** Neither accepted nor withdrawn nor expired. */
export async function listInvitations(
  tx: Tx,
  { organisationId, now }: { organisationId: string; now: Date },
) {
  return open(tx, now)
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .orderBy('expires_at', 'desc')
    .orderBy('id')
    .execute()
}

function open(db: Db, now: Date) {
  return db
    .selectFrom('invitations')
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
}

type NewInvitation = {
  organisationId: string
  email: string
  role: MemberRole
  tokenHash: string
  invitedBy: string | null
  expiresAt: Date
}

export async function insertInvitation(tx: Tx, made: NewInvitation): Promise<InvitationRow> {
  return tx
    .insertInto('invitations')
    .values({
      id: randomUUID(),
      organisation_id: made.organisationId,
      email: made.email,
      role: made.role,
      token_hash: made.tokenHash,
      invited_by: made.invitedBy,
      expires_at: made.expiresAt,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** The address of the invitation that was withdrawn, or undefined when there is no open one. */
export async function withdrawInvitation(
  tx: Tx,
  { id, at }: { id: string; at: Date },
): Promise<InvitationRow | undefined> {
  return tx
    .updateTable('invitations')
    .set({ withdrawn_at: at })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning(columns)
    .executeTakeFirst()
}

/** A second invitation of an address replaces the first. */
export async function replaceInvitations(
  tx: Tx,
  { organisationId, email, at }: { organisationId: string; email: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ withdrawn_at: at })
    .where('organisation_id', '=', organisationId)
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** By the hash of its token; read as owner, because nobody is signed in yet. */
export async function findOpenInvitation(db: Db, tokenHash: string, now: Date) {
  return invited(db, tokenHash, now).executeTakeFirst()
}

export async function findOpenInvitationForUpdate(tx: Tx, tokenHash: string, now: Date) {
  return invited(tx, tokenHash, now).forUpdate('invitations').executeTakeFirst()
}

function invited(db: Db, tokenHash: string, now: Date) {
  return open(db, now)
    .innerJoin('organisations', 'organisations.id', 'invitations.organisation_id')
    .select([
      'invitations.id',
      'invitations.email',
      'invitations.role',
      'invitations.organisation_id',
      'organisations.name as organisation_name',
    ])
    .where('token_hash', '=', tokenHash)
    .where('organisations.closed_at', 'is', null)
}

export async function acceptInvitation(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('invitations').set({ accepted_at: at }).where('id', '=', id).execute()
}
