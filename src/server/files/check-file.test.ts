import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, deflateSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { PDFDocument } from 'pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { DomainError } from '#core/errors.ts'
import type { FileKind } from '#core/file-kinds.ts'
import { checkFile, type FileLimits, fileLimits } from './check-file.ts'
import * as sample from './sample-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'check-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

const all: FileKind[] = [
  'pdf',
  'docx',
  'doc',
  'odt',
  'xlsx',
  'xls',
  'ods',
  'csv',
  'png',
  'jpeg',
  'ofd',
]

type Case = { name: string; accept?: FileKind[]; limits?: FileLimits }

async function check(content: Buffer | string, { name, accept = all, limits }: Case) {
  const path = join(folder, 'upload.part')
  const bytes = Buffer.from(content)
  writeFileSync(path, bytes)
  return checkFile({ path, size: bytes.length, name, accept, ...(limits && { limits }) })
}

/** The sentence at the field 'file', in Chinese. */
async function refusal(content: Buffer | string, about: Case): Promise<string | undefined> {
  const error = await check(content, about).catch((thrown: unknown) => thrown)
  if (!(error instanceof DomainError)) throw error
  expect(error.code).toBe('invalid')
  expect(error.details.errors?.[0]?.field).toBe('file')
  return error.details.errors?.[0]?.text.zh
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const gbk = Buffer.from('b1e0bac52cc3fbb3c60a312cbba2bee60a', 'hex')
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('编号\t名称\n', 'utf16le')])
const ole = (...names: string[]) => sample.oleOf(['Root Entry', ...names].map((name) => ({ name })))

