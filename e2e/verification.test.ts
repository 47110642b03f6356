import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Verification } from '#api/certificates.ts'
import { expectAccessible, expectNoSidewaysScrolling, it, phone } from './browser.ts'

const text = (zh: string, en: string) => ({ zh, en })

const genuine: Verification = {
  verdict: 'valid',
  title: text('技术合同认定登记证明', 'Certificate of registered technology contract'),
  number: '2026330101000001',
  version: 2,
  issuer: '杭州市技术合同登记处',
  issuedOn: '2026-02-10',
  validUntil: null,
  endedOn: null,
  endReason: null,
  newest: null,
  lines: [{ label: text('项目名称', 'Project'), value: '高＊＊＊＊发' }],
  pdfSha256: null,
  recordSha256: null,
  checkedAt: '2026-03-05T02:00:00.000Z',
}
const newest = {
  version: 3,
  issuedOn: '2026-03-01',
  verdict: 'valid',
  verifyUrl: '/verify/2026330101000001/NEWESTVE',
} as const
const superseded: Partial<Verification> = {
  verdict: 'superseded',
  endedOn: '2026-03-01',
  endReason: text('登记变更，由第 3 版替代', 'The registration was amended'),
}

const states: [title: string, said: string, answer: Partial<Verification>][] = [
  ['有效', '第 2 版', {}],
  ['已被新版替代', '现行有效，请以它为准', { ...superseded, newest }],
  ['已被新版替代', '但它也已被撤销', { ...superseded, newest: { ...newest, verdict: 'revoked' } }],
  ['已过期', '有效期至：2026年3月4日', { verdict: 'expired', validUntil: '2026-03-04' }],
  ['已注销', '注销不等于违规', { verdict: 'deregistered', endedOn: '2026-03-02' }],
  ['已撤销', '请不要再凭此证明办理', { verdict: 'revoked', endedOn: '2026-03-02' }],
  ['记录被改动', '联系签发机构', { verdict: 'tampered', issuer: null, lines: [] }],
]

it('tells every state of a certificate in its own words, on a phone and for everybody', async ({
  visit,
}) => {
  const anybody = await visit({ viewport: phone })
  for (const [title, said, answer] of states) {
    await open(anybody, answer)
    const verdict = anybody.getByRole('status').filter({
      has: anybody.getByRole('heading', { name: title, exact: true }),
    })
    await verdict.waitFor()
    await anybody.getByText(said).first().waitFor()
    await expectAccessible(anybody, title)
    await expectNoSidewaysScrolling(anybody)
  }
})

it('leads from an old paper to the newest version', async ({ visit }) => {
  const anybody = await visit()
  await open(anybody, { ...superseded, newest })
  await anybody.getByRole('link', { name: '查看第 3 版' }).click()
  await anybody.waitForURL('**/verify/2026330101000001/NEWESTVE')
  expect(await anybody.getByRole('heading', { level: 1 }).textContent()).toBe('证明核验')
})

/** The page as it is for this answer of the server, whose own answers the server’s tests look at. */
async function open(page: Page, answer: Partial<Verification>): Promise<void> {
  await page.unroute('**/api/v1/verify/**')
  await page.route('**/api/v1/verify/**', (route) =>
    route.fulfill({ json: { ...genuine, ...answer } }),
  )
  await page.goto('/verify/2026330101000001/0123ABCD')
}
