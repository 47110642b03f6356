import { randomInt, randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { completeCreditCode } from '#core/credit-code.ts'
import { demoAccounts, demoPassword } from '#server/accounts/demo-cast.ts'

/** Sends what a page's visitor would send, without the page. Throws unless it is accepted. */
export async function send(page: Page, path: string, data: unknown, method = 'POST') {
  const response = await page.context().request.fetch(path, {
    method,
    data,
    headers: { origin: inject('platform').address },
  })
  if (!response.ok())
    throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`)
  return response.json()
}

/** Signs a visitor in as one of the demo accounts: `seller`, `registry-clerk`, `city` … */
export async function signIn(page: Page, mailbox: string): Promise<void> {
  const account = demoAccounts.find(({ email }) => email.startsWith(`${mailbox}@`))
  if (!account) throw new Error(`no demo account ${mailbox}`)
  await send(page, '/api/auth/sign-in/email', { email: account.email, password: demoPassword })
}

const hangzhou = '330110'

export function inventedCreditCode(area = hangzhou): string {
  return completeCreditCode(`91${area}MA${String(randomInt(10_000_000)).padStart(7, '0')}`)
}

/** An enterprise, of Hangzhou if nothing else is said, that nobody else in the run uses; the visitor is its administrator. */
export async function foundEnterprise(page: Page, organisationName: string, area = hangzhou) {
  const account = {
    creditCode: inventedCreditCode(area),
    organisationName,
    area,
    contactName: '夏知秋',
    phone: '0571-88880000',
    email: `${randomUUID()}@example.org`,
    password: 'a long enough one',
  }
  await send(page, '/api/v1/sign-up', account)
  return account
}
