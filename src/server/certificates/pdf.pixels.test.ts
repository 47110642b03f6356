import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSync } from 'fontkit'
import { PDFDocument, rgb } from 'pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { fontFiles } from './fonts.ts'
import { type CertificatePage, renderCertificate } from './pdf.ts'
import { qrModules } from './qr.ts'

// Text extraction believes the file; these tests look at the pixels and read them as an eye would.

const folder = mkdtempSync(join(tmpdir(), 'pixels-'))
const file = join(folder, 'page.pdf')
const scale = 300 / 72

const example: CertificatePage = {
  title: '技术合同认定登记证明',
  number: '2026110101000123',
  edition: { version: 2, replaced: { version: 1, issuedOn: '2026-02-10' } },
  lines: [
    { label: '合同名称', value: '高温合金叶片冷却结构优化设计软件技术开发' },
    { label: '卖方', value: '示例星河精密科技有限公司' },
    { label: '买方', value: '一二三十日曰目田由甲申未末土士己已巳㐂䶮犇骉龘喆堃' },
    { label: '长名称', value: '华东新一代高性能复合材料与智能制造装备'.repeat(5) },
  ],
  statement: '准予登记',
  issuer: '示例市技术合同登记处',
  issuedOn: '2026-11-25',
  verifyUrl: 'https://torchway.example.cn/verify/2026110101000123?code=7K3MQ9XP',
  checkCode: '7K3MQ9XP',
}

afterAll(() => rmSync(folder, { recursive: true }))

describe('the pixels of a certificate', () => {
  it('show every hanzi that was asked for', async () => {
    const words = read(await renderCertificate(example))
    const asked = words.map(({ text }) => text).join('')
    for (const { value } of example.lines) expect(asked).toContain(value)
    expect(asked).toContain('第二版替代二〇二六年二月十日签发的第一版原证明不再有效')
    expect(words.map(({ seen }) => seen).join('')).toBe(asked)
  })

  it('betray a glyph that was dropped while text extraction still gives it', async () => {
    const page = await renderCertificate(example)
    const target = read(page).find(({ text }) => text.includes('星河'))
    const dropped = await blot(page, target)
    const words = read(dropped)
    const [word] = words.filter(({ text }) => text.includes('星河'))
    expect(word).toMatchObject({
      text: '示例星河精密科技有限公司',
      seen: '□例星河精密科技有限公司',
    })
  })

  it('carry the QR code of the public address', async () => {
    const { verifyUrl } = example
    draw(await renderCertificate(example))
    expect(readQr(qrModules(verifyUrl).length)).toEqual(qrModules(verifyUrl))
  })
})

type Box = { x: number; y: number; width: number; height: number }
type Word = Box & { text: string; seen: string }
type Image = { width: number; height: number; at(x: number, y: number): number }

let image: Image

function draw(page: Uint8Array): void {
  writeFileSync(file, page)
  const args = ['-r', '300', '-gray', '-singlefile', file, join(folder, 'page')]
  execFileSync('pdftoppm', args, { stdio: 'pipe' })
  image = readPgm(readFileSync(join(folder, 'page.pgm')))
}

function readPgm(bytes: Buffer): Image {
  const header = bytes
    .subarray(0, 40)
    .toString('latin1')
    .match(/^P5\s(\d+)\s(\d+)\s255\s/)
  const width = Number(header?.[1])
  const pixels = bytes.subarray(header?.[0].length)
  const at = (x: number, y: number) => pixels[Math.round(y) * width + Math.round(x)] ?? 255
  return { width, height: Number(header?.[2]), at }
}

/** Each run of hanzi on the page: its text as extracted, and what its pixels look like (□ for none). */
function read(page: Uint8Array): Word[] {
  draw(page)
  const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' })
  const pattern =
    /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(\p{Script=Han}+)</gu
  const words = Array.from(boxes.matchAll(pattern), ([, x0, y0, x1, y1, text = '']) => {
    const [x = 0, y = 0, right = 0, bottom = 0] = [x0, y0, x1, y1].map((n) => Number(n) * scale)
    return { text, x, y, width: right - x, height: bottom - y }
  })
  const candidates = glyphsOf(new Set(words.flatMap(({ text }) => [...text])))
  return words.map((word) => ({ ...word, seen: look(word, candidates) }))
}

type Shape = { aspect: number; size: number; cells: number[] }
type Candidate = Shape & { character: string }

function look(word: Box & { text: string }, candidates: Candidate[]): string {
  const count = [...word.text].length
  const width = word.width / count
  const cells = Array.from({ length: count }, (_, i) => ({ ...word, x: word.x + i * width, width }))
  return cells.map((cell) => recognise(cell, candidates)).join('')
}

function recognise(cell: Box, candidates: Candidate[]): string {
  const shape = shapeIn(cell)
  if (!shape) return '□'
  const scored = candidates.map(({ character, ...glyph }) => ({
    character,
    score: likeness(shape, glyph),
  }))
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left))
  return best.score > 0.75 ? best.character : '?'
}

// Shape, proportions and size: 日 and 曰 differ by nothing else.
function likeness(a: Shape, b: Shape): number {
  const proportions = Math.abs(Math.log(a.aspect / b.aspect)) + Math.abs(a.size - b.size)
  const correlation = a.cells.reduce((sum, value, i) => sum + value * (b.cells[i] ?? 0), 0)
  return correlation - 0.3 * proportions
}

