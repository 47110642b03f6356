import { expect } from 'vitest'
import { it } from './browser.ts'
import { answerChecklist, makeSubmitted, takeStep } from './cases.ts'
import { fieldNamed } from './fill.ts'
import { foundEnterprise, signIn } from './people.ts'

it('returns a case with a reason that the seller sees, and gets it back corrected', async ({
  visit,
}) => {
  const seller = await visit()
  await foundEnterprise(seller, '杭州归雁软件有限公司')
  const { id, title } = await makeSubmitted(seller)
  const officer = await visit()
  await signIn(officer, 'registry-clerk')
  await officer.goto(`/cases/${id}`)
  await officer.getByRole('button', { name: '退回补正' }).click()
  const dialog = officer.getByRole('dialog', { name: '退回补正' })
  await dialog.getByRole('button', { name: '退回补正' }).click()
  await dialog
    .getByRole('alert')
    .getByRole('link', { name: /^需要补正的内容：/ })
    .waitFor()
  await dialog.getByLabel('需要补正的内容').fill('合同上的项目名称与填报的不同，请按合同全称填写。')
  await dialog.getByRole('button', { name: '退回补正' }).click()
  await officer.getByText('已完成：退回补正').waitFor()

  await seller.goto('/messages')
  await seller.getByRole('listitem').filter({ hasText: '退回补正' }).getByRole('link').click()
  await seller.getByRole('alert').getByText('请按合同全称填写').waitFor()
  await seller.getByRole('link', { name: '修改并重新提交' }).click()
  await fieldNamed(seller, '项目名称').fill('轧机主传动自适应控制算法及试验台研制（一期）')
  await seller.getByRole('button', { name: '重新提交' }).click()
  await seller.getByText('已提交', { exact: true }).first().waitFor()

  await officer.goto('/worklist')
  await officer.getByRole('searchbox', { name: '搜索办件' }).fill('归雁')
  await officer.getByRole('link', { name: `${title}（一期）` }).click()
  await officer.getByRole('heading', { level: 1, name: `${title}（一期）` }).waitFor()
  await officer.getByRole('button', { name: '受理' }).waitFor()
  await officer.getByText('请按合同全称填写').waitFor()
})

it('refuses a case with its ground, which the seller reads with the reason', async ({ visit }) => {
  const seller = await visit()
  await foundEnterprise(seller, '杭州青石模具有限公司')
  const { id } = await makeSubmitted(seller)
  const officer = await visit()
  await signIn(officer, 'registry-clerk')
  await answerChecklist(officer, id, 'refuse', 'D11')
  await officer.goto(`/cases/${id}`)
  await officer.getByRole('button', { name: '不予登记' }).click()
  const dialog = officer.getByRole('dialog', { name: '不予登记' })
  const ground = dialog.getByLabel('不予登记的依据')
  await ground.click()
  await ground.fill('改变尺寸')
  await officer.getByRole('treeitem', { name: /D11 只是改变尺寸/ }).click()
  await dialog.getByLabel('理由').fill('只调整了外形尺寸，没有新的技术内容。')
  await dialog.getByRole('button', { name: '不予登记' }).click()
  await officer.getByText('已完成：不予登记').waitFor()

  await seller.goto('/cases?group=ended')
  await seller.getByRole('main').getByRole('list').getByRole('link').click()
  const note = seller.getByRole('alert').filter({ hasText: '不予登记' })
  await note.getByText('没有新的技术内容').waitFor()
  await note.getByText(/只是改变尺寸/).waitFor()
  expect(await seller.getByRole('link', { name: /继续填写|重新提交/ }).count()).toBe(0)
})

it('revokes a registration, and the code printed on the paper says so with ground and day', async ({
  visit,
}) => {
  const seller = await visit()
  await foundEnterprise(seller, '杭州远岫仪表有限公司')
  const { id } = await makeSubmitted(seller)
  const officer = await visit()
  await signIn(officer, 'registry-clerk')
  await takeStep(officer, id, 'accept')
  const asked = { verifiedTechnicalYuan: '820000.00' }
  const { number } = await takeStep(officer, id, 'register', asked)
  await seller.goto('/certificates')
  await seller.getByText(String(number)).waitFor()
  const link = await seller.getByRole('link', { name: '公开核验页面' }).getAttribute('href')

  const anybody = await visit()
  await anybody.goto(String(link))
  await anybody.getByRole('heading', { name: '有效', exact: true }).waitFor()

  await officer.goto(`/cases/${id}`)
  await officer.getByRole('button', { name: '撤销登记' }).click()
  const dialog = officer.getByRole('dialog', { name: '撤销登记' })
  await dialog.getByLabel('撤销的依据').click()
  await officer.getByTitle('重复登记（上海）').click()
  await dialog.getByLabel('说明').fill('同一合同已由另一登记机构登记。')
  await dialog.getByRole('button', { name: '撤销登记' }).click()
  await officer.getByText('已完成：撤销登记').waitFor()

  await anybody.reload()
  const verdict = anybody.getByRole('status').filter({ hasText: '已撤销' })
  await verdict.getByText('重复登记').waitFor()
  await verdict.getByText(/失效日期：\d{4}年\d+月\d+日/).waitFor()
  await seller.goto(`/cases/${id}`)
  await seller.getByRole('alert').getByText('同一合同已由另一登记机构登记').waitFor()
})
