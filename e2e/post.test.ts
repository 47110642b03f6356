import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScrolling, it, phone } from './browser.ts'
import { makeSubmitted, takeStep } from './cases.ts'
import { foundEnterprise, signIn } from './people.ts'

it('posts a copy on paper: asked for on a phone, sent by the registry, followed by its tracking number', async ({
  visit,
}) => {
  const seller = await visit({ viewport: phone })
  await foundEnterprise(seller, '杭州白露精密传动科技有限公司')
  const { id, title } = await makeSubmitted(seller)
  const officer = await visit()
  await signIn(officer, 'registry-clerk')
  await takeStep(officer, id, 'accept')
  await takeStep(officer, id, 'register', { verifiedTechnicalYuan: '820000.00' })

  await seller.goto('/certificates')
  await seller.getByRole('button', { name: /^寄送纸质证明/ }).click()
  const asking = seller.getByRole('dialog', { name: '申请寄送纸质证明' })
  await asking.getByLabel('收件人').fill('夏知秋')
  await asking.getByLabel('联系电话').fill('0571-88880000')
  await asking.getByLabel('收件地址').fill('浙江省杭州市余杭区样例大道 8 号 3 幢 502 室')
  await asking.getByLabel('邮政编码').fill('31112')
  await asking.getByRole('button', { name: '提交申请' }).click()
  await asking.getByText('邮政编码为 6 位数字').first().waitFor()
  await asking.getByLabel('邮政编码').fill('311121')
  await asking.getByRole('button', { name: '提交申请' }).click()
  const own = seller.getByRole('main').getByRole('listitem').filter({ hasText: title })
  await own.getByText('待寄送').waitFor()
  await expectAccessible(seller)
  await expectNoSidewaysScrolling(seller)

  await officer.goto('/certificates')
  await officer.getByText(/^待寄送（\d+）$/).click()
  const row = officer.getByRole('main').getByRole('listitem').filter({ hasText: '夏知秋' })
  await row.getByText('样例大道 8 号').waitFor()
  await expectAccessible(officer)
  await row.getByRole('button', { name: '填写寄出信息' }).click()
  const posting = officer.getByRole('dialog', { name: '填写寄出信息' })
  await posting.getByLabel('承运单位').fill('中国邮政 EMS')
  await posting.getByLabel('运单号').fill('ea123456789cn')
  await expectAccessible(officer)
  await posting.getByRole('button', { name: '确认寄出' }).click()
  await row.getByText('EA123456789CN').waitFor()
  expect(await row.getByRole('button').count()).toBe(0)

  await seller.goto('/messages')
  await seller.getByRole('listitem').filter({ hasText: '纸质证明已寄出' }).getByRole('link').click()
  const card = seller.getByRole('region', { name: '纸质寄送' })
  await card.getByText('EA123456789CN').waitFor()
  await expectAccessible(seller)
  await expectNoSidewaysScrolling(seller)
})
