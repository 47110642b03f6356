import type { Locator, Page } from 'playwright-core'
import type { z } from 'zod'
import { choicePath } from '#core/choices.ts'
import { type Answers, type Fields, type Form, metaOf } from '#core/form.ts'
import { contractFile } from './cases.ts'

/** Fills a form on the page as a person does, in the order of its fields; files and derived fields are left out. */
export async function fillForm(page: Page, form: Form, answers: Answers): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const schema = form.fields[name]
    if (schema) await fillField(page, schema, value)
  }
}

/** Chooses the contract's PDF as a person does and waits until it is on the server. */
export async function uploadContract(page: Page): Promise<void> {
  await chooseFile(page, '合同文本', contractFile().name)
}

/** Chooses a PDF of this name behind a button and waits until it is listed. */
export async function chooseFile(page: Page, button: string, name: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  await chooser.setFiles({ ...contractFile(), name })
  await page.getByRole('button', { name: `移除 ${name}` }).waitFor()
}

/** One field of the form, found by its label. */
async function fillField(page: Page, schema: z.ZodType, value: unknown): Promise<void> {
  const { widget, label, choices = [], columns = {}, computed } = metaOf(schema)
  if (computed || widget === 'files') return
  if (widget === 'yes-no') return pickRadio(page, label.zh, value ? '是' : '否')
  if (widget === 'lines')
    return fillLines(page, { label: label.zh, columns, rows: value as Answers[] })
  const control = fieldNamed(page, label.zh)
  if (widget === 'area') return pickArea(page, control, String(value))
  if (widget === 'tree') {
    const leaf = choicePath(choices, String(value)).at(-1)
    return pickFromTree(page, control, leaf?.label.zh ?? '')
  }
  if (widget === 'choice') {
    const picked = choicePath(choices, String(value)).at(-1)?.label.zh ?? ''
    if ((await page.getByRole('radiogroup', { name: label.zh }).count()) > 0) {
      return pickRadio(page, label.zh, picked)
    }
    return pickFromList(page, control, picked)
  }
  await control.fill(String(value))
  if (widget === 'day') await control.press('Enter')
}

/** The control with this label, also when it is marked as optional. */
export function fieldNamed(page: Page | Locator, label: string): Locator {
  const named = page.getByLabel(new RegExp(`^${RegExp.escape(label)}(（选填）)?$`))
  // A section of the form may have the same name.
  return named.and(page.locator('input, textarea, button'))
}

async function pickRadio(page: Page, group: string, name: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: group, exact: true })
    .getByText(name, { exact: true })
    .click()
}

async function pickFromList(page: Page, control: Locator, name: string): Promise<void> {
  await control.click()
  if (await control.isEditable()) await control.fill(name)
  await page.getByTitle(name, { exact: true }).last().click()
}

async function pickFromTree(page: Page, control: Locator, name: string): Promise<void> {
  await control.click()
  await control.fill(name)
  await page.getByRole('treeitem', { name, exact: true }).click()
}

async function pickArea(page: Page, control: Locator, code: string): Promise<void> {
  const name = areaNames[code] ?? code
  await control.click()
  await control.fill(name)
  await page.getByRole('menuitemcheckbox', { name: new RegExp(`/ ${name}$`) }).click()
}

/** The areas in the examples of the services. */
const areaNames: Record<string, string> = { '420100': '武汉市', '330200': '宁波市' }

type Lines = { label: string; columns: Fields; rows: readonly Answers[] }

async function fillLines(page: Page, { label, columns, rows }: Lines): Promise<void> {
  for (const [at, row] of rows.entries()) {
    await page.getByRole('button', { name: `增加一行：${label}` }).click()
    for (const [name, value] of Object.entries(row)) {
      const schema = columns[name]
      if (!schema) continue
      const { label: column, choices = [] } = metaOf(schema)
      const inTable = page.getByLabel(`${label} 第 ${at + 1} 行 ${column.zh}`)
      // Where there is no room for a table each line is a card, with labels of its own.
      const card = page.getByRole('group', { name: `${label} 第 ${at + 1} 行` })
      const control = (await inTable.count()) > 0 ? inTable : fieldNamed(card, column.zh)
      const picked = choicePath(choices, String(value)).at(-1)?.label.zh
      if (picked) await pickFromList(page, control, picked)
      else await control.fill(String(value))
    }
  }
}
