import { sql } from 'kysely'
import type { Text } from '#core/text.ts'
import type { Db, Tx } from '../db/tables.ts'

export type NewMessage = {
  organisationId: string
  caseId: string | null
  title: Text
  body: Text
  at: Date
}

export async function insertMessage(tx: Tx, message: NewMessage): Promise<void> {
  await tx
    .insertInto('messages')
    .values({
      organisation_id: message.organisationId,
      case_id: message.caseId,
      title: JSON.stringify(message.title),
      body: JSON.stringify(message.body),
      sent_at: message.at,
    })
    .execute()
}

export async function insertMessages(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
  const rows = messages.map(({ organisationId, caseId, title, body, at }) => ({
    organisation_id: organisationId,
    case_id: caseId,
    title,
    body,
    sent_at: at,
  }))
  await sql`insert into messages (organisation_id, case_id, title, body, sent_at)
    select organisation_id, case_id, title, body, sent_at
    from jsonb_populate_recordset(null::messages, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

export async function listMessages(
  tx: Tx,
  organisationId: string,
  {
    before,
    limit,
    unread,
  }: { before?: string | undefined; limit: number; unread: boolean | undefined },
) {
  return tx
    .selectFrom('messages')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? ''))
    .$if(unread === true, (query) => query.where('read_at', 'is', null))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}

export async function countUnread(tx: Tx, organisationId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('messages')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many messages were marked: 0 when it is not the organisation's. */
export async function markRead(
  tx: Tx,
  { id, organisationId, at }: { id: string; organisationId: string; at: Date },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('messages')
    .set({ read_at: sql`coalesce(read_at, ${at})` })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Where to write to the people of an organisation. Runs as owner: the applicant may not list officials. */
export async function listAddresses(db: Db, organisationId: string): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select addresses_of(${organisationId}) as email`.execute(db)
  return rows.map((row) => row.email)
}

/** The same for several organisations at once. */
export async function listAddressesOf(
  db: Db,
  organisationIds: readonly string[],
): Promise<{ organisationId: string; email: string }[]> {
  const { rows } = await sql<{ organisationId: string; email: string }>`
    select id as "organisationId", email
    from unnest(${[...organisationIds]}::uuid[]) id, addresses_of(id) email`.execute(db)
  return rows
}
