import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { indexAreas } from '#core/sheet-areas.ts'
import type { Cell } from '#core/sheet-cells.ts'
import { technologyContract } from '#services/technology-contract/index.ts'
import { zipOf } from '../files/sample-files.ts'
import {
  csv,
  gb18030,
  smallRow,
  smallTitles,
  titleOf,
  type Value,
  workbook,
} from '../testing/tables.ts'
import { readCsv } from './read-csv.ts'
import { readFile } from './read-file.ts'
import { readXlsx } from './read-xlsx.ts'
import { type ReadRow, readTable } from './reading.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torchway-tables-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let made = 0
async function kept(bytes: Buffer): Promise<string> {
  made += 1
  const path = join(folder, `${made}`)
  await writeFile(path, bytes)
  return path
}
const about = {
  service: technologyContract,
  today: '2026-02-10',
  areas: indexAreas([]),
  applicantCode: 'X',
  limit: 20,
}
const rowsOf = async (rows: Value[][], dress?: (sheet: ExcelJS.Worksheet) => void) =>
  readTable(await readXlsx(await kept(await workbook(rows, dress)), 20), about).rows
const refusals = ({ problems }: ReadRow | undefined = { problems: [] } as unknown as ReadRow) =>
  problems.filter(({ kind }) => kind === 'refused').map(({ field, text }) => `${field} ${text.zh}`)

it('reads the same workbook as another reader does: texts, numbers, days and their formats', async () => {
  const days = new Date('2026-03-01T00:00:00Z')
  const rows: Value[][] = [
    ['文本', '金额', '日期', '代码', '是否', '百分比'],
    ['  前后空格 ', 1234567.89, days, '00123456789012345678', true, 0.5],
    ['表_x000D_格', 0.1 + 0.2, days, 'MAY-01', false, 1e15],
    ['=1+1', 46082, days, '1-2', true, -3],
  ]
  const bytes = await workbook(rows, (sheet) => {
    sheet.getColumn(3).numFmt = 'yyyy"年"m"月"d"日"'
    sheet.getColumn(6).numFmt = '0.00%'
  })
  const ours = await readXlsx(await kept(bytes), 20)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const theirs: Cell[][] = []
  book.worksheets[0]?.eachRow((row) => {
    const cells: Cell[] = []
    row.eachCell(({ value }) => cells.push(asDay(value)))
    theirs.push(cells)
  })
  expect(ours.map(({ cells }) => cells)).toEqual(theirs)
})

function asDay(value: ExcelJS.CellValue): Cell {
  return value instanceof Date ? { day: value.toISOString().slice(0, 10) } : (value as Cell)
}

it('keeps the day of every date format of Chinese programs, and of the calendar that begins in 1904', async () => {
  const formats = [
    'yyyy-mm-dd',
    'm/d/yy',
    '[$-804]yyyy"年"m"月"d"日";@',
    '[DBNum1][$-804]yyyy"年"m"月";@',
    'yyyy/m/d h:mm',
  ]
  for (const numFmt of formats) {
    const [row] = await rowsOf(
      [smallTitles, smallRow({ signedOn: new Date('2026-01-31T00:00:00Z') })],
      (sheet) => {
        sheet.getColumn(3).numFmt = numFmt
      },
    )
    expect([numFmt, row?.answers.signedOn]).toEqual([numFmt, '2026-01-31'])
  }
})

it('takes what a formula gave with a note, and refuses a formula without a result or with an error', async () => {
  const [good, empty, broken] = await rowsOf([
    smallTitles,
    smallRow({
      totalYuan: { formula: 'A1*2', result: 380000.00000000006 } as ExcelJS.CellFormulaValue,
    }),
    smallRow({ totalYuan: { formula: 'A1*2' } as ExcelJS.CellFormulaValue }),
    smallRow({
      totalYuan: { formula: 'A1/0', result: { error: '#DIV/0!' } } as ExcelJS.CellFormulaValue,
    }),
  ])
  expect(good?.answers.totalYuan).toBe('380000.00')
  expect(good?.problems.find(({ kind }) => kind === 'note')?.text.zh).toContain(
    '按文件里保存的结果读入',
  )
  expect(refusals(empty)).toEqual([
    'totalYuan 单元格是公式，文件里没有保存它的结果。请改为填写内容',
  ])
  expect(refusals(broken)).toEqual(['totalYuan 单元格的公式出错（#DIV/0!），请改为填写内容'])
})

it('counts a merged cell for its first row and names it in the others', async () => {
  const rows = await rowsOf(
    [smallTitles, smallRow(), smallRow(), smallRow(), smallRow()],
    (sheet) => sheet.mergeCells('E2:F4'),
  )
  expect(rows.map(refusals)).toEqual(
    [
      [],
      [
        'buyerName 合并单元格：内容只算在第 2 行。请取消合并后逐行填写',
        'buyerCreditCode 合并单元格：内容只算在第 2 行。请取消合并后逐行填写',
      ],
      [
        'buyerName 合并单元格：内容只算在第 2 行。请取消合并后逐行填写',
        'buyerCreditCode 合并单元格：内容只算在第 2 行。请取消合并后逐行填写',
      ],
      [],
    ].map((expected, at) => (at === 0 ? refusals(rows[0]) : expected)),
  )
  expect(refusals(rows[0]).some((text) => text.includes('合并'))).toBe(false)
})

