import { crc32, deflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { officeOf, zipOf } from '#server/files/sample-files.ts'
import { expectAccessible, expectNoSidewaysScrolling, it, phone } from './browser.ts'
import { exampleAnswers, service } from './cases.ts'
import { foundEnterprise, send } from './people.ts'

type Upload = { name: string; buffer: Buffer }

it('shows a Word contract in the page, readable, without anything that runs or leads away', async ({
  visit,
}) => {
  const page = await visit()
  await foundEnterprise(page, '杭州白纸黑字科技有限公司')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await openWith(page, [{ name: '技术合同.docx', buffer: wordContract() }])
  const document = page.getByRole('region', { name: '技术合同.docx' })
  await document.getByText('第一条 研究开发的内容').waitFor()
  await document.getByText('查看网站').waitFor()
  expect(await document.locator('a[href], script, iframe').count()).toBe(0)
  expect(requests.filter((url) => url.includes('example.org'))).toEqual([])
  await expectAccessible(page)
  const before = await document.getByText('第一条 研究开发的内容').boundingBox()
  await page.getByRole('button', { name: '放大（+）' }).click()
  await page.getByText('125%').waitFor()
  const after = await document.getByText('第一条 研究开发的内容').boundingBox()
  expect(after?.height ?? 0).toBeGreaterThan(before?.height ?? 0)
  await page.setViewportSize(phone)
  await page.getByRole('tab', { name: /文件/ }).click()
  await expectNoSidewaysScrolling(page)
})

it('shows scanned pages one below the other, and zooms them by keyboard', async ({ visit }) => {
  const page = await visit()
  await foundEnterprise(page, '杭州扫描成册科技有限公司')
  await openWith(page, [
    { name: '第1页.png', buffer: png(200, 300, 0) },
    { name: '第2页.png', buffer: png(200, 300, 128) },
  ])
  const pages = page.getByRole('region', { name: '第1页.png' })
  await pages.getByRole('img', { name: '第1页.png' }).waitFor()
  await pages.getByRole('img', { name: '第2页.png' }).waitFor()
  await pages.getByText('2 / 2 · 第2页.png').waitFor()
  const width = async () =>
    (await pages.getByRole('img', { name: '第1页.png' }).boundingBox())?.width ?? 0
  const before = await width()
  await pages.focus()
  await page.keyboard.press('+')
  expect(await width()).toBeGreaterThan(before)
  await page.keyboard.press('0')
  expect(await width()).toBe(before)
  await expectAccessible(page)
})

it('says that a broken document cannot be shown, and offers it for download', async ({ visit }) => {
  const page = await visit()
  await foundEnterprise(page, '杭州打不开科技有限公司')
  const broken = officeOf('wordprocessingml.document', [
    { name: 'word/document.xml', content: '<w:document' },
  ])
  await openWith(page, [{ name: '坏的合同.docx', buffer: broken }])
  await page.getByText('这个 Word 文档无法在页面内显示，请下载后查看').waitFor()
  await page.getByRole('link', { name: '下载 坏的合同.docx' }).waitFor()
})

/** A submitted contract whose text are these files, on its page. */
async function openWith(page: Page, uploads: readonly Upload[]): Promise<void> {
  const opened = await send(page, '/api/v1/cases', {
    service: service.id,
    answers: exampleAnswers(),
  })
  const path = `/api/v1/cases/${opened.id}`
  const contractText: string[] = []
  for (const { name, buffer } of uploads) {
    const uploaded = await page.context().request.post(`${path}/files?field=contractText`, {
      headers: { origin: inject('platform').address },
      multipart: { file: { name, mimeType: 'application/octet-stream', buffer } },
    })
    contractText.push((await uploaded.json()).id)
  }
  const answers = { ...opened.answers, contractText }
  await send(page, `${path}/answers`, { version: opened.version, answers }, 'PUT')
  await send(page, `${path}/steps/submit`, {})
  await page.goto(`/cases/${opened.id}`)
}

/** As Word writes it, with a link that would run a script, one that leads away and a picture from outside. */
function wordContract(): Buffer {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  const relations = (inner: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  const link = (id: string, text: string) =>
    `<w:hyperlink r:id="${id}"><w:r><w:t>${text}</w:t></w:r></w:hyperlink>`
  const clauses = Array.from(
    { length: 60 },
    (_, at) => `<w:p><w:r><w:t>第 ${at + 2} 款 双方按照约定履行。</w:t></w:r></w:p>`,
  )
  const body = `<w:p><w:r><w:t>第一条 研究开发的内容</w:t></w:r></w:p><w:p>${link('rId1', '点击运行')}${link('rId2', '查看网站')}</w:p>${clauses.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr>`
  return zipOf([
    { name: '[Content_Types].xml', content: types },
    {
      name: '_rels/.rels',
      content: relations(
        `<Relationship Id="rId1" Type="${kind}/officeDocument" Target="word/document.xml"/>`,
      ),
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document ${w} ${r}><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations(
        `<Relationship Id="rId1" Type="${kind}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/><Relationship Id="rId2" Type="${kind}/hyperlink" Target="https://example.org/" TargetMode="External"/>`,
      ),
    },
  ])
}

/** A grey picture of so many points. */
function png(width: number, height: number, grey: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const named = Buffer.concat([Buffer.from(type), data])
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width, grey)])
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
