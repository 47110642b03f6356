import type { Page } from 'playwright-core'
import { expectNoSidewaysScrolling, it, phone, settle } from './browser.ts'
import { exampleAnswers, rules } from './cases.ts'
import { fillForm, uploadContract } from './fill.ts'
import { foundEnterprise, signIn } from './people.ts'
import { authorityPlaces, publicPlaces } from './places.ts'

it('goes from signing in to a submitted case on a phone, never scrolling sideways', async ({
  visit,
}) => {
  const { email, password } = await foundEnterprise(
    await visit(),
    '杭州掌上远景新能源与智能电网储能系统集成及工业互联网安全技术研究开发应用推广服务股份有限公司余杭分公司',
  )
  const page = await visit({ viewport: phone })
  await open(page, '/')
  await page.getByRole('banner').getByRole('link', { name: '登录', exact: true }).click()
  await page.getByLabel('邮箱').fill(email)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1, name: '我的办件' }).waitFor()
  await expectNoSidewaysScrolling(page)

  await page.getByRole('link', { name: '办理技术合同认定登记' }).first().click()
  await page.getByRole('button', { name: '开始办理' }).click()
  await page.waitForURL(/\/edit$/)
  await fillForm(page, rules.form, exampleAnswers())
  await uploadContract(page)
  await expectNoSidewaysScrolling(page)
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByText('已提交', { exact: true }).first().waitFor()
  await expectNoSidewaysScrolling(page)
  await page.getByRole('tab', { name: /文件/ }).click()
  await page.getByRole('region', { name: '技术合同.pdf' }).locator('canvas').first().waitFor()
  await expectNoSidewaysScrolling(page)

  await page.getByRole('button', { name: '打开导航' }).click()
  await page.getByRole('dialog').getByRole('link', { name: /消息/ }).click()
  await page.getByRole('heading', { level: 1, name: '消息' }).waitFor()
  await settle(page)
  await expectNoSidewaysScrolling(page)
  for (const path of ['/certificates', '/organisation', '/security', '/sign-up', '/verify']) {
    await open(page, path)
  }
  for (const path of ['/spot-checks/mine', ...(await publicPlaces(page))]) await open(page, path)
})

it('shows an authority its lists on a phone, never scrolling sideways', async ({ visit }) => {
  const page = await visit({ viewport: phone })
  await signIn(page, 'sichuan')
  for (const path of await authorityPlaces(page)) await open(page, path)
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settle(page)
  await expectNoSidewaysScrolling(page)
}
