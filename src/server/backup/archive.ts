import { z } from 'zod'
import { DomainError } from '#core/errors.ts'
import type { Text } from '#core/text.ts'

/** One entry of the archive; the body is read once, before the next part. */
export type Part = { name: string; size: number; body: AsyncIterable<Buffer> }

export const manifestName = 'manifest.json'

/** Every name that an archive may hold: what else stands in it was not written by `backup`. */
export const partName =
  /^(tables\/\w+\/\d{6}|mail\/\d{6}|files\/[0-9a-f]{64}|keys\/(secret|demo-signing\/[\w-]+\.pem|TORCHWAY_[A-Z0-9_]+)|manifest\.json)$/

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative()

/** Stands last, so that an archive that was cut off has none. */
export const manifestShape = z.object({
  format: z.literal('torchway-backup-1'),
  createdAt: z.iso.datetime(),
  mode: z.enum(['demo', 'production']),
  migration: z.string(),
  /** In the order in which they can be filled again. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: count })),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })),
  mails: count,
  /** Files are named by their own hash; `sha256` covers their names and sizes, in the archive's order. */
  files: z.object({ count, bytes: count, sha256 }),
  /** All other parts, in the archive's order. */
  parts: z.array(z.object({ name: z.string(), bytes: count, sha256 })),
})

export type Manifest = z.infer<typeof manifestShape>

export function foreignArchive(file: string): DomainError {
  return refusal({
    zh: `${file} 不是本平台的备份文件，未作任何改动`,
    en: `${file} is not a backup of this platform; nothing was changed`,
  })
}

export function cutArchive(file: string): DomainError {
  return refusal({
    zh: `${file} 不完整或已损坏，未作任何改动`,
    en: `${file} is incomplete or damaged; nothing was changed`,
  })
}

export function changedArchive(file: string, part: string): DomainError {
  return refusal({
    zh: `${file} 中的 ${part} 与备份时不一致，未作任何改动`,
    en: `In ${file}, ${part} is not what was backed up; nothing was changed`,
  })
}

function refusal(text: Text): DomainError {
  return new DomainError('invalid', text)
}
