import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { DomainError } from '#core/errors.ts'
import {
  changedArchive,
  cutArchive,
  foreignArchive,
  type Manifest,
  manifestName,
  manifestShape,
  type Part,
  partName,
} from './archive.ts'

// Keys and the manifest are held in memory; a part of this kind that is larger is none of ours.
const heldBytes = 256 * 1024 ** 2

/**
 * The parts of an archive, each checked while it is read. Without a manifest only files, whose names are
 * their hashes, can be checked; with one a part that is not the one it lists is refused as well.
 */
export async function* readParts(file: string, manifest?: Manifest): AsyncGenerator<Part> {
  const listed = new Map(manifest?.parts.map((part) => [part.name, part.sha256]))
  for await (const part of explained(entriesOf(file), file)) {
    const body = explained(part.body, file)
    const fixed = part.name.startsWith('files/') ? part.name.slice(6) : listed.get(part.name)
    yield { ...part, body: fixed ? checked({ ...part, body }, fixed, file) : body }
  }
}

/** Reads all of it and answers what it holds, or refuses it; nothing is written anywhere. */
export async function inspectArchive(
  file: string,
): Promise<{ manifest: Manifest; keys: Map<string, Buffer> }> {
  const keys = new Map<string, Buffer>()
  const parts: Manifest['parts'] = []
  const files = { count: 0, bytes: 0, names: createHash('sha256') }
  let manifest: Manifest | undefined
  for await (const part of readParts(file)) {
    if (manifest) throw changedArchive(file, part.name)
    if (part.name === manifestName) manifest = readManifest(await hold(part, file), file)
    else if (part.name.startsWith('files/')) {
      await drain(part)
      files.count += 1
      files.bytes += part.size
      files.names.update(`${part.name} ${part.size}\n`)
    } else if (part.name.startsWith('keys/')) {
      const bytes = await hold(part, file)
      keys.set(part.name, bytes)
      parts.push({ name: part.name, bytes: part.size, sha256: hashOf(bytes) })
    } else parts.push({ name: part.name, bytes: part.size, sha256: await drain(part) })
  }
  if (!manifest) throw cutArchive(file)
  const { names, ...counted } = files
  requireSame(file, manifest, { parts, files: { ...counted, sha256: names.digest('hex') } })
  return { manifest, keys }
}

async function* entriesOf(file: string): AsyncGenerator<Part> {
  const entries = extract()
  const reading = pipeline(createReadStream(file), createGunzip(), entries)
  // The loop below throws the same error; here it only must not be unhandled.
  reading.catch(() => {})
  let isFirst = true
  try {
    for await (const entry of entries) {
      const { name, size = 0, type } = entry.header
      if (type !== 'file' || !partName.test(name)) {
        throw isFirst ? foreignArchive(file) : changedArchive(file, name)
      }
      isFirst = false
      yield { name, size, body: entry as AsyncIterable<Buffer> }
    }
    await reading
  } finally {
    entries.destroy()
  }
}

async function* checked({ name, body }: Part, sha256: string, file: string) {
  const hash = createHash('sha256')
  for await (const chunk of body) {
    hash.update(chunk)
    yield chunk
  }
  if (hash.digest('hex') !== sha256) throw changedArchive(file, name)
}

/** Reads a part that is small enough to be held. */
export async function hold({ name, size, body }: Part, file: string): Promise<Buffer> {
  if (size > heldBytes) throw changedArchive(file, name)
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function drain({ body }: Part): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of body) hash.update(chunk)
  return hash.digest('hex')
}

export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function readManifest(bytes: Buffer, file: string): Manifest {
  try {
    return manifestShape.parse(JSON.parse(bytes.toString()))
  } catch {
    throw foreignArchive(file)
  }
}

function requireSame(file: string, manifest: Manifest, found: Pick<Manifest, 'parts' | 'files'>) {
  for (let i = 0; i < Math.max(manifest.parts.length, found.parts.length); i += 1) {
    const [listed, read] = [manifest.parts[i], found.parts[i]]
    if (listed?.name === read?.name && listed?.sha256 === read?.sha256) continue
    throw changedArchive(file, read?.name ?? listed?.name ?? '')
  }
  const { count, bytes, sha256 } = manifest.files
  const same =
    found.files.count === count && found.files.bytes === bytes && found.files.sha256 === sha256
  if (!same) throw changedArchive(file, 'files/')
}

/** What zlib, tar-stream and the disk say of a file that they cannot read, as one sentence. */
async function* explained<T>(source: AsyncIterable<T>, file: string): AsyncGenerator<T> {
  try {
    yield* source
  } catch (error) {
    throw error instanceof DomainError ? error : unreadable(error, file)
  }
}

function unreadable(error: unknown, file: string): DomainError {
  const { code = '', message } = error as Error & { code?: string }
  if (message === 'incorrect header check' || message === 'Invalid tar header') {
    return foreignArchive(file)
  }
  if (!/^E[A-Z]+$/.test(code)) return cutArchive(file)
  return new DomainError('invalid', {
    zh: `无法读取 ${file}：${message}`,
    en: `${file} cannot be read: ${message}`,
  })
}
