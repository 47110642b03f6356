import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { DomainError, invalidField } from '#core/errors.ts'
import { asStorageRefusal, sizeInWords } from './refusals.ts'

type Receiving = { maxBytes: number; folder: string; declaredBytes?: number }

/**
 * Streams an upload into a new file of `folder` while hashing it; SHA-256 in hex, size in bytes. Over
 * the limit it stops writing and throws `invalid`; a full disk or a lost connection is a `conflict` that
 * may be tried again. Nothing stays behind after a refusal. `declaredBytes` (Content-Length, which in a
 * form is slightly more than the file) only makes the sentence exact and a hopeless upload short.
 */
export async function receiveStream(stream: Readable, receiving: Receiving) {
  const { maxBytes, folder, declaredBytes = 0 } = receiving
  const envelope = 1024 ** 2
  if (declaredBytes > maxBytes + envelope) {
    discard(stream)
    throw tooLarge(declaredBytes, maxBytes)
  }
  const path = join(folder, `${randomUUID()}.part`)
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      return { path, ...(await pour(stream, file, receiving)) }
    } finally {
      await file.close()
    }
  } catch (error) {
    discard(stream)
    await rm(path, { force: true })
    throw asStorageRefusal(error)
  }
}

/** Writes a stream into an open file; answers its SHA-256 and size. */
export async function pour(
  stream: Readable,
  file: FileHandle,
  { maxBytes, declaredBytes = 0 }: Pick<Receiving, 'maxBytes' | 'declaredBytes'>,
) {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of chunksOf(stream)) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge(Math.max(size, declaredBytes), maxBytes)
    hash.update(chunk)
    await file.appendFile(chunk)
  }
  // A form parser with a limit of its own ends a part early without an error.
  if ('truncated' in stream && stream.truncated) throw tooLarge(size + 1, maxBytes)
  return { sha256: hash.digest('hex'), size }
}

/** Removes what uploads of a dead process left behind; answers how many files. */
export async function sweepTemporary(folder: string, olderThan: Date): Promise<number> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.part'))
  let swept = 0
  for (const name of names) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (!found || found.mtime >= olderThan) continue
    await rm(path, { force: true })
    swept += 1
  }
  return swept
}

// Leaving the loop must not destroy the stream: that would cut the connection before our answer.
async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  try {
    yield* stream.iterator({ destroyOnReturn: false })
  } catch {
    throw new DomainError('conflict', interruptedText, { retry: true })
  }
}

// What still arrives is thrown away, so that the sender gets to read the answer.
function discard(stream: Readable) {
  stream.on('error', () => undefined)
  stream.resume()
}

const interruptedText = {
  zh: '上传中断，文件没有收完整。请检查网络后重新上传。',
  en: 'The upload was interrupted and the file did not arrive whole. Check the connection and upload it again.',
}

function tooLarge(bytes: number, maxBytes: number) {
  const [is, most] = [sizeInWords(bytes), sizeInWords(maxBytes)]
  return invalidField('file', {
    zh: `文件 ${is}，超过上限 ${most}。请减小文件或者拆分后再上传。`,
    en: `The file has ${is}, over the limit of ${most}. Make it smaller or split it, and upload again.`,
  })
}
