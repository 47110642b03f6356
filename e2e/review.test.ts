import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, it, phone, settle } from './browser.ts'
import { makeSubmitted, takeStep } from './cases.ts'
import { openDialog } from './dialogs.ts'
import { makeEvaluation, makePassed, openBatch, takeEvaluationStep } from './evaluations.ts'
import { isFocused, tabTo } from './focus.ts'
import { foundEnterprise, signIn } from './people.ts'

const checklist = { name: '审查要点', exact: true }

it('shows all of a table of the answers beside the document, and lets it be commented on', async ({
  visit,
}) => {
  const id = await fileEvaluation(await visit(), '杭州并览样例软件有限公司')
  const evaluator = await visit()
  await signIn(evaluator, 'evaluator')
  await takeEvaluationStep(evaluator, id, 'accept')
  for (const width of [1280, 1920]) {
    await evaluator.setViewportSize({ width, height: 900 })
    await evaluator.goto(`/cases/${id}`)
    await evaluator.getByRole('region', { name: '申请内容' }).waitFor()
    await settle(evaluator)
    expect(await evaluator.evaluate(hiddenAnswers), `at ${width}`).toEqual([])
  }
  await evaluator.getByRole('button', { name: '意见：知识产权', exact: true }).click()
  await evaluator.getByRole('textbox', { name: '意见：知识产权', exact: true }).waitFor()
  await expectAccessible(evaluator, 'a case with rights beside its documents')
})

it('keeps the focus where a step left off, and leads from its refusal to the checklist', async ({
  visit,
}) => {
  const id = await fileEvaluation(await visit(), '杭州随键样例软件有限公司')
  const page = await visit()
  await signIn(page, 'evaluator')
  await page.goto(`/cases/${id}`)
  await press(page, '受理')
  await expect.poll(() => focusedText(page)).toContain('已完成：受理')
  await press(page, '审查通过')
  const way = page.getByRole('alert').getByRole('button', { name: '去审查要点' })
  await way.waitFor()
  await tabTo(page, way)
  await page.keyboard.press('Enter')
  await expect.poll(() => isFocused(page.getByRole('heading', checklist))).toBe(true)
  await page.keyboard.press('Tab')
  expect(await isFocused(page.getByRole('button', { name: '下一个未答的要点' }))).toBe(true)
})

it('leads out of the dialog of a step to the checklist that it waits for', async ({ visit }) => {
  const seller = await visit()
  await foundEnterprise(seller, '杭州窗答样例软件有限公司')
  const { id } = await makeSubmitted(seller)
  const page = await visit()
  await signIn(page, 'registry-clerk')
  await takeStep(page, id, 'accept')
  await page.goto(`/cases/${id}`)
  const dialog = await openDialog(page, '登记')
  await dialog.getByLabel('核定技术交易额').fill('100')
  await dialog.getByLabel(/^核定说明/).fill('材料费不计入')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await dialog.getByRole('button', { name: '去审查要点' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => isFocused(page.getByRole('heading', checklist))).toBe(true)
})

it('keeps the focus at what was collected into a batch', async ({ visit }) => {
  const firm = await visit()
  await foundEnterprise(firm, '杭州归键样例软件有限公司')
  const evaluator = await visit()
  await signIn(evaluator, 'evaluator')
  await makePassed(firm, evaluator)
  const province = await visit()
  await signIn(province, 'province')
  const { id } = await openBatch(province)
  await province.goto(`/batches/${id}`)
  await press(province, '归集')
  await expect.poll(() => focusedText(province)).toMatch(/^已归集 \d+ 件/)
})

it('breaks no English word of a case on a phone, and draws apostrophes as narrow as they are', async ({
  visit,
}) => {
  const page = await visit({ viewport: phone, language: 'en' })
  const id = await fileEvaluation(page, '杭州窄屏样例软件有限公司')
  await page.goto(`/cases/${id}`)
  await page.getByText('Legal representative').first().waitFor()
  await settle(page)
  expect(await page.evaluate(brokenWords)).toEqual([])
  expect(await page.evaluate(widthOf, '’')).toBeLessThan(await page.evaluate(widthOf, 'n'))
})

async function fileEvaluation(firm: Page, name: string): Promise<string> {
  await foundEnterprise(firm, name)
  const { id } = await makeEvaluation(firm)
  await takeEvaluationStep(firm, id, 'submit')
  return id
}

async function press(page: Page, name: string): Promise<void> {
  const button: Locator = page.getByRole('button', { name, exact: true })
  await button.waitFor()
  await tabTo(page, button)
  await page.keyboard.press('Enter')
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() =>
    document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? ''),
  )
}

/** The answers of a case that reach out of their column, under the documents beside it. */
function hiddenAnswers(): string[] {
  const column = document.querySelector('.case-split > section')
  if (!column) return ['no column']
  const edge = column.getBoundingClientRect().right
  return [...column.querySelectorAll('td, th, li, span, button')]
    .filter((one) => one.getBoundingClientRect().right > edge + 1)
    .map((one) => one.outerHTML.slice(0, 120))
}

/** Labels of answers with a word that begins in one line and ends in the next. */
function brokenWords(): string[] {
  const labels = [...document.querySelectorAll('.answers-view .ant-descriptions-item-label')]
  return labels.flatMap((label) => {
    const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT)
    const broken: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[a-z]+/gi)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if (range.getClientRects().length > 1) broken.push(word)
      }
    }
    return broken
  })
}

/** How wide a letter is drawn in the text of the page. */
function widthOf(letter: string): number {
  const span = document.createElement('span')
  span.textContent = letter
  document.body.append(span)
  const { width } = span.getBoundingClientRect()
  span.remove()
  return width
}
