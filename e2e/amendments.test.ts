import { expect } from 'vitest'
import { expectAccessible, it } from './browser.ts'
import { answerChecklist, makeSubmitted, takeStep } from './cases.ts'
import { fieldNamed } from './fill.ts'
import { foundEnterprise, signIn } from './people.ts'

const verified = { verifiedTechnicalYuan: '820000.00' }

it('amends a registered contract: the same number, and the old QR leads to the new version', async ({
  visit,
}) => {
  const seller = await visit()
  await foundEnterprise(seller, '杭州续章样例科技有限公司')
  const { id } = await makeSubmitted(seller)
  const officer = await visit()
  await signIn(officer, 'registry-clerk')
  await takeStep(officer, id, 'accept')
  const { number } = await takeStep(officer, id, 'register', verified)
  await seller.goto(`/cases/${id}`)
  const old = await seller.getByRole('link', { name: '公开核验页面' }).getAttribute('href')

  await seller.getByRole('button', { name: '申请变更' }).click()
  const asking = seller.getByRole('dialog', { name: '申请变更' })
  await asking.getByLabel('变更原因').fill('双方签订补充协议，延长期限。')
  await asking.getByRole('button', { name: '申请变更' }).click()
  await seller.getByText('已完成：申请变更').waitFor()
  await seller.getByRole('link', { name: '修改并提交变更' }).click()
  await fieldNamed(seller, '合同成交总金额').fill('1300000')
  await seller.getByText(/^已保存 /).waitFor()
  await expectAccessible(seller, 'the form of an amendment')
  await seller.getByRole('button', { name: '提交变更' }).click()
  await seller.getByText('变更已提交', { exact: true }).first().waitFor()

  await answerChecklist(officer, id, 'amend')
  await officer.goto(`/cases/${id}`)
  await officer.getByText('1,300,000.00').first().waitFor()
  await officer.getByRole('button', { name: '变更登记' }).click()
  const amending = officer.getByRole('dialog', { name: '变更登记' })
  await amending.getByLabel('核定技术交易额').fill('920000')
  await amending.getByRole('button', { name: '变更登记' }).click()
  await officer.getByText('已完成：变更登记').waitFor()
  await officer.getByText(String(number)).first().waitFor()

  const anybody = await visit()
  await anybody.goto(String(old))
  await anybody.getByRole('heading', { name: '已被新版替代', exact: true }).waitFor()
  await anybody.getByRole('link', { name: '查看第 2 版' }).click()
  await anybody.getByRole('heading', { name: '有效', exact: true }).waitFor()
})

it('gives up an amendment, and everything stands as it was registered', async ({ visit }) => {
  const seller = await visit()
  await foundEnterprise(seller, '杭州收笔样例科技有限公司')
  const { id, title } = await makeSubmitted(seller)
  const officer = await visit()
  await signIn(officer, 'registry-clerk')
  await takeStep(officer, id, 'accept')
  await takeStep(officer, id, 'register', verified)
  await takeStep(seller, id, 'start-amendment', { reason: '更名' })
  await seller.goto(`/cases/${id}/edit`)
  await fieldNamed(seller, '项目名称').fill('写了一半的名称')
  await seller.getByText(/^已保存 /).waitFor()
  await seller.goto(`/cases/${id}`)
  await seller.getByRole('button', { name: '放弃变更' }).click()
  await seller
    .getByRole('dialog', { name: '放弃变更' })
    .getByRole('button', { name: '放弃变更' })
    .click()
  await seller.getByText('已完成：放弃变更').waitFor()
  await seller.getByRole('heading', { level: 1, name: title }).waitFor()
  expect(await seller.getByText('写了一半的名称').count()).toBe(0)
})

it('deregisters a contract on request, which everybody who verifies it is told', async ({
  visit,
}) => {
  const seller = await visit()
  await foundEnterprise(seller, '杭州落款样例科技有限公司')
  const { id } = await makeSubmitted(seller)
  const officer = await visit()
  await signIn(officer, 'registry-clerk')
  await takeStep(officer, id, 'accept')
  await takeStep(officer, id, 'register', verified)
  await seller.goto(`/cases/${id}`)
  const link = await seller.getByRole('link', { name: '公开核验页面' }).getAttribute('href')
  await seller.getByRole('button', { name: '申请注销' }).click()
  const asking = seller.getByRole('dialog', { name: '申请注销' })
  await asking.getByText('合同已解除').click()
  await asking.getByLabel('说明').fill('双方协商解除合同。')
  await asking.getByRole('button', { name: '申请注销' }).click()
  await seller.getByText('已完成：申请注销').waitFor()

  await officer.goto(`/cases/${id}`)
  await officer.getByText('双方协商解除合同').first().waitFor()
  await officer.getByRole('button', { name: '注销登记' }).click()
  const dialog = officer.getByRole('dialog', { name: '注销登记' })
  await dialog.getByText('合同已解除').click()
  await dialog.getByLabel('说明').fill('经核实，合同已解除。')
  await dialog.getByRole('button', { name: '注销登记' }).click()
  await officer.getByText('已完成：注销登记').waitFor()

  const anybody = await visit()
  await anybody.goto(String(link))
  await anybody.getByRole('heading', { name: '已注销', exact: true }).waitFor()
})
