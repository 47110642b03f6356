import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScrolling, it, phone, settle } from './browser.ts'
import { send, signIn } from './people.ts'

// Far from Hangzhou, where the other journeys count their days.
const beijing = '110000'
const title = '防汛便利化期间（演练）'

it('is declared, stands above every page there, and ends with an announcement', async ({
  visit,
}) => {
  const torch = await visit()
  await signIn(torch, 'torch')
  await declare(torch)

  const seller = await visit()
  await signIn(seller, 'beijing-seller')
  await seller.goto('/cases')
  const notice = seller.getByRole('region', { name: '便利化期间' })
  await notice.locator('summary').filter({ hasText: title }).click()
  await notice.getByText('纸质材料可以延后补交：期间结束后 15 个工作日内补交即可').waitFor()
  await notice.getByText('办理期限延长 3 个工作日').waitFor()
  await notice.getByText(/对您意味着：照常在线提交/).waitFor()
  await notice.getByRole('link', { name: /查看原文/ }).waitFor()
  await expectAccessible(seller)

  const elsewhere = await visit()
  await signIn(elsewhere, 'ningbo-seller')
  await elsewhere.goto('/cases')
  await elsewhere.getByRole('heading', { level: 1, name: '我的办件' }).waitFor()
  await settle(elsewhere)
  expect(await elsewhere.getByText(title).count()).toBe(0)

  const guest = await visit({ viewport: phone })
  await guest.goto('/')
  await guest
    .getByRole('region', { name: '便利化期间' })
    .locator('summary')
    .filter({ hasText: title })
    .click()
  await guest.getByRole('region', { name: '公告' }).getByText(title).first().waitFor()
  await expectAccessible(guest)
  await expectNoSidewaysScrolling(guest)

  const registry = await visit()
  await signIn(registry, 'beijing-registry')
  await registry.goto('/messages')
  await registry.getByText(`便利化期间：${title}`).first().waitFor()

  await end(torch)
  await guest.reload()
  const announcements = guest.getByRole('region', { name: '公告' })
  await announcements.getByText('演练结束').first().waitFor()
  await announcements.getByText('延后补交的纸质材料最迟').first().waitFor()
  await expectNoSidewaysScrolling(guest)
})

it('refuses at its fields, is read in English, and is ended on a phone', async ({ visit }) => {
  const page = await visit({ viewport: phone, language: 'en' })
  await signIn(page, 'torch')
  await page.goto('/administration/emergency')
  await page.getByRole('article').filter({ hasText: 'example' }).waitFor()
  await expectNoSidewaysScrolling(page)
  await page.getByRole('button', { name: 'Declare a period' }).click()
  const dialog = page.getByRole('dialog', { name: 'Declare an emergency period' })
  await dialog.getByLabel('Paper may follow later').uncheck()
  await dialog.getByLabel('Title in Chinese').fill('只看一眼')
  await dialog.getByLabel('Document it rests on').fill('演练')
  await dialog.getByLabel('Link to the text').fill('javascript:alert(1)')
  await dialog.getByRole('button', { name: 'Declare' }).click()
  await dialog
    .getByRole('alert')
    .getByText(/web address/)
    .waitFor()
  await dialog.getByLabel('Link to the text').fill('')
  await dialog.getByRole('button', { name: 'Declare' }).click()
  await dialog
    .getByRole('alert')
    .getByText(/at least one measure/)
    .waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScrolling(page)
})

it('is read by a clerk, who declares nothing', async ({ visit }) => {
  const page = await visit()
  await signIn(page, 'province-clerk')
  await page.goto('/administration/emergency')
  await page.getByRole('article').filter({ hasText: '疫情防控便利化期间（示例）' }).waitFor()
  expect(await page.getByRole('button', { name: '宣布便利化期间' }).count()).toBe(0)
  await expectAccessible(page)
  // The server says the same.
  await expect(send(page, '/api/v1/emergency-periods', { title })).rejects.toThrow(/400|403/)
})

async function declare(page: Page): Promise<void> {
  await page.goto('/administration/emergency')
  await page.getByRole('button', { name: '宣布便利化期间' }).click()
  const dialog = page.getByRole('dialog', { name: '宣布便利化期间' })
  await dialog.getByLabel('名称', { exact: true }).fill(title)
  await dialog.getByLabel('一个地区').check()
  await dialog.getByLabel('适用地区').click()
  await dialog.getByLabel('适用地区').fill('北京')
  await page
    .getByRole('menuitemcheckbox', { name: /北京市$/ })
    .first()
    .click()
  await dialog.getByLabel('结束后补交期限（工作日）').fill('15')
  await dialog.getByLabel('办理期限延长（工作日）').fill('3')
  await dialog.getByLabel('依据文件').fill('演练文件〔2026〕1 号')
  await dialog.getByLabel('原文链接').fill('https://example.org/notice')
  await dialog.getByRole('button', { name: '宣布', exact: true }).click()
  const card = page.getByRole('article').filter({ hasText: title })
  await card.getByText('正在实行').waitFor()
  const { items } = await (await page.request.get('/api/v1/emergency-periods?open=true')).json()
  expect(items.map(({ area }: { area: string }) => area)).toContain(beijing)
  await expectAccessible(page)
}

async function end(page: Page): Promise<void> {
  await page.getByRole('button', { name: `宣布结束“${title}”` }).click()
  const dialog = page.getByRole('dialog', { name: `结束“${title}”` })
  await dialog.getByRole('status').getByText(/交齐/).waitFor()
  await dialog.getByLabel('结束原因').fill('演练结束')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '宣布结束' }).click()
  const card = page.getByRole('article').filter({ hasText: title })
  await card.getByText('演练结束').waitFor()
}
