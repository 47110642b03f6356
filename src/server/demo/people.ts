import { randomUUID } from 'node:crypto'
import type { Actor } from '#core/access.ts'
import type { MemberRole, OrganisationKind } from '#core/roles.ts'
import type { Deps } from '../deps.ts'

type Asked = { kind: OrganisationKind; area: string; role?: MemberRole }

/** A person of the demo organisation of that kind for that area: its administrator, unless a clerk is asked for. */
export async function demoActor(
  { db }: Pick<Deps, 'db'>,
  { kind, area: of, role = 'administrator' }: Asked,
): Promise<Actor | undefined> {
  const row = await db
    .selectFrom('members')
    .innerJoin('user', 'user.id', 'members.user_id')
    .innerJoin('organisations', 'organisations.id', 'members.organisation_id')
    .select(['user.id as user_id', 'user.name as user_name', 'members.role'])
    .select(['organisations.id', 'organisations.name', 'organisations.area'])
    .where('organisations.kind', '=', kind)
    .where('organisations.area', '=', of)
    .where('members.role', '=', role)
    .orderBy('members.joined_at')
    .executeTakeFirst()
  if (!row) return undefined
  const { id, name, area } = row
  return {
    userId: row.user_id,
    name: row.user_name,
    role: row.role,
    organisation: { id, kind, name, area },
  }
}

/** Who acts for the enterprise of a case: its member, or the invented contact that its form names. */
export async function applicantOf({ db }: Pick<Deps, 'db'>, caseId: string): Promise<Actor> {
  const { id, name, area, answers } = await db
    .selectFrom('cases')
    .innerJoin('organisations', 'organisations.id', 'cases.applicant_id')
    .select(['organisations.id', 'organisations.name', 'organisations.area', 'cases.answers'])
    .where('cases.id', '=', caseId)
    .executeTakeFirstOrThrow()
  const member = await db
    .selectFrom('members')
    .innerJoin('user', 'user.id', 'members.user_id')
    .select(['user.id', 'user.name'])
    .where('organisation_id', '=', id)
    .where('role', '=', 'administrator')
    .executeTakeFirst()
  return {
    userId: member?.id ?? randomUUID(),
    name: member?.name ?? String(answers.contactName),
    role: 'administrator',
    organisation: { id, kind: 'enterprise', name, area },
  }
}
