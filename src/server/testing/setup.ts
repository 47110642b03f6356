import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PgBoss } from 'pg-boss'
import type { TestProject } from 'vitest/node'
import { connect } from '#server/db/connect.ts'
import { startEmbeddedPostgres } from '#server/db/embedded.ts'
import { migrate } from '#server/db/migrate.ts'
import { clearLeftovers } from '#server/db/postmaster.ts'
import { findStartTicks } from '#server/db/processes.ts'
import { seedReference } from '#server/reference/seed.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { host: string; user: string; database: string }
  }
}

const prefix = 'torchway-test-'

/** One PostgreSQL for the whole run, whose own database is the migrated template of every test database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearKilledRuns()
  const dataFolder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  chmodSync(dataFolder, 0o755)
  const postgres = await startEmbeddedPostgres({
    dataFolder,
    log: ({ en }) => console.log(en),
    // Only here: nothing in these databases outlives the run.
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' },
  })
  await prepareTemplate(postgres.connection)
  project.provide('postgres', postgres.connection)
  return async () => {
    await postgres.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function prepareTemplate(connection: { host: string; user: string; database: string }) {
  const { db } = connect(connection)
  await migrate(db)
  await seedReference(db)
  await db.destroy()
  const boss = new PgBoss({ ...connection, port: 5432, supervise: false, schedule: false })
  await boss.start()
  await boss.stop({ graceful: false })
}

async function clearKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix)
      ? Number(name.slice(prefix.length).split('-')[0])
      : undefined
    if (!pid || findStartTicks(pid)) continue
    const folder = realpathSync(join(tmpdir(), name))
    await clearLeftovers(join(folder, 'pg'))
    rmSync(folder, { recursive: true, force: true })
  }
}
