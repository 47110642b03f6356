import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DomainError } from '#core/errors.ts'
import { withFolderLock } from '#server/db/folder-lock.ts'

const root = join(import.meta.dirname, '..')
const built = join(root, 'dist', 'web')
const stamp = join(root, 'dist', '.stamp')
const sources = ['src/web', 'src/core', 'src/api', 'src/services', 'public']
const files = ['index.html', 'vite.config.ts', 'package-lock.json']

/** Builds the screens into dist/web unless what they are made of is unchanged; two processes may ask at once. */
export async function buildScreens(log: (line: string) => void): Promise<void> {
  await withFolderLock(root, async () => {
    const wanted = hashSources()
    const isFresh = existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
    if (isFresh) return
    log('构建页面… / Building the screens…')
    build()
    writeFileSync(stamp, wanted)
  })
}

function hashSources(): string {
  const hash = createHash('sha256')
  const nested = sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  for (const file of [...nested.sort(), ...files.map((file) => join(root, file))]) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

// Built beside and then exchanged, so that a server that runs never serves half a build.
function build(): void {
  const unfinished = `${built}.unfinished`
  mkdirSync(join(root, 'dist'), { recursive: true })
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const words = [vite, 'build', '--logLevel', 'warn', '--outDir', unfinished, '--emptyOutDir']
  const { status } = spawnSync(process.execPath, words, {
    cwd: root,
    stdio: 'inherit',
    // A test runner’s NODE_ENV would build the development screens.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) {
    throw new DomainError('conflict', {
      zh: '页面构建未成功，请查看上方信息',
      en: 'The screens could not be built; the reason stands above',
    })
  }
  rmSync(built, { recursive: true, force: true })
  renameSync(unfinished, built)
}
