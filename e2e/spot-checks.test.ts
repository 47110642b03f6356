import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScrolling, it, phone, type Visit } from './browser.ts'
import { act, answer, openDialog } from './dialogs.ts'
import { endNotice, makePassed, publishNotice } from './evaluations.ts'
import { chooseFile } from './fill.ts'
import { foundEnterprise, send, signIn } from './people.ts'
import { comeTheDay, freezeSpotCheck } from './spot-checks.ts'

// A district of Beijing where the demo has nobody entered.
const district = { code: '110101', name: '东城区' }
const names = ['北京暮云春树传感科技有限公司', '北京疏桐缺月软件有限公司'] as const
const value = '3876.51'
const ground = 'R1 发生重大变化，不再符合评价条件'

it('draws by lot what anybody can draw again, and revokes only after a hearing', async ({
  visit,
}) => {
  const authority = await visit()
  const evaluator = await visit()
  await signIn(authority, 'beijing')
  await signIn(evaluator, 'beijing-evaluator')
  const firms = await enterBoth(visit, { authority, evaluator })
  const check = await freezeSpotCheck(authority, district.name)
  await comeTheDay(check)
  await authority.reload()
  await act(authority, '录入公开数值', { 公开数值: value })
  await confirmValue(await visit(), check)
  const guest = await visit({ viewport: phone })
  await drawAgain(guest, check)

  // Whoever was drawn hands in its material on a phone; it no longer passes.
  await authority.reload()
  await act(authority, '发出材料通知', { 需要提交的材料: '上一年度的职工花名册和研发费用辅助账' })
  const { firm, name } = await findDrawn(authority, check, firms)
  await handIn(firm, name)
  await authority.getByRole('link', { name, exact: true }).click()
  const finding = { 结果: '有出入，不再符合条件', 核对情况: '科技人员只有两名，指标得分为零。' }
  await act(authority, '填写结果', finding, '保存结果')
  await authority.getByText('结果：有出入，不再符合条件').waitFor()
  await expectAccessible(authority, 'an enterprise that was drawn, at the authority')

  // Notified with what was found, defended, verified, revoked.
  const dialog = await openDialog(authority, '发出撤销告知')
  await expectAccessible(authority, 'the beginning of a revocation at the spot check')
  await answer(authority, dialog, { 撤销的情形: ground })
  await dialog.getByRole('button', { name: '发出撤销告知', exact: true }).click()
  await authority.getByText(/^办件现在是“/).waitFor()
  await authority.getByRole('link', { name: '打开办件' }).click()
  await authority.getByText('抽查发现：科技人员只有两名').first().waitFor()
  const page = new URL(authority.url()).pathname
  await firm.goto(page)
  await firm.getByText('抽查发现：科技人员只有两名').first().waitFor()
  await act(firm, '提交申辩', { 申辩意见: '人员在年底离职，此前一直在岗。' })
  await expectNoSidewaysScrolling(firm)
  await evaluator.goto(page)
  const verified = { 核实结论: '撤销的情形属实', 核实情况和意见: '社保记录与抽查结果一致。' }
  await act(evaluator, '核实申辩', verified)
  await authority.reload()
  await act(authority, '撤销登记编号', {
    撤销的情形: ground,
    撤销的理由: '科技人员指标为零分，不再符合条件。',
    公告文号: '示例公告〔2026〕9 号',
  })
  await authority.getByText('已完成：撤销登记编号').waitFor()

  // The results are published, and the register says that the entry is revoked and why.
  await authority.goto(`/spot-checks/${check}`)
  await act(authority, '公布结果', {})
  await guest.reload()
  await guest.getByText('有出入，不再符合条件').waitFor()
  await guest.goto(`/register?q=${encodeURIComponent(name)}`)
  await guest.getByRole('link', { name }).click()
  await guest.getByText('已撤销', { exact: true }).first().waitFor()
  await guest.getByText(ground).first().waitFor()
  await expectNoSidewaysScrolling(guest)
}, 240_000)

type Officers = { authority: Page; evaluator: Page }

async function enterBoth(visit: Visit, { authority, evaluator }: Officers) {
  const firms = new Map<string, Page>()
  for (const name of names) {
    const firm = await visit({ viewport: phone })
    await foundEnterprise(firm, name, district.code)
    await makePassed(firm, evaluator)
    firms.set(name, firm)
  }
  const { batch, address } = await publishNotice(authority)
  await endNotice(address)
  await send(authority, `/api/v1/batches/${batch}/announce`, {})
  return firms
}

/** The second officer mistypes first: nothing is drawn by that. */
async function confirmValue(page: Page, check: string): Promise<void> {
  await signIn(page, 'beijing-clerk')
  await page.goto(`/spot-checks/${check}`)
  const dialog = await openDialog(page, '复核并抽取')
  const confirm = dialog.getByRole('button', { name: '复核并抽取', exact: true })
  await answer(page, dialog, { 公开数值: '3876.15' })
  await confirm.click()
  await dialog
    .getByText(/没有抽取。请对照/)
    .first()
    .waitFor()
  await expectAccessible(page, 'a public value that differs')
  await answer(page, dialog, { 公开数值: value })
  await confirm.click()
  await page.getByText('已完成：复核并抽取').waitFor()
  await expectAccessible(page, 'a spot check that was drawn')
}

/** A file that was tampered with does not pass; the published one does. */
async function drawAgain(page: Page, check: string): Promise<void> {
  await page.goto(`/spot-checks/public/${check}`)
  await page.route('**/draw-file', async (route) => {
    const file = await (await route.fetch()).text()
    await route.fulfill({ contentType: 'application/json', body: file.replace(value, '3876.52') })
  })
  await page.getByRole('button', { name: '在本机重新抽取' }).click()
  await page.getByText(/^✗ 与公布的不一致/).waitFor()
  await page.unroute('**/draw-file')
  await page.getByRole('button', { name: '在本机重新抽取' }).click()
  await page.getByText('✓ 重新抽取的名单与公布的完全相同').waitFor()
  await expectNoSidewaysScrolling(page)
  await expectAccessible(page, 'a draw made again on a phone')
}

async function findDrawn(authority: Page, check: string, firms: ReadonlyMap<string, Page>) {
  const list = await authority.context().request.get(`/api/v1/spot-checks/${check}/items`)
  const { items }: { items: { name: string }[] } = await list.json()
  expect(items).toHaveLength(1)
  const name = items[0]?.name ?? ''
  const firm = firms.get(name)
  if (!firm) throw new Error(`${name} was drawn`)
  return { firm, name }
}

async function handIn(page: Page, name: string): Promise<void> {
  await page.goto('/spot-checks/mine')
  await page.getByRole('link', { name }).click()
  await chooseFile(page, '选择文件：材料', '花名册.pdf')
  await page.getByLabel('情况说明').fill('花名册对应信息表的人员部分。')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByText(/^材料已提交/).waitFor()
  await expectNoSidewaysScrolling(page)
  await expectAccessible(page, 'material handed in on a phone')
}
