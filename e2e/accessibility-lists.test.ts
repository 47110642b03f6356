import { expectAccessible, it, look } from './browser.ts'
import { openDialog } from './dialogs.ts'
import { signIn } from './people.ts'
import { authorityPlaces, publicPlaces } from './places.ts'

it('breaks no rule where anybody reads notices, the register and spot checks', async ({
  visit,
}) => {
  const page = await visit()
  await look(page, await publicPlaces(page))
})

it('breaks no rule where an authority works with lists, and in the dialogs that open them', async ({
  visit,
}) => {
  const page = await visit()
  await signIn(page, 'sichuan')
  await look(page, await authorityPlaces(page))
  await page.goto('/batches')
  await openDialog(page, '开新批次')
  await expectAccessible(page, 'opening a batch')
  await page.goto('/spot-checks')
  const dialog = await openDialog(page, '发起抽查')
  await dialog.getByRole('button', { name: '发起', exact: true }).click()
  await dialog.getByRole('alert').waitFor()
  await expectAccessible(page, 'opening a spot check with errors')
})

it('breaks no rule where an evaluator verifies', async ({ visit }) => {
  const page = await visit()
  await signIn(page, 'beijing-evaluator')
  await look(page, ['/worklist', '/administration/objections', '/spot-checks/mine'])
})

it('breaks no rule in the dark, for the public and for an authority', async ({ visit }) => {
  const guest = await visit({ colours: 'dark' })
  await look(guest, await publicPlaces(guest))
  const authority = await visit({ colours: 'dark' })
  await signIn(authority, 'sichuan')
  await look(authority, await authorityPlaces(authority))
})
