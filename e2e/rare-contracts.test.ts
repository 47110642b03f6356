import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Answers } from '#core/form.ts'
import { expectAccessible, expectNoSidewaysScrolling, it, phone } from './browser.ts'
import { contractFile, rules, service } from './cases.ts'
import { fieldNamed, fillForm } from './fill.ts'
import { foundEnterprise } from './people.ts'

it('takes an import in euros from its domestic buyer, with the papers that it needs', async ({
  visit,
}) => {
  const buyer = await visit()
  await foundEnterprise(buyer, '杭州引源精密制造有限公司')
  await openForm(buyer)
  // One fen less than the rate gives.
  await fillForm(buyer, rules.form, { ...example('技术进口'), totalYuan: '1171852.49' })
  for (const paper of ['合同文本', '中文译本', '技术进出口许可证或者合同登记证书'])
    await upload(buyer, paper)
  await buyer.getByRole('button', { name: '提交', exact: true }).click()

  const alert = buyer.getByRole('alert')
  await alert.getByRole('link', { name: /^技术进口合同数据表：/ }).waitFor()
  await alert
    .getByRole('link', { name: /^合同成交总金额：合同成交总金额应为 1171852.50 元/ })
    .click()
  await fieldNamed(buyer, '合同成交总金额').fill('1171852.50')
  await upload(buyer, '技术进口合同数据表')
  await expectAccessible(buyer)
  await buyer.setViewportSize(phone)
  await expectNoSidewaysScrolling(buyer)
  await buyer.getByRole('button', { name: '提交', exact: true }).click()
  await buyer.getByText('已提交', { exact: true }).first().waitFor()
  await expectNoSidewaysScrolling(buyer)
})

it('takes a licence for a royalty, and refuses what was registered before', async ({ visit }) => {
  const seller = await visit()
  await foundEnterprise(seller, '杭州许可样例环保科技有限公司')
  await openForm(seller)
  const answers = { ...example('专利实施许可'), registeredElsewhere: true }
  await fillForm(seller, rules.form, answers)
  await fieldNamed(seller, '已有的登记编号').fill('2025330101000007')
  await upload(seller, '合同文本')
  const submit = seller.getByRole('button', { name: '提交', exact: true })
  await submit.click()
  const refused = seller.getByRole('alert').getByRole('link', { name: /2025330101000007/ })
  expect(await refused.textContent()).toContain('向原登记机构申请变更登记')
  await seller
    .getByRole('radiogroup', { name: '本合同是否已经登记过' })
    .getByText('否', { exact: true })
    .click()
  await submit.click()
  await seller.getByText('已提交', { exact: true }).first().waitFor()
})

/** The example of this name, as the rules of today ask for it and in the order in which they do. */
function example(name: string): Answers {
  const found = service.examples.find((one) => one.name.startsWith(name))
  if (!found) throw new Error(`No example “${name}”`)
  const answers = rules.carry(found.answers)
  const asked = Object.keys(rules.form.fields).filter((field) => Object.hasOwn(answers, field))
  return Object.fromEntries(asked.map((field) => [field, answers[field]]))
}

async function openForm(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: '技术合同认定登记' }).click()
  await page.getByRole('button', { name: '开始办理' }).click()
  await page.waitForURL(/\/edit$/)
}

/** Chooses a PDF for one of the papers and waits until it is on the server. */
async function upload(page: Page, paper: string): Promise<void> {
  const file = { ...contractFile(), name: `${paper}.pdf` }
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: paper, exact: true }).click(),
  ])
  await chooser.setFiles(file)
  await page.getByRole('button', { name: `移除 ${file.name}` }).waitFor()
}
