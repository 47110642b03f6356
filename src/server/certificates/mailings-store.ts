import { type Insertable, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { Actor } from '#core/access.ts'
import type { Tables, Tx } from '../db/tables.ts'

type Mailings = Tables['certificate_mailings']
export type Mailing = Selectable<Mailings>

/** Answers the id, or undefined when one is open for this certificate already. */
export async function insertMailing(
  tx: Tx,
  row: Omit<Insertable<Mailings>, 'state'>,
): Promise<string | undefined> {
  const inserted = await tx
    .insertInto('certificate_mailings')
    .values({ ...row, state: 'open' })
    .onConflict((conflict) =>
      conflict.column('certificate_id').where('state', '=', 'open').doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

export async function findOpenMailing(tx: Tx, certificateId: string) {
  return tx
    .selectFrom('certificate_mailings')
    .select(['requested_at'])
    .where('certificate_id', '=', certificateId)
    .where('state', '=', 'open')
    .executeTakeFirst()
}

/** The service of a case, which the asking organisation may see. */
export async function getServiceOf(tx: Tx, caseId: string): Promise<string> {
  const { service } = await tx
    .selectFrom('cases')
    .select('service')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  return service
}

/** Held until the transaction ends, so that a copy is not posted twice. */
export async function findMailingForUpdate(tx: Tx, id: string): Promise<Mailing | undefined> {
  return tx
    .selectFrom('certificate_mailings')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateMailing(tx: Tx, id: string, change: Updateable<Mailings>) {
  await tx.updateTable('certificate_mailings').set(change).where('id', '=', id).execute()
}

/** What was asked for an earlier version is posted as the version in force. */
export async function moveOpenMailing(tx: Tx, { from, to }: { from: string; to: string }) {
  await tx
    .updateTable('certificate_mailings')
    .set({ certificate_id: to })
    .where('certificate_id', '=', from)
    .where('state', '=', 'open')
    .execute()
}

/** A certificate that has ended is posted to nobody. */
export async function lapseOpenMailing(
  tx: Tx,
  { certificateId, at }: { certificateId: string; at: Date },
) {
  await tx
    .updateTable('certificate_mailings')
    .set({ state: 'lapsed', handled_at: at })
    .where('certificate_id', '=', certificateId)
    .where('state', '=', 'open')
    .execute()
}

const done = sql<boolean>`(m.state <> 'open')`
const place = sql<string>`(case when m.state = 'open' then m.seq else -m.seq end)`

function inScope(tx: Tx, actor: Actor) {
  const { id, kind } = actor.organisation
  return tx
    .selectFrom('certificate_mailings as m')
    .$if(kind === 'enterprise', (query) => query.where('m.applicant_id', '=', id))
    .$if(kind === 'registry', (query) => query.where('m.issuer_id', '=', id))
}

function described(tx: Tx, actor: Actor) {
  return inScope(tx, actor)
    .innerJoin('certificates', 'certificates.id', 'm.certificate_id')
    .innerJoin('visible_cases as cases', 'cases.id', 'm.case_id')
    .selectAll('m')
    .select(['certificates.number', 'certificates.version', 'certificates.title'])
    .select(['cases.title as case_title', done.as('done'), place.as('place')])
}

export type DescribedMailing = Awaited<ReturnType<typeof getMailing>>

export async function getMailing(tx: Tx, actor: Actor, id: string) {
  return described(tx, actor).where('m.id', '=', id).executeTakeFirstOrThrow()
}

type Page = {
  open?: boolean | undefined
  caseId?: string | undefined
  after?: { done: string; place: string } | undefined
  limit: number
}

/** Open ones first, the oldest at the top; then what was handled, the newest first. */
export async function listMailings(tx: Tx, actor: Actor, { open, caseId, after, limit }: Page) {
  return described(tx, actor)
    .$if(open !== undefined, (query) => query.where(sql<SqlBool>`${done} <> ${open ?? false}`))
    .$if(caseId !== undefined, (query) => query.where('m.case_id', '=', caseId ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<SqlBool>`(${done}, ${place}) > (${after?.done ?? ''}::boolean, ${after?.place ?? ''}::bigint)`,
      ),
    )
    .orderBy(done)
    .orderBy(place)
    .limit(limit)
    .execute()
}

export async function countOpenMailings(tx: Tx, actor: Actor): Promise<number> {
  const { count } = await inScope(tx, actor)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('m.state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(count)
}
