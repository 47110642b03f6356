import { expect, inject } from 'vitest'
import { connect } from '#server/db/connect.ts'
import { expectAccessible, expectNoSidewaysScrolling, it, phone } from './browser.ts'
import { answerChecklist, makeSubmitted, takeStep } from './cases.ts'
import { foundEnterprise, signIn } from './people.ts'

// So large that no other journey reaches it.
const large = { totalYuan: '60000000.00', technicalYuan: '59620000.00' }

it('registers a large contract by two officers, as the first one proposed it', async ({
  visit,
}) => {
  await reviewFrom('60000000.00')
  const seller = await visit()
  await foundEnterprise(seller, '杭州四目仪器有限公司')
  const { id } = await makeSubmitted(seller, large)
  const first = await visit()
  await signIn(first, 'registry-clerk')
  await takeStep(first, id, 'accept')
  await answerChecklist(first, id, 'propose')
  await first.goto(`/cases/${id}`)
  await first.getByRole('button', { name: '提请复核' }).click()
  const proposing = first.getByRole('dialog', { name: '提请复核' })
  await proposing.getByLabel('核定技术交易额').fill('59000000')
  await proposing.getByLabel(/^核定说明/).fill('试制材料费不计入')
  await proposing.getByRole('button', { name: '提请复核' }).click()
  await first.getByText('已完成：提请复核').waitFor()
  await first.getByText('姜采薇的建议').waitFor()
  expect(await first.getByRole('button', { name: '复核同意并登记' }).count()).toBe(0)

  // The seller learns that it is under review, and not what is proposed.
  await seller.goto(`/cases/${id}`)
  await seller.getByText('由登记机构的另一名经办人复核').first().waitFor()
  expect(await seller.getByText('59,000,000.00').count()).toBe(0)

  const second = await visit()
  await signIn(second, 'registry')
  await second.goto('/messages')
  await second.getByRole('listitem').filter({ hasText: '待复核' }).first().getByRole('link').click()
  await second.getByText('姜采薇的建议').waitFor()
  await expectAccessible(second, 'a case under second review')
  await second.getByRole('button', { name: '复核同意并登记' }).click()
  const confirming = second.getByRole('dialog', { name: '复核同意并登记' })
  await confirming.getByText('59,000,000.00').first().waitFor()
  await confirming.getByRole('button', { name: '复核同意并登记' }).click()
  await second.getByText('已完成：复核同意并登记').waitFor()

  await seller.goto(`/cases/${id}`)
  await seller.getByText('已登记', { exact: true }).first().waitFor()
  await seller.getByText('59,000,000.00').first().waitFor()
})

it('asks for another category, which the seller finds filled in and confirms', async ({
  visit,
}) => {
  const seller = await visit()
  await foundEnterprise(seller, '杭州改类样例检测有限公司')
  const { id } = await makeSubmitted(seller)
  const officer = await visit({ viewport: phone })
  await signIn(officer, 'registry-clerk')
  await takeStep(officer, id, 'accept')
  await answerChecklist(officer, id, 'reclassify')
  await officer.goto(`/cases/${id}`)
  await expectNoSidewaysScrolling(officer)
  await officer.getByRole('button', { name: '更多操作' }).click()
  await officer.getByRole('menuitem', { name: '改类退回' }).click()
  const dialog = officer.getByRole('dialog', { name: '改类退回' })
  await dialog.getByLabel('建议的合同类别').click()
  await dialog.getByLabel('建议的合同类别').fill('技术服务')
  await officer.getByRole('treeitem', { name: '技术服务', exact: true }).last().click()
  await dialog.getByLabel('改类的理由').fill('只作检测分析，不含研究开发。')
  await dialog.getByRole('button', { name: '改类退回' }).click()
  await officer.getByText('已完成：改类退回').waitFor()

  await seller.goto(`/cases/${id}`)
  await seller.getByRole('alert').getByText('只作检测分析').waitFor()
  await seller.getByRole('link', { name: '修改并重新提交' }).click()
  await seller.getByText('技术服务 / 技术服务', { exact: true }).first().waitFor()
  await seller.getByRole('button', { name: '重新提交' }).click()
  await seller.getByText('已提交', { exact: true }).first().waitFor()
  await officer.goto(`/cases/${id}`)
  await officer.getByText('已提交', { exact: true }).first().waitFor()
})

/** A policy of Hangzhou's own, as its authority sets it. */
async function reviewFrom(from: string): Promise<void> {
  const { db } = connect(inject('platform').database, 1)
  await db
    .insertInto('policies')
    .values({
      service: 'technology-contract',
      key: 'second-review',
      area: '330100',
      valid_from: '2020-01-01',
      valid_to: null,
      value: JSON.stringify({ from, of: 'total', inclusive: true, required: true }),
      ground: 'inferred',
      cite: '演示用设定',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db.destroy()
}
