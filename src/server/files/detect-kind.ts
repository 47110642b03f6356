import { type FileHandle, open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { type FileKind, fileKinds } from '#core/file-kinds.ts'
import { oleKind } from './ole.ts'
import { textKind } from './text-kind.ts'
import { listEntries, readEntry, type ZipLimits } from './zip.ts'

/**
 * What a file is, by its content and never by its name. A text is 'text': only a name can make it a
 * CSV table. Refuses an archive that is torn or over the limits.
 */
export async function detectKind(path: string, limits: ZipLimits): Promise<FileKind> {
  const file = await open(path, 'r')
  try {
    return await kindOf(file, limits)
  } finally {
    await file.close()
  }
}

async function kindOf(file: FileHandle, limits: ZipLimits): Promise<FileKind> {
  const buffer = Buffer.alloc(65_536)
  const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
  const head = buffer.subarray(0, bytesRead)
  const start = head.toString('latin1', 0, 1024)
  if (startsPdf(start)) return 'pdf'
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return zipKind(file, limits)
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleKind(file)
  // Text comes before signatures: a table that begins with "BMI" is not a bitmap.
  return textKind(head) ?? signatureKind(head)
}

// Printer drivers put a job header of their own before the PDF.
function startsPdf(start: string): boolean {
  const isJobHeader = (line: string) =>
    line.trim() === '' || line.startsWith('@PJL') || line.startsWith('\x1b%-12345X')
  const first = start.split(/[\r\n]/).find((line) => !isJobHeader(line)) ?? ''
  return /^(?:ï»¿)?\s*%PDF-/.test(first)
}

async function signatureKind(head: Buffer): Promise<FileKind> {
  const found = await fileTypeFromBuffer(head)
  if (!found) return 'unknown'
  const kinds = Object.keys(fileKinds) as FileKind[]
  const same = kinds.find((kind) => fileKinds[kind].extensions.some((end) => end === found.ext))
  if (same) return same
  if (found.mime.startsWith('video/')) return 'video'
  if (found.mime.startsWith('audio/')) return 'audio'
  return found.ext === 'elf' || found.ext === 'macho' ? 'program' : 'unknown'
}

const opcKinds: [RegExp, FileKind][] = [
  [/macroEnabled|vbaProject|\.sheet\.binary\./, 'macro-office'],
  [/wordprocessingml\.document\.main\+xml/, 'docx'],
  [/spreadsheetml\.sheet\.main\+xml/, 'xlsx'],
  [/presentationml\.presentation\.main\+xml/, 'pptx'],
]

const odfKinds = ['odt', 'ods', 'odp'] as const satisfies FileKind[]

async function zipKind(file: FileHandle, limits: ZipLimits): Promise<FileKind> {
  const entries = await listEntries(file, limits)
  const textOf = async (name: string) => {
    const entry = entries.find((each) => each.name === name)
    return entry && (await readEntry(file, entry, 1024 ** 2)).toString('utf8')
  }
  const names = entries.map((entry) => entry.name)
  const types = await textOf('[Content_Types].xml')
  if (types !== undefined) {
    if (names.some((name) => /vbaProject\.bin$|\/macrosheets\//i.test(name))) return 'macro-office'
    return opcKinds.find(([pattern]) => pattern.test(types))?.[1] ?? 'zip'
  }
  const mime = (await textOf('mimetype'))?.trim()
  const odf = odfKinds.find((kind) => fileKinds[kind].mime === mime)
  if (odf) {
    if (/encryption-data/.test((await textOf('META-INF/manifest.xml')) ?? ''))
      return 'locked-office'
    // An empty library is written with every document; only a module is a macro.
    if (names.some((name) => /^Basic\/[^/]+\/(?!script-lb\.xml)|^Scripts\/[^/]+\/./.test(name)))
      return 'macro-office'
    return odf
  }
  return names.includes('OFD.xml') ? 'ofd' : 'zip'
}
