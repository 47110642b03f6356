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
