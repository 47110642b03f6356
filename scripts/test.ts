import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { buildScreens } from './screens.ts'
import { requireTools } from './tools.ts'

const root = join(import.meta.dirname, '..')
const modules = join(root, 'node_modules')
// Databases that live for one test need no disk; PostgreSQL's own waits for one are most of what they cost.
const memory = '/dev/shm'
if (!process.env.TMPDIR && freeBytes(memory) > 6 * 1024 ** 3) process.env.TMPDIR = memory
const results = mkdtempSync(join(tmpdir(), 'torchway-results-'))
process.on('exit', () => rmSync(results, { recursive: true, force: true }))

const total = { passed: 0, failed: 0, skipped: 0 }

/** The parts of `npm test`, in order; a developer may name some of them: `npm test -- static unit`. */
const parts: Record<string, () => Promise<void>> = {
  static: async () => {
    await step('格式与写法 / Biome', () => run('@biomejs/biome/bin/biome', ['check', '.']))
    await step('类型 / types', () => run(findCompiler(), ['-p', '.']))
    await step('谁可引用谁 / dependency-cruiser', checkImports)
    await step('无用代码 / knip', () => run('knip/bin/knip.js', []))
  },
  unit: async () => {
    await step('单元测试 / unit tests', () => count(['--project', 'unit'], 'UTC'))
    // What must not depend on where the machine stands: east and west of UTC.
    for (const zone of ['Asia/Shanghai', 'Pacific/Honolulu']) {
      const pure = ['vitest/vitest.mjs', 'run', '--project', 'unit', 'src/core', 'src/services']
      await step(`单元测试 / unit tests, TZ=${zone}`, () =>
        run(pure[0] ?? '', pure.slice(1), { TZ: zone }),
      )
    }
  },
  // The same days for a server that stands far from Shanghai, and for the browsers of one in China.
  server: () =>
    step('服务端测试 / server tests', () => count(['--project', 'server'], 'Pacific/Honolulu')),
  e2e: async () => {
    await step('构建页面 / screens', () => buildScreens(console.log))
    await step('浏览器流程 / journeys', () =>
      count(['--config', 'e2e/vitest.config.ts'], 'Asia/Shanghai'),
    )
  },
}

await main(process.argv.slice(2))

async function main(asked: string[]): Promise<void> {
  const unknown = asked.find((name) => !(name in parts))
  if (unknown) stop(`npm test -- ${Object.keys(parts).join(' | ')}, not "${unknown}"`)
  const names = Object.keys(parts).filter((name) => asked.length === 0 || asked.includes(name))
  if (names.some((name) => name !== 'static')) process.env.CHROME = requireTools()
  for (const name of names) await parts[name]?.()
  if (total.skipped > 0) console.log(`${total.skipped} skipped`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
}

async function step(title: string, work: () => unknown): Promise<void> {
  const start = performance.now()
  console.log(`\n── ${title}`)
  try {
    await work()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.log(`── ${title}: ${seconds(start)} s, 失败 / failed`)
    stop(`${total.passed} passed, ${Math.max(total.failed, 1)} failed`)
  }
  console.log(`── ${title}: ${seconds(start)} s`)
}

function freeBytes(folder: string): number {
  if (!existsSync(folder)) return 0
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

function seconds(start: number): string {
  return ((performance.now() - start) / 1_000).toFixed(1)
}

function stop(line: string): never {
  console.log(line)
  process.exit(1)
}

/** Runs a package's command on this Node, whatever Node the machine has, and throws unless it succeeds. */
function run(script: string, words: string[], env: Record<string, string> = {}): void {
  const PATH = [join(modules, '.bin'), process.env.PATH].join(delimiter)
  const { status, signal } = spawnSync(process.execPath, [join(modules, script), ...words], {
    cwd: root,
    env: { ...process.env, PATH, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error(`${script} ${words.join(' ')}: ${signal ?? `exit ${status}`}`)
}

// The native compiler is quicker; where it has no build for the machine, the other says the same.
function findCompiler(): string {
  const native = join(modules, 'ts7', 'bin', 'tsc')
  const works = spawnSync(process.execPath, [native, '--version']).status === 0
  return works ? 'ts7/bin/tsc' : 'typescript/bin/tsc'
}

// With a compiler that it cannot use, dependency-cruiser sees no module at all and is content.
function checkImports(): void {
  const script = join(modules, 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const words = [script, 'src', 'scripts', 'e2e', 'bench', '--config', '.dependency-cruiser.cjs']
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root })
  const said = `${stdout}${stderr}`
  console.log(said.trim())
  const modulesSeen = Number(said.match(/(\d+) modules/)?.[1] ?? 0)
  if (modulesSeen === 0) throw new Error('dependency-cruiser saw 0 modules')
  if (status !== 0) throw new Error('an import is not allowed; the table stands in CONTRIBUTING.md')
}

function count(words: string[], zone: string): void {
  const file = join(results, `${words.at(-1)?.replaceAll('/', '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  try {
    run('vitest/vitest.mjs', ['run', ...words, ...reporters], { TZ: zone })
  } finally {
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
    total.passed += report.numPassedTests ?? 0
    total.failed += report.numFailedTests ?? 0
    total.skipped += (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0)
  }
}
