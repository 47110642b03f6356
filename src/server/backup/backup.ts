import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { DomainError } from '#core/errors.ts'
import { latestMigration } from '../db/migrate.ts'
import type { Deps } from '../deps.ts'
import { type Manifest, manifestName, type Part } from './archive.ts'
import { contentOf } from './contents.ts'
import { copyOut } from './copy.ts'
import { collectKeys } from './keys.ts'
import { hashOf } from './read-archive.ts'
import { allContents, listSequences, listTables, listUnsentMails, type Table } from './tables.ts'
import { writeArchive } from './write-archive.ts'

type Platform = Pick<Deps, 'config' | 'files'> & { pool: pg.Pool }

/**
 * Writes everything that the platform is into one file: all rows and the files they name as they stood at one
 * moment, the unsent mails, the keys. The platform goes on meanwhile. Refuses when a file is not intact.
 */
export async function backup(platform: Platform, file: string): Promise<Manifest> {
  const client = await platform.pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'`)
    await requireAlone(client)
    const manifest = await emptyManifest(platform)
    await writeArchive(file, allParts(platform, client, manifest))
    await client.query('commit')
    client.release()
    return manifest
  } catch (error) {
    // It may stand in the middle of a COPY: not for anybody else.
    client.release(true)
    throw error
  }
}

async function emptyManifest({ config }: Platform): Promise<Manifest> {
  return {
    format: 'torchway-backup-1',
    createdAt: new Date().toISOString(),
    mode: config.mode,
    migration: await latestMigration(),
    tables: [],
    sequences: [],
    mails: 0,
    files: { count: 0, bytes: 0, sha256: '' },
    parts: [],
  }
}

async function* allParts(
  platform: Platform,
  client: pg.ClientBase,
  manifest: Manifest,
): AsyncGenerator<Part> {
  const listed = (name: string, bytes: Buffer): Part => {
    manifest.parts.push({ name, bytes: bytes.length, sha256: hashOf(bytes) })
    return whole(name, bytes)
  }
  for (const table of await listTables(client)) {
    yield* tableParts(client, table, { manifest, listed })
  }
  manifest.sequences = await listSequences(client)
  const mails = await listUnsentMails(client)
  manifest.mails = mails.length
  for (let i = 0; i < mails.length; i += 1000) {
    yield listed(`mail/${numbered(i / 1000 + 1)}`, lines(mails.slice(i, i + 1000)))
  }
  yield* fileParts(platform, client, manifest)
  for (const { name, bytes } of await collectKeys(platform.config)) yield listed(name, bytes)
  yield whole(manifestName, Buffer.from(JSON.stringify(manifest, null, 1)))
}

type Listing = { manifest: Manifest; listed: (name: string, bytes: Buffer) => Part }

async function* tableParts(client: pg.ClientBase, table: Table, { manifest, listed }: Listing) {
  let place = 0
  let rows = 0
  for await (const chunk of copyOut(client, table, (count) => (rows = count))) {
    place += 1
    yield listed(`tables/${table.name}/${numbered(place)}`, chunk)
  }
  manifest.tables.push({ ...table, rows })
}

async function* fileParts({ files }: Platform, client: pg.ClientBase, manifest: Manifest) {
  const names = createHash('sha256')
  for await (const content of allContents(client)) {
    const name = `files/${content.sha256}`
    const { size, body } = await contentOf(files, content)
    names.update(`${name} ${size}\n`)
    manifest.files.count += 1
    manifest.files.bytes += size
    yield { name, size, body }
  }
  manifest.files.sha256 = names.digest('hex')
}

function whole(name: string, bytes: Buffer): Part {
  const body = (async function* () {
    yield bytes
  })()
  return { name, size: bytes.length, body }
}

function lines(values: readonly unknown[]): Buffer {
  return Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(''))
}

function numbered(place: number): string {
  return String(place).padStart(6, '0')
}

/** Two backups of one platform at once would only slow each other, or write the same file. */
async function requireAlone(client: pg.ClientBase): Promise<void> {
  // One that has just failed lets go of the lock a moment after it said so.
  for (let tries = 0; tries < 10; tries += 1) {
    const { rows } = await client.query<{ alone: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended('backup', 0)) as alone`,
    )
    if (rows[0]?.alone) return
    await sleep(100)
  }
  throw new DomainError('conflict', {
    zh: '另一个备份正在进行，请等它结束',
    en: 'Another backup of this platform is under way; wait for it to end',
  })
}
