import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { tabTo } from './focus.ts'

/** From the first page to the self-check of a service, by keyboard. */
export async function openSelfCheck(page: Page, service: string): Promise<void> {
  const listed = page.getByRole('listitem').filter({ hasText: service })
  const way = listed.getByRole('link', { name: '先自查，不用登录' })
  await way.waitFor()
  await tabTo(page, way)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `自查：${service}` }).waitFor()
}

/** Tab leads to the chosen radio button, or to the first; the arrows go on from there. */
export async function pickByKey(page: Page, group: string, option: string): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: group, exact: true })
  const wanted = radios.getByRole('radio', { name: option, exact: true })
  const first = radios.getByRole('radio').first()
  await tabTo(page, first)
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 5 && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown')
  }
  expect(await wanted.isChecked(), `${group}: ${option}`).toBe(true)
}

/** By keyboard. */
export async function pressCheck(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: '自查', exact: true }))
  await page.keyboard.press('Enter')
}
