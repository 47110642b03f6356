// Plain JavaScript, because it runs on whatever Node (20 or newer) the machine has:
// node scripts/bootstrap.mjs FILE.ts [arguments…] installs what is missing and runs FILE.ts on Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const present = Number(process.versions.node.split('.')[0])

if (present < 20) {
  fail(
    `需要 Node 20 或更新版本，当前为 ${process.version}`,
    `Node 20 or newer is needed; this is ${process.version}`,
  )
}
if (!isInstalled()) install()
run(findNode())

/** Whether node_modules holds what package-lock.json asks for on this machine, whoever put it there. */
function isInstalled() {
  const wanted = readPackages('package-lock.json')
  const installed = readPackages('node_modules/.package-lock.json')
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      (installed[path] ? installed[path].version === entry.version : entry.optional === true),
  )
}

function readPackages(file) {
  const path = join(root, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

function install() {
  console.log('安装依赖… / Installing the packages…')
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm']
  const [command, ...rest] = npm
  // Whatever the machine omits by default: the screens are built here, and Node itself is an optional package.
  const words = [...rest, 'ci', '--include=dev', '--include=optional', '--loglevel=error']
  const { status } = spawnSync(command, words, { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    fail('npm ci 未成功，请查看上方信息', 'npm ci did not succeed; its reason stands above')
  }
}

function findNode() {
  const packaged = join(root, 'node_modules', '.bin', 'node')
  if (spawnSync(packaged, ['--version']).status === 0) return packaged
  if (present >= 24) return process.execPath
  return fail(
    `没有适用于本机（${process.platform} ${process.arch}）的 Node 24 安装包，请自行安装 Node 24`,
    `No packaged Node 24 runs on this machine (${process.platform} ${process.arch}); install Node 24 yourself`,
  )
}

function run(node) {
  const [file, ...rest] = process.argv.slice(2)
  // What was compiled once is not compiled again at the next start; where nothing can be kept, Node goes on without.
  const NODE_COMPILE_CACHE = join(root, 'node_modules', '.cache', 'compiled')
  const env = { NODE_COMPILE_CACHE, ...process.env }
  const child = spawn(node, [join(root, file), ...rest], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  watchParent(() => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

// npm passes a signal to its shell only, and the shell ends without telling us.
function watchParent(ended) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return
  setInterval(() => process.ppid === parent || ended(), 500).unref()
}

function fail(zh, en) {
  console.error(`${zh}\n${en}`)
  process.exit(1)
}
