import ExcelJS from 'exceljs'
import { expect } from 'vitest'
import { metaOf } from '#core/form.ts'
import { columnsOf } from '#core/sheet-columns.ts'
import { written } from '#server/testing/tables.ts'
import { expectAccessible, expectNoSidewaysScrolling, it, phone } from './browser.ts'
import { exampleAnswers, makeSubmitted, rules } from './cases.ts'
import { fieldNamed } from './fill.ts'
import { foundEnterprise } from './people.ts'

const columns = columnsOf(rules.form)

/** The first example twice, the second time with an amount that is none. */
async function table() {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('合同')
  sheet.addRow(columns.map(({ title }) => title.zh))
  const row = (projectName: string) => {
    const answers = { ...exampleAnswers(), projectName }
    return columns.map((column) => written(column, answers, new Map()))
  }
  sheet.addRow(row('批量导入的第一份合同'))
  const at = columns.findIndex(({ field }) => field === 'totalYuan')
  sheet.addRow(row('金额没有写清楚的合同').with(at, '面议'))
  const buffer = Buffer.from(await book.xlsx.writeBuffer())
  return { name: '2026年合同.xlsx', mimeType: 'application/octet-stream', buffer }
}

it('goes from the template to drafts, by the report of each row', async ({ visit }) => {
  const page = await visit()
  await foundEnterprise(page, '杭州万卷批量导入科技有限公司')
  await page.goto('/cases')
  await page.getByRole('link', { name: '批量导入' }).click()
  await page.getByRole('heading', { level: 1, name: '批量导入' }).waitFor()
  await page.getByText('还没有导入过表格').waitFor()
  await expectAccessible(page)
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载模板（Excel）' }).click(),
  ])
  expect(template.suggestedFilename()).toBe('torchway-technology-contract.xlsx')

  await page.locator('input[type=file]').setInputFiles(await table())
  await page.getByRole('heading', { level: 1, name: '2026年合同.xlsx' }).waitFor()
  await page.getByText('还没有建立任何草稿').waitFor()
  await page.getByText('金额没有写清楚的合同').waitFor()
  await page.getByText('请填写以元为单位的数字').waitFor()
  await page.getByText('（表格里是：面议）').waitFor()
  await expectAccessible(page)
  await page.setViewportSize(phone)
  await expectNoSidewaysScrolling(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.getByRole('button', { name: '确认，建立 1 份草稿' }).click()
  await page.getByText('已建立 1 份草稿').waitFor()
  await page.getByRole('link', { name: '批量导入的第一份合同' }).click()
  await page.waitForURL(/\/edit$/)
  const label = metaOf(rules.form.fields.projectName ?? expect.fail('no project name')).label.zh
  expect(await fieldNamed(page, label).inputValue()).toBe('批量导入的第一份合同')
})

it('refuses what is no table in words, and imports nothing that was cancelled', async ({
  visit,
}) => {
  const page = await visit({ viewport: phone })
  await foundEnterprise(page, '杭州半途而止科技有限公司')
  await page.goto('/imports')
  const input = page.locator('input[type=file]')
  const lie = {
    name: '合同.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('%PDF-1.7\n%%EOF'),
  }
  await input.setInputFiles(lie)
  await page.getByText('这是 PDF 文件，不能在这里上传').waitFor()
  await expectNoSidewaysScrolling(page)
  await input.setInputFiles(await table())
  await page.getByRole('button', { name: '取消导入' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消导入' }).click()
  await page.waitForURL(/\/imports$/)
  await page.getByText('还没有导入过表格').waitFor()
  await page.goto('/cases?group=all')
  await page.getByText('这里还没有办件').waitFor()
})

it('takes over what seldom changes and an earlier buyer, and replaces what was typed only when that is ticked', async ({
  visit,
}) => {
  const page = await visit()
  await foundEnterprise(page, '杭州照旧办理科技有限公司')
  const { sellerContact, buyerName } = exampleAnswers()
  await makeSubmitted(page)
  await page.goto('/services/technology-contract')
  await page.getByRole('button', { name: '开始办理' }).click()
  await page.waitForURL(/\/edit$/)
  const contact = rules.form.fields.sellerContact
  const buyer = rules.form.fields.buyerName
  if (!contact || !buyer) throw new Error('the form has other fields')
  const contactField = fieldNamed(page, metaOf(contact).label.zh)
  await contactField.fill('我填的人')
  await page.getByRole('button', { name: '同上一份' }).click()
  const dialog = page.getByRole('dialog')
  const typed = dialog.getByRole('checkbox', { name: metaOf(contact).label.zh, exact: true })
  await typed.waitFor()
  await expectAccessible(page)
  expect(await typed.isChecked()).toBe(false)
  await dialog.getByRole('button', { name: '核对无误，带入' }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(await contactField.inputValue()).toBe('我填的人')
  await page.getByRole('button', { name: '同上一份' }).click()
  await typed.check()
  await dialog.getByRole('button', { name: '核对无误，带入' }).click()
  await expect.poll(() => contactField.inputValue()).toBe(sellerContact)

  const search = page.getByRole('combobox', { name: /^从以前/ })
  await search.click()
  await search.fill(String(buyerName).slice(2, 6))
  await page
    .getByTitle(new RegExp(String(buyerName)))
    .last()
    .click()
  await expect.poll(() => fieldNamed(page, metaOf(buyer).label.zh).inputValue()).toBe(buyerName)
})
