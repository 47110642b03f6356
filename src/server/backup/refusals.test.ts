import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp } from '../testing/app.ts'
import { submitted } from '../testing/contracts.ts'
import { person } from '../testing/people.ts'
import { archiveFile, emptyPlatform, runningPlatform } from '../testing/platforms.ts'
import type { Manifest } from './archive.ts'
import { backup } from './backup.ts'
import { verifyFiles } from './contents.ts'
import { hashOf } from './read-archive.ts'
import { restore } from './restore.ts'

type Archive = Map<string, Buffer>
type Target = Awaited<ReturnType<typeof emptyPlatform>>

let source: Awaited<ReturnType<typeof runningPlatform>>
let target: Target
const good = archiveFile()

beforeAll(async () => {
  source = await runningPlatform()
  const seller = await person(source.app, { kind: 'enterprise' })
  await person(source.app, { kind: 'registry', area: '330100' })
  await submitted(source.app, seller)
  await backup(source.platform, good)
  target = await emptyPlatform()
}, 120_000)
afterAll(async () => {
  await target[Symbol.asyncDispose]()
  await source[Symbol.asyncDispose]()
})

/** Everything that a restore could have left behind. */
async function traces({ platform, dataFolder }: Target) {
  const { rows } = await sql<{ n: string }>`select
    (select count(*) from organisations) + (select count(*) from cases) + (select count(*) from files)
    + (select count(*) from journal) + (select count(*) from pgboss.job where name = 'mail') as n
  `.execute(platform.db)
  const { rows: areas } = await sql<{ n: string }>`select count(*) as n from areas`.execute(
    platform.db,
  )
  const stored = []
  for await (const sha256 of platform.files.list()) stored.push(sha256)
  const keys = existsSync(join(dataFolder, 'keys')) ? readdirSync(join(dataFolder, 'keys')) : []
  return { rows: rows[0]?.n, hasAreas: Number(areas[0]?.n) > 3000, stored, keys }
}

async function refuses(file: string, sentence: RegExp) {
  await expect(restore(target.platform, file)).rejects.toMatchObject({
    name: 'DomainError',
    text: { en: expect.stringMatching(sentence), zh: expect.stringMatching(/[一-鿿]/) },
  })
  expect(await traces(target)).toEqual({ rows: '0', hasAreas: true, stored: [], keys: [] })
}

/** A copy of the good archive with its entries changed. */
async function repacked(change: (archive: Archive) => void): Promise<string> {
  const archive = readTar(gunzipSync(readFileSync(good)))
  change(archive)
  const { pack } = await import('tar-stream')
  const packing = pack()
  for (const [name, bytes] of archive) packing.entry({ name }, bytes)
  packing.finalize()
  const file = archiveFile()
  writeFileSync(file, gzipSync(await buffer(Readable.from(packing))))
  return file
}

function readTar(bytes: Buffer): Archive {
  const archive: Archive = new Map()
  for (let at = 0; bytes[at]; ) {
    const text = (from: number, to: number) =>
      bytes
        .subarray(at + from, at + to)
        .toString()
        .replace(/\0.*/s, '')
    const size = Number.parseInt(text(124, 136), 8)
    archive.set(text(0, 100), bytes.subarray(at + 512, at + 512 + size))
    at += 512 + Math.ceil(size / 512) * 512
  }
  return archive
}

const nameLike = (archive: Archive, part: RegExp) =>
  [...archive.keys()].find((name) => part.test(name)) ?? ''

/** Changes a table's rows and makes the manifest agree, as a careful forger would. */
function forge(archive: Archive, table: string, change: (rows: string) => string) {
  const name = `tables/${table}/000001`
  const bytes = Buffer.from(change(String(archive.get(name))))
  archive.set(name, bytes)
  const manifest: Manifest = JSON.parse(String(archive.get('manifest.json')))
  const parts = manifest.parts.map((part) =>
    part.name === name ? { name, bytes: bytes.length, sha256: hashOf(bytes) } : part,
  )
  archive.set('manifest.json', Buffer.from(JSON.stringify({ ...manifest, parts })))
}

it.each([0.02, 0.5, 0.95, 0.9999])('refuses an archive cut off at %d of its length', async (at) => {
  const file = archiveFile()
  copyFileSync(good, file)
  truncateSync(file, Math.floor(readFileSync(good).length * at))
  await refuses(file, /incomplete or damaged; nothing was changed$/)
})

it('refuses an archive with one byte flipped', async () => {
  const bytes = readFileSync(good)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  const file = archiveFile()
  writeFileSync(file, bytes)
  await refuses(file, /nothing was changed$/)
})

it('refuses a changed row, naming the part', async () => {
  const file = await repacked((archive) => {
    const rows = String(archive.get('tables/organisations/000001'))
    archive.set('tables/organisations/000001', Buffer.from(rows.replace('registry', 'Registry')))
  })
  await refuses(file, /tables\/organisations\/000001 is not what was backed up/)
})

