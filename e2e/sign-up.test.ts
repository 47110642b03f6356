import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { it } from './browser.ts'
import { foundEnterprise, inventedCreditCode } from './people.ts'

it('registers an enterprise: a wrong credit code is told at the field, a used one by its sentence, a good one opens the workspace', async ({
  visit,
}) => {
  const { creditCode: used } = await foundEnterprise(await visit(), '杭州先到一步科技有限公司')
  const page = await visit()
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: '企业注册' }).click()

  const code = page.getByLabel('统一社会信用代码')
  const good = inventedCreditCode()
  await code.fill(withWrongCheckCharacter(good))
  await page.getByLabel('单位名称').fill('杭州新叶传感技术有限公司')
  const area = page.getByLabel('所在地区')
  await area.click()
  await area.fill('余杭')
  await page.getByRole('menuitemcheckbox', { name: '浙江省 / 杭州市 / 余杭区' }).click()
  await page.getByLabel('姓名').fill('程小雨')
  await page.getByLabel('联系电话').fill('0571-88880001')
  await page.getByLabel('邮箱').fill(`${randomUUID()}@example.org`)
  await page.getByLabel('密码', { exact: true }).fill('a long enough one')

  const register = page.getByRole('button', { name: '注册' })
  await register.click()
  const summary = page.getByRole('alert').filter({ hasText: '需要更正' })
  await summary.getByRole('link', { name: /统一社会信用代码：.*校验/ }).click()
  expect(await code.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await code.getAttribute('aria-invalid')).toBe('true')

  await code.fill(used)
  await register.click()
  await summary.getByText('已注册').waitFor()

  await code.fill(good)
  await register.click()
  await page.getByRole('heading', { level: 1, name: '我的办件' }).waitFor()
  await page.getByRole('link', { name: '办理技术合同认定登记' }).first().waitFor()
})

function withWrongCheckCharacter(code: string): string {
  return code.slice(0, -1) + (code.endsWith('0') ? '1' : '0')
}
