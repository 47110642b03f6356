import { sql } from 'kysely'
import type { Db, Tx } from '../db/tables.ts'

const callerColumns = [
  'user.id as user_id',
  'user.name',
  'user.email',
  'user.twoFactorEnabled as second_factor',
  'members.role',
  'organisations.id as organisation_id',
  'organisations.kind',
  'organisations.name as organisation_name',
  'organisations.credit_code',
  'organisations.area',
  'organisations.parent_id',
  'organisations.office_code',
  'organisations.services',
  'organisations.topics',
  'organisations.contact_name',
  'organisations.phone',
  'organisations.closed_at',
] as const

function people(db: Db) {
  return db
    .selectFrom('user')
    .innerJoin('members', 'members.user_id', 'user.id')
    .innerJoin('organisations', 'organisations.id', 'members.organisation_id')
    .select(callerColumns)
}

export type CallerRow = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/** A member with their organisation; undefined for somebody who belongs to none. */
export async function findPerson(db: Db, userId: string) {
  return people(db).where('user.id', '=', userId).executeTakeFirst()
}

/** Whose session this is. Real time, as better-auth keeps it; an ended or expired session finds nobody. */
export async function findSignedIn(db: Db, token: string) {
  return people(db)
    .innerJoin('session', 'session.userId', 'user.id')
    .select(['session.id as session_id', 'session.updatedAt as used_at'])
    .where('session.token', '=', token)
    .where('session.expiresAt', '>', sql<Date>`now()`)
    .executeTakeFirst()
}

/** The owner of a key that is in force, with the key. Ended keys and removed owners find nobody. */
export async function findKeyOwner(db: Db, hash: string) {
  return people(db)
    .innerJoin('api_keys', (join) =>
      join
        .onRef('api_keys.owner_id', '=', 'user.id')
        .onRef('api_keys.organisation_id', '=', 'members.organisation_id'),
    )
    .select(['api_keys.id as key_id', 'api_keys.last_used_at'])
    .where('api_keys.hash', '=', hash)
    .where('api_keys.ended_at', 'is', null)
    .executeTakeFirst()
}

export async function findMembership(db: Db, userId: string) {
  return db
    .selectFrom('members')
    .innerJoin('organisations', 'organisations.id', 'members.organisation_id')
    .select(['members.organisation_id', 'organisations.closed_at'])
    .where('members.user_id', '=', userId)
    .executeTakeFirst()
}

/** Also of organisations that the asking transaction may not see. */
export async function hasOrganisation(tx: Tx, email: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select has_organisation(${email}) as found`.execute(tx)
  return rows[0]?.found === true
}

/** Read as owner: under an actor's view the organisation of a stranger is hidden. */
export async function findUser(db: Db, email: string) {
  return db
    .selectFrom('user')
    .leftJoin('members', 'members.user_id', 'user.id')
    .select(['user.id', 'members.organisation_id'])
    .where('user.email', '=', email)
    .executeTakeFirst()
}

type NewUser = { id?: string; name: string; email: string; passwordHash: string }

/** A user who signs in by password, in the tables that better-auth reads. */
export async function insertUser(tx: Tx, user: NewUser): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into "user" (id, name, email, "emailVerified", "twoFactorEnabled")
    values (coalesce(${user.id ?? null}::uuid, gen_random_uuid()), ${user.name}, ${user.email}, false, false)
    returning id`.execute(tx)
  const id = rows[0]?.id ?? ''
  await sql`
    insert into account ("accountId", "providerId", "userId", password, "updatedAt")
    values (${id}, 'credential', ${id}::uuid, ${user.passwordHash}, now())`.execute(tx)
  return id
}

/** Somebody who had left comes back as new: another password, no second factor, no session. */
export async function renewUser(
  tx: Tx,
  { id, name, passwordHash }: { id: string; name: string; passwordHash: string },
): Promise<void> {
  await sql`update "user" set name = ${name}, "twoFactorEnabled" = false, "updatedAt" = now()
    where id = ${id}`.execute(tx)
  await sql`update account set password = ${passwordHash}, "updatedAt" = now()
    where "userId" = ${id} and "providerId" = 'credential'`.execute(tx)
  await sql`delete from "twoFactor" where "userId" = ${id}`.execute(tx)
  await sql`delete from session where "userId" = ${id}`.execute(tx)
}
