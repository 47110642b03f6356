import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import { inject } from 'vitest'
import { connect } from '#server/db/connect.ts'
import type { Tables } from '#server/db/tables.ts'

type TestDatabase = {
  connection: { host: string; user: string; database: string }
  name: string
  db: Kysely<Tables>
  pool: pg.Pool
  [Symbol.asyncDispose](): Promise<void>
}

/** A migrated, empty database of its own, with the tables of pg-boss; disposing closes and drops it. */
export async function testDatabase(): Promise<TestDatabase> {
  const postgres = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(sql`create database ${sql.id(name)} template ${sql.id(postgres.database)}`)
  const connection = { ...postgres, database: name }
  const { db, pool } = connect(connection)
  return {
    connection,
    name,
    db,
    pool,
    async [Symbol.asyncDispose]() {
      await db.destroy()
      await administer(sql`drop database ${sql.id(name)} with (force)`)
    },
  }
}

async function administer(statement: ReturnType<typeof sql>): Promise<void> {
  const { db } = connect({ ...inject('postgres'), database: 'postgres' }, 1)
  try {
    await statement.execute(db)
  } finally {
    await db.destroy()
  }
}
