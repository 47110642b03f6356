import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScrolling, it, phone } from './browser.ts'
import { fieldNamed } from './fill.ts'
import { tabTo } from './focus.ts'
import { openSelfCheck, pickByKey, pressCheck } from './self-checks.ts'

const address = '/services/technology-contract/self-check'

it('checks a contract without an account and without a mouse, and leads on to the application', async ({
  visit,
}) => {
  const page = await visit()
  const { keyboard } = page
  await page.goto('/')
  await openSelfCheck(page, '技术合同认定登记')

  // Too early: everything that is missing is said in one place, which has the focus.
  await pressCheck(page)
  await page.getByRole('alert').getByText('需要更正').waitFor()
  await expectAccessible(page, 'the self-check with errors')

  await answerDevelopment(page)
  await pressCheck(page)
  const result = page.getByRole('region', { name: '自查结果' })
  await result.waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('self-check-result')
  const text = await result.textContent()
  expect(text).toContain('技术开发 / 委托开发')
  expect(text).toContain('820,000.00 元')
  expect(text).toMatch(/尚缺\s*签字、印章齐全/)
  expect(text).toContain('待核实')
  await expectAccessible(page, 'the result of a self-check')

  await tabTo(page, result.getByRole('link', { name: '登录后办理' }))
  await keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '登录' }).waitFor()
})

it('fits a phone, before and after the check, in either language', async ({ visit }) => {
  const page = await visit({ viewport: phone })
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectNoSidewaysScrolling(page)
  await page.getByRole('button', { name: '自查', exact: true }).click()
  await page.getByRole('alert').getByText('需要更正').waitFor()
  await expectNoSidewaysScrolling(page)
  await tapDevelopment(page)
  await page.getByRole('button', { name: '自查', exact: true }).click()
  await page.getByRole('heading', { name: '自查结果' }).waitFor()
  await expectNoSidewaysScrolling(page)
  await expectAccessible(page, 'the result on a phone')
  await fieldNamed(page, '合同成交总金额').fill('500000')
  await page.getByRole('status').getByText('请重新自查').waitFor()
  await page.getByRole('button', { name: '自查', exact: true }).click()
  await page.getByText('500,000.00 元').first().waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Result', exact: true }).waitFor()
  await expectNoSidewaysScrolling(page)
  const words = await page
    .locator('.finding > div > div:not(.hint), .finding-verdict')
    .allInnerTexts()
  expect(words.filter((shown) => /\p{Script=Han}/u.test(shown))).toEqual([])
})

it('says so where a service has no self-check', async ({ visit }) => {
  const page = await visit()
  await page.goto('/services/nothing/self-check')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByRole('main').textContent()).toContain('没有')
})

const choices: readonly [group: string, option: string][] = [
  ['是否要研制各方签订时都没有掌握的新技术', '是'],
  ['研究开发及其成果是否有创新的技术内容', '是'],
  ['是否只改变尺寸、参数、排列、颜色或者作类似替换', '否'],
  ['是否为纯基础研究或者软科学研究', '否'],
  ['各方是否都参加研究开发工作', '否'],
  ['工作是否属于常规业务', '否'],
  ['合同中是否还约定了培训、咨询或者服务', '否'],
]
const circumstances: readonly [group: string, option: string][] = [
  ['合同是否已经签字盖章并生效', '是'],
  ['卖方是', '高校或者科研机构'],
]

/** E1, answered with Tab, arrows and letters alone. */
async function answerDevelopment(page: Page): Promise<void> {
  const { keyboard } = page
  for (const [group, option] of choices) await pickByKey(page, group, option)
  await tabTo(page, fieldNamed(page, '合同成交总金额'))
  await keyboard.type('1200000')
  await pickByKey(page, '总金额中是否含非技术性费用', '是')
  await addCost(page, 1, '设备', '300000')
  await addCost(page, 2, '原材料', '80000')
  await tabTo(page, fieldNamed(page, '支付方式'))
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  for (const [group, option] of circumstances) await pickByKey(page, group, option)
}

async function addCost(page: Page, line: number, kind: string, yuan: string): Promise<void> {
  const { keyboard } = page
  await tabTo(page, page.getByRole('button', { name: '增加一行：非技术性费用' }))
  await keyboard.press('Enter')
  await tabTo(page, page.getByLabel(`第 ${line} 行 费用种类`))
  await keyboard.type(kind)
  await keyboard.press('Enter')
  await tabTo(page, page.getByLabel(`第 ${line} 行 金额`))
  await keyboard.type(yuan)
}

async function tapDevelopment(page: Page): Promise<void> {
  const undivided: typeof choices = [['总金额中是否含非技术性费用', '否']]
  for (const [group, option] of [...choices, ...undivided, ...circumstances]) {
    const radios = page.getByRole('radiogroup', { name: group, exact: true })
    await radios.getByText(option, { exact: true }).click()
  }
  await fieldNamed(page, '合同成交总金额').fill('1200000')
  await fieldNamed(page, '支付方式').click()
  await page.getByTitle('一次总算、一次总付', { exact: true }).last().click()
}
