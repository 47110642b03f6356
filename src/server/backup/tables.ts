import type pg from 'pg'
import { DomainError } from '#core/errors.ts'

export type Table = { name: string; columns: string[] }

type Sequence = { name: string; last: string; called: boolean }

/** Every table of the platform with the columns that are kept, those that others point to first. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(`
    select t.relname as name,
      array(select attname::text from pg_attribute
        where attrelid = t.oid and attnum > 0 and not attisdropped and attgenerated = ''
        order by attnum) as columns,
      array(select n.relname::text from pg_constraint c join pg_class n on n.oid = c.confrelid
        where c.conrelid = t.oid and c.contype = 'f' and c.confrelid <> t.oid) as needs
    from pg_class t
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname not like 'kysely%'
    order by t.relname`)
  const placed: Table[] = []
  const waiting = new Map(rows.map((row) => [row.name, row]))
  while (waiting.size > 0) {
    const next = [...waiting.values()].find(({ needs }) => !needs.some((name) => waiting.has(name)))
    if (!next) throw new Error(`Tables that need each other: ${[...waiting.keys()]}`)
    waiting.delete(next.name)
    placed.push({ name: next.name, columns: next.columns })
  }
  return placed
}

/** Read after the rows: a sequence knows no snapshot and is never behind the rows that stand in one. */
export async function listSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string; quoted: string }>(`
    select relname as name, format('%I', relname) as quoted from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`)
  const found: Sequence[] = []
  for (const { name, quoted } of rows) {
    const { rows: values } = await client.query<Omit<Sequence, 'name'>>(
      `select last_value::text as last, is_called as called from ${quoted}`,
    )
    found.push(...values.map((value) => ({ name, ...value })))
  }
  return found
}

export async function setSequence(
  client: pg.ClientBase,
  { name, last, called }: Sequence,
): Promise<void> {
  await client.query(`select setval(format('%I', $1::text)::regclass, $2, $3)`, [
    name,
    last,
    called,
  ])
}

/** The mails that are not sent yet; one that was being sent may go out twice. */
export async function listUnsentMails(client: pg.ClientBase): Promise<unknown[]> {
  const { rows: queues } = await client.query(`select to_regclass('pgboss.job') as found`)
  if (!queues[0]?.found) return []
  const { rows } = await client.query<{ data: unknown }>(`
    select data from pgboss.job
    where name = 'mail' and state in ('created', 'retry', 'active') order by created_on, id`)
  return rows.map((row) => row.data)
}

export type Content = { sha256: string; size: number | null }

/** Every content that a row names, by its hash and in pages; the PDF of a certificate has no size on record. */
export async function* allContents(client: pg.ClientBase | pg.Pool): AsyncGenerator<Content> {
  let after = ''
  for (;;) {
    const { rows } = await client.query<{ sha256: string; size: string | null }>(
      `select sha256, max(size)::text as size from (
        select sha256, size from files where sha256 > $1
        union all select pdf_sha256, null from certificates where pdf_sha256 > $1
        union all select sha256, size from objection_files where sha256 > $1
        union all select sha256, size from spot_check_files where sha256 > $1
      ) named group by sha256 order by sha256 limit 1000`,
      [after],
    )
    const last = rows.at(-1)
    if (!last) return
    for (const { sha256, size } of rows) yield { sha256, size: size === null ? null : Number(size) }
    after = last.sha256
  }
}

const mustBeEmpty = ['organisations', 'user', 'cases', 'journal']

/** A restore adds to nothing: it refuses a platform in which somebody has begun. */
export async function requireEmpty(client: pg.ClientBase | pg.Pool): Promise<void> {
  const found = mustBeEmpty.map((name) => `exists (select from "${name}")`).join(' or ')
  const { rows } = await client.query<{ begun: boolean }>(`select ${found} as begun`)
  if (!rows[0]?.begun) return
  throw new DomainError('conflict', {
    zh: '平台中已有数据，备份只能恢复到空的平台',
    en: 'This platform already holds data; a backup is restored into an empty platform only',
  })
}
