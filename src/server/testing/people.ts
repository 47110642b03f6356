import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '#core/access.ts'
import { statisticalRegion } from '#core/areas.ts'
import { completeCreditCode } from '#core/credit-code.ts'
import type { MemberRole, OrganisationKind } from '#core/roles.ts'
import { services } from '#services/index.ts'
import type { TestApp } from './app.ts'

type Organisation = {
  kind: OrganisationKind
  area?: string
  name?: string
  officeCode?: string
  /** What a registry is open for; everything without it. */
  topics?: string[]
}

export type Person = { key: string; userId: string; name: string; organisationId: string }

let made = 0

/** An organisation, straight into the database; its people come by `join`. */
export async function found(
  app: Pick<TestApp, 'db'>,
  { kind, area = '330106', name, officeCode, topics }: Organisation,
) {
  made += 1
  const row = await app.db
    .insertInto('organisations')
    .values({
      kind,
      area,
      name: name ?? `${kind}-${made}`,
      credit_code: kind === 'enterprise' ? inventedCode() : null,
      region: kind === 'registry' ? (statisticalRegion(area) ?? null) : null,
      office_code: kind === 'registry' ? (officeCode ?? String(made % 100).padStart(2, '0')) : null,
      services: services.filter(({ handledBy }) => handledBy === kind).map(({ id }) => id),
      topics: topics ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** A person of an organisation with an API key to act by. */
export async function join(
  app: Pick<TestApp, 'db'>,
  organisationId: string,
  { name = '张三', role = 'clerk' }: { name?: string; role?: MemberRole } = {},
): Promise<Person> {
  const userId = randomUUID()
  const key = `tw_${randomBytes(24).toString('base64url')}`
  await app.db
    .insertInto('user')
    .values({
      id: userId,
      name,
      email: `${userId}@example.org`,
      emailVerified: true,
      twoFactorEnabled: false,
    } as never)
    .execute()
  await app.db
    .insertInto('members')
    .values({ user_id: userId, organisation_id: organisationId, role })
    .execute()
  await app.db
    .insertInto('api_keys')
    .values({
      organisation_id: organisationId,
      owner_id: userId,
      name: 'test',
      start: key.slice(0, 8),
      hash: createHash('sha256').update(key).digest('hex'),
    })
    .execute()
  return { key, userId, name, organisationId }
}

/** An organisation of that kind with one person in it. */
export async function person(
  app: Pick<TestApp, 'db'>,
  organisation: Organisation,
  name = '张三',
): Promise<Person> {
  return join(app, await found(app, organisation), { name })
}

/** A person as the actions take one. */
export async function actorOf(app: Pick<TestApp, 'db'>, who: Person): Promise<Actor> {
  const organisation = await app.db
    .selectFrom('organisations')
    .select(['id', 'kind', 'name', 'area'])
    .where('id', '=', who.organisationId)
    .executeTakeFirstOrThrow()
  return { userId: who.userId, name: who.name, role: 'clerk', organisation }
}

function inventedCode(): string {
  return completeCreditCode(`91330106MA${String(made).padStart(7, '0')}`)
}
