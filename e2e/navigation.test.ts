import { expect } from 'vitest'
import { expectNoSidewaysScrolling, it } from './browser.ts'
import { signIn } from './people.ts'

const wide = { width: 1280, height: 800 }

it.for(['registry', 'city', 'torch'])(
  'keeps the navigation of %s within the page, in English at any width',
  async (who, { visit }) => {
    const page = await visit({ language: 'en', viewport: wide })
    await signIn(page, who)
    await page.goto('/worklist')
    for (const width of [1280, 1100, 1024, 920, 901, 700, 390]) {
      await page.setViewportSize({ ...wide, width })
      await expect.poll(() => waysIn(page), { message: `at ${width}` }).toBe(1)
      await expectNoSidewaysScrolling(page)
      expect(await linesOfNavigation(page), `lines at ${width}`).toBeLessThanOrEqual(2)
    }
    await page.getByRole('button', { name: 'Open the navigation' }).click()
    await page.getByRole('dialog').getByRole('link', { name: 'Statistics' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
  },
)

type Page = Parameters<typeof signIn>[0]

/** The row of links or the button that opens them: one of the two, and never both. */
async function waysIn(page: Page): Promise<number> {
  const row = page.getByRole('banner').getByRole('navigation')
  const button = page.getByRole('button', { name: 'Open the navigation' })
  return (await row.count()) + (await button.count())
}

function linesOfNavigation(page: Page): Promise<number> {
  return page.evaluate(() => {
    const items = [...document.querySelectorAll('.bar-nav:not(.bar-nav-away) li')]
    return new Set(items.map((item) => Math.round(item.getBoundingClientRect().top))).size
  })
}
