import { DomainError } from '#core/errors.ts'
import { readForm } from '#core/read-form.ts'
import { joinForm } from '#core/sign-up.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { hashOfSecret } from './caller.ts'
import { acceptInvitation, findOpenInvitationForUpdate } from './invitation-store.ts'
import { linkExpired } from './invitations.ts'
import { insertMember } from './member-store.ts'
import { brokenRule } from './organisation-store.ts'
import { findUser, insertUser, renewUser } from './people-store.ts'
import { hashPassword } from './sign-up.ts'

type Joining = { token: string; name: string; password: string }

/** Uses an invitation up: the person becomes a member. Answers the pair to sign in with. */
export async function joinOrganisation(
  deps: Deps,
  { token, ...input }: Joining,
): Promise<{ email: string; password: string }> {
  const { name, password } = readForm(joinForm, input)
  const tokenHash = hashOfSecret(token)
  const passwordHash = await hashPassword(deps, password)
  try {
    const email = await deps.db
      .transaction()
      .execute((tx) => accept(deps, tx, { tokenHash, name, passwordHash }))
    return { email, password }
  } catch (error) {
    // Another organisation's invitation of the same address was accepted at this moment.
    if (brokenRule(error) !== undefined) throw elsewhere()
    throw error
  }
}

async function accept(
  { clock }: Deps,
  tx: Tx,
  given: { tokenHash: string; name: string; passwordHash: string },
): Promise<string> {
  const at = clock.now()
  const invitation = await findOpenInvitationForUpdate(tx, given.tokenHash, at)
  if (!invitation) throw linkExpired()
  const userId = await getUserWithoutOrganisation(tx, { ...given, email: invitation.email })
  const organisationId = invitation.organisation_id
  await insertMember(tx, { userId, organisationId, role: invitation.role, at })
  await acceptInvitation(tx, invitation.id, at)
  await writeJournal(tx, {
    organisationId,
    actor: { userId, name: given.name },
    act: 'member:join',
    detail: { email: invitation.email, role: invitation.role },
    at,
  })
  return invitation.email
}

/** A new user, or one who had left an organisation. One person belongs to one organisation. */
async function getUserWithoutOrganisation(
  tx: Tx,
  given: { email: string; name: string; passwordHash: string },
): Promise<string> {
  const user = await findUser(tx, given.email)
  if (!user) return insertUser(tx, given)
  if (user.organisation_id) throw elsewhere()
  await renewUser(tx, { ...given, id: user.id })
  return user.id
}

function elsewhere(): DomainError {
  return new DomainError('conflict', {
    zh: '这个邮箱的账号已属于一个单位。一个人只属于一个单位，请让管理员用另一个邮箱邀请您',
    en: 'This address belongs to an organisation already, and one person belongs to one; ask to be invited at another address',
  })
}