it('refuses a changed file and a changed key', async () => {
  for (const part of [/^files\//, /^keys\/secret/]) {
    const file = await repacked((archive) => {
      const name = nameLike(archive, part)
      archive.set(name, Buffer.alloc(archive.get(name)?.length ?? 0, 'x'))
    })
    await refuses(file, /is not what was backed up/)
  }
})

it('refuses an archive from which a part was taken, or to which one was added', async () => {
  for (const part of [/^files\//, /^tables\/journal/, /^keys\/secret/]) {
    const file = await repacked((archive) => archive.delete(nameLike(archive, part)))
    await refuses(file, /is not what was backed up/)
  }
  const extra = Buffer.from('another file')
  const sha256 = createHash('sha256').update(extra).digest('hex')
  for (const name of [`files/${sha256}`, 'keys/../../outside', 'tables/cases/000009']) {
    const file = await repacked((archive) => {
      const manifest = archive.get('manifest.json') ?? extra
      archive.delete('manifest.json')
      archive.set(name, extra).set('manifest.json', manifest)
    })
    await refuses(file, /is not what was backed up/)
  }
})

it('refuses what is no archive of ours', async () => {
  const file = archiveFile()
  for (const bytes of [Buffer.from('hello'), gzipSync('hello'), Buffer.alloc(0)]) {
    writeFileSync(file, bytes)
    await refuses(file, /not a backup of this platform|incomplete or damaged/)
  }
  const foreign = await repacked((archive) => {
    archive.clear()
    archive.set('holiday.jpg', Buffer.from('a picture'))
  })
  await refuses(foreign, /is not a backup of this platform/)
  await refuses(join(dirname(file), 'none.tar.gz'), /cannot be read: ENOENT/)
})

it('refuses a backup of another version or mode in one sentence', async () => {
  for (const [change, sentence] of [
    [{ migration: '0000_before' }, /backup is of 0000_before/],
    [{ mode: 'production' }, /in production mode, this one is in demo mode/],
  ] as const) {
    const file = await repacked((archive) => {
      const manifest = JSON.parse(String(archive.get('manifest.json')))
      archive.set('manifest.json', Buffer.from(JSON.stringify({ ...manifest, ...change })))
    })
    await refuses(file, sentence)
  }
})

it('undoes everything in the database when a row does not fit in the end', async () => {
  const file = await repacked((archive) =>
    forge(archive, 'members', (rows) => rows.replace(/^[0-9a-f]{8}/, '00000000')),
  )
  await expect(restore(target.platform, file)).rejects.toThrow(/foreign key/)
  expect(await traces(target)).toMatchObject({ rows: '0', hasAreas: true, keys: [] })
  await using other = await emptyPlatform()
  await restore(other.platform, good)
})

it('refuses a platform in which somebody has begun, and leaves it alone', async () => {
  await using app = await testApp()
  await person(app, { kind: 'enterprise', name: '已有单位' })
  await using used = await emptyPlatform()
  await used.platform.db
    .insertInto('organisations')
    .values(
      await app.db.selectFrom('organisations').selectAll().where('name', '=', '已有单位').execute(),
    )
    .execute()
  await expect(restore(used.platform, good)).rejects.toThrow(/already holds data/)
  expect(await used.platform.db.selectFrom('organisations').select('name').execute()).toEqual([
    { name: '已有单位' },
  ])
})

it('refuses where another secret is set, and keeps the one that is', async () => {
  await using other = await emptyPlatform({ TORCHWAY_SECRET: 'x'.repeat(40) })
  await expect(restore(other.platform, good)).rejects.toThrow(/TORCHWAY_SECRET here is not/)
  expect(await traces(other)).toMatchObject({ rows: '0', stored: [], keys: [] })
})

it('makes no backup when a file is missing or damaged, and says which', async () => {
  const file = archiveFile()
  const [sha256 = ''] = await allStored()
  const place = join(source.app.dataFolder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  const bytes = readFileSync(place)
  for (const spoil of [() => writeFileSync(place, 'other bytes'), () => rmSync(place)]) {
    spoil()
    await expect(backup(source.platform, file)).rejects.toThrow(`The file ${sha256} is missing or`)
    expect(readdirSync(dirname(file))).toEqual([])
    const { faults } = await verifyFiles(source.platform)
    expect(faults).toMatchObject([{ sha256, namedBy: [expect.stringContaining('合同.pdf')] }])
  }
  writeFileSync(place, bytes)
  await backup(source.platform, file)
})

it('leaves an older backup as it was when the new one fails', async () => {
  const folder = dirname(archiveFile())
  mkdirSync(join(folder, 'busy.part', 'x'), { recursive: true })
  writeFileSync(join(folder, 'busy'), 'the older one')
  await expect(backup(source.platform, join(folder, 'busy'))).rejects.toMatchObject({
    text: { en: expect.stringContaining('cannot be written') },
  })
  expect(await readFile(join(folder, 'busy'), 'utf8')).toBe('the older one')
  await expect(backup(source.platform, '/nowhere/at/all')).rejects.toThrow(/cannot be written/)
})

it('refuses a second backup while one is under way', async () => {
  const client = await source.platform.pool.connect()
  await client.query(`begin; select pg_advisory_xact_lock(hashtextextended('backup', 0))`)
  await expect(backup(source.platform, archiveFile())).rejects.toThrow(/under way/)
  await client.query('rollback')
  client.release()
})

async function allStored(): Promise<string[]> {
  const rows = await source.app.db.selectFrom('files').select('sha256').execute()
  return rows.map((row) => row.sha256)
}
