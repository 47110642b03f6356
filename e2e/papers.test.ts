import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject } from 'vitest'
import { dayInShanghai } from '#core/dates.ts'
import { connect } from '#server/db/connect.ts'
import { startProcess } from '#server/testing/processes.ts'
import { expectAccessible, expectNoSidewaysScrolling, it, phone } from './browser.ts'
import { makeSubmitted, takeStep } from './cases.ts'
import { foundEnterprise, send, signIn } from './people.ts'

const folder = mkdtempSync(join(tmpdir(), 'torchway-papers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('defers paper in an emergency, makes it due at its end, reminds, and takes it in by scanner', async ({
  visit,
}) => {
  const city = await visit()
  await signIn(city, 'city')
  const period = await send(city, '/api/v1/emergency-periods', declaration())

  // Two contracts are filed: their paper may follow later, and the office goes on without it.
  const seller = await visit({ viewport: phone })
  await foundEnterprise(seller, '杭州远岫材料科技有限公司')
  const one = await makeSubmitted(seller, { projectName: '远岫一号涂层开发' })
  const other = await makeSubmitted(seller, { projectName: '远岫二号涂层开发' })
  await seller.goto(`/cases/${one.id}`)
  const card = seller.locator('.paper-card')
  await card.getByText('延后补交', { exact: true }).waitFor()
  await card.getByText(/便利化期间内不必提交/).waitFor()
  await card.getByText(/^逾期：/).waitFor()
  const officer = await visit()
  await signIn(officer, 'registry-clerk')
  expect(await takeStep(officer, one.id, 'accept')).toMatchObject({ state: 'accepted' })

  // The period ends: paper is due, and the reminder of the last day is sent.
  await send(city, `/api/v1/emergency-periods/${period.id}/end`, { reason: '险情已经解除' })
  await seller.goto('/papers')
  await seller.getByText('远岫一号涂层开发').waitFor()
  await expectNoSidewaysScrolling(seller)
  await expectAccessible(seller)
  await expectCoverSheet(seller)
  await runAnotherProcess(await dueDayOf(seller, one.id))
  await seller.goto('/messages')
  await seller
    .getByText(/纸质材料今天到期，应交日期/)
    .first()
    .waitFor()

  // At the counter: code, Enter, compare, Enter. No mouse.
  await officer.goto('/papers')
  const input = officer.getByLabel('收取纸质材料')
  await expect.poll(() => input.evaluate((one) => one === document.activeElement)).toBe(true)
  await expectAccessible(officer)
  await officer.keyboard.type((await codeOf(officer, one.id)).toLowerCase())
  await officer.keyboard.press('Enter')
  const panel = officer.getByRole('dialog', { name: /^核对：/ })
  await panel.getByText('杭州远岫材料科技有限公司').waitFor()
  const same = panel.getByRole('button', { name: '与电子文本一致，收下' })
  await expect.poll(() => same.evaluate((one) => one === document.activeElement)).toBe(true)
  await expectAccessible(officer)
  await officer.keyboard.press('Enter')
  await officer.getByText(/已登记为“已收”，已通知申请单位/).waitFor()

  // The next one differs.
  await expect.poll(() => input.evaluate((one) => one === document.activeElement)).toBe(true)
  await officer.keyboard.type(await codeOf(officer, other.id))
  await officer.keyboard.press('Enter')
  await panel.getByText('核对：远岫二号涂层开发').waitFor()
  await expect.poll(() => same.evaluate((one) => one === document.activeElement)).toBe(true)
  await officer.keyboard.press('Tab')
  await officer.keyboard.press('Enter')
  await panel.getByLabel('哪里不一致').waitFor()
  await officer.keyboard.type('第二页金额与电子文本不同')
  await officer.keyboard.press('Tab')
  await officer.keyboard.press('Enter')
  await officer.getByText(/已登记为“不一致”，已通知申请单位/).waitFor()

  // The seller reads what differs and what to do; a second receipt is told who was first.
  await seller.goto('/papers?tab=mismatch')
  await seller.getByText('说明：第二页金额与电子文本不同').waitFor()
  await seller.goto(`/cases/${one.id}`)
  await seller.getByText('收到纸质材料，与电子文本一致', { exact: true }).waitFor()
  await officer.goto('/papers?tab=received')
  await officer.getByRole('button', { name: `查看 ${one.reference}` }).click()
  await panel.getByText(/已收到并核对一致：/).waitFor()
}, 180_000)

function declaration() {
  return {
    title: '远岫示例便利化期间',
    area: '330110',
    services: [],
    deferPaper: true,
    certificates: null,
    extendClocksBy: 0,
    graceWorkdays: 1,
    startsOn: dayInShanghai(new Date()),
    legalText: '示例文件〔2026〕1 号',
  }
}

async function paperOf(page: Page, caseId: string) {
  const list = await page.context().request.get(`/api/v1/papers?caseId=${caseId}`)
  return (await list.json()).items[0]
}

async function codeOf(page: Page, caseId: string): Promise<string> {
  return (await paperOf(page, caseId)).code
}

async function dueDayOf(page: Page, caseId: string): Promise<string> {
  return (await paperOf(page, caseId)).dueOn
}

async function expectCoverSheet(page: Page): Promise<void> {
  const href = await page
    .getByRole('link', { name: /打印封面/ })
    .first()
    .getAttribute('href')
  const sheet = await page.context().request.get(href ?? '')
  expect(sheet.headers()['content-type']).toBe('application/pdf')
  expect((await sheet.body()).subarray(0, 5).toString()).toBe('%PDF-')
}

/** A second process on that day: what nobody reminded of meanwhile, it makes up for when it starts. */
async function runAnotherProcess(day: string): Promise<void> {
  const connection = inject('platform').database
  const { db } = connect(connection, 1)
  const env = { TORCHWAY_NOW: `${day}T02:00:00Z` }
  const another = await startProcess({ connection, dataFolder: folder, db, env })
  const reminders = db.selectFrom('paper_reminders').select('distance')
  const sent = () => reminders.where('due_on', '=', day).execute()
  await expect.poll(sent, { timeout: 30_000 }).not.toEqual([])
  await another.kill('SIGTERM')
  await db.destroy()
}