it('finds the titles below a heading, takes columns in any order and skips empty rows', async () => {
  const rows = await rowsOf([
    ['某某公司 2026 年技术合同'],
    [null],
    ['填表人：何静', null, '单位：元'],
    [...smallTitles].reverse(),
    [null, null],
    [...smallRow({ projectName: '倒序' })].reverse(),
  ])
  expect(rows.map(({ number, title }) => [number, title])).toEqual([[6, '倒序']])
})

it('keeps telephones, codes and postcodes exact, whether they are text or number', async () => {
  const [text, number] = await rowsOf([
    smallTitles,
    smallRow({ sellerPhone: '13800001234' }),
    smallRow({ sellerPhone: 13800001234 }),
  ])
  expect([text?.answers.sellerPhone, number?.answers.sellerPhone]).toEqual([
    '13800001234',
    '13800001234',
  ])
  const [lost] = await rowsOf([smallTitles, smallRow({ buyerCreditCode: 914201000000000000 })])
  expect(refusals(lost)[0]).toContain('已丢失末尾的数字')
})

it('reads a CSV of any code page and mark alike', async () => {
  const text = csv([
    smallTitles,
    smallRow({ projectName: '轧机“控制”，算法', sellerPhone: '="027-87650001"' }),
  ])
  const tabs = text.replaceAll('","', '"\t"')
  const variants: Record<string, Buffer> = {
    'utf-8': Buffer.from(text),
    'utf-8 with its mark': Buffer.from(`\ufeff${text}`),
    'utf-16 with tabs': Buffer.from(`\ufeff${tabs}`, 'utf16le'),
    'utf-16, other end first': Buffer.from(`\ufeff${tabs}`, 'utf16le').swap16(),
    gbk: gb18030(text),
    'with semicolons': Buffer.from(text.replaceAll('","', '";"')),
  }
  for (const [name, bytes] of Object.entries(variants)) {
    const { rows, notes } = readTable(await readCsv(await kept(bytes), 20), about)
    expect([name, rows[0]?.title, rows[0]?.answers.sellerPhone, notes.length]).toEqual([
      name,
      '轧机“控制”，算法',
      '027-87650001',
      1,
    ])
  }
})

it('refuses a table without titles, one without rows, and one over the limit, each in words', async () => {
  const sheet = (rows: Value[][]) =>
    workbook(rows)
      .then(kept)
      .then((path) => readXlsx(path, 20))
  const read = async (rows: Value[][]) => readTable(await sheet(rows), about)
  await expect(
    read([
      ['甲', '乙', '丙'],
      ['1', '2', '3'],
    ]),
  ).rejects.toThrow('No line of titles')
  await expect(read([smallTitles])).rejects.toThrow('nothing below')
  const many = (count: number) => [smallTitles, ...Array.from({ length: count }, () => smallRow())]
  expect((await read(many(20))).rows).toHaveLength(20)
  await expect(read(many(21))).rejects.toThrow('more than 20 rows')
  await expect(sheet(many(41))).rejects.toThrow('more than 20 rows')
})

it('refuses what is an archive and no sound workbook', async () => {
  const path = await kept(zipOf([{ name: '[Content_Types].xml', content: '<Types/>' }]))
  await expect(readXlsx(path, 20)).rejects.toThrow('could not be read')
})

const asked = {
  kind: 'xlsx' as const,
  service: 'technology-contract',
  today: '2026-02-10',
  areas: [],
  applicantCode: 'X',
}
const limits = { rows: 20_000, bytes: 1, seconds: 60, memoryMegabytes: 256 }

it('ends a worker that takes too long or too much memory, and answers in words', async () => {
  const rows = Array.from({ length: 400 }, () => smallRow())
  const path = await kept(await workbook([smallTitles, ...rows]))
  await expect(readFile({ ...asked, path }, { ...limits, seconds: 0.001 })).rejects.toThrow(
    'too much time or memory',
  )
  const swelling = await kept(
    sheetOf(
      (row) => `<row r="${row}"><c r="XFD${row}" t="inlineStr"><is><t>x</t></is></c></row>`,
      19_000,
    ),
  )
  await expect(
    readFile({ ...asked, path: swelling }, { ...limits, memoryMegabytes: 96 }),
  ).rejects.toThrow('too much time or memory')
}, 120_000)

it('refuses 100,000 rows and says how to split them', async () => {
  const title = smallTitles.map(
    (text, at) =>
      `<c r="${String.fromCharCode(65 + at)}1" t="inlineStr"><is><t>${text}</t></is></c>`,
  )
  const path = await kept(
    sheetOf(
      (row) =>
        row === 1
          ? `<row r="1">${title.join('')}</row>`
          : `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>项目 ${row}</t></is></c></row>`,
      100_001,
    ),
  )
  const refused = await readFile({ ...asked, path }, limits).catch(
    (error: { text: { zh: string } }) => error.text.zh,
  )
  expect(refused).toBe(
    '表格超过 20,000 行，一次不能读入。请拆成几个文件，每个不超过 20,000 行，分别上传。',
  )
}, 120_000)

it('names a column by the title of its field', () =>
  expect(titleOf('projectName')).toBe(smallTitles[0]))

/** A workbook of one sheet whose rows are given as they stand in the file. */
function sheetOf(row: (number: number) => string, count: number): Buffer {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const opc = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const rows = Array.from({ length: count }, (_, at) => row(at + 1)).join('')
  return zipOf([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships ${opc}>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="合同" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships ${opc}>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    },
  ])
}
