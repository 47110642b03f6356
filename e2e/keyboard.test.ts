import { expect } from 'vitest'
import { it } from './browser.ts'
import { makeDraft } from './cases.ts'
import { fieldNamed } from './fill.ts'
import { isFocused, tabTo } from './focus.ts'
import { foundEnterprise } from './people.ts'

it('goes from signing in to submitting without a mouse, the focus always in sight', async ({
  visit,
}) => {
  const visitor = await visit()
  const { email, password } = await foundEnterprise(visitor, '杭州十指科技有限公司')
  const { id } = await makeDraft(visitor)
  const page = await visit()
  const { keyboard } = page

  await page.goto('/sign-in')
  await page.getByLabel('邮箱').waitFor()
  await tabTo(page, page.getByLabel('邮箱'))
  await keyboard.type(email)
  await tabTo(page, page.getByLabel('密码', { exact: true }))
  await keyboard.type(password)
  await keyboard.press('Enter')

  await page.getByRole('heading', { level: 1, name: '我的办件' }).waitFor()
  await tabTo(page, page.getByRole('main').locator(`a[href="/cases/${id}"]`))
  await keyboard.press('Enter')
  await page.getByRole('link', { name: '继续填写' }).waitFor()
  await tabTo(page, page.getByRole('link', { name: '继续填写' }))
  await keyboard.press('Enter')

  await fieldNamed(page, '项目名称').waitFor()
  await tabTo(page, fieldNamed(page, '项目名称'))
  await keyboard.press('ControlOrMeta+A')
  await keyboard.type('只用键盘填写的名称')
  await tabTo(page, fieldNamed(page, '合同类别'))
  await keyboard.type('合作开发')
  await page.getByRole('treeitem', { name: '合作开发' }).waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await tabTo(page, fieldNamed(page, '签订日期'))
  await keyboard.press('ControlOrMeta+A')
  await keyboard.type('2026-09-10')
  await keyboard.press('Enter')
  const related = page.getByRole('radiogroup', { name: '是否关联交易' })
  await tabTo(page, related.getByRole('radio', { name: '否' }))
  await keyboard.press('ArrowLeft')
  await tabTo(page, page.getByRole('button', { name: '提交', exact: true }))
  await keyboard.press('Enter')
  await page.getByRole('button', { name: '撤回' }).waitFor()

  const { answers } = await (await visitor.context().request.get(`/api/v1/cases/${id}`)).json()
  expect(answers).toMatchObject({
    projectName: '只用键盘填写的名称',
    category: 'DEV.COOP',
    signedOn: '2026-09-10',
    relatedParties: true,
  })
})

it('lets the keyboard into a dialog, keeps it there, and out again to where it was', async ({
  visit,
}) => {
  const page = await visit()
  await foundEnterprise(page, '杭州出入科技有限公司')
  await page.goto('/organisation')
  const opener = page.getByRole('button', { name: '新建密钥' })
  await opener.waitFor()
  await tabTo(page, opener)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '新建接口密钥' })
  await dialog.waitFor()
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab')
    // Between its last and its first control the focus is with the browser, for one press.
    const isInside = (box: Element) =>
      box.contains(document.activeElement) || document.activeElement === document.body
    expect(await dialog.evaluate(isInside)).toBe(true)
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => isFocused(opener)).toBe(true)
})
