import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { it as baseIt, expect, inject } from 'vitest'

const wide = { width: 1280, height: 800 }
export const phone = { width: 390, height: 844 }

type Look = {
  viewport?: { width: number; height: number }
  language?: 'zh' | 'en'
  colours?: 'light' | 'dark'
}

/** Opens a page in a browser of its own: a new visitor, signed out. */
export type Visit = (look?: Look) => Promise<Page>

const screenshots = join(import.meta.dirname, '..', 'test-results')
let connected: Promise<Browser> | undefined

/** A journey: fails on any error of a page's script, on any answer 5xx, and leaves pictures when it fails. */
export const it = baseIt.extend<{ visit: Visit }>({
  visit: async ({ task }, use) => {
    const contexts: BrowserContext[] = []
    const troubles: string[] = []
    await use(async (look = {}) => {
      const context = await newVisitor(look)
      contexts.push(context)
      context.on('page', (page) => listen(page, troubles))
      return context.newPage()
    })
    const failed = task.result?.state === 'fail'
    if (failed) await picture(contexts, task.name)
    await Promise.all(contexts.map((context) => context.close()))
    expect(troubles, 'what went wrong in the pages').toEqual([])
  },
})

// Whoever steers by voice says what is written on a button: axe does not ask for it by itself.
const rules = { 'label-content-name-mismatch': { enabled: true } }

/** No rule of WCAG 2.1 A and AA that a machine can check is broken. */
export async function expectAccessible(page: Page, where = page.url()): Promise<void> {
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
  const { violations } = await new AxeBuilder({ page })
    // What breaks no rule needs no report of its own.
    .options({ runOnly: { type: 'tag', values }, resultTypes: ['violations'], rules })
    // Nothing of ours is in a frame; without this each look costs another page.
    .setLegacyMode(true)
    .analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} — ${failureSummary}`),
  )
  expect(found, `axe on ${where}`).toEqual([])
}

/** The same for each of these pages, opened one after the other. */
export async function look(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path)
    await settle(page)
    await expectAccessible(page, path)
  }
}

/** On a phone one scrolls a page down, never sideways. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  // The window's own width grows with what is too wide for the phone.
  const allowed = page.viewportSize()?.width ?? 0
  const needed = await page.evaluate(() => document.scrollingElement?.scrollWidth)
  expect(needed, `width of ${page.url()}`).toBeLessThanOrEqual(allowed)
}

type Traffic = { underWay: number; at: number }
const traffic = new WeakMap<Page, Traffic>()
// A page that got an answer needs a moment to ask for what hangs on it.
const quietFor = 100

/** Waits until the page has drawn what it asked for: no request under way for a moment, nothing still loading. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('main').waitFor()
  const isQuiet = () => {
    const { underWay, at } = traffic.get(page) ?? { underWay: 0, at: 0 }
    return underWay === 0 && performance.now() - at > quietFor
  }
  await expect.poll(isQuiet, { interval: 25 }).toBe(true)
  await expect.poll(() => page.locator('.ant-skeleton-active, .ant-spin-spinning').count()).toBe(0)
}

async function newVisitor({ viewport = wide, language = 'zh', colours = 'light' }: Look) {
  connected ??= chromium.connect(inject('platform').browser)
  const browser = await connected
  const { address } = inject('platform')
  const chosen = [{ name: 'torchway.language', value: language }]
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    storageState: { cookies: [], origins: [{ origin: address, localStorage: chosen }] },
    timezoneId: 'Asia/Shanghai',
    colorScheme: colours,
    reducedMotion: 'reduce',
    hasTouch: viewport.width < 600,
    isMobile: viewport.width < 600,
  })
  context.setDefaultTimeout(15_000)
  return context
}

function listen(page: Page, troubles: string[]): void {
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    // The browser itself notes every refusal (4xx) and every lost connection, which journeys provoke.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    troubles.push(`${page.url()}: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`)
  })
  count(page)
}

function count(page: Page): void {
  const seen: Traffic = { underWay: 0, at: performance.now() }
  traffic.set(page, seen)
  const change = (by: number) => () => {
    seen.underWay += by
    seen.at = performance.now()
  }
  page.on('request', change(1))
  page.on('requestfinished', change(-1))
  page.on('requestfailed', change(-1))
}

async function picture(contexts: readonly BrowserContext[], name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true })
  const pages = contexts.flatMap((context) => context.pages())
  for (const [at, page] of pages.entries()) {
    const path = join(screenshots, `${name.replaceAll(/[^\w-]+/g, '-').slice(0, 80)}-${at + 1}.png`)
    await page.screenshot({ path, timeout: 5_000 }).catch(() => {})
  }
}
