import { expect } from 'vitest'
import { expectAccessible, it, phone } from './browser.ts'
import { signIn } from './people.ts'

it('leads from money received to income that the registry verified, and into the figures', async ({
  visit,
}) => {
  const seller = await visit()
  await signIn(seller, 'seller')
  const { items } = await (
    await seller.context().request.get('/api/v1/cases?state=registered')
  ).json()
  const { id } = items[0]
  await seller.goto(`/cases/${id}`)
  const panel = seller.getByRole('heading', { name: '技术性收入核定' })
  await panel.waitFor()
  await seller.getByRole('button', { name: '申报' }).first().click()
  const dialog = seller.getByRole('dialog', { name: '技术性收入核定：申报' })
  await dialog.getByRole('button', { name: '申报' }).click()
  await dialog.getByRole('alert').getByRole('link').first().waitFor()
  await expectAccessible(seller, 'filing income with errors')
  await dialog.getByLabel('到账日期').fill('2026-11-20')
  await dialog.getByLabel('到账日期').press('Enter')
  await dialog.getByLabel('到账金额').fill('3000')
  await dialog.getByLabel('其中非技术性部分').fill('500')
  await dialog.getByRole('button', { name: '申报' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => seller.getByText('待核定').count()).toBe(1)

  const officer = await visit({ viewport: phone })
  await signIn(officer, 'registry')
  await officer.goto(`/cases/${id}`)
  await officer.getByRole('button', { name: '核定', exact: true }).click()
  const verify = officer.getByRole('dialog', { name: '技术性收入核定：核定' })
  await expect.poll(() => verify.getByLabel('核定技术性收入').inputValue()).toMatch(/2,?500/)
  await verify.getByRole('button', { name: '核定' }).click()
  await verify.waitFor({ state: 'hidden' })
  await officer.getByText('已核定').first().waitFor()
  await expectAccessible(officer, 'verified income on a phone')

  await officer.goto('/statistics')
  await officer.getByRole('table').getByText('合计').waitFor()
  await officer.getByRole('img', { name: /成交额/ }).waitFor()
  await expectAccessible(officer, 'statistics on a phone')
})
