import { sql } from 'kysely'
import type { Db } from '../db/tables.ts'

/** At most `max` tries in `window` seconds. */
export type Limit = { max: number; window: number }

/**
 * Counts one try. The count stands in the database, so that all processes share it; one statement, so that
 * tries at the same moment are all counted. Real time: a demonstration's clock must not loosen it.
 */
export async function consume(
  db: Db,
  key: string,
  { max, window }: Limit,
): Promise<{ allowed: boolean; retryAfter: number | null }> {
  const now = Date.now()
  const expired = sql`"rateLimit"."lastRequest" <= ${now - window * 1000}`
  const { rows } = await sql<{ count: number; start: string }>`
    insert into "rateLimit" (key, count, "lastRequest") values (${key}, 1, ${now})
    on conflict (key) do update set
      count = case when ${expired} then 1 else least("rateLimit".count + 1, 1000000) end,
      "lastRequest" = case when ${expired} then ${now} else "rateLimit"."lastRequest" end
    returning count, "lastRequest" as start`.execute(db)
  const { count = 1, start = String(now) } = rows[0] ?? {}
  if (count === 1) await forgetOld(db, now)
  if (count <= max) return { allowed: true, retryAfter: null }
  return { allowed: false, retryAfter: Math.ceil((Number(start) + window * 1000 - now) / 1000) }
}

/** Counts one try, or refuses with 429 when there were too many. */
export async function requireWithin(db: Db, key: string, limit: Limit): Promise<void> {
  const { allowed } = await consume(db, key, limit)
  if (!allowed) throw Object.assign(new Error('Too many tries'), { statusCode: 429 })
}

export async function forgive(db: Db, key: string): Promise<void> {
  await sql`delete from "rateLimit" where key = ${key}`.execute(db)
}

const day = 86_400_000

/** No limit reaches over a day. */
async function forgetOld(db: Db, now: number): Promise<void> {
  await sql`delete from "rateLimit" where "lastRequest" < ${now - day}`.execute(db)
}
