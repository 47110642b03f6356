import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayInShanghai } from '#core/dates.ts'
import { demoAccounts, refuseDemoAccounts, seedDemoAccounts } from './accounts/actions.ts'
import { createAuth } from './accounts/auth.ts'
import { buildApp } from './app.ts'
import { demoKeys } from './certificates/demo-keys.ts'
import { productionKeys } from './certificates/keys.ts'
import { createSigner } from './certificates/signer.ts'
import { type Config, readConfig } from './config.ts'
import { type Connection, connect } from './db/connect.ts'
import { migrate } from './db/migrate.ts'
import { seedDemoEvaluations } from './demo/evaluations.ts'
import { seedDemoCases } from './demo/seed.ts'
import type { Clock, Deps } from './deps.ts'
import { seedDemoPeriod } from './emergency/actions.ts'
import { sweepTemporary } from './files/receive.ts'
import { folderStore } from './files/store-folder.ts'
import { s3Store } from './files/store-s3.ts'
import { openJobs } from './jobs.ts'
import { publishDigest } from './journal/actions.ts'
import { sender } from './outbox/sender.ts'
import { remindOfPapers } from './papers/actions.ts'
import { seedReference } from './reference/seed.ts'
import { remindOfSpotChecks } from './spot-checks/actions.ts'

export type ServerOptions = {
  databaseUrl: Connection
  dataFolder: string
  host: string
  port: number
  env?: Record<string, string | undefined>
}

/** One process of the platform, from settings to listening. Any number may share one database. */
export async function startServer(options: ServerOptions) {
  const { host, port, dataFolder, databaseUrl } = options
  const config = readConfig(options.env ?? process.env, {
    dataFolder,
    address: `http://${host}:${port}`,
  })
  const { deps, close } = await openDeps(config, databaseUrl)
  try {
    if (config.mode === 'production') await refuseDemoAccounts(deps.db)
    else await seedDemo(deps)
    await sweepIncoming(config.dataFolder)
    const app = await buildApp(deps)
    const sendMail = sender(config)
    const daily = async () => {
      await publishDigest(deps.db, deps.clock)
      await remind(deps)
    }
    await deps.jobs.work({ mail: sendMail, daily })
    // Whoever was down over midnight makes up for it now and not the night after.
    const caughtUp = remind(deps).catch((error) => console.error('reminders:', error))
    await app.listen({ host, port })
    if (config.mode === 'demo') printAccounts()
    return {
      address: config.publicUrl,
      stop: async () => {
        await app.close()
        await caughtUp
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** What an upload left behind when its process was killed. A day is longer than any upload takes. */
async function sweepIncoming(dataFolder: string): Promise<void> {
  const incoming = join(dataFolder, 'incoming')
  await mkdir(incoming, { recursive: true })
  await sweepTemporary(incoming, new Date(Date.now() - 86_400_000))
}

/** Whoever tries the platform finds its accounts where it was started, and on the sign-in page. */
function printAccounts(): void {
  console.log('演示账号 / Demo accounts')
  for (const { email, password, who } of demoAccounts) {
    console.log(`  ${email.padEnd(44)} ${password}   ${who.zh} / ${who.en}`)
  }
}

async function remind(deps: Deps): Promise<void> {
  await remindOfPapers(deps)
  await remindOfSpotChecks(deps)
}

async function seedDemo(deps: Deps): Promise<void> {
  await seedDemoAccounts(deps)
  await seedDemoCases(deps)
  await seedDemoPeriod(deps)
  await seedDemoEvaluations(deps)
}

/** What a process takes from outside, opened and brought up to date; the command line uses it too. */
export async function openDeps(
  config: Config,
  connection: Connection,
): Promise<{ deps: Deps; close: () => Promise<void> }> {
  const { db } = connect(connection, 20)
  await migrate(db)
  await seedReference(db)
  const clock = clockFrom(config.now)
  const keys = join(config.dataFolder, 'keys')
  const jobs = await openJobs(connection, (error) => console.error(`jobs: ${error.message}`))
  const secret = config.secret ?? (await keptSecret(keys))
  const deps: Deps = {
    config,
    secret,
    db,
    clock,
    jobs,
    auth: createAuth({ db, config, secret, jobs }),
    files: config.s3 ? s3Store(config.s3) : await folderStore(join(config.dataFolder, 'files')),
    signer: createSigner(
      config.mode === 'production'
        ? await productionKeys(config.keys, clock.now())
        : await demoKeys(keys),
    ),
  }
  return {
    deps,
    close: async () => {
      await jobs.stop()
      await db.destroy()
    },
  }
}

/** The real clock, or in a demonstration one that starts at a given instant and runs on from there. */
function clockFrom(start: Date | undefined): Clock {
  const ahead = start ? start.getTime() - Date.now() : 0
  const now = () => new Date(Date.now() + ahead)
  return { now, today: () => dayInShanghai(now()) }
}

/** Demo mode makes its own secret once; two processes that start together end up with the same one. */
async function keptSecret(folder: string): Promise<string> {
  const path = join(folder, 'secret')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(path)) {
    const draft = join(folder, `secret.${process.pid}`)
    await writeFile(draft, randomBytes(32).toString('hex'), { mode: 0o600 })
    await link(draft, path).catch(() => undefined)
    await rm(draft)
  }
  return (await readFile(path, 'utf8')).trim()
}
