import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { it, settle } from './browser.ts'
import { foundEnterprise } from './people.ts'

const rooms = [
  'accounts',
  'administration',
  'batches',
  'cases',
  'certificates',
  'dialogue',
  'files',
  'forms',
  'imports',
  'messages',
  'objections',
  'papers',
  'records',
  'register',
  'self-check',
  'spot-checks',
  'statistics',
]

it('loads the public pages without the workspace’s code', async ({ visit }) => {
  const page = await visit()
  const scripts = collectScripts(page)
  for (const path of ['/', '/verify', '/verify/2026330001000001/WRONG-CODE']) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settle(page)
  }
  const workspace = [...listComponents(), 'AppShell', 'Look', 'pdf', 'jbig2']
  const loaded = (name: string) => workspace.some((component) => name.startsWith(`${component}-`))
  expect([...scripts].length).toBeGreaterThan(0)
  expect([...scripts].filter(loaded)).toEqual([])

  // The same names do turn up where the workspace is opened: the list above is not out of date.
  await foundEnterprise(page, '杭州轻装科技有限公司')
  await page.goto('/cases')
  await page.getByRole('heading', { level: 1, name: '我的办件' }).waitFor()
  expect([...scripts].filter(loaded)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^AppShell-/),
      expect.stringMatching(/^MyCases-/),
    ]),
  )
})

function collectScripts(page: Page): Set<string> {
  const scripts = new Set<string>()
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname
    if (path.endsWith('.js')) scripts.add(path.slice(path.lastIndexOf('/') + 1))
  })
  return scripts
}

/** The components of the workspace's rooms, after which the parts of the build are named. */
function listComponents(): string[] {
  const web = join(import.meta.dirname, '..', 'src', 'web')
  return rooms
    .flatMap((room) => readdirSync(join(web, room)))
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => name.slice(0, -'.tsx'.length))
}
