import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

/** A PostgreSQL to connect to: a URL, or the socket folder of the embedded one. */
export type Connection = string | { host: string; user: string; database: string }

const dateOid = 1082
const dateArrayOid = 1182
const textArrayOid = 1009

// A day is text in every room: as a Date it would shift with the machine's time zone.
// int8 and numeric already come as text, timestamptz as a Date.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format) => {
    if (oid === dateOid) return String
    return pg.types.getTypeParser(oid === dateArrayOid ? textArrayOid : oid, format)
  },
}

/** Opens at most `max` connections when they are needed; `db.destroy()` closes them all. */
export function connect(connection: Connection, max = 10): { pool: pg.Pool; db: Kysely<Tables> } {
  const target =
    typeof connection === 'string'
      ? { connectionString: connection }
      : { ...connection, port: 5432, ssl: false }
  const pool = new pg.Pool({ ...target, max, types })
  // A connection that breaks must not end the process: its query rejects, and the next one opens another.
  // The pool listens only to idle connections; one that breaks between two queries needs its own listener.
  pool.on('error', (error) => {
    if (!pool.ending) console.warn(`database connection lost: ${error.message}`)
  })
  pool.on('connect', (client) => {
    client.on('error', () => {})
  })
  return { pool, db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) }
}
