import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { invalidField } from '#core/errors.ts'
import { damaged } from './refusals.ts'

/** What opening one PDF may take. The memory is the data segment, of which Node itself needs 600 MB. */
export type PdfLimits = { seconds: number; memoryBytes: number }

/**
 * The number of pages of a PDF that every reader can open. Refuses one that is cut off, damaged, without
 * pages, with a password or restrictions, or too heavy to open within the limits.
 */
export async function countPages(path: string, limits: PdfLimits): Promise<number> {
  const file = await open(path, 'r')
  try {
    await checkEnd(file)
    const answer = await inTurn(() => openAlone(file, limits))
    if (answer.problem === 'locked') throw locked()
    if (answer.problem === 'heavy') throw heavy()
    if (answer.problem === 'damaged') throw damaged()
    if (!answer.pages) throw noPages()
    return answer.pages
  } finally {
    await file.close()
  }
}

// Readers look for the end mark in the last kilobyte; blanks after it come from mail gateways.
async function checkEnd(file: FileHandle) {
  const { size } = await file.stat()
  const tail = Buffer.alloc(Math.min(size, 65_536))
  await file.read(tail, 0, tail.length, size - tail.length)
  const end = tail.toString('latin1').replace(/[\s\0]+$/, '')
  if (!end.slice(-1024).includes('%%EOF')) throw damaged()
}

type Answer = { pages?: number; problem?: 'locked' | 'damaged' | 'heavy' }

const opener = fileURLToPath(new URL('./pdf-opener.ts', import.meta.url))
// A limit of the machine that is lower already stays.
const limited = 'ulimit -d "$1" || :; ulimit -t "$2" || :; shift 2; exec "$@"'

// No environment and no permission to write or to start anything: the file may be hostile.
async function openAlone(file: FileHandle, { seconds, memoryBytes }: PdfLimits): Promise<Answer> {
  const node = [process.execPath, '--permission', '--allow-fs-read=*', '--max-old-space-size=256']
  const limits = [`${Math.floor(memoryBytes / 1024)}`, `${seconds}`]
  const child = spawn('/bin/sh', ['-c', limited, 'sh', ...limits, ...node, opener], {
    env: {},
    stdio: ['ignore', 'pipe', 'pipe', file.fd],
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  })
  const [out, complaint, [code]] = await Promise.all([
    wordsOf(child.stdout),
    wordsOf(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ])
  if (code === 0) return JSON.parse(out) as Answer
  // A signal, or 134 for the engine's own abort when memory ends. Another code is our fault.
  if (code === null || code > 128) return { problem: 'heavy' }
  throw new Error(`The PDF opener ended with ${code}: ${complaint.slice(-2000)}`)
}

function wordsOf(stream: Readable | null): Promise<string> {
  return stream ? textOf(stream) : Promise.resolve('')
}

const atOnce = 2
const waiting: (() => void)[] = []
let running = 0

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < atOnce) running += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

function locked() {
  return invalidField('file', {
    zh: '这个 PDF 文件加了密码或权限限制。请去掉密码和限制后再上传。',
    en: 'This PDF has a password or restrictions. Remove them and upload it again.',
  })
}

function heavy() {
  return invalidField('file', {
    zh: '这个 PDF 文件已损坏或过于复杂，系统无法打开。请用“打印为 PDF”重新导出后再上传。',
    en: 'This PDF is damaged or too complex to be opened here. Export it again with “Print to PDF” and upload that.',
  })
}

function noPages() {
  return invalidField('file', {
    zh: '这个 PDF 文件没有任何页面。请检查后重新上传。',
    en: 'This PDF has no pages. Check it and upload it again.',
  })
}
