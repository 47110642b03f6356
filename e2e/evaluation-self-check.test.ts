import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Answers, metaOf } from '#core/form.ts'
import { getService } from '#services/index.ts'
import { expectAccessible, expectNoSidewaysScrolling, it, phone } from './browser.ts'
import { fieldNamed } from './fill.ts'
import { tabTo } from './focus.ts'
import { openSelfCheck, pickByKey, pressCheck } from './self-checks.ts'

const { title, selfCheck } = getService('tech-sme-evaluation')

/** Two points short of sixty: one right of class II is missing. */
const almost: Answers = {
  resident: true,
  permitted: true,
  clean: true,
  totalStaff: '100',
  technicalStaff: '25',
  revenueYuan: '32500000',
  costYuan: '29800000',
  researchYuan: '1300000',
  assetsYuan: '41000000',
  classOne: '0',
  classTwo: '2',
}

it('tells what an enterprise is short of, and after one change that it passes, by keyboard alone', async ({
  visit,
}) => {
  const page = await visit()
  await page.goto('/')
  await openSelfCheck(page, title.zh)
  await pressCheck(page)
  await page.getByRole('alert').getByText('需要更正').waitFor()
  await expectAccessible(page, 'the self-check of an evaluation with errors')

  await answerByKey(page)
  await pressCheck(page)
  const result = page.getByRole('region', { name: '自查结果' })
  await result.getByText('不符合评价条件', { exact: true }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('self-check-result')
  await result.getByText(/^再有 1 项 II 类知识产权，就达到 60 分/).waitFor()
  await result.getByText(/^新聘 8 名科技人员/).waitFor()
  await expectAccessible(page, 'an evaluation that falls short')

  await tabTo(page, fieldNamed(page, labelOf('classTwo')))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('3')
  await page.getByRole('status').getByText('请重新自查').waitFor()
  await pressCheck(page)
  await result.getByText('符合评价条件', { exact: true }).waitFor()
  expect(await result.textContent()).not.toContain('就达到 60 分')

  await tabTo(page, result.getByRole('link', { name: '登录后办理' }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '登录' }).waitFor()
})

it('fits a phone and is told in English', async ({ visit }) => {
  const page = await visit({ viewport: phone })
  await page.goto('/services/tech-sme-evaluation/self-check')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectNoSidewaysScrolling(page)
  for (const [name, value] of Object.entries(almost)) {
    const label = labelOf(name)
    if (typeof value !== 'boolean') await fieldNamed(page, label).fill(String(value))
    else await page.getByRole('radiogroup', { name: label, exact: true }).getByText('是').click()
  }
  await page.getByRole('button', { name: '自查', exact: true }).click()
  await page.getByRole('heading', { name: '自查结果' }).waitFor()
  await expectNoSidewaysScrolling(page)
  await expectAccessible(page, 'the result of an evaluation on a phone')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Result', exact: true }).waitFor()
  await page.getByText(/^1 more of class II would be enough for 60 points/).waitFor()
  await expectNoSidewaysScrolling(page)
  const told = page.locator('.finding > div > div:not(.hint), .finding-verdict, h1, h2, h3, label')
  const words = await told.allInnerTexts()
  expect(words.filter((shown) => /\p{Script=Han}/u.test(shown))).toEqual([])
})

async function answerByKey(page: Page): Promise<void> {
  for (const [name, value] of Object.entries(almost)) {
    const label = labelOf(name)
    if (value === true) {
      await pickByKey(page, label, '是')
      continue
    }
    await tabTo(page, fieldNamed(page, label))
    await page.keyboard.type(String(value))
  }
}

function labelOf(name: string): string {
  const schema = selfCheck?.form.fields[name]
  if (!schema) throw new Error(`The self-check asks nothing named ${name}`)
  return metaOf(schema).label.zh
}