// To mean 0 and length 1, so that a product of two is their correlation.
function normalised(cells: number[]): number[] {
  const mean = cells.reduce((sum, value) => sum + value, 0) / cells.length
  const length = Math.hypot(...cells.map((value) => value - mean))
  return cells.map((value) => (value - mean) / (length || 1))
}

const grid = 20

/** The ink in a cell, cropped and brought to a grid of 20 × 20. */
function shapeIn(cell: Box): Shape | undefined {
  const xs: number[] = []
  const ys: number[] = []
  for (let y = Math.floor(cell.y); y < cell.y + cell.height; y++) {
    for (let x = Math.floor(cell.x); x < cell.x + cell.width; x++) {
      if (image.at(x, y) < 128) xs.push(x) && ys.push(y)
    }
  }
  if (xs.length === 0) return undefined
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left + 1, Math.max(...ys) - top + 1]
  const ink = (u: number, v: number) =>
    1 - image.at(left + u * width - 0.5, top + v * height - 0.5) / 255
  return { aspect: width / height, size: width / cell.width, cells: sample(ink) }
}

function sample(ink: (u: number, v: number) => number): number[] {
  const parts = [0.125, 0.375, 0.625, 0.875]
  const cells = Array.from({ length: grid * grid }, (_, i) => {
    const [column, row] = [i % grid, Math.floor(i / grid)]
    const values = parts.flatMap((du) =>
      parts.map((dv) => ink((column + du) / grid, (row + dv) / grid)),
    )
    return values.reduce((sum, value) => sum + value, 0) / values.length
  })
  return normalised(cells)
}

/** The outlines of these characters in every face, drawn here and not by the PDF's own tools. */
function glyphsOf(characters: Set<string>): Candidate[] {
  return fontFiles.flatMap((path) => {
    const font = openSync(path)
    return [...characters].map((character) => {
      const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
      return { character, ...outlineShape(flatten(glyph.path.commands), glyph.advanceWidth) }
    })
  })
}

type Point = [x: number, y: number]

function outlineShape(contours: Point[][], advance: number): Shape {
  const points = contours.flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.max(...ys)]
  const [width, height] = [Math.max(...xs) - left, top - Math.min(...ys)]
  const rows = new Map<number, Crossing[]>()
  const ink = (u: number, v: number) => {
    const row = rows.get(v) ?? crossings(contours, top - v * height)
    rows.set(v, row)
    return turns(row, left + u * width) === 0 ? 0 : 1
  }
  return { aspect: width / height, size: width / advance, cells: sample(ink) }
}

type Crossing = { x: number; turn: number }

function turns(row: Crossing[], px: number): number {
  return row.reduce((sum, { x, turn }) => (x > px ? sum + turn : sum), 0)
}

// Where the outlines cross a horizontal line, upwards or downwards: inside is where they do not cancel.
function crossings(contours: Point[][], py: number): Crossing[] {
  return contours.flatMap((contour) =>
    contour.flatMap(([x0, y0], i) => {
      const [x1, y1] = contour[(i + 1) % contour.length] ?? [x0, y0]
      if (y0 <= py === y1 <= py) return []
      return [{ x: x0 + ((py - y0) / (y1 - y0)) * (x1 - x0), turn: y1 > y0 ? 1 : -1 }]
    }),
  )
}

function flatten(commands: { command: string; args: number[] }[]): Point[][] {
  const contours: Point[][] = []
  for (const { command, args } of commands) {
    const points = Array.from(
      { length: args.length / 2 },
      (_, i): Point => [args[2 * i] ?? 0, args[2 * i + 1] ?? 0],
    )
    if (command === 'moveTo') contours.push(points)
    else if (command !== 'closePath')
      contours.at(-1)?.push(...curve(contours.at(-1)?.at(-1), points))
  }
  return contours
}

// De Casteljau in four steps serves lines, quadratic and cubic curves alike.
function curve(start: Point = [0, 0], rest: Point[]): Point[] {
  const between = ([ax, ay]: Point, [bx, by]: Point, t: number): Point => [
    ax + (bx - ax) * t,
    ay + (by - ay) * t,
  ]
  const at = (points: Point[], t: number): Point => {
    const [first = start, ...others] = points
    if (others.length === 0) return first
    return at(
      others.map((point, i) => between(points[i] ?? point, point, t)),
      t,
    )
  }
  return [0.25, 0.5, 0.75, 1].map((t) => at([start, ...rest], t))
}

/** The page with its first glyph of a word covered in white. */
async function blot(page: Uint8Array, word: Word | undefined): Promise<Uint8Array> {
  const document = await PDFDocument.load(page, { updateMetadata: false })
  const { x, y, width, height, text } = word ?? { x: 0, y: 0, width: 0, height: 0, text: '' }
  const sheet = document.getPage(0)
  const box = { x: x / scale, y: sheet.getHeight() - (y + height) / scale }
  const size = { width: width / text.length / scale, height: height / scale }
  sheet.drawRectangle({ ...box, ...size, color: rgb(1, 1, 1) })
  return document.save()
}

/** The modules by the pixel in the middle of each; the code stands 26 mm from the left, 31 mm wide. */
function readQr(size: number): boolean[][] {
  const module = ((31 / 25.4) * 300) / size
  const left = (26 / 25.4) * 300 - 4 * module
  const isDark = (x: number, y: number) => image.at(x, y) < 128
  let top = image.height * 0.65
  while (!isDark(left + 4.5 * module, top) && top < image.height) top++
  top -= 4 * module
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) =>
      isDark(left + (column + 0.5) * module, top + (row + 0.5) * module),
    ),
  )
}
