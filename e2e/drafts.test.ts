import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { CaseView } from '#api/cases.ts'
import { connect } from '#server/db/connect.ts'
import { it } from './browser.ts'
import { makeDraft, takeStep } from './cases.ts'
import { fieldNamed } from './fill.ts'
import { foundEnterprise } from './people.ts'

it('keeps what was typed when the session ends in mid-form, and saves it after signing in again', async ({
  visit,
}) => {
  const page = await visit()
  const { email, password } = await foundEnterprise(page, '杭州晚照信息技术有限公司')
  const { id } = await makeDraft(page)
  await page.goto(`/cases/${id}/edit`)
  const name = fieldNamed(page, '项目名称')
  await name.waitFor()
  await endSessionsOf(email)
  await name.fill('会话结束之后填写的项目名称')
  const dialog = page.getByRole('dialog', { name: /登录已过期/ })
  await dialog.getByLabel('密码', { exact: true }).fill(password)
  await dialog.getByRole('button', { name: '登录' }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(await name.inputValue()).toBe('会话结束之后填写的项目名称')
  await saved(page)
  expect((await read(page, id)).answers.projectName).toBe('会话结束之后填写的项目名称')
})

it('lets the reader choose when two tabs changed the same field', async ({ visit }) => {
  const one = await visit()
  await foundEnterprise(one, '杭州双栖科技有限公司')
  const { id } = await makeDraft(one)
  const other = await one.context().newPage()
  await one.goto(`/cases/${id}/edit`)
  await other.goto(`/cases/${id}/edit`)
  await fieldNamed(other, '项目名称').waitFor()
  await fieldNamed(one, '项目名称').fill('第一个窗口的名称')
  await saved(one)
  await fieldNamed(other, '项目名称').fill('第二个窗口的名称')
  const dialog = other.getByRole('dialog', { name: '这份申请在别处也被修改了' })
  await dialog.getByText('第一个窗口的名称').waitFor()
  await dialog.getByText('第二个窗口的名称').waitFor()
  await dialog.getByRole('button', { name: '全部采用已保存的' }).click()
  await dialog.getByRole('button', { name: '按所选内容保存' }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(await fieldNamed(other, '项目名称').inputValue()).toBe('第一个窗口的名称')
  await saved(other)
  expect((await read(one, id)).answers.projectName).toBe('第一个窗口的名称')
})

it('leads Back after submitting to the case and not to its form', async ({ visit }) => {
  const page = await visit()
  await foundEnterprise(page, '杭州回澜科技有限公司')
  const { id } = await makeDraft(page)
  await page.goto('/cases')
  await page.goto(`/cases/${id}/edit`)
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByText('已提交', { exact: true }).first().waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goForward()
  await page.getByRole('button', { name: '撤回' }).waitFor()
  await page.goto(`/cases/${id}/edit`)
  await page.getByRole('button', { name: '撤回' }).waitFor()
  expect(page.url()).not.toContain('/edit')
})

it('refuses in words to submit twice, and shows a late autosave that the case is closed', async ({
  visit,
}) => {
  const page = await visit()
  await foundEnterprise(page, '杭州迟到科技有限公司')
  const { id } = await makeDraft(page)
  await page.goto(`/cases/${id}/edit`)
  const late = await page.context().newPage()
  await late.goto(`/cases/${id}/edit`)
  await fieldNamed(late, '项目名称').waitFor()
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('button', { name: '撤回' }).waitFor()

  await late.getByRole('button', { name: '提交', exact: true }).click()
  const dialog = late.getByRole('dialog', { name: '此件已提交' })
  await dialog.waitFor()
  await late.reload()
  await late.getByRole('button', { name: '撤回' }).waitFor()
  await takeStep(page, id, 'withdraw')

  await page.goto(`/cases/${id}/edit`)
  await late.goto(`/cases/${id}/edit`)
  await fieldNamed(late, '项目名称').waitFor()
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('button', { name: '撤回' }).waitFor()
  await fieldNamed(late, '项目名称').fill('提交之后才填写的名称')
  await dialog.getByText('提交之后才填写的名称').waitFor()
  await dialog.getByRole('button', { name: '知道了，查看办件' }).click()
  await late.getByRole('button', { name: '撤回' }).waitFor()
  const { state, answers } = await read(page, id)
  expect(state).toBe('submitted')
  expect(answers.projectName).not.toBe('提交之后才填写的名称')
})

it('sends what was typed without a connection once the connection is back', async ({ visit }) => {
  const page = await visit()
  await foundEnterprise(page, '杭州断桥通信有限公司')
  const { id } = await makeDraft(page)
  await page.goto(`/cases/${id}/edit`)
  const name = fieldNamed(page, '项目名称')
  await name.waitFor()
  await page.context().setOffline(true)
  await name.fill('没有网络时填写的名称')
  await page.getByRole('alert').getByText('未保存：网络中断').waitFor()
  await page.context().setOffline(false)
  await saved(page)
  expect((await read(page, id)).answers.projectName).toBe('没有网络时填写的名称')
})

async function saved(page: Page): Promise<void> {
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor()
}

async function read(page: Page, id: string): Promise<CaseView> {
  const response = await page.context().request.get(`/api/v1/cases/${id}`)
  return response.json()
}

/** As when twelve hours have passed. */
async function endSessionsOf(email: string): Promise<void> {
  const { db } = connect(inject('platform').database, 1)
  const user = db.selectFrom('user').select('id').where('email', '=', email)
  await db.deleteFrom('session').where('userId', 'in', user).execute()
  await db.destroy()
}
