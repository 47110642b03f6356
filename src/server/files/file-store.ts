import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'

/** Where the bytes of files are kept, each under the SHA-256 (hex) of its content. */
export type FileStore = {
  /** Keeps a local file; `path` may be gone afterwards. The same content twice is one file. */
  put(path: string, sha256: string, size: number): Promise<void>
  /** Throws when nothing is kept under this hash: the caller's record and the store disagree. */
  open(sha256: string): Promise<Readable>
  has(sha256: string): Promise<boolean>
  list(): AsyncIterable<string>
}

/** Whether the kept bytes still are what their name says. For backups and drills: reads all of it. */
export async function verifyStored(
  store: FileStore,
  sha256: string,
): Promise<'intact' | 'damaged' | 'missing'> {
  if (!(await store.has(sha256))) return 'missing'
  const hash = createHash('sha256')
  for await (const chunk of await store.open(sha256)) hash.update(chunk)
  return hash.digest('hex') === sha256 ? 'intact' : 'damaged'
}

/** A name in the store is a hash and nothing else, so that no path can be made of it. */
export function requireSha256(value: string): string {
  if (/^[0-9a-f]{64}$/.test(value)) return value
  throw new Error('Not a SHA-256 in lower-case hex')
}
