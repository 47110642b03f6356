import type { Locator, Page } from 'playwright-core'

type Asked = Record<string, string>

/** Presses a button, answers what its dialog asks by its labels, and confirms; `confirm` where that says something else. */
export async function act(page: Page, name: string, asked: Asked, confirm = name): Promise<void> {
  const dialog = await openDialog(page, name)
  await answer(page, dialog, asked)
  await dialog.getByRole('button', { name: confirm, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

export async function openDialog(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name, exact: true }).click()
  return page.getByRole('dialog')
}

/** Types or chooses each answer, as its control asks for it. */
export async function answer(page: Page, dialog: Locator, asked: Asked): Promise<void> {
  for (const [label, text] of Object.entries(asked)) {
    const radios = dialog.getByRole('radiogroup', { name: label, exact: true })
    if ((await radios.count()) > 0) {
      await radios.getByText(text, { exact: true }).click()
      continue
    }
    const control = dialog.getByLabel(label)
    if (await control.and(dialog.locator('[readonly]')).count()) {
      await control.click()
      await page.getByTitle(text, { exact: true }).last().click()
    } else {
      await control.fill(text)
    }
  }
}
