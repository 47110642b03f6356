import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// Without a window of its own the browser takes half the time; where Debian lacks that one, the whole one will do.
const debianBrowsers = ['chromium-headless-shell', 'chromium']
const debianPackages = ['fonts-noto-cjk', 'poppler-utils', 'libnss3-tools', 'openssl']
const commands = ['pdftoppm', 'pdfsig', 'certutil', 'openssl']
const browsers = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]

/** Finds what the tests need beside npm's packages, or installs it; answers the browser's path, exits when it cannot. */
export function requireTools(): string {
  if (listMissing().length > 0 && isDebianRoot()) installPackages()
  const missing = listMissing()
  const browser = findBrowser()
  if (browser && missing.length === 0) return browser
  console.error(
    `缺少 / Missing: ${missing.join(', ')} — apt-get install chromium ${debianPackages.join(' ')}` +
      ' （其他浏览器路径用 CHROME 指定 / name another Chrome in CHROME）',
  )
  return process.exit(1)
}

function listMissing(): string[] {
  return [
    ...(findBrowser() ? [] : ['Chrome/Chromium']),
    ...(hasChineseFont() ? [] : ['a Chinese font']),
    ...commands.filter((command) => !findCommand(command)),
  ]
}

function findBrowser(): string | undefined {
  const named = process.env.CHROME
  if (named) return existsSync(named) ? named : undefined
  for (const name of browsers) {
    const path = findCommand(name)
    if (path) return path
  }
  return undefined
}

function findCommand(name: string): string | undefined {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(':')]
  return folders.map((folder) => `${folder}/${name}`).find((path) => existsSync(path))
}

function hasChineseFont(): boolean {
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return Boolean(stdout?.trim())
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && Boolean(findCommand('apt-get'))
}

function installPackages(): void {
  runAptGet(['update'])
  runAptGet(['install', '-y', '--no-install-recommends', ...debianPackages])
  for (const browser of debianBrowsers) {
    if (!findBrowser()) runAptGet(['install', '-y', '--no-install-recommends', browser])
  }
}

function runAptGet(words: readonly string[]): void {
  console.log(`apt-get ${words.join(' ')}`)
  spawnSync('apt-get', ['-q', ...words], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}
