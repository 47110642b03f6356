import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { demoPassword } from '#server/accounts/demo-cast.ts'
import { startPlatform } from './platform.ts'

const folder = join(import.meta.dirname, '../docs/pictures')

/** The pictures of the README, taken of the demo cases. */
const { platform, stop } = await startPlatform()
try {
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.connect(platform.browser)
  await takePortal(browser)
  await takeCase(browser)
} finally {
  await stop()
}

async function takePortal(browser: Browser): Promise<void> {
  const page = await open(browser)
  await page.goto('/')
  await page.getByRole('table').waitFor()
  await page.screenshot({ path: join(folder, 'portal.png') })
}

async function takeCase(browser: Browser): Promise<void> {
  const page = await open(browser)
  await page.context().request.post('/api/auth/sign-in/email', {
    data: { email: 'registry@demo.torchway.example', password: demoPassword },
    headers: { origin: platform.address },
  })
  await page.goto('/worklist?q=溶剂')
  await page.getByRole('link', { name: '高纯电子级溶剂连续精馏工艺技术秘密转让' }).click()
  await page
    .getByRole('region', { name: /\.pdf$/ })
    .locator('canvas')
    .first()
    .waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(folder, 'case.png') })
}

async function open(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: platform.address,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  return context.newPage()
}
