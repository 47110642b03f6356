import { createHash, randomBytes } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer as bytesOf } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DomainError } from '#core/errors.ts'
import { type FileStore, verifyStored } from './file-store.ts'
import { folderStore } from './store-folder.ts'
import { type S3Settings, s3Store } from './store-s3.ts'
import { startSwift } from './swift-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'stores-'))
afterAll(() => rmSync(folder, { recursive: true }))

let uploads = 0

function upload(content: Buffer) {
  uploads += 1
  const path = join(folder, `${uploads}.part`)
  writeFileSync(path, content, { mode: 0o644 })
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { path, sha256, size: content.length }
}

function largeUpload(megabytes: number) {
  uploads += 1
  const path = join(folder, `${uploads}.part`)
  const block = randomBytes(1024 ** 2)
  const hash = createHash('sha256')
  for (let index = 0; index < megabytes; index += 1) {
    appendFileSync(path, block)
    hash.update(block)
  }
  return { path, sha256: hash.digest('hex'), size: megabytes * 1024 ** 2 }
}

async function put(store: FileStore, content: Buffer): Promise<string> {
  const { path, sha256, size } = upload(content)
  await store.put(path, sha256, size)
  return sha256
}

const nowhere = 'f'.repeat(64)

function contract(ready: () => FileStore) {
  it('gives back what it was given', async () => {
    const content = randomBytes(100_000)
    const sha256 = await put(ready(), content)
    expect((await bytesOf(await ready().open(sha256))).equals(content)).toBe(true)
    expect(await ready().has(sha256)).toBe(true)
    expect(await verifyStored(ready(), sha256)).toBe('intact')
  })

  it('keeps the same content once', async () => {
    const content = randomBytes(1000)
    const sha256 = await put(ready(), content)
    expect(await put(ready(), content)).toBe(sha256)
    const listed = await Array.fromAsync(ready().list())
    expect(listed.filter((each) => each === sha256)).toHaveLength(1)
  })

  it('keeps 256 MB without holding them in memory', async () => {
    const { path, sha256, size } = largeUpload(256)
    const before = process.resourceUsage().maxRSS
    await ready().put(path, sha256, size)
    expect(await verifyStored(ready(), sha256)).toBe('intact')
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(150 * 1024)
  }, 120_000)

  it('lists every file', async () => {
    const all: string[] = []
    for (let index = 0; index < 30; index += 1) all.push(await put(ready(), randomBytes(10)))
    expect(await Array.fromAsync(ready().list())).toEqual(expect.arrayContaining(all))
  })

  it('takes 20 puts of one content at once', async () => {
    const content = randomBytes(5000)
    const all = await Promise.all(Array.from({ length: 20 }, () => put(ready(), content)))
    expect(await verifyStored(ready(), all[0] ?? '')).toBe('intact')
  })

  it('says that what it does not have is missing', async () => {
    expect(await ready().has(nowhere)).toBe(false)
    expect(await verifyStored(ready(), nowhere)).toBe('missing')
    await expect(ready().open(nowhere)).rejects.toThrow()
  })

  it('refuses a file of another size than said', async () => {
    const { path, sha256 } = upload(randomBytes(10))
    await expect(ready().put(path, sha256, 11)).rejects.toThrow('has not 11 bytes')
    expect(await ready().has(sha256)).toBe(false)
  })

  it.each(['../../etc/passwd', '', 'F'.repeat(64)])(
    'takes no name but a hash: %s',
    async (name) => {
      const { path, size } = upload(Buffer.from('x'))
      await expect(ready().put(path, name, size)).rejects.toThrow('Not a SHA-256')
      await expect(ready().open(name)).rejects.toThrow('Not a SHA-256')
      await expect(ready().has(name)).rejects.toThrow('Not a SHA-256')
    },
  )
}

