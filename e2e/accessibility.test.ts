import type { Page } from 'playwright-core'
import { expectAccessible, it, look } from './browser.ts'
import { makeDraft } from './cases.ts'
import { fieldNamed } from './fill.ts'
import { foundEnterprise, signIn } from './people.ts'

it('breaks no rule on the pages that are open to all', async ({ visit }) => {
  const page = await visit()
  await look(page, [
    '/',
    '/verify',
    '/verify/2026330001000001/WRONG-CODE',
    '/sign-in',
    '/forgot-password',
    '/reset-password?token=unknown',
    '/invitation/unknown',
    '/services/technology-contract',
    '/services/technology-contract/statistics',
    '/no-such-page',
  ])
  await page.goto('/sign-up')
  await page.getByRole('button', { name: '注册' }).click()
  await page.getByRole('alert').getByText('需要更正').waitFor()
  await expectAccessible(page, '/sign-up with errors')
  await page.goto('/sign-in')
  await page.getByLabel('邮箱').fill('nobody@example.org')
  await page.getByLabel('密码', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('alert').waitFor()
  await expectAccessible(page, '/sign-in refused')
})

it('breaks no rule on an enterprise’s pages, full, empty and with errors', async ({ visit }) => {
  const newcomer = await visit()
  await foundEnterprise(newcomer, '杭州初来科技有限公司')
  await look(newcomer, [
    '/cases',
    '/imports',
    '/certificates',
    '/papers',
    '/messages',
    '/spot-checks/mine',
    '/cases/no-such-case',
  ])
  const page = await visit()
  await signIn(page, 'seller')
  await look(page, [
    '/cases',
    '/cases?group=all',
    '/papers',
    '/certificates',
    '/messages',
    '/organisation',
    '/security',
    '/services/technology-contract',
    ...(await onePerState(page)),
  ])
  await lookAtForm(newcomer)
})

it('breaks no rule on an officer’s pages, and in the dialog of a step', async ({ visit }) => {
  const page = await visit()
  await signIn(page, 'registry')
  await look(page, [
    '/worklist',
    '/worklist?q=zzzz',
    '/papers',
    '/statistics',
    '/certificates',
    '/messages',
    '/organisation',
    '/security',
    '/administration/organisations',
    '/administration/journal',
    // The other states look as they do to the applicant.
    ...(await onePerState(page)).slice(0, 2),
  ])
  await openRefusal(page)
  await expectAccessible(page, 'the dialog of a step with errors')
})

it('breaks no rule on an administrator’s dialogs', async ({ visit }) => {
  const page = await visit()
  await signIn(page, 'city')
  await look(page, [
    '/worklist',
    '/statistics?by=month',
    '/batches',
    '/spot-checks',
    '/administration/objections',
    '/administration/emergency',
    '/administration/organisations',
  ])
  await page.getByRole('button', { name: '设立机构' }).click()
  const dialog = page.getByRole('dialog', { name: '设立机构' })
  await dialog.getByRole('button', { name: '设立' }).click()
  await dialog.getByRole('alert').waitFor()
  await expectAccessible(page, 'founding an organisation with errors')
  await page.goto('/organisation')
  await page.getByRole('button', { name: '邀请同事' }).click()
  await page.getByRole('dialog', { name: '邀请同事' }).waitFor()
  await expectAccessible(page, 'inviting a colleague')
})

it('breaks no rule in English', async ({ visit }) => {
  const page = await visit({ language: 'en' })
  await signIn(page, 'seller')
  await look(page, ['/cases', '/certificates', '/papers', '/spot-checks/mine'])
})

it('breaks no rule in the dark', async ({ visit }) => {
  const page = await visit({ colours: 'dark' })
  await look(page, ['/', '/verify/2026330001000001/WRONG-CODE', '/sign-in', '/sign-up'])
  await foundEnterprise(page, '杭州夜航科技有限公司')
  await look(page, ['/cases', '/organisation'])
  await lookAtForm(page)
  const officer = await visit({ colours: 'dark' })
  await signIn(officer, 'registry')
  await look(officer, ['/worklist?waitsFor=all', ...(await onePerState(officer)).slice(0, 2)])
  await openRefusal(officer)
  await expectAccessible(officer, 'the dialog of a step in the dark')
})

/** The form of a draft, filled in, then with errors at its fields and above them. */
async function lookAtForm(page: Page): Promise<void> {
  const { id } = await makeDraft(page)
  await look(page, [`/cases/${id}/edit`])
  await fieldNamed(page, '项目名称').fill('')
  await page.getByRole('button', { name: '检查' }).click()
  await page.getByRole('alert').getByText('需要更正').waitFor()
  await expectAccessible(page, 'the form with errors')
}

async function openRefusal(page: Page): Promise<void> {
  await page.goto('/worklist?q=溶剂')
  await page.getByRole('link', { name: '高纯电子级溶剂连续精馏工艺技术秘密转让' }).click()
  await page.getByRole('button', { name: '不予登记' }).click()
  const dialog = page.getByRole('dialog', { name: '不予登记' })
  await dialog.getByRole('button', { name: '不予登记' }).click()
  await dialog.getByRole('alert').getByRole('link').first().waitFor()
}

/** The page of one case in every state that the visitor sees. */
async function onePerState(page: Page): Promise<string[]> {
  const response = await page.context().request.get('/api/v1/cases?limit=100')
  const { items }: { items: { id: string; state: string }[] } = await response.json()
  return [...new Map(items.map(({ id, state }) => [state, `/cases/${id}`])).values()]
}
