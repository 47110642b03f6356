import type { Multipart, MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { DomainError, invalidField } from '#core/errors.ts'
import { evidenceKinds, evidenceLimits } from '#core/objection-forms.ts'
import type { Deps } from '../deps.ts'
import { type Received, withUpload } from '../files/actions.ts'

export type Evidence = Received & { path: string }

/** What somebody sent: the words of the form, and the files while they lie at their paths. */
export type Sent = { fields: Record<string, string>; files: readonly Evidence[] }

/**
 * Reads a form with files. Each file is checked as those of a case are; nothing of them stays unless `work` keeps
 * it. Refuses (`invalid` on `file`) too many, too large, and what is not what its name says.
 */
export async function withSent<T>(
  deps: Deps,
  request: FastifyRequest,
  work: (sent: Sent) => Promise<T>,
): Promise<T> {
  const declaredBytes = Number(request.headers['content-length'] ?? 0)
  if (declaredBytes > evidenceLimits.allBytes + envelope) throw tooMuch()
  const parts = request.parts({
    limits: { files: evidenceLimits.files + 1, fields: 20, fieldSize },
  })
  const fields: Record<string, string> = {}
  /** One file lies open inside the other, so that all are there when the work begins and none afterwards. */
  const next = async (files: readonly Evidence[]): Promise<T> => {
    const part = await readFields(parts, fields)
    if (!part) return work({ fields, files })
    if (files.length >= evidenceLimits.files) throw refusing(part, tooMany())
    const before = files.reduce((sum, { size }) => sum + size, 0)
    return withUpload(deps, uploadOf(part), async (file) => {
      if (before + file.size > evidenceLimits.allBytes) throw tooMuch()
      return next([...files, file])
    }).catch((error: unknown) => {
      throw refusing(part, named(error, part.filename))
    })
  }
  try {
    return await next([])
  } finally {
    await drain(parts)
  }
}

const envelope = 1024 ** 2
const fieldSize = 64 * 1024

type Parts = AsyncIterableIterator<Multipart>

/** Takes in the fields up to the next file. */
async function readFields(
  parts: Parts,
  fields: Record<string, string>,
): Promise<MultipartFile | undefined> {
  for (;;) {
    const { done, value: part } = await parts.next()
    if (done) return undefined
    if (part.type === 'file') {
      // A browser sends an empty part for a file input in which nothing was chosen.
      if (part.filename) return part
      part.file.resume()
    } else if (typeof part.value === 'string') {
      // A form sends every line break as two characters.
      fields[part.fieldname] = part.value.replaceAll('\r\n', '\n')
    }
  }
}

function uploadOf(part: MultipartFile) {
  return {
    name: part.filename,
    stream: part.file,
    declaredBytes: 0,
    accept: evidenceKinds,
    maxBytes: evidenceLimits.bytes,
  }
}

// What still comes is thrown away, so that the sender gets to read why.
async function drain(parts: Parts): Promise<void> {
  try {
    for await (const part of parts) if (part.type === 'file') part.file.resume()
  } catch {
    // The connection has ended; nobody reads the answer.
  }
}

/** A part that nobody reads would hold up those after it, and the answer. */
function refusing({ file }: MultipartFile, error: unknown): unknown {
  file.resume()
  return error
}

/** Of several files the sender must know which one it is about. */
function named(error: unknown, name: string): unknown {
  if (!(error instanceof DomainError) || alreadyNamed.has(error)) return error
  const [first] = error.details.errors ?? []
  if (first?.field !== 'file') return error
  const { zh, en } = first.text
  const told = invalidField('file', { zh: `“${name}”：${zh}`, en: `“${name}”: ${en}` })
  alreadyNamed.add(told)
  return told
}

const alreadyNamed = new WeakSet<object>()

function tooMany(): DomainError {
  return ofAll({
    zh: `最多 ${evidenceLimits.files} 个文件，请合并或者挑选后再提交`,
    en: `At most ${evidenceLimits.files} files; merge or choose among them`,
  })
}

function tooMuch(): DomainError {
  const most = evidenceLimits.allBytes / 1024 ** 2
  return ofAll({
    zh: `全部文件合计不能超过 ${most} MB，请压缩或者挑选后再提交`,
    en: `All files together have at most ${most} MB; compress or choose among them`,
  })
}

/** A refusal of all files, which no single name belongs to. */
function ofAll(text: { zh: string; en: string }): DomainError {
  const refusal = invalidField('file', text)
  alreadyNamed.add(refusal)
  return refusal
}
