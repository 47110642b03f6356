import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { invalidField } from '#core/errors.ts'
import { damaged, sizeInWords } from './refusals.ts'

/** entries: how many files an archive may hold; bytes: how much they may come to when unpacked. */
export type ZipLimits = { entries: number; bytes: number }

type ZipEntry = {
  name: string
  flags: number
  method: number
  crc: number
  packed: number
  unpacked: number
  at: number
}

const stored = 0
const deflated = 8
const unset = 0xffffffff

/** The archive's table of contents (ZIP and ZIP64). Refuses a torn archive and one over the limits. */
export async function listEntries(file: FileHandle, limits: ZipLimits): Promise<ZipEntry[]> {
  const { count, size, at } = await findDirectory(file)
  if (count > limits.entries) throw tooMany(limits)
  // A directory entry is 46 bytes and its names; what is much larger was made to fill memory.
  if (size > count * 4096) throw damaged()
  const directory = await readAt(file, at, size)
  const entries: ZipEntry[] = []
  for (let offset = 0; entries.length < count; ) {
    if (offset + 46 > size || directory.readUInt32LE(offset) !== 0x02014b50) throw damaged()
    const nameEnd = offset + 46 + directory.readUInt16LE(offset + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(offset + 30)
    if (extraEnd > size) throw damaged()
    entries.push(withLongSizes(directory, offset, { nameEnd, extraEnd }))
    offset = extraEnd + directory.readUInt16LE(offset + 32)
  }
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > limits.bytes) throw tooLarge(limits)
  return entries
}

/** The content of one small entry; refuses when it unpacks to more than `max` bytes. */
export async function readEntry(file: FileHandle, entry: ZipEntry, max: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  await unpack(file, entry, { max, take: (chunk) => chunks.push(chunk) })
  return Buffer.concat(chunks)
}

/**
 * Unpacks every entry into nothing and counts: the sizes in the table of contents may lie. Refuses a
 * bomb, a wrong checksum, a password. Nothing is written, so names in the archive do not matter.
 */
export async function checkEntries(file: FileHandle, limits: ZipLimits): Promise<void> {
  let left = limits.bytes
  for (const entry of await listEntries(file, limits)) {
    const seen = { bytes: 0, crc: 0 }
    await unpack(file, entry, {
      max: left,
      take: (chunk) => {
        seen.bytes += chunk.length
        seen.crc = crc32(chunk, seen.crc)
      },
      over: tooLarge(limits),
    })
    if (seen.bytes !== entry.unpacked || seen.crc !== entry.crc) throw damaged()
    left -= seen.bytes
  }
}

type Taking = { max: number; take: (chunk: Buffer) => void; over?: Error }

/** Gives the content of one entry piece by piece; refuses when it comes to more than `max` bytes. */
export async function unpack(file: FileHandle, entry: ZipEntry, { max, take, over }: Taking) {
  if (entry.flags & 1) throw locked()
  if (entry.method !== stored && entry.method !== deflated) throw damaged()
  const header = await readAt(file, entry.at, 30)
  if (header.readUInt32LE(0) !== 0x04034b50) throw damaged()
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (entry.packed === 0) return
  const refusal = over ?? damaged()
  const count = async (chunks: AsyncIterable<Buffer>) => {
    let bytes = 0
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > max) throw refusal
      take(chunk)
    }
  }
  const source = bytesOf(file, start, entry.packed)
  try {
    if (entry.method === stored) await count(source)
    else await pipeline(source, createInflateRaw(), count)
  } catch (error) {
    throw error === refusal ? refusal : damaged()
  }
}

async function* bytesOf(file: FileHandle, start: number, length: number) {
  for (let done = 0; done < length; ) {
    const chunk = await readAt(file, start + done, Math.min(65_536, length - done))
    done += chunk.length
    yield chunk
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  if (bytesRead < length) throw damaged()
  return buffer
}

async function findDirectory(file: FileHandle) {
  const { size: fileSize } = await file.stat()
  const tailAt = Math.max(0, fileSize - 65_557)
  const tail = await readAt(file, tailAt, fileSize - tailAt)
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > tail.length) throw damaged()
  const short = {
    count: tail.readUInt16LE(end + 10),
    size: tail.readUInt32LE(end + 12),
    at: tail.readUInt32LE(end + 16),
  }
  const isLong = short.count === 0xffff || short.size === unset || short.at === unset
  if (!isLong || end < 20 || tail.readUInt32LE(end - 20) !== 0x07064b50) return short
  const long = await readAt(file, long64(tail, end - 12), 56)
  if (long.readUInt32LE(0) !== 0x06064b50) throw damaged()
  return { count: long64(long, 32), size: long64(long, 40), at: long64(long, 48) }
}

function withLongSizes(
  directory: Buffer,
  at: number,
  { nameEnd, extraEnd }: { nameEnd: number; extraEnd: number },
): ZipEntry {
  const long = longFields(directory.subarray(nameEnd, extraEnd))
  // The long fields stand in this order, and only those whose short form is all ones.
  const [unpacked, packed, start] = [24, 20, 42].map((offset) => {
    const value = directory.readUInt32LE(at + offset)
    return value === unset ? (long.shift() ?? unset) : value
  })
  return {
    name: directory.toString('utf8', at + 46, nameEnd),
    flags: directory.readUInt16LE(at + 8),
    method: directory.readUInt16LE(at + 10),
    crc: directory.readUInt32LE(at + 16),
    packed: packed ?? 0,
    unpacked: unpacked ?? 0,
    at: start ?? 0,
  }
}

function longFields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2))
    const fields: number[] = []
    for (let field = at + 4; field + 8 <= end; field += 8) fields.push(long64(extra, field))
    return fields
  }
  return []
}

function long64(buffer: Buffer, at: number): number {
  const value = buffer.readBigUInt64LE(at)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged()
  return Number(value)
}

function tooMany({ entries }: ZipLimits) {
  return invalidField('file', {
    zh: `文件里包含的部件超过 ${entries} 个，不能接收。请删去图片和多余的内容，或者分成几个文件后再上传。`,
    en: `The file holds more than ${entries} parts. Remove pictures and what is not needed, or split it, and upload again.`,
  })
}

function tooLarge({ bytes }: ZipLimits) {
  return invalidField('file', {
    zh: `文件解压后超过 ${sizeInWords(bytes)}，不能接收。请删去图片和多余的内容，或者分成几个文件后再上传。`,
    en: `The file unpacks to more than ${sizeInWords(bytes)}. Remove pictures and what is not needed, or split it, and upload again.`,
  })
}

function locked() {
  return invalidField('file', {
    zh: '文件加了密码，系统和审核人员都打不开。请去掉密码后再上传。',
    en: 'The file has a password, so nobody here can open it. Remove the password and upload again.',
  })
}
