import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { services } from '#services/index.ts'
import { it, settle } from './browser.ts'
import { makeDraft } from './cases.ts'
import { fieldNamed } from './fill.ts'
import { foundEnterprise, signIn } from './people.ts'
import { authorityPlaces, publicPlaces } from './places.ts'

it('keeps what was typed when the language is switched there and back', async ({ visit }) => {
  const page = await visit()
  await foundEnterprise(page, '杭州双语科技有限公司')
  const { id } = await makeDraft(page)
  await page.goto(`/cases/${id}/edit`)
  await fieldNamed(page, '项目名称').fill('换语言之前填写的名称')
  await page.getByRole('button', { name: 'English' }).click()
  const english = page.getByLabel('Project name')
  expect(await english.inputValue()).toBe('换语言之前填写的名称')
  await english.fill('换语言之后填写的名称')
  await page.getByRole('button', { name: '中文' }).click()
  expect(await fieldNamed(page, '项目名称').inputValue()).toBe('换语言之后填写的名称')
  await page.getByText(/^已保存/).waitFor()
})

it('shows no Chinese on English pages but what people entered', async ({ visit }) => {
  const guest = await visit({ language: 'en' })
  await expectEnglish(guest, [
    '/',
    '/verify',
    '/verify/2026330001000001/WRONG-CODE',
    '/sign-in',
    '/sign-up',
    '/forgot-password',
    '/services/technology-contract',
    '/services/technology-contract/self-check',
    '/services/technology-contract/statistics',
    '/no-such-page',
    '/services/tech-sme-evaluation/self-check',
    ...(await publicPlaces(guest)),
  ])
  const seller = await visit({ language: 'en' })
  await signIn(seller, 'seller')
  await expectEnglish(seller, [
    '/cases?group=all',
    '/imports',
    '/papers',
    '/certificates',
    '/messages',
    '/organisation',
    '/security',
    '/spot-checks/mine',
    ...(await casesOf(seller)),
    `/cases/${(await makeDraft(seller)).id}/edit`,
  ])
  const officer = await visit({ language: 'en' })
  await signIn(officer, 'registry')
  await expectEnglish(officer, [
    '/worklist?waitsFor=all',
    '/papers',
    '/statistics',
    '/administration/organisations',
    '/administration/journal',
    ...(await casesOf(officer)).slice(0, 2),
  ])
  const authority = await visit({ language: 'en' })
  await signIn(authority, 'sichuan')
  const evaluations = (await casesOf(authority)).slice(0, 2)
  await expectEnglish(authority, [...(await authorityPlaces(authority)), ...evaluations])
})

async function casesOf(page: Page): Promise<string[]> {
  const response = await page.context().request.get('/api/v1/cases?limit=100')
  const { items }: { items: { id: string; state: string }[] } = await response.json()
  return [...new Map(items.map(({ id, state }) => [state, `/cases/${id}`])).values()]
}

/** Whatever is Chinese on the page came from the server as data, not as one of a pair of languages. */
async function expectEnglish(page: Page, paths: readonly string[]): Promise<void> {
  // A rule is cited by the name that it has.
  const rules = services.flatMap(({ policies, packs }) => [...policies, ...packs])
  const citations = rules.map(({ cite }) => cite)
  const data = new Set<string>(['中文', '火炬通', ...citations])
  const answers: Promise<unknown>[] = []
  page.on('response', (response) => {
    const isJson = response.headers()['content-type']?.includes('json')
    if (isJson) answers.push(response.json().catch(() => null))
  })
  const left: string[] = []
  for (const path of paths) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settle(page)
    // Read first: what is on the page by now has been answered before.
    const words = await page.evaluate(wordsOnThePage)
    for (const answer of await Promise.all(answers.splice(0))) collect(answer, data)
    const longestFirst = [...data].sort((one, other) => other.length - one.length)
    for (const shown of words) {
      const rest = longestFirst.reduce((text, known) => text.replaceAll(known, ''), shown)
      if (/\p{Script=Han}/u.test(rest)) left.push(`${path}: ${shown}`)
    }
  }
  expect([...new Set(left)]).toEqual([])
}

/** Every text in an answer, except the Chinese half of a text in both languages. */
function collect(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') {
    if (/\p{Script=Han}/u.test(value)) for (const line of value.split('\n')) texts.add(line.trim())
    return
  }
  if (typeof value !== 'object' || value === null) return
  const isPair = 'zh' in value && 'en' in value
  for (const [name, inner] of Object.entries(value)) {
    if (!isPair || name !== 'zh') collect(inner, texts)
  }
}

function wordsOnThePage(): string[] {
  const words: string[] = []
  for (const element of document.querySelectorAll('body *')) {
    // A page of a document that somebody uploaded.
    if (element.closest('.pdfViewer, noscript, script, style')) continue
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) words.push(node.textContent ?? '')
    }
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      words.push(element.getAttribute(name) ?? '')
    }
    if (element instanceof HTMLInputElement) words.push(element.value)
  }
  return words.filter((text) => /[\u3400-\u9fff]/.test(text))
}
