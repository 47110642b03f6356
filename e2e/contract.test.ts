import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScrolling, it, phone } from './browser.ts'
import { answerChecklist, exampleAnswers, rules } from './cases.ts'
import { fieldNamed, fillForm, uploadContract } from './fill.ts'
import { foundEnterprise, signIn } from './people.ts'

const folder = mkdtempSync(join(tmpdir(), 'torchway-downloads-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('leads from an empty form to a certificate that anyone verifies on a phone', async ({
  visit,
}) => {
  const seller = await visit()
  const { organisationName } = await foundEnterprise(seller, '杭州澜山量子传感科技有限公司')
  const answers = exampleAnswers()
  const title = String(answers.projectName)

  // The seller fills in everything, one field wrongly.
  await seller.goto('/')
  await seller.getByRole('link', { name: '技术合同认定登记' }).click()
  await seller.getByRole('button', { name: '开始办理' }).click()
  await fillForm(seller, rules.form, { ...answers, sellerPhone: '123' })
  await uploadContract(seller)
  await seller.getByText(/^已保存 \d\d:\d\d$/).waitFor()

  const submit = seller.getByRole('button', { name: '提交', exact: true })
  await submit.click()
  await seller
    .getByRole('alert')
    .getByRole('link', { name: /^申请单位联系电话：/ })
    .click()
  const phoneField = fieldNamed(seller, '申请单位联系电话')
  expect(await phoneField.evaluate((field) => field === document.activeElement)).toBe(true)
  await phoneField.fill('0571-88880000')
  await submit.click()
  await seller.getByText('已提交', { exact: true }).first().waitFor()
  await expect.poll(() => seller.evaluate(() => scrollY)).toBe(0)

  // The officer finds it by a part of the name, reads form and contract side by side, and registers it.
  const officer = await visit()
  await signIn(officer, 'registry-clerk')
  await officer.goto('/worklist')
  await officer.getByRole('searchbox', { name: '搜索办件' }).fill('澜山量子')
  await officer.getByText('已列出 1 件').waitFor()
  await officer.getByRole('link', { name: title }).click()
  await expectSideBySide(officer, organisationName)
  await officer.getByRole('button', { name: '受理', exact: true }).click()
  await officer.getByText('已完成：受理').waitFor()
  await answerChecklist(officer, officer.url().split('/').at(-1) ?? '', 'register')
  await officer.getByRole('button', { name: '登记', exact: true }).click()
  const dialog = officer.getByRole('dialog', { name: '登记' })
  await dialog.getByLabel('核定技术交易额').fill('820000')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await officer.getByText('已完成：登记').waitFor()

  // The seller gets the signed paper.
  await seller.reload()
  const card = seller.getByRole('heading', { name: '证明' }).locator('xpath=ancestor::*[.//a][1]')
  await card.getByText(/^\d{16}$/).waitFor()
  const verifyUrl = await seller.getByRole('link', { name: '公开核验页面' }).getAttribute('href')
  const pdf = await download(seller, '下载证明（PDF）')
  expect(execFileSync('pdfsig', ['-nocert', pdf]).toString()).toContain('Signature is Valid')
  expect(execFileSync('pdftotext', [pdf, '-']).toString()).toContain(organisationName)

  // Anybody verifies it, on a phone and without an account.
  const anybody = await visit({ viewport: phone })
  await anybody.goto(verifyUrl ?? '')
  await anybody.getByRole('heading', { name: '有效', exact: true }).waitFor()
  await anybody.getByText(/^杭州澜＊+限公司$/).waitFor()
  await expectNoSidewaysScrolling(anybody)
  await expectAccessible(anybody)
  await anybody.getByLabel('选择文件').setInputFiles(pdf)
  await anybody.getByText('与签发的 PDF 完全一致').waitFor()
  await anybody.getByLabel('选择文件').setInputFiles(withOneByteChanged(pdf))
  await anybody.getByText(/与签发的文件不一致/).waitFor()
})

/** What was answered stands left, the contract right of it, and its page is really drawn. */
async function expectSideBySide(page: Page, applicant: string): Promise<void> {
  await page.getByText(applicant).first().waitFor()
  const form = await page.getByRole('region', { name: '申请内容' }).boundingBox()
  const text = await page.getByRole('region', { name: '文件（1）' }).boundingBox()
  if (!form || !text) throw new Error('form or text is not shown')
  expect(text.x).toBeGreaterThanOrEqual(form.x + form.width)
  const canvas = page.getByRole('region', { name: '技术合同.pdf' }).locator('canvas').first()
  await expect.poll(() => canvas.evaluate(countInk), { timeout: 15_000 }).toBeGreaterThan(1000)
}

/** How many pixels of a canvas are dark. */
function countInk(canvas: Element): number {
  if (!(canvas instanceof HTMLCanvasElement)) return 0
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
  let dark = 0
  for (let at = 0; at < pixels.length; at += 4) {
    if ((pixels[at] ?? 255) < 128 && (pixels[at + 3] ?? 0) > 128) dark += 1
  }
  return dark
}

async function download(page: Page, name: string): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  const file = await coming
  const path = join(folder, file.suggestedFilename())
  await file.saveAs(path)
  return path
}

function withOneByteChanged(path: string): string {
  const bytes = readFileSync(path)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  const changed = join(folder, 'changed.pdf')
  writeFileSync(changed, bytes)
  return changed
}
