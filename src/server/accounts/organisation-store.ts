import { sql } from 'kysely'
import type { OrganisationKind } from '#core/roles.ts'
import type { Db, Tx } from '../db/tables.ts'

const columns = [
  'id',
  'kind',
  'name',
  'credit_code',
  'area',
  'parent_id',
  'office_code',
  'services',
  'topics',
  'contact_name',
  'phone',
  'closed_at',
] as const

export type OrganisationRow = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>

export async function findOrganisation(tx: Tx, id: string) {
  return tx.selectFrom('organisations').select(columns).where('id', '=', id).executeTakeFirst()
}

/** Locked until the transaction ends; undefined when there is none that the transaction may change. */
export async function findOrganisationForUpdate(tx: Tx, id: string) {
  return tx
    .selectFrom('organisations')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export type NewOrganisation = {
  id?: string
  kind: OrganisationKind
  name: string
  creditCode: string | null
  area: string
  parentId: string | null
  officeCode: string | null
  region: string | null
  services: string[]
  topics?: string[] | null
  contactName: string
  phone: string
  at: Date
}

export async function insertOrganisation(tx: Tx, made: NewOrganisation): Promise<OrganisationRow> {
  return tx
    .insertInto('organisations')
    .values({
      ...(made.id && { id: made.id }),
      kind: made.kind,
      name: made.name,
      credit_code: made.creditCode,
      area: made.area,
      parent_id: made.parentId,
      office_code: made.officeCode,
      region: made.region,
      services: made.services,
      topics: made.topics ?? null,
      contact_name: made.contactName,
      phone: made.phone,
      created_at: made.at,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

type Change = { contact_name?: string; phone?: string; closed_at?: Date | null }

export async function updateOrganisation(
  tx: Tx,
  id: string,
  change: Change,
): Promise<OrganisationRow> {
  return tx
    .updateTable('organisations')
    .set(change)
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()
}

export type OrganisationFilters = {
  /** The caller's own organisation, and the area that it supervises. */
  own: string
  supervised: readonly [from: string, to: string] | undefined
  kind: OrganisationKind | undefined
  q: string | undefined
  after: { area: string; id: string } | undefined
  limit: number
}

/** By area, so that what belongs together stands together. */
export async function listOrganisations(tx: Tx, filters: OrganisationFilters) {
  const { own, supervised, kind, q, after, limit } = filters
  const part = `%${(q ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`
  return tx
    .selectFrom('organisations')
    .select(columns)
    .where((eb) =>
      eb.or([
        eb('id', '=', own),
        ...(supervised ? [eb.between('area', supervised[0], supervised[1])] : []),
      ]),
    )
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'enterprise'))
    .$if(!!q, (query) =>
      query.where((eb) => eb.or([eb('name', 'ilike', part), eb('credit_code', 'ilike', part)])),
    )
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('area', 'id'), '>', eb.tuple(after?.area ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('area')
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function hasArea(db: Db, code: string): Promise<boolean> {
  const found = await db
    .selectFrom('areas')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst()
  return found !== undefined
}

/** Closed organisations hold no code: whoever registered another's code is closed, and the other registers. */
export async function hasCreditCode(db: Db, code: string): Promise<boolean> {
  const found = await db
    .selectFrom('organisations')
    .select('id')
    .where('credit_code', '=', code)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** Cases that a registry still has to do with. Counted under the closing authority's own view. */
export async function countOpenCases(tx: Tx, handlerId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('handler_id', '=', handlerId)
    .where('waits_for', 'is not', null)
    .where('private', '=', false)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Which unique rule a write broke: the name of the constraint or index, or undefined for another error. */
export function brokenRule(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '23505') return undefined
  return 'constraint' in error ? String(error.constraint) : ''
}

/** Two processes that found the same organisations at the same time do so one after the other. */
export async function lockFounding(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('found organisations', 0))`.execute(tx)
}
