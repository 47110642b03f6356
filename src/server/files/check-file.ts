import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { invalidField } from '#core/errors.ts'
import { type FileKind, fileKinds } from '#core/file-kinds.ts'
import type { Text } from '#core/text.ts'
import { detectKind } from './detect-kind.ts'
import { countPages, type PdfLimits } from './pdf.ts'
import { checkEntries, type ZipLimits } from './zip.ts'

/** How much work and memory one uploaded file may cost. */
export type FileLimits = { zip: ZipLimits; pdf: PdfLimits }

export const fileLimits: FileLimits = {
  zip: { entries: 5000, bytes: 512 * 1024 ** 2 },
  pdf: { seconds: 20, memoryBytes: 1280 * 1024 ** 2 },
}

type Upload = {
  path: string
  size: number
  name: string
  accept: readonly FileKind[]
  limits?: FileLimits
}

/**
 * Whether an uploaded file is what its name and its place in the form say, and whether it can be opened.
 * Answers its kind (and the pages of a PDF); throws `invalid` on the field 'file' otherwise.
 */
export async function checkFile(upload: Upload): Promise<{ kind: FileKind; pages?: number }> {
  const { path, size, accept, limits = fileLimits } = upload
  if (size === 0) throw invalidField('file', emptyText)
  const ending = extname(upload.name).slice(1).toLowerCase()
  const kind = asNamed(await detectKind(path, limits.zip), ending, accept)
  if (!accept.includes(kind)) throw invalidField('file', notAccepted(kind, accept))
  if (contradicts(kind, ending)) throw invalidField('file', otherEnding(kind, ending))
  if (kind === 'pdf') return { kind, pages: await countPages(path, limits.pdf) }
  if (zipped.has(kind)) await checkZip(path, limits.zip)
  return { kind }
}

const zipped = new Set<FileKind>(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'ofd', 'zip'])

async function checkZip(path: string, limits: ZipLimits) {
  const file = await open(path, 'r')
  try {
    await checkEntries(file, limits)
  } finally {
    await file.close()
  }
}

// A table of values is a text; only the place in the form and the name can tell.
function asNamed(kind: FileKind, ending: string, accept: readonly FileKind[]): FileKind {
  return kind === 'text' && accept.includes('csv') && ending !== 'txt' ? 'csv' : kind
}

const endings = new Set<string>(Object.values(fileKinds).flatMap((kind) => kind.extensions))

// An ending that no kind uses says nothing: "技术合同.第2版" is an honest name.
function contradicts(kind: FileKind, ending: string): boolean {
  const own: readonly string[] = fileKinds[kind].extensions
  return endings.has(ending) && !own.includes(ending)
}

const emptyText: Text = {
  zh: '文件是空的（0 字节）。请检查后重新选择文件。',
  en: 'The file is empty (0 bytes). Check it and choose it again.',
}

const advice: Partial<Record<FileKind, Text>> = {
  'macro-office': { zh: '请先另存为不带宏的格式，再', en: 'Save it without macros. ' },
  'locked-office': { zh: '请先去掉密码，再', en: 'Remove the password. ' },
  doc: {
    zh: '请先用 Word 或者 WPS 另存为 .docx 或者 PDF，再',
    en: 'Save it as .docx or PDF first. ',
  },
}

const saveAsXlsx: Text = { zh: '请另存为 .xlsx 格式，再', en: 'Save it as .xlsx. ' }

function notAccepted(kind: FileKind, accept: readonly FileKind[]): Text {
  const is = fileKinds[kind].name
  const wanted = accept.map((each) => fileKinds[each].name)
  const zh = listed(
    wanted.map((name) => name.zh),
    { comma: '、', or: '或' },
  )
  const en = listed(
    wanted.map((name) => name.en),
    { comma: ', ', or: ' or ' },
  )
  const first = kind === 'xls' && accept.includes('xlsx') ? saveAsXlsx : advice[kind]
  return spaced({
    zh: `这是${is.zh}，不能在这里上传。${first?.zh ?? '请'}上传${zh}。`,
    en: `This is ${is.en}, which cannot be uploaded here. ${first?.en ?? ''}Upload ${en}.`,
  })
}

function listed(names: string[], { comma, or }: { comma: string; or: string }): string {
  return [names.slice(0, -1).join(comma), ...names.slice(-1)].filter(Boolean).join(or)
}

// Between a Chinese character and a Latin word stands a space.
function spaced({ zh, en }: Text): Text {
  return { zh: zh.replace(/(\p{Script=Han})(?=[A-Za-z])/gu, '$1 '), en }
}

function otherEnding(kind: FileKind, ending: string): Text {
  const { name, extensions } = fileKinds[kind]
  const right = extensions[0] ?? ''
  return spaced({
    zh: `文件名以 .${ending} 结尾，内容却是${name.zh}。请把结尾改为 .${right}，或换成正确的文件后再上传。`,
    en: `The name ends in .${ending}, but the content is ${name.en}. Change the ending to .${right}, or choose the right file.`,
  })
}
