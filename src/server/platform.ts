import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import { DomainError } from '#core/errors.ts'
import type { Text } from '#core/text.ts'
import { type Config, readConfig } from './config.ts'
import { type Connection, connect } from './db/connect.ts'
import { latestMigration, migrate } from './db/migrate.ts'
import { openDatabase } from './db/open.ts'
import type { Db, Tables } from './db/tables.ts'
import type { FileStore } from './files/file-store.ts'
import { folderStore } from './files/store-folder.ts'
import { s3Store } from './files/store-s3.ts'
import { seedReference } from './reference/seed.ts'

/** What an operator's command works on; neither keys nor jobs, so that it also helps a platform that cannot start. */
export type Platform = {
  config: Config
  connection: Connection
  pool: pg.Pool
  db: Db
  files: FileStore
  close(): Promise<void>
  /** The same without waiting for what is under way. */
  stop(): Promise<void>
}

type Options = {
  env: Record<string, string | undefined>
  /** `begin` also takes a platform that was never started. */
  purpose: 'use' | 'begin'
  log: (text: Text) => void
}

/** The platform that the same settings start, whether it runs or not. Refuses one of another version. */
export async function openPlatform({ env, purpose, log }: Options): Promise<Platform> {
  const dataFolder = resolve(env.TORCHWAY_DATA || 'data')
  const address = `http://${env.HOST || '127.0.0.1'}:${env.PORT || '8080'}`
  const config = readConfig(env, { dataFolder, address })
  const databaseUrl = env.DATABASE_URL || undefined
  // Asked first: a misspelt folder must not become a new, empty database.
  const hasCluster = ['pg', 'database'].some((name) => existsSync(join(dataFolder, name)))
  if (purpose === 'use' && !databaseUrl && !hasCluster) throw noPlatform(dataFolder)
  const database = await openDatabase({ databaseUrl, dataFolder, log })
  const { pool, db } = connect(database.connection, 4)
  const close = async () => {
    await db.destroy()
    await database.stop()
  }
  try {
    await requireVersion(db, purpose, databaseUrl ? 'DATABASE_URL' : dataFolder)
    if (purpose === 'begin') {
      await migrate(db)
      await seedReference(db)
    }
    const files = config.s3 ? s3Store(config.s3) : await folderStore(join(dataFolder, 'files'))
    return { config, connection: database.connection, pool, db, files, close, stop: database.stop }
  } catch (error) {
    await close()
    throw error
  }
}

// A command of a newer version must not bring the database up to date behind the running platform.
async function requireVersion(db: Kysely<Tables>, purpose: Options['purpose'], place: string) {
  const [present, wanted] = [await findMigration(db), await latestMigration()]
  if (present === wanted || (present === undefined && purpose === 'begin')) return
  if (present === undefined) throw noPlatform(place)
  throw new DomainError('conflict', {
    zh: `数据库的版本是 ${present}，本程序的版本是 ${wanted}；请用相同版本的程序，或先启动平台完成升级`,
    en: `The database is at ${present}, this program at ${wanted}; use the same version, or start the platform once to upgrade`,
  })
}

async function findMigration(db: Kysely<Tables>): Promise<string | undefined> {
  const { rows } = await sql<{ found: string | null }>`
    select to_regclass('public.kysely_migration')::text as found`.execute(db)
  if (!rows[0]?.found) return undefined
  const names = await sql<{ name: string | null }>`
    select max(name) as name from kysely_migration`.execute(db)
  return names.rows[0]?.name ?? undefined
}

function noPlatform(place: string): DomainError {
  return new DomainError('not-found', {
    zh: `${place} 还没有平台；请先启动一次，或检查 TORCHWAY_DATA 和 DATABASE_URL`,
    en: `There is no platform at ${place} yet; start it once, or check TORCHWAY_DATA and DATABASE_URL`,
  })
}