describe('a truthful file passes', () => {
  it.each<[string, Buffer | string, FileKind]>([
    ['技术合同.docx', sample.docx, 'docx'],
    ['技术合同.DOCX', sample.docx, 'docx'],
    ['技术合同', sample.docx, 'docx'],
    ['技术合同.第2版', sample.docx, 'docx'],
    ['技术合同.doc', sample.docOf('plain'), 'doc'],
    ['技术合同.wps', sample.docOf('plain'), 'doc'],
    ['经费.xls', ole('Workbook'), 'xls'],
    ['九十年代.xls', ole('Book'), 'xls'],
    ['很多目录.xls', ole('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'Workbook'), 'xls'],
    ['合同.odt', sample.openDocumentOf('text'), 'odt'],
    ['经费.ods', sample.openDocumentOf('spreadsheet'), 'ods'],
    ['清单.csv', '﻿编号,名称\n1,虎炬\n', 'csv'],
    ['清单.csv', gbk, 'csv'],
    ['清单.csv', utf16, 'csv'],
    ['体检.csv', 'BMI,身高\n22,170\n', 'csv'],
    ['盖章页.png', png, 'png'],
    ['发票.ofd', sample.zipOf([{ name: 'OFD.xml', content: '<ofd:OFD/>' }]), 'ofd'],
  ])('%s', async (name, content, kind) => {
    expect(await check(content, { name })).toEqual({ kind })
  })

  it('a library is in every OpenDocument text, and is not yet a macro', async () => {
    const text = sample.openDocumentOf('text', [
      { name: 'Basic/Standard/script-lb.xml', content: '<library/>' },
    ])
    expect(await check(text, { name: '合同.odt' })).toEqual({ kind: 'odt' })
  })

  it('a workbook as a streaming writer makes it', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('经费').addRow(['人员费', 120000])
    const bytes = Buffer.from(await book.xlsx.writeBuffer())
    expect(await check(bytes, { name: '经费.xlsx' })).toEqual({ kind: 'xlsx' })
  })
})

describe('a lie is refused in words', () => {
  const onlyPdf: FileKind[] = ['pdf']

  it.each<[string, Buffer | string, string]>([
    ['合同.pdf', '<!DOCTYPE html><html>', '这是网页文件，不能在这里上传。请上传 PDF 文件。'],
    ['合同.pdf', '<!-- x -->\n<script>', '这是网页文件，不能在这里上传。请上传 PDF 文件。'],
    [
      '合同.pdf',
      '<?xml version="1.0"?><svg/>',
      '这是 SVG 图形文件，不能在这里上传。请上传 PDF 文件。',
    ],
    ['合同.pdf', png, '这是 PNG 图片，不能在这里上传。请上传 PDF 文件。'],
    ['合同.pdf', sample.docx, '这是 Word 文档（.docx），不能在这里上传。请上传 PDF 文件。'],
    [
      '合同.pdf',
      sample.zipOf([{ name: 'a.txt', content: 'a' }]),
      '这是 ZIP 压缩包，不能在这里上传。请上传 PDF 文件。',
    ],
    [
      '合同.pdf',
      Buffer.from(`MZ${'\0'.repeat(200)}`),
      '这是程序文件，不能在这里上传。请上传 PDF 文件。',
    ],
    [
      '合同.pdf',
      Buffer.from([0, 1, 2, 3, 4]),
      '这是无法识别的文件，不能在这里上传。请上传 PDF 文件。',
    ],
    ['合同.pdf', '说明 %PDF-1.4', '这是纯文本文件，不能在这里上传。请上传 PDF 文件。'],
  ])('%s that is something else (%#)', async (name, content, sentence) => {
    expect(await refusal(content, { name, accept: onlyPdf })).toBe(sentence)
  })

  it('tells how to bring an old Word document where only the new kind is read', async () => {
    const readable: FileKind[] = ['pdf', 'docx', 'png', 'jpeg']
    const sentence = await refusal(sample.docOf('plain'), { name: '合同.doc', accept: readable })
    expect(sentence).toBe(
      '这是 Word 97-2003 文档（.doc），不能在这里上传。请先用 Word 或者 WPS 另存为 .docx 或者 PDF，再上传 PDF 文件、Word 文档（.docx）、PNG 图片或 JPEG 图片。',
    )
  })

  it('names everything that is accepted, and no MIME type', async () => {
    expect(await refusal(png, { name: 'a.png', accept: ['pdf', 'doc', 'csv'] })).toBe(
      '这是 PNG 图片，不能在这里上传。请上传 PDF 文件、Word 97-2003 文档（.doc）或 CSV 表格（.csv）。',
    )
  })

  it.each<[string, Buffer | string, string]>([
    [
      '合同.doc',
      sample.docx,
      '文件名以 .doc 结尾，内容却是 Word 文档（.docx）。请把结尾改为 .docx，或换成正确的文件后再上传。',
    ],
    [
      '合同.pdf.exe',
      sample.docx,
      '文件名以 .exe 结尾，内容却是 Word 文档（.docx）。请把结尾改为 .docx，或换成正确的文件后再上传。',
    ],
    [
      '合同.docx',
      sample.docOf('plain'),
      '文件名以 .docx 结尾，内容却是 Word 97-2003 文档（.doc）。请把结尾改为 .doc，或换成正确的文件后再上传。',
    ],
  ])('%s whose ending contradicts the content', async (name, content, sentence) => {
    expect(await refusal(content, { name })).toBe(sentence)
  })

  it('a file of zero bytes', async () => {
    expect(await refusal('', { name: '合同.pdf' })).toBe(
      '文件是空的（0 字节）。请检查后重新选择文件。',
    )
  })

  const macros = [{ name: 'word/vbaProject.bin', content: 'x' }]
  it.each<[string, Buffer]>([
    ['a Word document', sample.officeOf('wordprocessingml.document', macros)],
    ['an old document', ole('WordDocument', 'Macros')],
    ['an old workbook', ole('Workbook', '_VBA_PROJECT_CUR')],
    [
      'an OpenDocument text',
      sample.openDocumentOf('text', [{ name: 'Basic/Standard/Module1.xml', content: '' }]),
    ],
  ])('%s with macros', async (_, content) => {
    expect(await refusal(content, { name: '合同', accept: ['pdf', 'docx'] })).toBe(
      '这是带宏的 Office 文件，不能在这里上传。请先另存为不带宏的格式，再上传 PDF 文件或 Word 文档（.docx）。',
    )
  })

  const manifest = { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' }
  it.each<[string, Buffer]>([
    ['a new Office file', ole('EncryptionInfo', 'EncryptedPackage')],
    ['an old document', sample.docOf('encrypted')],
    ['an OpenDocument text', sample.openDocumentOf('text', [manifest])],
  ])('%s with a password', async (_, content) => {
    expect(await refusal(content, { name: '合同', accept: ['pdf'] })).toBe(
      '这是加了密码的 Office 文件，不能在这里上传。请先去掉密码，再上传 PDF 文件。',
    )
  })
})

describe('an archive', () => {
  const damaged = '文件已损坏或不完整，无法打开。请在本机打开确认，重新导出后再上传。'
  const limits = { ...fileLimits, zip: { entries: 10, bytes: 1024 ** 2 } }
  const zeros = Buffer.alloc(3 * 1024 ** 2)
  const withPart = (part: { content: string | Buffer; claims?: number }) =>
    sample.officeOf('wordprocessingml.document', [{ name: 'word/document.xml', ...part }])

  it('is refused by the size it declares', async () => {
    expect(
      await refusal(withPart({ content: 'x', claims: zeros.length }), { name: 'a.docx', limits }),
    ).toBe('文件解压后超过 1 MB，不能接收。请删去图片和多余的内容，或者分成几个文件后再上传。')
  })

  it('is refused by what really comes out when it declares less', async () => {
    const bomb = withPart({ content: zeros, claims: 100 })
    expect(await refusal(bomb, { name: 'a.docx', limits })).toBe(
      '文件解压后超过 1 MB，不能接收。请删去图片和多余的内容，或者分成几个文件后再上传。',
    )
  })

  it('is refused when its table of contents swells on reading', async () => {
    const types = { name: '[Content_Types].xml', content: zeros, claims: 100 }
    expect(await refusal(sample.zipOf([types]), { name: 'a.docx', limits })).toBe(damaged)
  })

  it('is refused when it has too many parts', async () => {
    const parts = Array.from({ length: 11 }, (_, index) => ({ name: `${index}`, content: 'x' }))
    const many = sample.officeOf('wordprocessingml.document', parts)
    expect(await refusal(many, { name: 'a.docx', limits })).toBe(
      '文件里包含的部件超过 10 个，不能接收。请删去图片和多余的内容，或者分成几个文件后再上传。',
    )
  })

  it('is refused when it was cut off', async () => {
    expect(await refusal(sample.docx.subarray(0, -40), { name: 'a.docx' })).toBe(damaged)
  })

  it('is refused when one byte of it was changed', async () => {
    const changed = Buffer.from(sample.docx)
    const at = changed.indexOf('word/document.xml') + 25
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(await refusal(changed, { name: 'a.docx' })).toBe(damaged)
  })
})

describe('a PDF', () => {
  const pdf = { name: '合同.pdf', accept: ['pdf'] as FileKind[] }
  const damaged = '文件已损坏或不完整，无法打开。请在本机打开确认，重新导出后再上传。'
  const locked = '这个 PDF 文件加了密码或权限限制。请去掉密码和限制后再上传。'

  it('passes with its pages counted', async () => {
    expect(await check(sample.pdfOf({ pages: 3 }), pdf)).toEqual({ kind: 'pdf', pages: 3 })
  })

  it('passes with compressed objects, as most programs write it', async () => {
    const document = await PDFDocument.create()
    for (let page = 0; page < 40; page += 1) document.addPage()
    expect(await check(Buffer.from(await document.save()), pdf)).toEqual({ kind: 'pdf', pages: 40 })
  })

  it('passes behind a printer job header, and with blanks at the end', async () => {
    const job = Buffer.from('\x1b%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n')
    const printed = Buffer.concat([job, sample.pdfOf(), Buffer.alloc(3000)])
    expect(await check(printed, pdf)).toEqual({ kind: 'pdf', pages: 1 })
  })

  it('passes with a wrong cross-reference, which every reader repairs', async () => {
    const odd = sample
      .pdfOf({ pages: 2 })
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7')
    expect(await check(odd, pdf)).toEqual({ kind: 'pdf', pages: 2 })
  })

  it('is refused with a password', async () => {
    expect(await refusal(sample.encryptedPdf('password'), pdf)).toBe(locked)
  })

  it('is refused with restrictions that need no password to read', async () => {
    expect(await refusal(sample.encryptedPdf('restrictions'), pdf)).toBe(locked)
  })

  it('is refused without pages', async () => {
    expect(await refusal(sample.pdfOf({ pages: 0 }), pdf)).toBe(
      '这个 PDF 文件没有任何页面。请检查后重新上传。',
    )
  })

  it('is refused when it was cut off', async () => {
    expect(await refusal(sample.pdfOf({ filler: 100_000 }).subarray(0, 50_000), pdf)).toBe(damaged)
  })

  it('is refused when its newest revision was cut off, although the first is whole', async () => {
    const torn = Buffer.concat([sample.pdfOf(), Buffer.from(`9 0 obj\n${'x'.repeat(2000)}`)])
    expect(await refusal(torn, pdf)).toBe(damaged)
  })

  it('is refused when only its head and tail are those of a PDF', async () => {
    expect(await refusal(`%PDF-1.7\n${'x'.repeat(5000)}\nstartxref\n0\n%%EOF`, pdf)).toBe(damaged)
  })

  it('is refused when a page is missing', async () => {
    const torn = sample.pdfOf({ pages: 2 }).toString('latin1').replace('4 0 R]', '9 0 R]')
    expect(await refusal(torn, pdf)).toBe(damaged)
  })

  it('that swells to gigabytes is refused, while the server keeps its memory', async () => {
    const before = process.memoryUsage.rss()
    const sentence = await refusal(swellingPdf(), {
      ...pdf,
      limits: { ...fileLimits, pdf: { seconds: 10, memoryBytes: 800 * 1024 ** 2 } },
    })
    expect(sentence).toMatch(/这个 PDF 文件已损坏或过于复杂|文件已损坏或不完整/)
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 ** 2)
  }, 30_000)
})

// Its catalog lies in an object stream of 8 GB of zeros, 8 MB when packed.
function swellingPdf(): Buffer {
  const zeros = deflateSync(Buffer.alloc(1024 ** 2), { finishFlush: constants.Z_FULL_FLUSH })
  const packed = Buffer.concat([zeros, ...Array(8000).fill(zeros.subarray(2))])
  const head = '%PDF-1.5\n'
  const object = `3 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n`
  const body = Buffer.concat([
    Buffer.from(head + object),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ])
  const row = (type: number, place: number) => {
    const bytes = Buffer.alloc(7)
    bytes.writeUInt8(type)
    bytes.writeUInt32BE(place, 1)
    return bytes
  }
  const rows = [row(0, 0), row(0, 0), row(2, 3), row(1, head.length), row(1, body.length)]
  return Buffer.concat([
    body,
    Buffer.from('4 0 obj\n<</Type/XRef/Size 5/W[1 4 2]/Root 2 0 R/Length 35>>stream\n'),
    ...rows,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${body.length}\n%%EOF\n`),
  ])
}
