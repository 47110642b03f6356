import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { it } from './browser.ts'
import { makeDraft } from './cases.ts'
import { fieldNamed } from './fill.ts'
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

/** Presses Tab until the target has the focus; on the way each stop must be in sight and marked. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await isFocused(target)) return
    await page.keyboard.press('Tab')
    // A list scrolls and a mark fades in within a few frames.
    await expect.poll(() => page.evaluate(faultOfFocus), { timeout: 2_000 }).toBe('')
  }
  throw new Error(`Tab does not lead to ${target}`)
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}

/** What is wrong with how the focus is shown; nothing while it is outside of the page. */
function faultOfFocus(): string {
  const focused = document.activeElement
  if (!focused || focused === document.body) return ''
  const name = focused.outerHTML.slice(0, 160)
  const box = focused.getBoundingClientRect()
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  if (!inView) return `out of sight: ${name}`
  const top = Math.max(box.top, 0)
  const bottom = Math.min(box.bottom, innerHeight)
  const middle = document.elementFromPoint(
    Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
    (top + bottom) / 2,
  )
  // What is drawn of a control may lie beside it in the same label or box.
  const around = focused.parentElement?.parentElement ?? focused
  if (middle && !around.contains(middle) && !middle.contains(focused)) return `covered: ${name}`
  const near = [focused, ...(focused.parentElement?.children ?? [])]
  for (
    let up = focused.parentElement, steps = 0;
    up && steps < 3;
    up = up.parentElement, steps += 1
  ) {
    if (up.getBoundingClientRect().height < box.height + 60) near.push(up)
  }
  const marked = near.some((element) => {
    const { outlineStyle, boxShadow } = getComputedStyle(element)
    return outlineStyle !== 'none' || boxShadow !== 'none'
  })
  return marked ? '' : `not marked: ${name}`
}
