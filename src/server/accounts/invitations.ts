import { randomBytes } from 'node:crypto'
import { type Actor, requireAdministrator } from '#core/access.ts'
import { DomainError, invalidField, notFound } from '#core/errors.ts'
import { readForm } from '#core/read-form.ts'
import type { MemberRole } from '#core/roles.ts'
import { invitationForm } from '#core/sign-up.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { hashOfSecret } from './caller.ts'
import { invitationMail } from './invitation-mail.ts'
import {
  findOpenInvitation,
  type InvitationRow,
  insertInvitation,
  replaceInvitations,
  withdrawInvitation as withdraw,
} from './invitation-store.ts'
import { findOrganisation } from './organisation-store.ts'
import { hasOrganisation } from './people-store.ts'
import { emailTaken } from './sign-up.ts'

const validDays = 7

type Asked = { email: string; role: MemberRole; organisationId?: string | undefined }

/** By an administrator: into their own organisation, or into one that theirs has founded. */
export async function inviteMember(
  deps: Deps,
  tx: Tx,
  { actor, asked }: { actor: Actor; asked: Asked },
): Promise<{ row: InvitationRow; link: string }> {
  requireAdministrator(actor)
  const { email } = readForm(invitationForm, { email: asked.email })
  const organisation = await getInviting(tx, actor, asked.organisationId)
  if (await hasOrganisation(tx, email)) throw invalidField('email', emailTaken)
  return invite(deps, tx, { actor, organisation, email, role: asked.role })
}

type Invitation = {
  actor: { userId: string | null; name: string }
  organisation: { id: string; name: string }
  email: string
  role: MemberRole
}

/** Writes, mails and journals it; the caller has judged who may. */
export async function invite(
  deps: Pick<Deps, 'clock' | 'config' | 'jobs'>,
  tx: Tx,
  { actor, organisation, email, role }: Invitation,
) {
  const at = deps.clock.now()
  const token = randomBytes(24).toString('base64url')
  await replaceInvitations(tx, { organisationId: organisation.id, email, at })
  const row = await insertInvitation(tx, {
    organisationId: organisation.id,
    email,
    role,
    tokenHash: hashOfSecret(token),
    invitedBy: actor.userId,
    expiresAt: new Date(at.getTime() + validDays * 86_400_000),
  })
  const link = `${deps.config.publicUrl}/invitation/${token}`
  await deps.jobs.sendMail(tx, invitationMail({ to: email, organisation, link }))
  await writeJournal(tx, {
    organisationId: organisation.id,
    actor,
    act: 'invitation:send',
    detail: { email, role },
    at,
  })
  return { row, link }
}

export async function withdrawInvitation(
  { clock }: Deps,
  tx: Tx,
  { actor, id }: { actor: Actor; id: string },
): Promise<void> {
  requireAdministrator(actor)
  const row = await withdraw(tx, { id, at: clock.now() })
  if (!row) throw notFound()
  await writeJournal(tx, {
    organisationId: row.organisation_id,
    actor,
    act: 'invitation:withdraw',
    detail: { email: row.email },
    at: clock.now(),
  })
}

/** What stands behind a link: whoever holds it need not be signed in. */
export async function readInvitation({ db, clock }: Deps, token: string) {
  const found = await findOpenInvitation(db, hashOfSecret(token), clock.now())
  if (!found) throw linkExpired()
  return { email: found.email, organisationName: found.organisation_name, role: found.role }
}

/** Used, withdrawn, expired and never given are told alike. */
export function linkExpired(): DomainError {
  return new DomainError('not-found', {
    zh: '这个邀请链接已失效或已使用，请联系邀请您的单位管理员重新邀请',
    en: 'This invitation is used or no longer valid; ask the administrator who invited you for a new one',
  })
}

async function getInviting(tx: Tx, actor: Actor, organisationId: string | undefined) {
  const own = actor.organisation
  if (organisationId === undefined || organisationId === own.id) return own
  const organisation = await findOrganisation(tx, organisationId)
  if (organisation?.parent_id !== own.id || organisation.closed_at) throw notFound()
  return organisation
}
