import { readdir, readFile } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'

const folder = new URL('../../../db/migrations/', import.meta.url)

/**
 * Brings the database to the newest `db/migrations/*.sql`: all of what is missing, or nothing.
 * Two processes may call it at once: the Migrator works under an advisory lock. An error names the file.
 */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const { error, results } = await new Migrator({
    db,
    provider: { getMigrations },
  }).migrateToLatest()
  if (!error) return
  const failed = results?.find(({ status }) => status === 'Error')
  const where = failed ? `db/migrations/${failed.migrationName}.sql` : 'db/migrations'
  throw new Error(`${where}: ${error instanceof Error ? error.message : error}`, { cause: error })
}

/** The name of the newest migration, as the database records it once it has run. */
export async function latestMigration(): Promise<string> {
  const name = (await listNames()).at(-1)
  if (!name) throw new Error('db/migrations holds no .sql file')
  return name
}

async function listNames(): Promise<string[]> {
  const files = await readdir(folder)
  return files
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort()
}

async function getMigrations(): Promise<Record<string, Migration>> {
  const names = await listNames()
  return Object.fromEntries(names.map((name) => [name, { up: (db) => run(name, db) }]))
}

async function run(name: string, db: Kysely<unknown>): Promise<void> {
  const text = await readFile(new URL(`${name}.sql`, folder), 'utf8')
  // Without parameters the whole file goes as one message, so it may hold many statements.
  await sql.raw(text).execute(db)
}
