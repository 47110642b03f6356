import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScrolling, it, phone, settle } from './browser.ts'
import { makeEvaluation, takeEvaluationStep } from './evaluations.ts'
import { tabTo } from './focus.ts'
import { foundEnterprise, send } from './people.ts'

const tooMany = {
  totalStaff: '501',
  totalEmployed: '501',
  technicalStaff: '151',
  technicalEmployed: '151',
}

it('brings a refused form into sight, and never calls one complete that would be refused', async ({
  visit,
}) => {
  const page = await visit()
  await foundEnterprise(page, '杭州人数众多科技有限公司')
  const { id } = await makeEvaluation(page, tooMany)
  await page.goto(`/cases/${id}/edit`)
  await page.getByText('按现在的情况，这份申请不能提交').waitFor()
  for (const button of ['检查', '提交']) {
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.getByRole('alert').getByText('按所填内容不能通过评价').waitFor()
    await expect.poll(() => focusedWords(page)).toContain('按所填内容不能通过评价')
    await expect.poll(() => isFocusInSight(page)).toBe(true)
    expect(await page.getByText('可以提交', { exact: false }).count()).toBe(0)
  }
  await expectAccessible(page, 'a form that was refused as a whole')
})

it('tells of the other evaluation of the year when a draft is opened, and leads to it', async ({
  visit,
}) => {
  const page = await visit()
  await foundEnterprise(page, '杭州一年一件科技有限公司')
  const first = await makeEvaluation(page)
  await page.goto(`/cases/${first.id}/edit`)
  await page.getByRole('button', { name: '检查', exact: true }).click()
  await page.getByText('没有发现需要更正的内容，可以提交').waitFor()
  await takeEvaluationStep(page, first.id, 'submit')
  const { id } = await send(page, '/api/v1/cases', { service: 'tech-sme-evaluation' })
  await page.goto(`/cases/${id}/edit`)
  const note = page.getByRole('status').filter({ hasText: '同一年度不能再提交一件' })
  await note.waitFor()
  await expectAccessible(page, 'a draft that cannot be filed')
  await note.getByRole('link', { name: `打开办件 ${first.reference}` }).click()
  await page.getByRole('button', { name: '撤回' }).waitFor()
  expect(page.url()).toContain(first.id)
})

it('carries over what the enterprise has looked through and confirmed, by keyboard', async ({
  visit,
}) => {
  const page = await visit()
  await foundEnterprise(page, '杭州年年更新科技有限公司')
  const first = await makeEvaluation(page)
  await takeEvaluationStep(page, first.id, 'submit')
  const { id } = await send(page, '/api/v1/cases', { service: 'tech-sme-evaluation' })
  await page.goto(`/cases/${id}/edit`)
  const phoneNumber = page.getByRole('textbox', { name: '联系人手机或者电话' })
  const email = page.getByRole('textbox', { name: '联系人电子邮箱' })
  await tabTo(page, page.getByRole('button', { name: '同上一份' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '核对要带入的内容' })
  await dialog.getByText(String(first.answers.contactPhone)).waitFor()
  await dialog.getByText(/知识产权.*行）/).waitFor()
  await expectAccessible(page, 'what is to be carried over')
  expect(await phoneNumber.inputValue()).toBe('')

  // Given up, nothing is filled in and one is where one was.
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => focusedWords(page)).toContain('同上一份')
  expect(await phoneNumber.inputValue()).toBe('')

  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('checkbox', { name: '联系人手机或者电话' }))
  await page.keyboard.press('Space')
  await tabTo(page, dialog.getByRole('button', { name: '核对无误，带入' }))
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => email.inputValue()).toBe(first.answers.contactEmail)
  expect(await phoneNumber.inputValue()).toBe('')
  await expect.poll(() => focusedWords(page)).toMatch(/已从.*带入 \d+ 项/)
  expect(await focusedWords(page)).toContain('已经过去的日期')
  await settle(page)
  await expectAccessible(page, 'a draft with what was carried over')
})

it('never scrolls an English form sideways on a phone', async ({ visit }) => {
  const page = await visit({ viewport: phone, language: 'en' })
  await foundEnterprise(page, '杭州窄屏科技有限公司')
  const { id } = await makeEvaluation(page)
  await page.goto(`/cases/${id}/edit`)
  await page.getByText('Choose a file: Certificates of intellectual property').waitFor()
  await expectNoSidewaysScrolling(page)
})

function focusedWords(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '')
}

function isFocusInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect()
    return box !== undefined && box.top >= 0 && box.top < innerHeight
  })
}
