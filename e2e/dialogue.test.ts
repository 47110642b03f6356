import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScrolling, it, phone } from './browser.ts'
import { makeSubmitted, takeStep } from './cases.ts'
import { fieldNamed } from './fill.ts'
import { tabTo } from './focus.ts'
import { foundEnterprise, send, signIn } from './people.ts'

it('carries a comment from a field to the seller’s answer and back, with what was changed', async ({
  visit,
}) => {
  const seller = await visit()
  await foundEnterprise(seller, '杭州对答样例软件有限公司')
  const { id, title } = await makeSubmitted(seller)
  const officer = await visit()
  await signIn(officer, 'registry-clerk')
  await officer.goto(`/cases/${id}`)
  await officer.getByRole('button', { name: '意见：项目名称' }).click()
  await officer.getByRole('textbox', { name: '意见：项目名称' }).fill('与合同封面的名称不一致')
  await officer.getByRole('button', { name: '保存意见' }).click()
  await officer.getByText('待发送的意见 1 条').waitFor()
  await officer.getByRole('button', { name: '退回补正' }).click()
  const dialog = officer.getByRole('dialog', { name: '退回补正' })
  await dialog.getByRole('button', { name: '退回补正' }).click()
  await officer.getByText('已完成：退回补正').waitFor()
  await officer.getByText('已发出、等待答复的意见 1 条').waitFor()

  // The seller finds it above the form and at its field, and cannot hand in without an answer.
  await seller.goto(`/cases/${id}`)
  await seller.getByText('办理机构的意见 1 条').waitFor()
  await seller.getByRole('link', { name: '修改并重新提交' }).click()
  await seller.getByText('办理机构的意见 1 条，还有 1 条没有答复').waitFor()
  await expectAccessible(seller, 'the form with a comment')
  await seller.getByRole('button', { name: '重新提交' }).click()
  await seller
    .getByRole('alert')
    .getByRole('link', { name: /^项目名称：请答复/ })
    .click()
  const answer = seller.getByLabel(/^答复/)
  await expect.poll(() => answer.evaluate((box) => box === document.activeElement)).toBe(true)
  await answer.fill('已改为合同封面的名称')
  await seller.getByText('均已答复，可以重新提交').waitFor()
  await fieldNamed(seller, '项目名称').fill(`${title}（二期）`)
  await seller.getByText(/^已保存 /).waitFor()
  await seller.reload()
  await expect.poll(() => seller.getByLabel(/^答复/).inputValue()).toBe('已改为合同封面的名称')
  await seller.getByRole('button', { name: '重新提交' }).click()
  await seller.getByText('已提交', { exact: true }).first().waitFor()

  // The officer reads the answer where the question stood, sees what was changed, and takes the case.
  await officer.reload()
  await officer.getByText('已答复的意见 1 条').waitFor()
  await officer.getByText('与上次提交相比，改动 1 项').waitFor()
  const field = officer.locator('#said-projectName')
  await field.getByText('已改为合同封面的名称').waitFor()
  await field.locator('del').getByText(title, { exact: true }).waitFor()
  await expectAccessible(officer, 'a case that came back')
  await field.getByRole('button', { name: '已解决' }).click()
  await field.getByRole('button', { name: '重新打开' }).waitFor()
  await officer.getByRole('button', { name: '受理', exact: true }).click()
  await officer.getByText('已完成：受理').waitFor()
})

it('keeps an answer that was typed when the session ended', async ({ visit }) => {
  const seller = await visit()
  const { password } = await foundEnterprise(seller, '杭州续答样例软件有限公司')
  const { id } = await makeSubmitted(seller)
  const officer = await visit()
  await signIn(officer, 'registry-clerk')
  const comments = `/api/v1/cases/${id}/comments`
  await send(officer, comments, { field: 'totalYuan', text: '请核对金额' })
  await takeStep(officer, id, 'return', { reason: '见意见' })
  await seller.goto(`/cases/${id}/edit`)
  await seller.getByLabel(/^答复/).waitFor()
  await seller.context().clearCookies()
  await seller.getByLabel(/^答复/).fill('已核对，金额无误')
  const again = seller.getByRole('dialog')
  await again.getByLabel('密码').fill(password)
  await again.getByRole('button', { name: '登录' }).click()
  await again.waitFor({ state: 'hidden' })
  await expect
    .poll(async () => {
      const found = await (await seller.context().request.get(comments)).json()
      return found.comments?.[0]?.answer
    })
    .toBe('已核对，金额无误')
})

it('takes the comment and the checklist by keyboard, and shows the reasons that will be sent', async ({
  visit,
}) => {
  const seller = await visit()
  await foundEnterprise(seller, '杭州键答样例软件有限公司')
  const { id } = await makeSubmitted(seller)
  const page = await visit()
  await signIn(page, 'registry-clerk')
  await page.goto(`/cases/${id}`)
  const button = page.getByRole('button', { name: '意见：项目名称' })
  await button.waitFor()
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await page.keyboard.type('请补充')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('待发送的意见 1 条').waitFor()
  await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true)

  const point = page.getByRole('group', { name: /^G01 / })
  await tabTo(page, point.getByRole('radio', { name: '符合', exact: true }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.type('没有书面合同')
  await page.getByText(/^G01 不符合.*没有书面合同/).waitFor()
  await page.getByText('不符合 1 个').waitFor()
  await page.getByText(/^已保存/).waitFor()
  await expectAccessible(page, 'the checklist')
  await page.reload()
  await page.getByText(/^G01 不符合.*没有书面合同/).waitFor()

  await page.setViewportSize(phone)
  await page.reload()
  await page.getByRole('heading', { name: '审查要点' }).waitFor()
  await expectNoSidewaysScrolling(page)
})
