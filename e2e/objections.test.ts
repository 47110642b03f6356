import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScrolling, it, phone, settle } from './browser.ts'
import { contractFile } from './cases.ts'
import { act } from './dialogs.ts'
import { endNotice, makePassed, publishNotice } from './evaluations.ts'
import { chooseFile, fieldNamed } from './fill.ts'
import { isFocused, tabTo } from './focus.ts'
import { foundEnterprise, signIn } from './people.ts'

// In Chengdu, where no other journey takes its cases into a batch.
const chengdu = '510107'
const wrong = '成都听雨眠云软件有限公司'
const right = '成都拂晓折柳智能装备有限公司'
const objector = {
  真实姓名: '闻人雪舟',
  联系电话: '13900004477',
  事实和理由: '申报表所列的五项软件著作权中有三项属于本人，从来没有转让给这家企业，登记证书附后。',
}
const reason = '所列软件著作权有三项不属于该企业，得分不足六十分。'

it('takes objections from anybody, enters all others, and never says who objected', async ({
  visit,
}) => {
  const [firm, other, evaluator, authority] = await Promise.all([
    visit(),
    visit(),
    visit(),
    visit(),
  ])
  await Promise.all([
    foundEnterprise(firm, wrong, chengdu),
    foundEnterprise(other, right, chengdu),
    signIn(evaluator, 'chengdu-evaluator'),
    signIn(authority, 'sichuan'),
  ])
  const { id } = await makePassed(firm, evaluator)
  await makePassed(other, evaluator)
  const { batch, address } = await publishNotice(authority)

  const stranger = await visit({ viewport: phone })
  const code = await objectOnPhone(stranger, address)
  await objectByKeyboard(await visit(), address)

  // The first one goes to the evaluator; the applicant is told what is alleged.
  await openObjection(authority, wrong)
  await authority.getByText(objector.真实姓名).waitFor()
  await act(authority, '指定核实机构', { 告知申请单位的内容: '有人认为部分软件著作权不属于贵单位' })
  await authority.getByText('已指定，并通知了核实机构').waitFor()
  await expectAccessible(authority, 'an objection at the authority')
  await openObjection(evaluator, wrong)
  await evaluator.getByRole('link', { name: /^打开 / }).waitFor()
  await act(evaluator, '填写核实情况', { 核实情况: '经向登记机构查询，三项著作权人不是该企业。' })
  await expectAccessible(evaluator, 'an objection at the evaluator')
  await authority.reload()
  await act(authority, '异议成立', { 处理决定和理由: reason })
  await authority.getByText('已认定异议成立').waitFor()

  // The authority looks into the second one itself, and rejects it.
  await openObjection(authority, right)
  await act(authority, '填写核实情况', { 核实情况: '著作权登记证书齐全，均在有效期内。' })
  await act(authority, '异议不成立', { 处理决定和理由: '经核实，所列知识产权均属于该企业。' })
  await authority.getByText('已认定异议不成立').waitFor()

  // After the notice the others are announced, and the one is in no register.
  await endNotice(address)
  await authority.goto(`/batches/${batch}`)
  await act(authority, '发布公告', { 文号: '示例公告〔2026〕7 号' })
  await authority.getByText('公告已发布并编号').waitFor()
  await stranger.goto(`/register?q=${encodeURIComponent(right)}`)
  await stranger.getByRole('link', { name: right }).waitFor()
  await stranger.goto(`/register?q=${encodeURIComponent(wrong)}`)
  await stranger.getByText('没有查到', { exact: true }).waitFor()
  await followCode(stranger, code)

  await expectSecret(firm, [`/cases/${id}`, '/messages'])
  await firm.getByText('有人认为部分软件著作权不属于贵单位').waitFor()
  const list = `/announcements/${address}?q=${encodeURIComponent(wrong)}`
  await expectSecret(stranger, [list, '/announcements', `/objections/${code}`])
}, 180_000)

/** Forgets the evidence first; answers the code of the receipt. */
async function objectOnPhone(page: Page, address: string): Promise<string> {
  await page.goto(`/announcements/${address}?q=${encodeURIComponent(wrong)}`)
  await page.getByRole('link', { name: `对${wrong}提出异议` }).click()
  await page.getByRole('heading', { level: 1, name: '对公示提出异议' }).waitFor()
  for (const [label, text] of Object.entries(objector)) await page.getByLabel(label).fill(text)
  await page.getByRole('button', { name: '提交异议' }).click()
  await page.getByRole('alert').getByText('需要更正').waitFor()
  await expectNoSidewaysScrolling(page)
  await expectAccessible(page, 'an objection without evidence')
  await chooseFile(page, '证据', '登记证书.pdf')
  await page.getByRole('button', { name: '提交异议' }).click()
  await page.getByText('异议已收到').waitFor()
  await expectNoSidewaysScrolling(page)
  await expectAccessible(page, 'the receipt of an objection')
  return (await page.locator('strong.objection-code').textContent()) ?? ''
}

async function objectByKeyboard(page: Page, address: string): Promise<void> {
  const { keyboard } = page
  await page.goto(`/announcements/${address}?q=${encodeURIComponent(right)}`)
  const way = page.getByRole('link', { name: `对${right}提出异议` })
  await way.waitFor()
  await tabTo(page, way)
  await keyboard.press('Enter')
  const evidence = page.getByRole('button', { name: '证据', exact: true })
  await evidence.waitFor()
  for (const [label, text] of Object.entries(objector)) {
    await tabTo(page, page.getByLabel(label))
    await keyboard.type(text)
  }
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    tabTo(page, evidence).then(() => keyboard.press('Enter')),
  ])
  await chooser.setFiles({ ...contractFile(), name: '登记证书.pdf' })
  await page.getByRole('button', { name: '移除 登记证书.pdf' }).waitFor()
  expect(await isFocused(evidence)).toBe(true)
  await tabTo(page, page.getByRole('button', { name: '提交异议' }))
  await keyboard.press('Enter')
  await page.getByText('异议已收到').waitFor()
  await expect.poll(() => isFocused(page.locator('.objection-receipt'))).toBe(true)
}

async function openObjection(page: Page, about: string): Promise<void> {
  await page.goto('/administration/objections')
  await page.getByRole('link', { name: about }).click()
  await page.getByRole('heading', { level: 1, name: `异议：${about}` }).waitFor()
}

async function followCode(page: Page, code: string): Promise<void> {
  await page.goto('/objections')
  await fieldNamed(page, '查询码').fill(code.replaceAll('-', '').toLowerCase())
  await page.getByRole('button', { name: '查询', exact: true }).click()
  await page.getByText('异议成立', { exact: true }).waitFor()
  await page.getByText(reason).waitFor()
  await expectNoSidewaysScrolling(page)
  await expectAccessible(page, 'an objection under its code')
}

/** Neither what is shown nor anything that the server sent for it names who objected. */
async function expectSecret(page: Page, paths: readonly string[]): Promise<void> {
  const shown: string[] = []
  const sent: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.url().includes('/api/')) sent.push(response.text().catch(() => ''))
  })
  for (const path of paths) {
    await page.goto(path)
    await settle(page)
    shown.push(await page.content())
  }
  const all = [...shown, ...(await Promise.all(sent))].join('\n')
  expect(all.includes('异议')).toBe(true)
  const named = [objector.真实姓名, objector.联系电话].filter((word) => all.includes(word))
  expect(named, `who objected, on the pages ${paths}`).toEqual([])
}
