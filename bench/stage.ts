import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { connect } from '#server/db/connect.ts'
import { startEmbeddedPostgres } from '#server/db/embedded.ts'
import { startProcess } from '#server/testing/processes.ts'

export type Stage = Awaited<ReturnType<typeof openStage>>
export type Platform = Awaited<ReturnType<Stage['platform']>>

/** An embedded PostgreSQL with the settings it has in use, in a folder that goes away with it. */
export async function openStage() {
  const folder = mkdtempSync(join(tmpdir(), 'torchway-bench-'))
  chmodSync(folder, 0o755)
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: () => {} })
  const owner = connect(postgres.connection, 1)
  const opened: (() => Promise<void>)[] = []

  /** A server in its own process on a database of its own. */
  async function platform(name: string) {
    await sql`create database ${sql.id(name)}`.execute(owner.db)
    const connection = { ...postgres.connection, database: name }
    const { db, pool } = connect(connection, 8)
    opened.push(() => db.destroy())
    const dataFolder = join(folder, name)
    // Every request comes as another visitor, so that the limit per visitor counts and does not strike.
    const env = { TORCHWAY_TRUST_PROXY: 'true', TORCHWAY_LOG_LEVEL: 'error' }
    const server = await startProcess({ connection, dataFolder, db, env })
    opened.push(() => server.kill('SIGTERM'))
    return { ...server, connection, dataFolder, db, pool }
  }

  return {
    platform,
    db: owner.db,
    async [Symbol.asyncDispose]() {
      for (const close of opened.toReversed()) await close()
      await owner.db.destroy()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
