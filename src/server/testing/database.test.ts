import { type Kysely, sql } from 'kysely'
import { expect, it } from 'vitest'
import { connect } from '#server/db/connect.ts'
import { latestMigration, migrate } from '#server/db/migrate.ts'
import type { Tables } from '#server/db/tables.ts'
import { testDatabase } from './database.ts'

it('gives every caller a database of its own', async () => {
  await using one = await testDatabase()
  await using other = await testDatabase()
  await sql`create table only_in_one (x int)`.execute(one.db)
  const { rows } = await sql`select to_regclass('only_in_one') as found`.execute(other.db)
  expect(rows).toEqual([{ found: null }])
})

it('gives a database that has run every migration and holds the tables of pg-boss', async () => {
  await using database = await testDatabase()
  const { rows } = await sql`
    select (select max(name) from kysely_migration) as newest, to_regclass('pgboss.job')::text as job
  `.execute(database.db)
  expect(rows).toEqual([{ newest: await latestMigration(), job: 'pgboss.job' }])
})

it('reads a day, a bigint and an exact number as text, and an instant as a Date', async () => {
  await using database = await testDatabase()
  const { rows } = await sql`
    select date '2020-02-06' as day, array[date '2020-02-06'] as days, 9007199254740993::bigint as big,
      12345678901234.50::numeric(18, 2) as money, timestamptz '2020-02-06 00:00+08' as instant
  `.execute(database.db)
  expect(rows).toEqual([
    {
      day: '2020-02-06',
      days: ['2020-02-06'],
      big: '9007199254740993',
      money: '12345678901234.50',
      instant: new Date('2020-02-05T16:00:00Z'),
    },
  ])
})

async function empty(db: Kysely<Tables>): Promise<void> {
  await sql`drop schema public cascade`.execute(db)
  await sql`create schema public`.execute(db)
}

it('may migrate from several processes at once', async () => {
  await using database = await testDatabase()
  await empty(database.db)
  const processes = [1, 2, 3, 4].map(() => connect(database.connection).db)
  await Promise.all(processes.map(migrate))
  await Promise.all(processes.map((db) => db.destroy()))
  const { rows } = await sql`select max(name) as newest from kysely_migration`.execute(database.db)
  expect(rows).toEqual([{ newest: await latestMigration() }])
})

it('names the file of a migration that fails, and leaves nothing of it', async () => {
  await using database = await testDatabase()
  await empty(database.db)
  await sql`create table cases (mine int)`.execute(database.db)
  await expect(migrate(database.db)).rejects.toThrow(/^db\/migrations\/0001_.*\.sql: .*"cases"/)
  const { rows } = await sql`select to_regclass('organisations') as found`.execute(database.db)
  expect(rows).toEqual([{ found: null }])
})
