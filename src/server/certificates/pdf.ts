import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { DomainError } from '#core/errors.ts'
import { fontFiles, undrawableCharacters } from './fonts.ts'
import { qrSvg, quietZone } from './qr.ts'

/** What one certificate page says. `numberGroups` are lengths (4-4-2-6) that make the number readable. */
export type CertificatePage = {
  title: string
  titleEn?: string
  number: string
  numberGroups?: number[]
  /** Which version this is and what it replaces; nothing on a first one. */
  edition?: { version: number; replaced: { version: number; issuedOn: string } }
  lines: { label: string; value: string }[]
  statement: string
  issuer: string
  /** 'YYYY-MM-DD' */
  issuedOn: string
  verifyUrl: string
  checkCode: string
  demo?: boolean
}

/**
 * The page as PDF/A-2b, one A4 sheet, not yet signed (30 to 60 KB).
 * Refuses (invalid) a character that the fonts lack, naming it, and a text that does not fit the sheet.
 */
export async function renderCertificate(content: CertificatePage): Promise<Uint8Array> {
  refuseUndrawable(content)
  return drawPage(content)
}

/** The drawing alone: PDF/A makes the compiler itself refuse a missing glyph, whoever forgot to ask. */
export function drawPage(content: CertificatePage): Uint8Array {
  const inputs = { data: JSON.stringify(drawingData(content)) }
  compiler ??= createCompiler()
  try {
    return compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard: 'a-2b' })
  } catch (error) {
    throw refusalOf(error)
  } finally {
    // The compiler remembers every text it has set; the last ten pages are enough to stay warm.
    compiler.evictCache(10)
  }
}

let compiler: NodeCompiler | undefined

// The compiler can read no file outside this folder, and the template reads none at all.
const templateFile = fileURLToPath(new URL('template.typ', import.meta.url))
const template = readFileSync(templateFile, 'utf8')

function createCompiler(): NodeCompiler {
  return NodeCompiler.create({
    workspace: dirname(templateFile),
    fontArgs: [{ fontPaths: fontFiles }],
  })
}

// The compiler's errors carry their text in `code` and leave `message` empty.
function refusalOf(error: unknown): Error {
  const said = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (!said.includes('does not fit one page')) return new Error(`certificate page: ${said}`)
  return new DomainError('invalid', {
    zh: '证明内容过长，一页放不下，请缩短名称或事项',
    en: 'The certificate does not fit one page; shorten its texts',
  })
}

function refuseUndrawable(content: CertificatePage): void {
  const { lines, title, titleEn = '', number } = content
  const { statement, issuer, verifyUrl, checkCode } = content
  const cells = lines.flatMap((line) => [line.label, line.value])
  const foot = [statement, issuer, verifyUrl, checkCode]
  const text = [title, titleEn, number, ...cells, ...foot].join('\n')
  const refused = undrawableCharacters(text)
  if (refused.length === 0) return
  const named = refused.map(nameOf).join('、')
  throw new DomainError(
    'invalid',
    {
      zh: `证书字体中没有下列字符，不能出证：${named}`,
      en: `The certificate's fonts lack: ${named}`,
    },
    { characters: refused },
  )
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const visible = !/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(character)
  return visible ? `${character}（U+${code}）` : `U+${code}`
}

function drawingData(content: CertificatePage) {
  const [year = 0, month = 0, day = 0] = numbersOf(content.issuedOn)
  return {
    ...content,
    titleEn: content.titleEn ?? null,
    edition: editionInWords(content.edition),
    demo: content.demo ?? false,
    numberGroups: splitNumber(content.number, content.numberGroups ?? []),
    checkCode: content.checkCode.replace(/^(.{4})(.{4})$/, '$1-$2'),
    qr: qrSvg(content.verifyUrl),
    quiet: quietZone(content.verifyUrl),
    day: { year, month, day },
    dayInWords: dayInWords(content.issuedOn),
  }
}

function splitNumber(number: string, groups: number[]): string[] {
  const total = groups.reduce((sum, length) => sum + length, 0)
  if (total !== number.length) return [number]
  const starts = groups.map((_, i) => groups.slice(0, i).reduce((sum, length) => sum + length, 0))
  return starts.map((start, i) => number.slice(start, start + (groups[i] ?? 0)))
}

function editionInWords(edition: CertificatePage['edition']): string[] | null {
  if (!edition) return null
  const { version, replaced } = edition
  return [
    `第${inWords(version)}版`,
    `替代${dayInWords(replaced.issuedOn)}签发的第${inWords(replaced.version)}版`,
    '原证明不再有效',
  ]
}

function dayInWords(day: string): string {
  const [year = 0, month = 0, date = 0] = numbersOf(day)
  return `${yearInWords(year)}年${inWords(month)}月${inWords(date)}日`
}

function numbersOf(day: string): number[] {
  return day.split('-').map(Number)
}

const numerals = '〇一二三四五六七八九'

function yearInWords(year: number): string {
  return String(year).replace(/\d/g, (digit) => numerals[Number(digit)] ?? '')
}

// 1 to 99, as a Chinese official date writes months and days: 十, 十一, 二十, 三十一.
function inWords(value: number): string {
  if (value > 99) return String(value)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : numerals[tens]}十`
  return head + (ones === 0 ? '' : numerals[ones])
}
