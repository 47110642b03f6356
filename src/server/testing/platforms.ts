import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { readConfig } from '#server/config.ts'
import { connect } from '#server/db/connect.ts'
import { folderStore } from '#server/files/store-folder.ts'
import { openJobs } from '#server/jobs.ts'
import { seedReference } from '#server/reference/seed.ts'
import { type TestApp, testApp } from './app.ts'
import { testDatabase } from './database.ts'

/** A running platform with the keys of demo mode in its data folder, and the connections a backup needs. */
export async function runningPlatform() {
  const app = await testApp()
  await seedReference(app.db)
  const keys = join(app.dataFolder, 'keys')
  mkdirSync(keys)
  writeFileSync(join(keys, 'secret'), app.deps.secret)
  const made = join(inject('postgres').host, '..', 'test-keys', 'demo-signing')
  cpSync(made, join(keys, 'demo-signing'), { recursive: true })
  return { app, ...connected(app) }
}

function connected(app: TestApp) {
  const { pool, db } = connect(app.connection, 2)
  const platform = { ...app.deps, db: app.db, pool }
  return {
    platform,
    async [Symbol.asyncDispose]() {
      await db.destroy()
      await app[Symbol.asyncDispose]()
    },
  }
}

/** A platform in which nobody has begun. */
export async function emptyPlatform(env: Record<string, string> = {}) {
  const database = await testDatabase()
  await seedReference(database.db)
  const dataFolder = mkdtempSync(join(tmpdir(), 'torchway-restore-'))
  const config = readConfig(env, { dataFolder, address: 'http://127.0.0.1:8080' })
  const jobs = await openJobs(database.connection, (error) => console.error(error))
  const files = await folderStore(join(dataFolder, 'files'))
  const { connection, pool, db } = database
  return {
    platform: { config, pool, db, jobs, files },
    connection,
    dataFolder,
    async [Symbol.asyncDispose]() {
      await jobs.stop()
      await database[Symbol.asyncDispose]()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Where an archive of a test may lie. */
export function archiveFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'torchway-backup-')), 'torchway.tar.gz')
}
