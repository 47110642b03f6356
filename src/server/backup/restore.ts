import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import { DomainError } from '#core/errors.ts'
import { latestMigration } from '../db/migrate.ts'
import type { Tables, Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { foreignArchive, type Manifest, type Part } from './archive.ts'
import { type CopyIn, copyIn } from './copy.ts'
import { placeKeys, writeKey } from './keys.ts'
import { hold, inspectArchive, readParts } from './read-archive.ts'
import { listTables, requireEmpty, setSequence, type Table } from './tables.ts'

type Platform = Pick<Deps, 'config' | 'files' | 'jobs'> & { pool: pg.Pool }

/**
 * Brings a backup back into an empty platform of the same version: all of it, or nothing. Refuses an archive
 * that is cut off, changed or not ours before anything is written.
 */
export async function restore(platform: Platform, file: string): Promise<Manifest> {
  await requireEmpty(platform.pool)
  const { manifest, keys } = await inspectArchive(file)
  await requireSamePlatform(platform, manifest)
  const placed = await placeKeys(platform.config, keys)
  await withClient(platform.pool, async (client, tx) => {
    const tables = await lockTables(client)
    requireSameTables(file, tables, manifest)
    await loadParts({ platform, client, tx }, file, manifest)
    for (const sequence of manifest.sequences) await setSequence(client, sequence)
    for (const key of placed) await writeKey(key)
  })
  return manifest
}

async function requireSamePlatform({ config }: Platform, manifest: Manifest): Promise<void> {
  const migration = await latestMigration()
  if (manifest.migration !== migration) {
    throw new DomainError('conflict', {
      zh: `备份来自版本 ${manifest.migration}，本平台为 ${migration}；请用相同版本的程序恢复，再升级`,
      en: `The backup is of ${manifest.migration}, this platform is ${migration}; restore with the same version, then upgrade`,
    })
  }
  if (manifest.mode !== config.mode) {
    throw new DomainError('conflict', {
      zh: `备份来自 ${manifest.mode} 模式，本平台为 ${config.mode} 模式（TORCHWAY_MODE）`,
      en: `The backup is of a platform in ${manifest.mode} mode, this one is in ${config.mode} mode (TORCHWAY_MODE)`,
    })
  }
}

/** COPY needs the connection itself, the queue of mails a transaction: here both are the same one. */
async function withClient(
  pool: pg.Pool,
  work: (client: pg.PoolClient, tx: Tx) => Promise<void>,
): Promise<void> {
  const client = await pool.connect()
  const dialect = new PostgresDialect({
    pool: { connect: async () => client, end: async () => {}, options: {} },
  })
  await new Kysely<Tables>({ dialect }).transaction().execute((tx) => work(client, tx))
}

/** Empty, and so until the end: reference rows are replaced, nobody else may begin meanwhile. */
async function lockTables(client: pg.PoolClient): Promise<Table[]> {
  const tables = await listTables(client)
  const names = tables.map(({ name }) => `"${name}"`).join(', ')
  await client.query(`lock table ${names} in access exclusive mode`)
  await requireEmpty(client)
  await client.query(`truncate ${names}`)
  await client.query(`set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'`)
  return tables
}

function requireSameTables(file: string, tables: Table[], manifest: Manifest): void {
  const shape = (of: readonly Table[]) =>
    JSON.stringify(of.map(({ name, columns }) => [name, ...columns]))
  if (shape(tables) !== shape(manifest.tables)) throw foreignArchive(file)
}

type Target = { platform: Platform; client: pg.PoolClient; tx: Tx }

async function loadParts(target: Target, file: string, manifest: Manifest): Promise<void> {
  const rows = rowLoader(target.client, manifest)
  try {
    for await (const part of readParts(file, manifest)) {
      const [kind = '', name = ''] = part.name.split('/')
      if (kind === 'tables') {
        await rows.load(name, part)
        continue
      }
      await rows.finish()
      if (kind === 'mail') await queueMails(target, await hold(part, file))
      else if (kind === 'files') await keepFile(target.platform, name, part)
      else await hold(part, file)
    }
  } catch (error) {
    await rows.stop()
    throw error
  }
}

/** The parts of one table follow each other and make one COPY: its rows may point to each other. */
function rowLoader(client: pg.PoolClient, manifest: Manifest) {
  const tables = new Map(manifest.tables.map((table) => [table.name, table]))
  let open: { name: string; copy: CopyIn } | undefined

  const finish = async () => {
    if (!open) return
    const { name, copy } = open
    open = undefined
    const rows = await copy.end()
    if (rows === tables.get(name)?.rows) return
    throw new Error(`${name} came back with ${rows} rows, not ${tables.get(name)?.rows}`)
  }

  return {
    finish,
    async load(name: string, part: Part) {
      if (open?.name !== name) await finish()
      const table = tables.get(name)
      if (!table) throw new Error(`The manifest does not list the table ${name}`)
      open ??= { name, copy: copyIn(client, table) }
      for await (const chunk of part.body) await open.copy.write(chunk)
    },
    async stop() {
      await open?.copy.stop()
    },
  }
}

const mailShape = z.object({ to: z.string(), subject: z.string(), text: z.string() })

async function queueMails({ platform, tx }: Target, bytes: Buffer): Promise<void> {
  const lines = bytes.toString().split('\n').filter(Boolean)
  for (const line of lines) await platform.jobs.sendMail(tx, mailShape.parse(JSON.parse(line)))
}

async function keepFile({ config, files }: Platform, sha256: string, part: Part): Promise<void> {
  const folder = join(config.dataFolder, 'incoming')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${randomUUID()}.part`)
  try {
    await pipeline(part.body, createWriteStream(path, { mode: 0o600 }))
    await files.put(path, sha256, part.size)
  } finally {
    await rm(path, { force: true })
  }
}
