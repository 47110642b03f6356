import { randomUUID } from 'node:crypto'
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { it } from './browser.ts'
import { makeDraft } from './cases.ts'
import { foundEnterprise, signIn } from './people.ts'

const password = 'another long one'

it('founds a registry, whose administrator joins by the link and signs in with a second factor', async ({
  visit,
}) => {
  const city = await visit()
  await signIn(city, 'city')
  const email = `${randomUUID()}@example.org`
  const link = await foundRegistry(city, email)

  const officer = await visit()
  await officer.goto(link)
  await officer.getByRole('heading', { level: 1, name: '淳安县技术合同登记处（演练）' }).waitFor()
  expect(await officer.getByLabel('登录邮箱').inputValue()).toBe(email)
  await officer.getByLabel('姓名').fill('钟离秋水')
  await officer.getByLabel('密码', { exact: true }).fill(password)
  await officer.getByRole('button', { name: '加入' }).click()
  await officer.getByRole('heading', { level: 1, name: '办件清单' }).waitFor()

  const authenticator = await turnOnSecondFactor(officer)
  await officer.getByRole('button', { name: '钟离秋水' }).click()
  await officer.getByRole('menuitem', { name: '退出登录' }).click()
  await officer.getByRole('main').getByRole('link', { name: '登录', exact: true }).click()
  await officer.getByLabel('邮箱').fill(email)
  await officer.getByLabel('密码', { exact: true }).fill(password)
  await officer.getByRole('button', { name: '登录' }).click()
  const code = officer.getByLabel('验证器上的 6 位数字')
  await code.fill('000000')
  await officer.getByRole('button', { name: '验证并登录' }).click()
  await officer.getByRole('alert').waitFor()
  await code.fill(authenticator.generate())
  await officer.getByRole('button', { name: '验证并登录' }).click()
  await officer.getByRole('heading', { level: 1, name: '办件清单' }).waitFor()

  // The link has done its work.
  const again = await visit()
  await again.goto(link)
  await again.getByRole('alert').waitFor()
})

it('lists one’s sessions and ends another one at once', async ({ visit }) => {
  const page = await visit()
  const { email, password } = await foundEnterprise(page, '杭州分身科技有限公司')
  const elsewhere = await visit()
  await elsewhere.goto('/sign-in')
  await elsewhere.getByLabel('邮箱').fill(email)
  await elsewhere.getByLabel('密码', { exact: true }).fill(password)
  await elsewhere.getByRole('button', { name: '登录' }).click()
  await elsewhere.getByRole('heading', { level: 1, name: '我的办件' }).waitFor()

  await page.goto('/security')
  const sessions = page.getByRole('region', { name: '登录设备' }).getByRole('listitem')
  await expect.poll(() => sessions.count()).toBe(2)
  await sessions.filter({ hasNotText: '当前设备' }).getByRole('button', { name: /^结束/ }).click()
  await expect.poll(() => sessions.count()).toBe(1)
  await elsewhere.getByRole('link', { name: '证明' }).click()
  await elsewhere.getByRole('dialog', { name: /登录已过期/ }).waitFor()
})

it('shows a new key once, and the key reads the cases of its organisation', async ({ visit }) => {
  const page = await visit()
  await foundEnterprise(page, '杭州接口科技有限公司')
  const { reference } = await makeDraft(page)
  await page.goto('/organisation')
  await page.getByRole('button', { name: '新建密钥' }).click()
  const dialog = page.getByRole('dialog', { name: '新建接口密钥' })
  await dialog.getByLabel('用途').fill('合同管理系统')
  await dialog.getByRole('button', { name: '创建' }).click()
  const key = await dialog.getByLabel('密钥已创建').inputValue()
  await dialog.getByRole('button', { name: '完成' }).click()
  await page.getByRole('listitem').filter({ hasText: '合同管理系统' }).waitFor()
  await expect.poll(() => page.getByText(key).count()).toBe(0)

  const response = await fetch(`${inject('platform').address}/api/v1/cases`, {
    headers: { authorization: `Bearer ${key}` },
  })
  const { items } = await response.json()
  expect(items).toEqual([expect.objectContaining({ reference })])
})

/** Answers the invitation's link, which is shown once. */
async function foundRegistry(page: Page, email: string): Promise<string> {
  await page.goto('/administration/organisations')
  await page.getByRole('button', { name: '设立机构' }).click()
  const founding = page.getByRole('dialog', { name: '设立机构' })
  await founding.getByLabel('机构代码').fill('77')
  await founding.getByLabel('单位名称').fill('淳安县技术合同登记处（演练）')
  await founding.getByLabel('所在地区').click()
  await founding.getByLabel('所在地区').fill('淳安')
  await page.getByRole('menuitemcheckbox', { name: /淳安县$/ }).click()
  await founding.getByLabel('联系人').fill('方竹')
  await founding.getByLabel('联系电话').fill('0571-88880002')
  await founding.getByRole('button', { name: '设立' }).click()
  const inviting = page.getByRole('dialog', { name: /邀请“淳安县技术合同登记处（演练）”的管理员/ })
  await inviting.getByLabel('邮箱').fill(email)
  await inviting.getByRole('button', { name: '发出邀请' }).click()
  return inviting.getByLabel('邀请已发出').inputValue()
}

async function turnOnSecondFactor(page: Page): Promise<TOTP> {
  await page.goto('/security')
  await page.getByRole('button', { name: '启用两步验证' }).click()
  await page.getByLabel('请输入密码确认').fill(password)
  await page.getByRole('button', { name: '继续' }).click()
  const region = page.getByRole('region', { name: /两步验证/ })
  const secret = await region.getByText('手动输入密钥').locator('code').textContent()
  const authenticator = new TOTP({ secret: secret ?? '' })
  await page.getByLabel('验证器上的 6 位数字').fill(authenticator.generate())
  await page.getByRole('button', { name: '启用', exact: true }).click()
  await page.getByText('两步验证已启用').waitFor()
  return authenticator
}