describe('files in a folder', () => {
  const root = join(folder, 'kept')
  let store: FileStore
  beforeAll(async () => {
    store = await folderStore(root)
  })
  contract(() => store)

  const placeOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

  it('lie under two levels of folders, for nobody else to read, and the upload is gone', async () => {
    const { path, sha256, size } = upload(Buffer.from('技术开发合同'))
    await store.put(path, sha256, size)
    expect(statSync(placeOf(sha256)).mode & 0o777).toBe(0o600)
    expect(existsSync(path)).toBe(false)
  })

  it('are found damaged when a byte changed, and healed by the same upload', async () => {
    const content = Buffer.from('合同正文')
    const sha256 = await put(store, content)
    writeFileSync(placeOf(sha256), '合同正闻')
    expect(await verifyStored(store, sha256)).toBe('damaged')
    await put(store, content)
    expect(await verifyStored(store, sha256)).toBe('intact')
  })

  it.skipIf(!existsSync('/dev/shm'))('arrive whole from another disk', async () => {
    const elsewhere = mkdtempSync('/dev/shm/stores-')
    const content = randomBytes(2_000_000)
    const path = join(elsewhere, 'upload.part')
    writeFileSync(path, content)
    const sha256 = createHash('sha256').update(content).digest('hex')
    await store.put(path, sha256, content.length)
    expect(await verifyStored(store, sha256)).toBe('intact')
    expect([readdirSync(elsewhere), readdirSync(join(root, 'incoming'))]).toEqual([[], []])
    rmSync(elsewhere, { recursive: true })
  })

  it('are listed without what is still arriving', async () => {
    const own = await folderStore(join(folder, 'own'))
    const sha256 = await put(own, Buffer.from('x'))
    writeFileSync(join(folder, 'own', 'incoming', 'a.part'), 'x')
    await mkdir(join(folder, 'own', 'lost+found'))
    expect(await Array.fromAsync(own.list())).toEqual([sha256])
  })
})

const skipped = process.env.TORCHWAY_TEST_S3
  ? false
  : 'TORCHWAY_TEST_S3 is not set. Set it to 1 where Debian’s swift-proxy swift-account swift-container swift-object memcached are installed'
if (skipped) console.warn(`Files in S3: skipped, ${skipped}.`)

describe.skipIf(skipped)('files in S3', () => {
  let swift: Awaited<ReturnType<typeof startSwift>>
  let store: FileStore
  beforeAll(async () => {
    swift = await startSwift()
    store = s3Store(swift.settings)
  }, 120_000)
  afterAll(() => swift?.stop())
  contract(() => store)

  it('go up in parts when they are large', async () => {
    const { path, sha256, size } = largeUpload(20)
    const inParts = s3Store(swift.settings, 8 * 1024 ** 2)
    await inParts.put(path, sha256, size)
    expect(await verifyStored(inParts, sha256)).toBe('intact')
  })

  it('are refused by the server itself when the bytes are not those of the hash', async () => {
    const { path, size } = upload(Buffer.from('x'))
    await expect(store.put(path, nowhere, size)).rejects.toThrow(/S3 answered 400.*BadDigest/s)
    expect(await store.has(nowhere)).toBe(false)
  })

  it('are not listed as none when the bucket is missing', async () => {
    const elsewhere = s3Store({ ...swift.settings, bucket: 'nowhere' })
    await expect(Array.fromAsync(elsewhere.list())).rejects.toThrow('no bucket nowhere')
  })

  it('need the right key', async () => {
    const stranger = s3Store({ ...swift.settings, secretAccessKey: 'wrong' })
    await expect(put(stranger, Buffer.from('y'))).rejects.toThrow('403')
  })
})

it('says that the storage cannot be reached, and that it may be tried again', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await new Promise((resolve) => server.close(resolve))
  const settings: S3Settings = {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: 'torchway',
    region: 'us-east-1',
    accessKeyId: 'a',
    secretAccessKey: 'b',
  }
  const error = await put(s3Store(settings), Buffer.from('x')).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(DomainError)
  expect((error as DomainError).details.retry).toBe(true)
})
