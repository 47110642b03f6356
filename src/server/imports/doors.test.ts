import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { officeOf, oleOf, zipOf } from '../files/sample-files.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { pdfBytes } from '../testing/files.ts'
import { type Person, person } from '../testing/people.ts'
import { csv, sendTable, smallRow, smallTitles, workbook } from '../testing/tables.ts'

let app: TestApp
let seller: Person

beforeAll(async () => {
  app = await testApp()
  seller = await person(app, { kind: 'enterprise' })
}, 120_000)
afterAll(async () => app[Symbol.asyncDispose]())

const zeros = Buffer.alloc(8 * 1024 ** 2)
const sheet = 'xl/worksheets/sheet1.xml'
const refused: [string, () => Buffer | Promise<Buffer>, string, string][] = [
  [
    'a zip bomb that says how large it is',
    () => officeOf('spreadsheetml.sheet', [{ name: sheet, content: 'x', claims: 600 * 1024 ** 2 }]),
    '合同.xlsx',
    '解压后超过',
  ],
  [
    'a zip bomb that lies about its size',
    () => officeOf('spreadsheetml.sheet', [{ name: sheet, content: zeros, claims: 100 }]),
    '合同.xlsx',
    '已损坏或不完整',
  ],
  [
    'a workbook with a password',
    () => oleOf([{ name: 'EncryptedPackage' }]),
    '合同.xlsx',
    '请先去掉密码',
  ],
  [
    'a workbook with macros',
    () => officeOf('spreadsheetml.sheet', [{ name: 'xl/vbaProject.bin', content: 'x' }]),
    '合同.xlsm',
    '请先另存为不带宏的格式',
  ],
  [
    'a workbook of Excel 97',
    () => oleOf([{ name: 'Workbook' }]),
    '合同.xls',
    '请另存为 .xlsx 格式',
  ],
  ['a PDF that is named a table', () => pdfBytes(), '合同.xlsx', '这是 PDF 文件，不能在这里上传'],
  [
    'a workbook that is named a CSV',
    () => workbook([smallTitles, smallRow()]),
    '合同.csv',
    '内容却是 Excel 工作簿',
  ],
  [
    'a CSV that is named a workbook',
    () => Buffer.from(csv([smallTitles, smallRow()])),
    '合同.xlsx',
    '内容却是 CSV',
  ],
  [
    'an archive that is no workbook',
    () => zipOf([{ name: 'a.txt', content: 'x' }]),
    '合同.xlsx',
    '不能在这里上传',
  ],
  ['a file without a byte', () => Buffer.alloc(0), '合同.csv', '文件是空的'],
  [
    'a file over the limit of this door',
    () => randomBytes(30 * 1024 ** 2 + 1),
    '合同.csv',
    '超过上限 30 MB',
  ],
  [
    'a workbook without sheets',
    () => officeOf('spreadsheetml.sheet'),
    '合同.xlsx',
    '无法读出这个表格',
  ],
  [
    'a table about something else',
    () => Buffer.from('姓名,年龄\n甲,3\n'),
    '合同.csv',
    '没有找到表头',
  ],
]

it.each(refused)(
  'refuses %s, in words',
  async (_, make, name, words) => {
    const sent = await sendTable(app, seller, { bytes: await make(), name })
    expect(sent.status).toBe(422)
    expect(sent.body.errors[0].field).toBe('file')
    expect(sent.body.errors[0].message).toContain(words)
    expect(sent.body.errors[0].message).toMatch(/[。！]$/)
    // What helps with an attachment is refused here: a PDF, an archive.
    expect(sent.body.errors[0].message).not.toMatch(/另存为 PDF|压缩后|请压缩/)
  },
  120_000,
)

it('leaves nothing behind when it fails half-way, and can be confirmed again', async () => {
  const rows = Array.from({ length: 600 }, (_, at) => smallRow({ projectName: `项目 ${at}` }))
  const { body } = await sendTable(app, seller, {
    bytes: Buffer.from(csv([smallTitles, ...rows])),
    name: '合同.csv',
  })
  expect(body).toMatchObject({ rows: 600, gaps: 600 })
  await sql`create function fail() returns trigger language plpgsql as $$ begin raise exception 'as a process that dies'; end $$`.execute(
    app.db,
  )
  await sql`create trigger fails before insert on cases for each row when (new.title = '项目 599') execute function fail()`.execute(
    app.db,
  )
  const count = async () =>
    (
      await app.db
        .selectFrom('cases')
        .select('id')
        .where('applicant_id', '=', seller.organisationId)
        .execute()
    ).length
  const confirm = () => app.post(`/api/v1/imports/${body.id}/confirm`, { as: seller.key })
  const errors = app.server.log.level
  app.server.log.level = 'silent'
  expect((await confirm()).status).toBe(500)
  app.server.log.level = errors
  expect(await count()).toBe(0)
  await sql`drop trigger fails on cases`.execute(app.db)
  expect((await confirm()).body.state).toBe('confirmed')
  expect(await count()).toBe(600)
}, 120_000)
