import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Actor } from '#core/access.ts'
import { type FieldError, invalidField, notFound } from '#core/errors.ts'
import { type FileKind, fileKinds } from '#core/file-kinds.ts'
import { type Answers, type Form, filesIn, metaOf } from '#core/form.ts'
import { refusedCharacter } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { checkFile } from './check-file.ts'
import { contentDisposition } from './disposition.ts'
import { receiveStream } from './receive.ts'
import { findFile, insertFile, listFiles as listRows } from './store.ts'
import { refuseInfected } from './virus.ts'

export type FileRow = Awaited<ReturnType<typeof listRows>>[number]

export { listFiles } from './store.ts'
export { listEntries, readEntry, unpack } from './zip.ts'

type Upload = {
  name: string
  stream: Readable
  declaredBytes: number
  accept: readonly string[]
  /** Where a door takes less than the platform does. */
  maxBytes?: number
}

export type Received = { name: string; kind: FileKind; size: number; sha256: string }

/**
 * Takes the bytes in, looks at what they are, and keeps them under their hash. No case names them yet:
 * that is `addFile`, in a transaction that is not open while a slow line sends a large file.
 */
export async function receiveFile(deps: Deps, upload: Upload): Promise<Received> {
  return withUpload(deps, upload, async ({ path, ...received }) => {
    await deps.files.put(path, received.sha256, received.size)
    return received
  })
}

/**
 * Takes the bytes in, looks at what they are, and does something with them while they lie at `path`. Nothing
 * of them stays, unless `work` keeps it.
 */
export async function withUpload<T>(
  deps: Deps,
  upload: Upload,
  work: (received: Received & { path: string }) => Promise<T>,
): Promise<T> {
  const name = safeFileName(upload.name)
  const folder = join(deps.config.dataFolder, 'incoming')
  await mkdir(folder, { recursive: true })
  const { stream, declaredBytes } = upload
  const maxBytes = Math.min(deps.config.maxFileBytes, upload.maxBytes ?? Number.POSITIVE_INFINITY)
  const { path, sha256, size } = await receiveStream(stream, { maxBytes, folder, declaredBytes })
  try {
    const accept = upload.accept.filter((kind): kind is FileKind => Object.hasOwn(fileKinds, kind))
    const { kind } = await checkFile({ path, size, name, accept })
    const { clamd } = deps.config
    if (clamd) await refuseInfected(path, { ...clamd, timeout: 60_000 })
    return await work({ path, name, kind, size, sha256 })
  } finally {
    await rm(path, { force: true })
  }
}

export async function addFile(
  tx: Tx,
  { actor, caseId, file, at }: { actor: Actor; caseId: string; file: Received; at: Date },
): Promise<FileRow> {
  return insertFile(tx, { ...file, caseId, uploadedBy: actor.userId, at })
}

export async function getFile(tx: Tx, id: string): Promise<FileRow> {
  const row = await findFile(tx, id)
  if (!row) throw notFound()
  return row
}

/** What is wrong with the files that the answers name: not of this case, or of a kind the field does not take. */
export async function fileErrors(
  tx: Tx,
  { caseId, form, answers }: { caseId: string; form: Form; answers: Answers },
): Promise<FieldError[]> {
  const named = filesIn(form, answers)
  const rows = new Map((await listRows(tx, caseId)).map((row) => [row.id, row]))
  return named.flatMap(({ field, id }) => {
    const schema = form.fields[field]
    const accept = schema ? (metaOf(schema).accept ?? []) : []
    const row = rows.get(id)
    if (row && accept.includes(row.kind)) return []
    return [{ field, text: row ? wrongKind : missing }]
  })
}

function safeFileName(name: string): string {
  const last = name.normalize().split(/[\\/]/).at(-1)?.trim() ?? ''
  if (last === '' || last.length > 200) {
    throw invalidField('file', {
      zh: '文件名应为 1 至 200 个字',
      en: 'A file’s name has 1 to 200 characters',
    })
  }
  const bad = refusedCharacter(last)
  if (bad) throw invalidField('file', { zh: `文件名${bad.zh}`, en: `File name: ${bad.en}` })
  return last
}

const missing: FieldError['text'] = {
  zh: '文件没有上传成功，请重新上传',
  en: 'This file did not arrive; upload it again',
}
const wrongKind: FieldError['text'] = {
  zh: '这里不能使用这种文件，请按提示的类型上传',
  en: 'This field does not take this kind of file',
}

type Kept = { name: string; kind: string; sha256: string; size?: string; inline: boolean }

/** Streams a kept file out; nothing in it is ever run by a browser under our address. */
export async function sendFile(deps: Deps, reply: FastifyReply, file: Kept) {
  const kind = Object.hasOwn(fileKinds, file.kind) ? (file.kind as FileKind) : 'unknown'
  const body = await deps.files.open(file.sha256)
  if (file.size) reply.header('content-length', file.size)
  return reply
    .header('content-type', fileKinds[kind].mime)
    .header(
      'content-disposition',
      contentDisposition(file.name, kind, file.inline ? 'inline' : 'attachment'),
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(body)
}
